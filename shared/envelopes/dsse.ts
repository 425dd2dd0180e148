// DSSE envelopes and sigstore bundles around them (quirk Q6). Signatures are recorded as present, never verified here.

import { skipSpace } from '../util/json-scan.ts';
import { checkAround, type ObjectOutline } from './around.ts';
import { findMember, textOfMember } from './json-outline.ts';
import {
  asLayers,
  asRefused,
  toInnerBytes,
  toInnerRange,
  type Layer,
  type Opening,
  type OpeningContext,
} from './layer.ts';
import { getOpenedNote, unsignedNote } from './notes.ts';
import { getRefusalText, toTooLargeText } from './refusal-text.ts';

/** A JavaScript string holds about 536 million units. */
const LONGEST_PAYLOAD = 500_000_000;

/** DSSE protocol 1.0: payload (base64, either alphabet), payloadType, signatures. Undefined: not such an object. */
export function openDsse(layer: Layer, outline: ObjectOutline, context: OpeningContext): Opening | undefined {
  const { bytes } = layer;
  const has = (key: string): boolean => outline.members.some((member) => member.key === key);
  if (!has('payloadType')) {
    const isJws = has('payload') && (has('signatures') || has('protected'));
    return isJws ? asRefused(getRefusalText('envelope.jws')) : undefined;
  }
  if (!has('payload') && !has('signatures')) return undefined;
  const payload = findMember(outline.members, bytes, 'payload', '"');
  if (payload === undefined) return asRefused(getRefusalText('envelope.no-payload'));
  if (payload.end - payload.start > LONGEST_PAYLOAD) return asRefused(toTooLargeText(LONGEST_PAYLOAD));
  const around = checkAround(layer, outline, undefined, ['payload', 'payloadType', 'signatures']);
  if ('refused' in around) return asRefused(around.refused);
  const decoded = context.codecs.base64(textOfMember(outline.members, bytes, 'payload'));
  if (decoded === undefined) return asRefused(getRefusalText('envelope.base64'));
  const signed = hasSignature(layer, outline);
  const notes = [signed ? getOpenedNote('dsse') : unsignedNote, ...around.notes];
  return asLayers(toInnerBytes(layer, { envelope: 'dsse', notes, signed }, decoded));
}

function hasSignature(layer: Layer, outline: ObjectOutline): boolean {
  const signatures = findMember(outline.members, layer.bytes, 'signatures', '[');
  return signatures !== undefined && layer.bytes[skipSpace(layer.bytes, signatures.start + 1, signatures.end)] === 0x7b;
}

/** A sigstore bundle (sigstore/protobuf-specs): the envelope in `dsseEnvelope`, or only a signature. */
export function openSigstoreBundle(layer: Layer, outline: ObjectOutline): Opening | undefined {
  const { bytes } = layer;
  const envelope = findMember(outline.members, bytes, 'dsseEnvelope', '{');
  if (envelope === undefined) {
    const isSignature =
      findMember(outline.members, bytes, 'messageSignature', '{') !== undefined ||
      findMember(outline.members, bytes, 'base64Signature', '"') !== undefined;
    return isSignature ? asRefused(getRefusalText('envelope.signature-only')) : undefined;
  }
  const around = checkAround(layer, outline, envelope, ['mediaType', 'verificationMaterial', 'dsseEnvelope']);
  if ('refused' in around) return asRefused(around.refused);
  const inner = { envelope: 'sigstore-bundle', notes: [getOpenedNote('sigstore-bundle'), ...around.notes] } as const;
  return asLayers(toInnerRange(layer, inner, envelope.start, envelope.end));
}
