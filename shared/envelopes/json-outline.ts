// The top level of a JSON object, read only as far as needed to tell an SBOM from a wrapper around one.

import { readJsonString } from '../util/json-key.ts';
import { JsonScanError, scanValue, skipSpace, skipString, type JsonMember } from '../util/json-scan.ts';

/** Keys that only an SBOM or a related document has at its top: nothing further needs to be looked at. */
const DOCUMENT_KEYS: ReadonlySet<string> = new Set([
  'bomFormat',
  'specVersion',
  'spdxVersion',
  'SPDXID',
  '@context',
  '@graph',
]);
/** Long lists that only an SBOM has at its top. Skipping over them would read the whole file. */
const DOCUMENT_LISTS: ReadonlySet<string> = new Set(['components', 'packages']);
/** Wrappers have few keys. */
const MOST_MEMBERS = 100;

export interface OutlineMember extends Omit<JsonMember, 'rawKey'> {
  /** The key with its escapes resolved. */
  readonly key: string;
}

/**
 * sbom: a key that only SBOMs have came up. object: all members, in order. other: broken text, or more members than a
 * wrapper has.
 */
export type Outline =
  | { readonly kind: 'sbom' }
  | { readonly kind: 'other' }
  | {
      readonly kind: 'object';
      readonly members: readonly OutlineMember[];
      readonly end: number;
      readonly trailingComma: boolean;
    };

/** The outline of the object whose brace is at `start`. Throws nothing; scans no value after an SBOM's own key. */
export function toOutline(bytes: Uint8Array, start: number, end: number): Outline {
  try {
    return scanOutline(bytes, start, end);
  } catch (error) {
    if (error instanceof JsonScanError) return { kind: 'other' };
    throw error;
  }
}

function scanOutline(bytes: Uint8Array, start: number, end: number): Outline {
  const members: OutlineMember[] = [];
  let i = skipSpace(bytes, start + 1, end);
  if (i < end && bytes[i] === 0x7d) return { kind: 'object', members, end: i + 1, trailingComma: false };
  while (members.length < MOST_MEMBERS && i < end && bytes[i] === 0x22) {
    const keyEnd = skipString(bytes, i, end);
    const key = readJsonString(bytes, i, keyEnd);
    const colon = skipSpace(bytes, keyEnd, end);
    const value = skipSpace(bytes, colon + 1, end);
    if (value >= end || bytes[colon] !== 0x3a) return { kind: 'other' };
    if (DOCUMENT_KEYS.has(key) || (DOCUMENT_LISTS.has(key) && bytes[value] === 0x5b)) return { kind: 'sbom' };
    const range = scanValue(bytes, value, end, 1);
    members.push({ ...range, key, keyStart: i, keyEnd });
    const after = skipSpace(bytes, range.end, end);
    if (after < end && bytes[after] === 0x7d) return { kind: 'object', members, end: after + 1, trailingComma: false };
    if (after >= end || bytes[after] !== 0x2c) return { kind: 'other' };
    i = skipSpace(bytes, after + 1, end);
    if (i < end && bytes[i] === 0x7d) return { kind: 'object', members, end: i + 1, trailingComma: true };
  }
  return { kind: 'other' };
}

/** The last member called `key` (the one that JSON.parse keeps) whose value begins with `first`. */
export function findMember(
  members: readonly OutlineMember[],
  bytes: Uint8Array,
  key: string,
  first: string,
): OutlineMember | undefined {
  const member = members.findLast((candidate) => candidate.key === key);
  return member !== undefined && bytes[member.start] === first.charCodeAt(0) ? member : undefined;
}

/** The text of a member that is a string; '' for everything else. */
export function textOfMember(members: readonly OutlineMember[], bytes: Uint8Array, key: string): string {
  const member = findMember(members, bytes, key, '"');
  return member === undefined ? '' : readJsonString(bytes, member.start, member.end);
}
