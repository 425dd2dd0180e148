// Opens what a document is wrapped in, by content and never by name, until documents remain or a refusal says why not.
// Envelopes of this release: byte-order marks, UTF-16, gzip, DSSE, sigstore bundles, in-toto statements, cosign's Data,
// GitHub's export, the {"Document": …} wrapper, JSON lines and lists of documents.

import type { EnvelopeCodecs, EnvelopeLimits, EnvelopeRefusal, UnwrappedDocument } from '../model/envelope.ts';
import { skipSpace } from '../util/json-scan.ts';
import { checkAfter } from './around.ts';
import { findBinaryRule, findTextRule } from './content-kind.ts';
import { openDsse, openSigstoreBundle } from './dsse.ts';
import { openGzip } from './gzip.ts';
import { openCosignData, openInToto } from './in-toto.ts';
import { toOutline } from './json-outline.ts';
import { asDocument, asRefused, type Layer, type Opening, type OpeningContext } from './layer.ts';
import { getRefusalText, toTooDeepText, toTooManyText, type RefusalText } from './refusal-text.ts';
import { openJsonArray, openJsonLines } from './several.ts';
import { openTextEncoding } from './text-encoding.ts';
import { openWrapper } from './wrapper.ts';

export interface Unwrapped {
  /** In the order of the file. Text after a plain document's end is still inside its range. */
  readonly documents: readonly UnwrappedDocument[];
  readonly refusals: readonly EnvelopeRefusal[];
}

/**
 * The documents in a received file and what in it was refused; at least one of the two is not empty. Never throws on
 * bad data. Does not look for a second document behind a plain one, which would read the whole file: the reader that
 * finds the document's end asks findSecondDocument and refuses with the same words (util/json-second.ts).
 */
export function unwrap(bytes: Uint8Array, codecs: EnvelopeCodecs, limits: EnvelopeLimits): Unwrapped {
  const documents: UnwrappedDocument[] = [];
  const refusals: EnvelopeRefusal[] = [];
  const context: OpeningContext = { codecs, limits, budget: limits.maxBytes };
  const work: Layer[] = [toOutermost(bytes)];
  for (let layer = work.pop(); layer !== undefined; layer = work.pop()) {
    if (documents.length + refusals.length >= limits.maxDocuments) {
      refusals.push({ inside: null, envelopes: [], ...toTooManyText(limits.maxDocuments) });
      break;
    }
    const opening = openLayer(layer, context);
    if (opening.kind === 'document') documents.push(toDocument(layer));
    else if (opening.kind === 'refused') refusals.push(toRefusal(layer, opening.text));
    else work.push(...opening.layers.toReversed());
  }
  return { documents, refusals };
}

function toOutermost(bytes: Uint8Array): Layer {
  return {
    bytes,
    start: 0,
    end: bytes.length,
    fresh: true,
    inside: null,
    envelopes: [],
    depth: 0,
    signed: false,
    notes: [],
  };
}

function toDocument({ inside, bytes, start, end, envelopes, signed, notes }: Layer): UnwrappedDocument {
  return { inside, bytes, start, end, envelopes, signed, notes };
}

function toRefusal({ inside, envelopes }: Layer, text: RefusalText): EnvelopeRefusal {
  return { inside, envelopes, ...text };
}

function openLayer(layer: Layer, context: OpeningContext): Opening {
  if (layer.depth > context.limits.maxDepth) return asRefused(toTooDeepText(context.limits.maxDepth));
  return layer.fresh ? openFresh(layer, context) : openPart(layer, context);
}

/** Bytes of which nothing is known yet. */
function openFresh(layer: Layer, context: OpeningContext): Opening {
  const decoded = openTextEncoding(layer) ?? openGzip(layer, context);
  if (decoded !== undefined) return decoded;
  const rule = findBinaryRule(layer.bytes) ?? findTextRule(layer.bytes);
  if (rule !== undefined) return asRefused(getRefusalText(rule));
  const start = skipSpace(layer.bytes, layer.start, layer.end);
  if (layer.bytes[start] === 0x5b) return openJsonArray({ ...layer, start }, context);
  return openJsonLines(layer, context) ?? openPart(layer, context);
}

/** A range of JSON text that should be an object. */
function openPart(layer: Layer, context: OpeningContext): Opening {
  const start = skipSpace(layer.bytes, layer.start, layer.end);
  if (layer.bytes[start] !== 0x7b || start >= layer.end) {
    return layer.fresh ? asDocument : asRefused(getRefusalText('envelope.not-an-object'));
  }
  const outline = toOutline(layer.bytes, start, layer.end);
  if (outline.kind !== 'object') return asDocument;
  const opened =
    openSigstoreBundle(layer, outline) ??
    openDsse(layer, outline, context) ??
    openInToto(layer, outline) ??
    openCosignData(layer, outline) ??
    openWrapper(layer, outline);
  if (opened !== undefined) return opened;
  const after = checkAfter(layer, outline.end);
  return 'refused' in after ? asRefused(after.refused) : asDocument;
}
