// Agents as SPDX 2 writes them: "Organization: Name (mail)", "Person: …", "Tool: name-version", NOASSERTION.
// SPDX 2.3 clauses 6.8, 7.5, 7.6.

import type { Party } from '../model/component.ts';
import type { Tool } from '../model/document.ts';
import type { Reporter } from '../model/finding.ts';
import { ABSENT, type Stated } from '../model/value-state.ts';

export interface Actor {
  readonly kind: 'organisation' | 'person' | 'tool' | 'unspecified';
  readonly name: string;
  readonly contact: string | null;
}

const PREFIXES: readonly (readonly [string, Actor['kind']])[] = [
  ['organization:', 'organisation'],
  ['organisation:', 'organisation'],
  ['person:', 'person'],
  ['tool:', 'tool'],
];

/** Splits the text; undefined when nothing is left after the prefix. */
export function parseActor(text: string): Actor | undefined {
  const lower = text.toLowerCase();
  const prefix = PREFIXES.find(([word]) => lower.startsWith(word));
  let rest = (prefix === undefined ? text : text.slice(prefix[0].length)).trim();
  let contact: string | null = null;
  const open = rest.lastIndexOf('(');
  if (open >= 0 && rest.endsWith(')')) {
    contact = rest.slice(open + 1, -1).trim() || null;
    // A name such as "Acme (Europe)" keeps its brackets: only mails, URLs and empty brackets are contacts.
    if (contact === null || /[@/]|^NOASSERTION$/i.test(contact)) rest = rest.slice(0, open).trim();
    else contact = null;
  }
  if (contact !== null && /^no ?assertion$/i.test(contact)) contact = null;
  return rest === '' ? undefined : { kind: prefix?.[1] ?? 'unspecified', name: rest, contact };
}

/** Supplier or originator of a package. Quirks Q32, Q33. */
export function readParty(value: unknown, pointer: string, reporter: Reporter): Stated<Party> {
  if (typeof value !== 'string' || value.trim() === '') return ABSENT;
  const text = value.trim();
  if (/^no ?assertion$/i.test(text)) return { state: 'unknown-declared', value: null, raw: text };
  const actor = parseActor(text);
  if (actor === undefined || /^no ?assertion$|^unknown$/i.test(actor.name)) {
    return actor === undefined
      ? { state: 'absent', value: null, raw: text }
      : { state: 'unknown-declared', value: null, raw: text };
  }
  if (actor.kind === 'unspecified') reporter.report(noPrefix, pointer, { before: text });
  const party: Party = {
    name: actor.name,
    kind: actor.kind === 'tool' ? 'unspecified' : actor.kind,
    contacts: actor.contact === null ? [] : [actor.contact],
  };
  return { state: actor.contact === null ? 'present-weak' : 'present', value: party };
}

const noPrefix = {
  rule: 'spdx.agent-without-kind',
  severity: 'error',
  action: 'repaired',
  message:
    'A supplier or originator does not say whether it is a person or an organisation. It was read as a name of unspecified kind.',
  remedy: 'Ask the vendor to write "Organization: Name" or "Person: Name (mail)".',
} as const;

/** "name-version" of a Tool entry: the part after the last hyphen that begins with a digit (crosswalk D7). */
export function toTool(name: string): Tool {
  const match = /^(.+?)[-\s]v?(\d\S*)$/.exec(name);
  return match === null ? { name, version: null } : { name: match[1]!, version: match[2]! };
}
