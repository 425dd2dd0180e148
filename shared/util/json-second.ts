// Tells a second JSON document after the first from other text (a footer): nothing of it may be dropped silently.

import { skipSpace } from './json-scan.ts';

/** The words for a file that holds a second document: nobody can know which one is meant. */
export const secondDocument = {
  rule: 'envelope.concatenated',
  reason: 'The file holds several JSON documents one after the other. Taking only the first would lose the others.',
  remedy: 'Ask the vendor for one file per SBOM, or split the file and import the parts together as one submission.',
} as const;

/**
 * Byte offset of a JSON object or array that begins right after the value that ended at `afterFirst`; undefined when
 * only white space or some other text follows.
 */
export function findSecondDocument(bytes: Uint8Array, afterFirst: number, end: number): number | undefined {
  const start = skipSpace(bytes, afterFirst, end);
  if (start >= end) return undefined;
  const inner = skipSpace(bytes, start + 1, end);
  const next = inner < end ? String.fromCharCode(bytes[inner] as number) : '';
  if (bytes[start] === 0x7b) return next === '"' || next === '}' ? start : undefined;
  if (bytes[start] === 0x5b) return next === '{' || next === '[' || next === '"' ? start : undefined;
  return undefined;
}
