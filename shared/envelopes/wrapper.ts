// Documents that are the value of one key: GitHub's export {"sbom": …} and the {"Document": …} of the SPDX 2.2
// specification's own example (quirk Q5).

import type { EnvelopeKind } from '../model/envelope.ts';
import { checkAround, type ObjectOutline } from './around.ts';
import { findMember } from './json-outline.ts';
import { asLayers, asRefused, toInnerRange, type Layer, type Opening } from './layer.ts';
import { getOpenedNote } from './notes.ts';

const WRAPPERS: readonly (readonly [key: string, envelope: EnvelopeKind])[] = [
  ['sbom', 'github-export'],
  ['Document', 'spdx-document-wrapper'],
];

/** Undefined when the object has none of the wrapper keys with an object as value. */
export function openWrapper(layer: Layer, outline: ObjectOutline): Opening | undefined {
  for (const [key, envelope] of WRAPPERS) {
    const document = findMember(outline.members, layer.bytes, key, '{');
    if (document === undefined) continue;
    const around = checkAround(layer, outline, document, [key]);
    if ('refused' in around) return asRefused(around.refused);
    const inner = { envelope, notes: [getOpenedNote(envelope), ...around.notes] };
    return asLayers(toInnerRange(layer, inner, document.start, document.end));
  }
  return undefined;
}
