// Words of what people do with a risk: forms, consequences, refusals.

export type RiskAction = 'assign' | 'treat' | 'request' | 'approve' | 'reopen' | 'withdraw' | 'close' | 'comment';

export const actionWords: Readonly<
  Record<RiskAction, { readonly tab: string; readonly button: string; readonly done: string }>
> = {
  assign: { tab: 'Assign', button: 'Assign', done: 'assigned' },
  treat: { tab: 'Treat', button: 'Record the treatment', done: 'treatment recorded' },
  request: { tab: 'Accept', button: 'Ask for acceptance', done: 'acceptance asked for' },
  approve: { tab: 'Approve', button: 'Accept this risk', done: 'accepted' },
  reopen: { tab: 'Reopen', button: 'Reopen', done: 'open again' },
  withdraw: { tab: 'Send back', button: 'Send back: open again', done: 'open again' },
  close: { tab: 'Close risk', button: 'Close this risk', done: 'closed' },
  comment: { tab: 'Comment', button: 'Add the comment', done: 'comment added' },
};

export const formWords = {
  actions: 'What do you want to do?',
  owner: 'Owner',
  ownerHint: 'A person or a team, as it will be printed.',
  due: 'Due',
  dueHint: 'Left empty, the present date stays.',
  dueAssign: 'Due, if it changes',
  treatment: 'Treatment',
  plan: 'Plan, as it will be printed',
  until: 'Accept until',
  untilHint: 'Left empty, it holds until something changes.',
  untilApprove: 'Accept until, if other than asked for',
  reasonAssign: 'Remark (may stay empty)',
  reasonRequest: 'Why this is acceptable, as it will be printed',
  reasonApprove: 'Why you agree, as it will be printed',
  reasonReopen: 'Why it is open again',
  reasonWithdraw: 'Why it is not accepted',
  reasonClose: 'Why it is closed, as it will be printed',
  comment: 'Comment',
  needed: 'This is needed.',
  inPast: 'This day is past.',
  willChange: 'What will change',
  recordedAs: (actor: string) => `Recorded for good, with time and reason, as ${actor}.`,
  ownRequest: (actor: string) =>
    `${actor} asked for this acceptance. Another person must approve it, under their own name (top bar, at the right).`,
  notice: (label: string, done: string) => `${label}: ${done}.`,
  undoReason: 'Undone at once: closed by mistake.',
  undoRequest: 'Undone at once: asked for by mistake.',
  askedBy: 'Asked for',
  keysTreat: 'treat',
  keysAssign: 'assign',
  keysComment: 'comment',
} as const;

export const treatmentConsequences = {
  mitigate: 'Work reduces it: a better SBOM, a fix, a control of our own.',
  transfer: 'Somebody else bears it: contract, insurance.',
  avoid: 'We stop: the product is not bought or leaves.',
} as const;

export const consequences = {
  assign: (owner: string, due: string) => [
    owner === '' ? 'The risk gets an owner.' : `${owner} becomes the owner.`,
    due === '' ? 'The due date stays.' : `Due on ${due}; the default date no longer counts.`,
    'State, rating and treatment stay.',
  ],
  treat: (treatment: string, due: string, wasRequested: boolean) => [
    `State becomes in treatment: ${treatment.toLowerCase()}.`,
    ...(wasRequested ? ['The request for acceptance ends.'] : []),
    due === '' ? 'The due date stays and runs on.' : `Due on ${due}.`,
    'The plan is printed in the risk register.',
  ],
  request: (until: string) => [
    'State becomes acceptance requested; the due date runs on.',
    'It counts as accepted only when another person approves.',
    until === '' ? 'No end is asked for.' : `Asked for until ${until}.`,
  ],
  approve: (until: string) => [
    'State becomes accepted; it no longer counts as overdue.',
    until === '' ? 'It ends as asked for.' : `It ends on ${until}.`,
    'It opens again when it ends, is rated higher, or is found in another release.',
  ],
  reopen: () => [
    'State becomes open; acceptance or closing end.',
    'A new due date is set by the level.',
    'The history stays.',
  ],
  withdraw: () => ['State becomes open; the request ends.', 'The due date stays.', 'The history stays.'],
  close: () => [
    'State becomes closed; it leaves the lists of what is to be done.',
    'The vendor’s document stays as it is: closing is your judgement.',
    'It opens again when it is rated higher or found in another release.',
  ],
  comment: () => ['Only the history grows. State, owner and dates stay.'],
} as const;
