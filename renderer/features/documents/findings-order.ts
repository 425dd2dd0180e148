// Findings in the order of the list: by duty, within a duty as the document was checked. `index` names one in the address.

import type { CheckedFile } from '#shared/contract/parts.ts';

export type Finding = CheckedFile['findings'][number];
export type Duty = Finding['severity'];

export interface ListedFinding {
  readonly index: number;
  readonly finding: Finding;
}

export const duties = ['error', 'warning', 'note'] as const satisfies readonly Duty[];

export function toListed(findings: readonly Finding[]): readonly ListedFinding[] {
  const all = findings.map((finding, index) => ({ finding, index }));
  return duties.flatMap((duty) => all.filter(({ finding }) => finding.severity === duty));
}

/** First sentence, and the rest: messages are written so that the first says it all. */
export function splitMessage(message: string): readonly [first: string, rest: string] {
  const end = message.indexOf('. ');
  return end < 0 ? [message, ''] : [message.slice(0, end + 1), message.slice(end + 2)];
}
