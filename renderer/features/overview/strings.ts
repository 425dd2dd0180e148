// Words of the overview.

export const overviewWords = {
  title: 'Overview',
  needsYou: 'What needs you',
  nothing: 'Nothing waits for you.',
  nothingText: 'Every document is decided, no risk is late, no acceptance is about to lapse.',
  others: (count: string) => `and ${count} more`,
  under: (vendors: string, releases: string, documents: string) => `${vendors}, ${releases}, ${documents}`,
  computed: 'computed from the register as it is now',
  readings: 'Readings',
  withSbom: 'releases have a current SBOM',
  of: (whole: string) => `of ${whole}`,
  severe: 'open risks, high or very high',
  overdue: 'past their due date',
  undecided: 'documents to decide',
  identified: 'of component entries have an identifier',
  oldest: 'oldest SBOM in use',
  coverage: 'Coverage',
  entries: (count: string) => `${count} component entries`,
  identifiedPart: 'have a usable purl or CPE',
  notIdentified: 'cannot be looked up: no usable identifier',
  licensedPart: 'state a licence',
  notLicensed: 'state none',
  suppliedPart: 'name their supplier or producer',
  notSupplied: 'name neither',
  coverageNote:
    'Entries of current documents, as the vendors wrote them. What is hatched is not known; it is neither good nor bad.',
  noAdvisories:
    'No advisory data is loaded, so nothing has been matched against known vulnerabilities. Vulnerabilities named here come from vendors’ own files.',
  freshness: 'Freshness',
  newest: 'Newest SBOM received',
  oldestInUse: 'Oldest SBOM of a release in use',
  none: 'none yet',
  byLevel: 'Open risks by level',
  overduePart: 'past due',
  inTimePart: 'not past due',
  late: (count: string) => `${count} past due`,
  byStatus: 'Documents by status',
  recent: 'Latest entries',
  all: 'All activity',
  next: {
    'decide-document': 'Decide',
    'answer-question': 'Answer',
    'own-risk': 'Name owners',
    'overdue-risk': 'Treat',
    'approve-acceptance': 'Approve or refuse',
    'acceptance-expires': 'Extend or treat',
    'refused-file': 'Ask again',
    'release-without-sbom': 'Request one',
  },
  empty: 'This register is empty',
  emptyText:
    'Take in the first SBOM that a vendor sent: drop the file anywhere in this window, or choose it. It is kept exactly as received, and you get a receipt that adds up.',
  add: 'Add SBOM files …',
  sample: 'Look at the sample data first',
  and: ' and ',
  unknownEntries: 'component entries have no usable identifier: they cannot be looked up.',
} as const;

/** The opening sentence, in pieces: the figure with its noun, then what is the matter with it. */
export const sentencePieces = {
  'overdue-risk': [
    (n: string, one: boolean) => `${n} ${one ? 'risk' : 'risks'}`,
    (one: boolean) => ` ${one ? 'is' : 'are'} past the due date`,
  ],
  'acceptance-expires': [
    (n: string, one: boolean) => `${n} ${one ? 'acceptance' : 'acceptances'}`,
    (one: boolean) => ` ${one ? 'ends' : 'end'} within 30 days`,
  ],
  'approve-acceptance': [
    (n: string, one: boolean) => `${n} ${one ? 'risk' : 'risks'}`,
    (one: boolean) => ` ${one ? 'waits' : 'wait'} for a second person`,
  ],
  'decide-document': [
    (n: string, one: boolean) => `${n} ${one ? 'document' : 'documents'}`,
    (one: boolean) => ` ${one ? 'waits' : 'wait'} for a decision`,
  ],
  'refused-file': [(n: string, one: boolean) => `${n} ${one ? 'file' : 'files'}`, () => ' could not be read'],
  'own-risk': [
    (n: string, one: boolean) => `${n} ${one ? 'risk' : 'risks'}`,
    (one: boolean) => ` ${one ? 'has' : 'have'} no owner`,
  ],
  'release-without-sbom': [
    (n: string, one: boolean) => `${n} ${one ? 'release' : 'releases'}`,
    (one: boolean) => ` ${one ? 'has' : 'have'} no SBOM`,
  ],
  'answer-question': [
    (n: string, one: boolean) => `${n} ${one ? 'question' : 'questions'}`,
    (one: boolean) => ` of an import ${one ? 'is' : 'are'} open`,
  ],
} as const;
