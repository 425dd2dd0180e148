// What unwrapping works on: one layer of a received file, and what opening it can answer.

import type { EnvelopeCodecs, EnvelopeKind, EnvelopeLimits } from '../model/envelope.ts';
import type { Observation } from '../model/finding.ts';
import type { RefusalText } from './refusal-text.ts';

export interface Layer {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** True when `bytes` were received or decoded just now, so that an encoding or compression may show at their start. */
  readonly fresh: boolean;
  readonly inside: string | null;
  readonly envelopes: readonly EnvelopeKind[];
  readonly depth: number;
  readonly signed: boolean;
  readonly notes: readonly Observation[];
}

/** document: the layer is the document. layers: what was inside, in order. refused: not opened, with the words. */
export type Opening =
  | { readonly kind: 'document' }
  | { readonly kind: 'layers'; readonly layers: readonly Layer[] }
  | { readonly kind: 'refused'; readonly text: RefusalText };

export interface OpeningContext {
  readonly codecs: EnvelopeCodecs;
  readonly limits: EnvelopeLimits;
  /** Bytes that may still be unpacked from this file, all layers together. */
  budget: number;
}

export const asDocument: Opening = { kind: 'document' };

export function asRefused(text: RefusalText): Opening {
  return { kind: 'refused', text };
}

export function asLayers(...layers: readonly Layer[]): Opening {
  return { kind: 'layers', layers };
}

export interface Inner {
  readonly envelope: EnvelopeKind;
  readonly notes: readonly Observation[];
  readonly signed?: boolean;
}

/** What lies at `start` to `end` of the same text, one envelope further in. */
export function toInnerRange(layer: Layer, inner: Inner, start: number, end: number): Layer {
  return { ...toInner(layer, inner), bytes: layer.bytes, start, end, fresh: false };
}

/** Bytes that an envelope was decoded to. */
export function toInnerBytes(layer: Layer, inner: Inner, bytes: Uint8Array): Layer {
  return { ...toInner(layer, inner), bytes, start: 0, end: bytes.length, fresh: true };
}

function toInner(layer: Layer, inner: Inner): Layer {
  return {
    ...layer,
    envelopes: [...layer.envelopes, inner.envelope],
    depth: layer.depth + 1,
    signed: layer.signed || (inner.signed ?? false),
    notes: [...layer.notes, ...inner.notes],
  };
}

/** The name of the part with this number (from 1) inside a layer. */
export function toPartName(layer: Layer, number: number): string {
  return layer.inside === null ? String(number) : `${layer.inside}/${number}`;
}
