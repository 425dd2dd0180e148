// A compliance catalogue as data (crosswalk C.2): its rows, and which measures support them how strongly.
// frameworks/ holds the catalogues, crosswalk/ judges them, reports/ prints them: so the nouns stand here.

import type { EvidenceStrength } from './assessment.ts';

export type FrameworkSide = 'acquirer' | 'supplier' | 'both';

/** One check of a row: a measure, or several of which any suffices. */
export interface FrameworkCheck {
  /** Keys of crosswalk/measures; `@crit≥high` behind a key limits the population to subjects of criticality high and above. */
  readonly anyOf: readonly string[];
  readonly strength: EvidenceStrength;
}

/** What no measure can answer: a question to a person. */
export interface ManualItem {
  readonly id: string;
  readonly question: string;
}

export interface FrameworkControl {
  readonly id: string;
  readonly title: string;
  /** Id of one of the framework's groups. */
  readonly group: string;
  /** supplier: the vendor's duty, which the register verifies. */
  readonly side: FrameworkSide;
  /** Baselines or levels the row belongs to, e.g. low, moderate, high. Empty: in none. */
  readonly baselines: readonly string[];
  readonly checks: readonly FrameworkCheck[];
  readonly manual: readonly ManualItem[];
  /** What an auditor wants to see beside the result. */
  readonly evidenceWanted: readonly string[];
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  /** Pinned: a new edition is a new file. */
  readonly edition: string;
  /** YYYY-MM-DD of this edition. */
  readonly published: string;
  readonly publisher: string;
  readonly source: string;
  readonly side: FrameworkSide;
  /** What of the text may be printed, and whose words the titles are. */
  readonly textPolicy: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** Baselines a person may select, in order. Empty: the framework has none. */
  readonly baselines: readonly string[];
  readonly controls: readonly FrameworkControl[];
  /** Rows that no register of this kind, or not yet, can say anything about: with the reason. */
  readonly notCovered: readonly { readonly id: string; readonly title: string; readonly why: string }[];
  /** What evidence of a register of SBOMs cannot show for this framework. Whole sentences. */
  readonly limits: readonly string[];
}
