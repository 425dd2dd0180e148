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
const entries = readManifest().filter(({ kind }) =>
  /^(cyclonedx|spdx|vex-cyclonedx|malformed-cyclonedx|malformed-spdx)-json$/.test(kind.replace(wrappers, '')),
);
const readable = entries.filter(({ expected }) => expected === 'valid' || expected === 'tolerate');
const invalid = entries.filter(({ expected }) => expected.startsWith('invalid'));

/** Documents that the manifest calls valid because a schema cannot see that the specification forbids what is there. */
const forbiddenAllTheSame = new Map([
  ['cyclonedx/trivy-attested/centos-7-cyclonedx.intoto.jsonl', 'licence.known-name'],
  ['malformed/derived/cdx-cpe-only.cdx.json', 'graph.dangling-reference'],
  ['spdx/bom-shelter-wild/julia.spdx.json', 'licence.known-name'],
  ['spdx/guac/go-spdx-multi-arch_1.json', 'identity.purl-malformed'],
  ['spdx/guac/go-spdx-multi-arch_2.json', 'identity.purl-malformed'],
  ['spdx/sbom-tools/fuzz/corpus/seed/spdx_minimal.json', 'hash.not-hex'],
]);

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

/** A refusal says why and what to do. */
function isExplained({ outcome, reason, remedy }: CheckedFile): boolean {
  return outcome === 'read' || ((reason ?? '') !== '' && (remedy ?? '') !== '');
}

function errorsOf(documents: readonly CheckedFile[]): {
  readonly rules: readonly string[];
  readonly pointers: readonly string[];
} {
  const errors = documents.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  return {
    rules: errors.map(({ rule }) => rule),
    pointers: errors.flatMap(({ places }) => places.map(({ pointer }) => pointer)),
  };
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
      expect(receipt.componentsStored + receipt.componentsMerged + receipt.componentsLeftOut).toBe(
        receipt.componentsInFile,
      );
    }
    if (entry.expected !== 'valid') return;
    const errors = new Set(read[0]!.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
    expect([...errors]).toEqual([forbiddenAllTheSame.get(entry.path)].filter((rule) => rule !== undefined));
  });

  it.each(invalid.map((entry) => [entry.path, entry] as const))('explains %s', (_path, entry) => {
    const documents = documentsOf(entry);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.every(isExplained)).toBe(true);
    if (documents.some(({ outcome }) => outcome === 'refused')) return;
    const { rules, pointers } = errorsOf(documents);
    // Where no schema sees the fault and the specification forbids nothing, the rule that the reason names must speak.
    const unseen = entry.note.startsWith('JSON schema/XSD alone does not see it');
    const reason = entry.expected.slice('invalid:'.length);
    const said = documents.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(unseen ? said.filter((rule) => rule.includes(reason)) : rules).not.toEqual([]);
    const pointer = expectedPointer(entry);
    expect(pointer === undefined || pointers.includes(pointer)).toBe(true);
  });
});
