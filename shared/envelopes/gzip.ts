// gzip (quirk Q8): unpacked within the limits of size and ratio, whatever the file is called.

import { asLayers, asRefused, toInnerBytes, type Layer, type Opening, type OpeningContext } from './layer.ts';
import { getOpenedNote } from './notes.ts';
import { getRefusalText, toRatioText, toTooLargeText } from './refusal-text.ts';

const FREE_BYTES = 1_048_576;

/** Undefined when the bytes do not begin as gzip does (RFC 1952 section 2.3.1: ID1, ID2, CM = deflate). */
export function openGzip(layer: Layer, context: OpeningContext): Opening | undefined {
  const { bytes } = layer;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 0x08) return undefined;
  const byRatio = Math.max(FREE_BYTES, Math.floor(bytes.length * context.limits.maxRatio));
  const unpacked = context.codecs.gunzip(bytes, Math.min(byRatio, context.budget));
  if (unpacked === 'broken') return asRefused(getRefusalText('envelope.gzip-damaged'));
  if (unpacked === 'limit') {
    const { maxBytes, maxRatio } = context.limits;
    return asRefused(byRatio < context.budget ? toRatioText(maxRatio) : toTooLargeText(maxBytes));
  }
  context.budget -= unpacked.length;
  return asLayers(toInnerBytes(layer, { envelope: 'gzip', notes: [getOpenedNote('gzip')] }, unpacked));
}
