// What a document may be wrapped in, and what came out of a received file (settled.md 22: codecs are ports).

import type { Observation } from './finding.ts';

export type EnvelopeKind =
  | 'utf-8-bom'
  | 'utf-16'
  | 'gzip'
  | 'dsse'
  | 'in-toto'
  | 'cosign'
  | 'sigstore-bundle'
  | 'github-export'
  | 'spdx-document-wrapper'
  | 'json-lines'
  | 'json-array';

/** One document found inside a received file. */
export interface UnwrappedDocument {
  /** Name inside the file, e.g. "2" for the second JSON line; null when the file is the document. */
  readonly inside: string | null;
  /** The decoded text that holds the document: UTF-8 without byte-order mark. Lines and columns refer to it. */
  readonly bytes: Uint8Array;
  /** The document inside `bytes` (start inclusive, end exclusive); pointers start here. */
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly envelopes: readonly EnvelopeKind[];
  /** True when an envelope carried a signature (never verified in this release). */
  readonly signed: boolean;
  /** What was repaired or noted while unwrapping; places refer to the start of the document. */
  readonly notes: readonly Observation[];
}

export interface EnvelopeRefusal {
  readonly inside: string | null;
  readonly envelopes: readonly EnvelopeKind[];
  readonly rule: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Limits against hostile archives, in bytes and counts. */
export interface EnvelopeLimits {
  /** Largest unpacked size of one document. */
  readonly maxBytes: number;
  /** Largest ratio of unpacked to packed size (after the first MiB). */
  readonly maxRatio: number;
  /** Deepest nesting of envelopes. */
  readonly maxDepth: number;
  /** Most documents in one file. */
  readonly maxDocuments: number;
}

/** Codecs that the host supplies. Each answers undefined when the bytes are broken, 'limit' when the limit would be passed. */
export interface EnvelopeCodecs {
  gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array | 'limit' | 'broken';
  base64(text: string): Uint8Array | undefined;
}
