// What a fact says, in one sentence for the history of a risk.

import type { Fact, JsonValue } from './types.ts';

type Fields = { readonly [key: string]: JsonValue | undefined };

export function factText(fact: Fact): string {
  const fields = fact.payload as Fields;
  const say = (name: string): string => toText(fields[name]).replaceAll('-', ' ');
  const when = (word: string, name: string): string =>
    typeof fields[name] === 'string' ? `, ${word} ${fields[name]}` : '';
  const rating = () => `${say('level')} (likelihood ${say('likelihood')}, impact ${say('impact')})`;
  const byDefault = () => (typeof fields['due'] === 'string' ? `${when('due', 'due')} by default` : '');
  switch (fact.kind) {
    case 'risk.opened':
      return `Opened: ${rating()}${byDefault()}.`;
    case 'risk.updated':
      return `Rated again: ${rating()}${byDefault()}.`;
    case 'risk.reopened':
      return `Re-opened${byDefault()}.`;
    case 'risk.evidence-gone':
      return 'The present documents no longer show it; it stays open to a person’s decision.';
    case 'risk.assigned':
      return `Assigned to ${toText(fields['owner'])}${when('due', 'due')}.`;
    case 'risk.treated':
      return `Treatment: ${say('treatment')}${when('due', 'due')}.`;
    case 'risk.acceptance-requested':
      return `Acceptance requested${when('until', 'until')}.`;
    case 'risk.acceptance-approved':
      return `Accepted${when('until', 'until')}.`;
    case 'risk.closed':
      return 'Closed.';
    case 'risk.commented':
      return toText(fields['text']);
    default:
      return fact.kind;
  }
}

/** Strings as they are; what a payload does not say is empty. */
export function toText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
