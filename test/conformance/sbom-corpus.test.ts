// Every CycloneDX and SPDX 2 JSON document of the corpus through the same path as `check`: no crash, receipts
// reconcile, counts equal the manifest, valid ones without an error, invalid ones explained at the right place.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '#electron/engine/engine.ts';
import type { Engine } from '#shared/contract/engine.ts';
import type { CheckedFile } from '#shared/contract/parts.ts';
import { hasCorpus, readManifest, type CorpusEntry } from '../support/corpus.ts';

const wrappers = /^(gzip>|dsse>|in-toto>|cosign-Data>|github-api>|sigstore-bundle>|jsonl>)*/;
const entries = readManifest().filter(({ kind }) => /^(cyclonedx|spdx|vex-cyclonedx|malformed-cyclonedx|malformed-spdx)-json$/.test(kind.replace(wrappers, '')));
const readable = entries.filter(({ expected }) => expected === 'valid' || expected === 'tolerate');
const invalid = entries.filter(({ expected }) => expected.startsWith('invalid'));

let engine: Engine;
const checked = new Map<string, readonly CheckedFile[]>();

beforeAll(async () => {
  if (!hasCorpus) {
    console.log('corpus: not there; 0 documents ran');
    return;
  }
  engine = createEngine({ register: join(tmpdir(), 'no-register-needed.sbomreg'), actor: 'test' });
  const { files } = await engine.call('documents.check', { files: entries.map(({ file }) => file) });
  for (const file of files) checked.set(file.path, [...(checked.get(file.path) ?? []), file]);
  console.log(`corpus: ${readable.length} readable and ${invalid.length} invalid documents ran`);
});

afterAll(() => engine?.close());

function documentsOf({ file }: CorpusEntry): readonly CheckedFile[] {
  return checked.get(file) ?? [];
}

/** Where the manifest says that the fault is: `schema: /components/0 must …` (settled: the pointer after "schema:"). */
function expectedPointer({ note }: CorpusEntry): string | undefined {
  const match = /schema: (\/\S*)/.exec(note);
  return match === null ? undefined : match[1] === '/' ? '' : match[1];
}

describe.skipIf(!hasCorpus)('the corpus', () => {
  it.each(readable.map((entry) => [entry.path, entry] as const))('reads %s', (_path, entry) => {
    const documents = documentsOf(entry);
    expect(documents.length).toBeGreaterThan(0);
    // A line of JSON lines may be something else (a provenance statement): the manifest counts the SBOM in the first.
    const read = documents.filter(({ outcome }) => outcome === 'read');
    expect(read.length).toBeGreaterThan(0);
    expect(read[0]!.counts.components).toBe(entry.components);
    for (const { receipt } of read) {
      expect(receipt.componentsStored + receipt.componentsMerged + receipt.componentsLeftOut).toBe(receipt.componentsInFile);
    }
    if (entry.expected === 'valid') expect(read[0]!.findings.filter(({ severity }) => severity === 'error').map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([]);
  });

  it.each(invalid.map((entry) => [entry.path, entry] as const))('explains %s', (_path, entry) => {
    const documents = documentsOf(entry);
    expect(documents.length).toBeGreaterThan(0);
    const refused = documents.filter(({ outcome }) => outcome === 'refused');
    for (const { reason, remedy } of refused) expect([reason, remedy]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    if (refused.length > 0) return;
    const errors = documents.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(errors.length).toBeGreaterThan(0);
    const pointer = expectedPointer(entry);
    if (pointer !== undefined) expect(errors.flatMap(({ places }) => places.map((place) => place.pointer))).toContain(pointer);
  });
});
