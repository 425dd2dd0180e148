// Byte mutations against unwrapping: it never throws, and always ends in documents or refusals.

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCodecs } from '#electron/engine/ports/codecs.ts';
import { unwrap } from '#shared/envelopes/unwrap.ts';
import { mutate, randomFrom, seedTexts } from '../support/mutate-bytes.ts';

const CASES = process.env['SBOM_REGISTER_LONG'] === '1' ? 100_000 : 2_000;
const SEED = 20_260_203;
const LIMITS = { maxBytes: 5_000_000, maxRatio: 100, maxDepth: 5, maxDocuments: 20 };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

function toEnvelope(payload: Uint8Array): Uint8Array {
  const base64 = Buffer.from(payload).toString('base64');
  return encode(
    JSON.stringify({ payloadType: 'application/vnd.in-toto+json', payload: base64, signatures: [{ sig: 'eA==' }] }),
  );
}

function toStatement(predicate: unknown): Uint8Array {
  const type = { _type: 'https://in-toto.io/Statement/v1', subject: [], predicateType: 'https://cyclonedx.org/bom' };
  return encode(JSON.stringify({ ...type, predicate }));
}

const [compact, pretty] = [seedTexts[0]!, seedTexts[1]!];
const bom = JSON.parse(toText(compact)) as unknown;
const seeds: readonly Uint8Array[] = [
  ...seedTexts,
  gzipSync(compact),
  Buffer.concat([gzipSync(pretty), gzipSync(compact)]),
  toEnvelope(compact),
  toEnvelope(toStatement(bom)),
  toStatement({ Data: toText(pretty) }),
  toStatement({ Data: bom }),
  encode(`{"dsseEnvelope": ${toText(toEnvelope(toStatement(bom)))}}`),
  encode(`${toText(compact)}\n${toText(compact)}\n`),
  encode(`[${toText(compact)}, ${toText(pretty)}]`),
  encode(toText(pretty) + toText(pretty)),
  Buffer.from(`\ufeff${toText(compact)}`, 'utf16le'),
  Buffer.from(toText(compact), 'utf16le').swap16(),
  encode(`\ufeff${toText(pretty)}`),
  encode('SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n'),
  encode('<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"></bom>'),
];

describe(`unwrapping under ${CASES} byte mutations (seed ${SEED})`, () => {
  it('always ends in documents that lie inside their text, or in refusals with reason and remedy', () => {
    const random = randomFrom(SEED);
    const codecs = createCodecs();
    let opened = 0;
    for (let i = 0; i < CASES; i++) {
      const { documents, refusals } = unwrap(mutate(seeds[i % seeds.length]!, random), codecs, LIMITS);
      expect(documents.length + refusals.length).toBeGreaterThan(0);
      for (const { bytes, start, end } of documents) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(bytes.length);
      }
      for (const { rule, reason, remedy } of refusals) {
        expect(rule).toMatch(/^(?:content|envelope)\.[a-z0-9-]+$/);
        expect(reason.length * remedy.length).toBeGreaterThan(0);
      }
      opened += documents.length;
    }
    expect(opened).toBeGreaterThan(CASES / 4);
  });
});
