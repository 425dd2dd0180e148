// What all JSON wrappers share: the text around the document must be JSON too, and nothing in it vanishes silently.

import type { Observation } from '../model/finding.ts';
import { findJsonFault, type JsonFault } from '../util/json-fault.ts';
import { skipSpace } from '../util/json-scan.ts';
import { findSecondDocument } from '../util/json-second.ts';
import { toPosition } from '../util/text-position.ts';
import type { Outline, OutlineMember } from './json-outline.ts';
import type { Layer } from './layer.ts';
import { duplicateKeyNote, textAfterWrapperNote, toOtherFieldsNote, trailingCommaNote } from './notes.ts';
import { getRefusalText, toBrokenWrapperText, type RefusalText } from './refusal-text.ts';

export type ObjectOutline = Extract<Outline, { kind: 'object' }>;

/** Either what is to be noted about the text around the document, or why the whole must be refused. */
export type Surroundings = { readonly notes: readonly Observation[] } | { readonly refused: RefusalText };

/**
 * Looks at everything in the layer but the value of `document`, which is read later (undefined: nothing is).
 * `known` are the keys that the envelope itself accounts for.
 */
export function checkAround(
  layer: Layer,
  outline: ObjectOutline,
  document: OutlineMember | undefined,
  known: readonly string[],
): Surroundings {
  const fault = findFaultAround(layer.bytes, outline.members, document);
  if (fault !== null) return { refused: toBrokenText(layer.bytes, fault) };
  const after = checkAfter(layer, outline.end);
  if ('refused' in after) return after;
  const keys = outline.members.map((member) => member.key);
  const others = keys.filter((key) => !known.includes(key));
  const notes: Observation[] = [];
  if (outline.trailingComma) notes.push(trailingCommaNote);
  if (new Set(keys).size < keys.length) notes.push(duplicateKeyNote);
  if (others.length > 0) notes.push(toOtherFieldsNote(others));
  return { notes: [...notes, ...after.notes] };
}

/** What stands after the JSON value that ended at `pos`: nothing, a second document, or other text. */
export function checkAfter(layer: Layer, pos: number): Surroundings {
  if (findSecondDocument(layer.bytes, pos, layer.end) !== undefined) {
    return { refused: getRefusalText('envelope.concatenated') };
  }
  return { notes: skipSpace(layer.bytes, pos, layer.end) < layer.end ? [textAfterWrapperNote] : [] };
}

export function toBrokenText(bytes: Uint8Array, fault: JsonFault): RefusalText {
  const { line, column } = toPosition(bytes, fault.offset);
  return toBrokenWrapperText(fault.message, `line ${line}, column ${column}`);
}

function findFaultAround(
  bytes: Uint8Array,
  members: readonly OutlineMember[],
  document: OutlineMember | undefined,
): JsonFault | null {
  for (const member of members) {
    const fault =
      findJsonFault(bytes, member.keyStart, member.keyEnd) ??
      (member === document ? null : findJsonFault(bytes, member.start, member.end));
    if (fault !== null) return fault;
  }
  return null;
}
