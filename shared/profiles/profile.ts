// What a profile is: a set of required data with its edition, as data. Profiles are never edited in place; a new
// edition is a new file and a new line in list.ts (crosswalk 0.3, rule 4).

import type { ComponentField, DocumentField } from '#shared/model/field.ts';
import type { ProfileElementResult } from '#shared/model/profile-result.ts';
import type { Standard } from '#shared/model/document.ts';

/** What a declared unknown (U) or withheld (H) value gives: the column "U?" of crosswalk A.2 (p, w, f). */
export type DeclaredUnknown = 'met' | 'unknown' | 'not-met';

/** One field asked of every component entry. A state '-' means: does not apply to this kind of entry (crosswalk A.0.2). */
export interface ComponentRule {
  readonly on: 'components';
  readonly field: ComponentField;
  /** What an entry has, with its article: "a hash". */
  readonly what: string;
  readonly declaredUnknown: DeclaredUnknown;
  /** Where U (not H) is judged differently in one format. */
  readonly unknownIn?: Readonly<Partial<Record<Standard, DeclaredUnknown>>>;
  /** "There is none" (N) answers the question. */
  readonly noneAnswers: boolean;
  /** `unknown` where the datum is only asked for if it exists, which a file cannot prove. */
  readonly absent: 'not-met' | 'unknown';
  /** A field whose usable value counts as weak here. Its states must include those of `field` (C4 falls back on C3). */
  readonly substitute?: ComponentField;
  /** How the weak ones have it: "with a weak algorithm only". */
  readonly weakly: string;
}

/** Fields of the document as a whole; all of them are needed. */
export interface DocumentRule {
  readonly on: 'document';
  readonly fields: readonly DocumentField[];
  readonly declaredUnknown: DeclaredUnknown;
  /** What is asked, when it is less than the whole field (only the name of D1, the format): then W is as good as P. */
  readonly only?: string;
  /** What a format version without a place for it gives. */
  readonly notRepresentable: 'not-met' | 'not-applicable';
}

/**
 * What the graph says. `top-level`: the product's own dependencies (G2) · `depth`: how far down (G3) · `completeness`:
 * silence is open (NTIA known unknowns, G4) · `coverage`: silence fails the practice (CISA 2026) · `other-relationships`: G1.
 */
export interface GraphRule {
  readonly on: 'graph';
  readonly look: 'top-level' | 'depth' | 'completeness' | 'coverage' | 'other-relationships';
}

/** Of the data that this profile asks for and that are not there: how many are declared unknown or withheld. */
export interface ExplicitUnknownsRule {
  readonly on: 'explicit-unknowns';
}

/** A practice that no file can prove. */
export interface ManualRule {
  readonly on: 'manual';
  /** One sentence: what a person has to look at. */
  readonly why: string;
}

export type ElementRule = ComponentRule | DocumentRule | GraphRule | ExplicitUnknownsRule | ManualRule;

export interface ProfileElement {
  readonly id: string;
  readonly title: string;
  readonly kind: ProfileElementResult['kind'];
  readonly rule: ElementRule;
}

export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  /** YYYY-MM-DD. */
  readonly published: string;
  readonly status: 'current' | 'superseded';
  /** For superseded ones: by which profile and since when; else null. */
  readonly superseded: { readonly by: string; readonly on: string } | null;
  /** What was read and how its parts are numbered here. */
  readonly source: string;
  readonly elements: readonly ProfileElement[];
}
