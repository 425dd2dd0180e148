// Words of the compliance screens.

import type { CheckOutcome, ControlStatus, EvidenceRef, EvidenceStrength } from '#shared/model/assessment.ts';
import { formatCount, formatCounted } from '../../ui/format.ts';

export const checkWords: Readonly<Record<CheckOutcome, string>> = {
  met: 'Met',
  partial: 'Partly met',
  'not-met': 'Not met',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
};

export const strengthWords: Readonly<Record<EvidenceStrength, string>> = {
  full: 'Full',
  partial: 'Partial',
  supporting: 'Supporting',
};

export const evidenceWords: Readonly<Record<EvidenceRef['kind'], string>> = {
  document: 'Vendor',
  decision: 'Judged',
  risk: 'Derived',
  register: 'Derived',
};

export const complianceWords = {
  title: 'Compliance',
  frameworks: 'Frameworks',
  framework: 'Framework',
  edition: 'Edition',
  controls: 'Controls',
  statuses: 'Statuses',
  notCoveredColumn: 'Not covered',
  sub: (count: number) => `${formatCounted(count, 'framework')}, computed from this register now`,
  summaryTitle: 'Comparing the register with every framework',
  assessing: (title: string) => `Assessing ${title}`,
  progressText: 'Every original in scope is read again and its hash compared.',
  partialSummary: 'The statuses are being computed; what is shown comes from the editions alone.',
  errorTitle: 'The assessment could not be made',
  safe: 'Nothing was changed.',
  emptyTitle: 'Nothing to assess yet',
  emptyText:
    'Controls are judged by what vendors sent and what people decided. Take in a first SBOM; until then every control stays not judged.',
  emptyAction: 'Take in an SBOM',
  missingFramework: 'This release of the program has no such framework',
  missingControl: 'This framework has no such control here',
  missingControlText: 'It may be one of those that are not covered; the list at the left names them with the reason.',
  toFrameworks: 'All frameworks',
  choose: 'Framework',
  all: 'All',
  filter: 'Show only this status',
  controlList: 'Controls',
  noneOfStatus: 'No control has this status.',
  overview: 'Summary',
  keys: { next: 'next control', former: 'former control', override: 'set another status' },
  notCovered: (count: number) => `${formatCount(count)} not covered`,
  notCoveredTitle: 'Not covered',
  notCoveredText: 'About these controls this release of the program can say nothing. They are in no count above.',
  population: 'Looked at',
  populationText: (vendors: number, products: number, releases: number, documents: number) =>
    `${formatCounted(vendors, 'vendor')}, ${formatCounted(products, 'product')}, ${formatCounted(releases, 'release')}, ${formatCounted(documents, 'current document')}`,
  publisher: 'Publisher',
  side: 'Whose duty',
  sides: { acquirer: 'ours, as the buyer', supplier: 'the vendors’, which we verify', both: 'ours and the vendors’' },
  computedAt: (date: string) => `Computed for ${date}`,
  supports: 'Evidence of a register supports controls; it does not prove that an organisation follows them.',
  pickControl: 'Choose a control at the left to see its measures, its evidence and the places in the originals.',
  computed: 'Computed',
  computedNow: (date: string) => `Computed ${date}`,
  openMeasure: (title: string, figures: string) => `${title}: ${figures}.`,
  setBy: 'set by',
  until: 'until',
  computedIs: 'Computed:',
  expired: 'This status has expired; the computed one counts.',
  stale: (word: string) =>
    `The computed status has changed since: it was ${word.toLowerCase()} when this was decided. Decide again.`,
  reason: 'Reason',
  measures: 'Measures',
  measureColumns: { outcome: 'Outcome', measure: 'Measure', figures: 'Looked at', strength: 'Strength' },
  or: 'or',
  anyOf: 'Any one of these suffices.',
  noMeasures: 'No measure of this release looks at this control; only people can answer it.',
  unavailable: 'Not assessed',
  counts: { met: 'met', 'not-met': 'not met', unknown: 'unknown', 'not-applicable': 'n/a' },
  countLabel: (count: number, word: string, title: string) => `${formatCount(count)} ${word}: ${title}`,
  subjects: (count: number) => (count === 1 ? '1 of them' : `${formatCount(count)} of them`),
  subjectsOf: (title: string, word: string) => `${title}: ${word}`,
  closeSubjects: 'Close',
  moreSubjects: (count: number) => `Show ${formatCount(count)} more`,
  countsCritical: 'Counts as critical',
  inOriginal: 'In the original:',
  questions: 'Questions to people',
  notAnswered: 'Not answered',
  questionsText: 'Answers cannot be recorded in this release; an override with its reason can.',
  givenEvidence: 'On the evidence of',
  evidence: 'Evidence',
  evidenceColumns: { who: 'Who', what: 'What', id: 'Hash', date: 'Date and age' },
  evidenceAside: (count: number, shown: number) =>
    shown < count ? `newest of ${formatCount(count)}` : formatCounted(count, 'fact'),
  noEvidence: 'No fact of this register stands behind this control yet.',
  moreEvidence: (count: number) => `Show all ${formatCount(count)}`,
} as const;

export const overrideWords = {
  title: 'Set another status',
  aside: 'the computed status stays in every report',
  status: 'Status',
  reason: (computed: string) => `Reason, printed beside “computed: ${computed.toLowerCase()}”`,
  reasonHint: (left: number) => (left > 0 ? `${formatCounted(left, 'character')} more` : ''),
  reasonShort: 'Give a reason of 20 characters or more: an auditor will read it.',
  reviewer: 'Reviewer',
  reviewerNeeded: 'Say who decides this.',
  until: 'Until',
  untilLimit: (date: string) => `${date} at most; left empty, until then.`,
  untilPast: 'This day is past.',
  untilLate: (date: string) => `It can hold until ${date} at most.`,
  evidence: 'Evidence',
  noEvidence: 'none',
  chooseEvidence: 'Choose documents',
  evidenceCount: (count: number) => formatCounted(count, 'document'),
  evidenceNeeded: 'From not judged to supported needs at least one document as evidence.',
  evidenceFind: 'Find a document',
  evidenceNone: 'No document fits.',
  evidenceMore: (count: number) => `${formatCount(count)} more: type to find them.`,
  same: 'This is the computed status already.',
  willChange: 'What will change',
  consequences: (control: string, from: string, to: string, until: string) => [
    `${control} counts as ${to.toLowerCase()} in this framework until ${until}; then the computed status counts again.`,
    `Every report prints both: “computed: ${from.toLowerCase()}” and yours, with reason and reviewer.`,
    'A changed computed status marks this as out of date. It cannot be deleted, only replaced.',
  ],
  recorded: (actor: string) => `Recorded by ${actor}.`,
  button: (word: string) => `Set to ${word.toLowerCase()}`,
  job: (control: string) => `Status of ${control}`,
  done: (control: string, word: string) => `${control} is set to ${word.toLowerCase()}.`,
} as const;

function toBe(count: number): string {
  return count === 0 ? 'none is' : `${formatCount(count)} ${count === 1 ? 'is' : 'are'}`;
}

/** "Of 42 controls 6 are supported, 12 partial, 3 a gap; 20 are not judged and 1 is not applicable." */
export function frameworkSentence(totals: Readonly<Record<ControlStatus, number>>): string {
  const controls = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const gaps =
    totals.gap === 0 ? 'none is a gap' : totals.gap === 1 ? '1 is a gap' : `${formatCount(totals.gap)} are gaps`;
  return `Of ${formatCounted(controls, 'control')}, ${toBe(totals.supported)} supported and ${toBe(totals.partial)} partial; ${gaps}. ${
    totals['not-judged'] === 0 ? 'All were judged.' : `${toBe(totals['not-judged'])} not judged.`
  }`;
}
