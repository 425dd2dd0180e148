// What the corpus' broken, odd and wrapped files become: driven by its manifest, so that new files are tested at once.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCodecs } from '#electron/engine/ports/codecs.ts';
import { defaultEnvelopeLimits } from '#shared/envelopes/limits.ts';
import { unwrap } from '#shared/envelopes/unwrap.ts';
import { scanValue } from '#shared/util/json-scan.ts';
import { findSecondDocument } from '#shared/util/json-second.ts';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const manifest = existsSync(new URL('manifest.tsv', CORPUS))
  ? readFileSync(new URL('manifest.tsv', CORPUS), 'utf8')
  : '';

interface Row {
  readonly path: string;
  readonly kind: string;
}

const rows: readonly Row[] = manifest
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([, , path = '', kind = '']) => ({ path, kind }));

/** The manifest's word for a wrapper and the envelopes that we name. */
const ENVELOPES: Readonly<Record<string, readonly string[]>> = {
  gzip: ['gzip'],
  dsse: ['dsse'],
  'in-toto': ['in-toto'],
  'cosign-Data': ['cosign'],
  'sigstore-bundle': ['sigstore-bundle'],
  'github-api': ['github-export'],
  jsonl: ['json-lines'],
};

/** What the content of a kind is refused as; kinds that are not here are documents for the reader. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'spdx-tv': ['content.spdx-tag-value'],
  'cyclonedx-xml': ['content.cyclonedx-xml'],
  'vex-cyclonedx-xml': ['content.cyclonedx-xml'],
  // One protobuf file states no version, so nothing tells it from other binary files.
  'cyclonedx-protobuf': ['content.cyclonedx-protobuf', 'content.binary'],
  'cyclonedx-textproto': ['content.cyclonedx-textproto'],
  'cyclonedx-csv': ['content.csv'],
  'spdx-rdf': ['content.spdx-rdf'],
  'spdx-xml': ['content.spdx-xml'],
  'spdx-yaml': ['content.spdx-yaml', 'content.yaml'],
  'malformed-spdx-yaml': ['content.spdx-yaml', 'content.yaml'],
  'malformed-cyclonedx-xml': ['content.cyclonedx-xml', 'content.xml'],
  'malformed-spdx-xml': ['content.spdx-xml', 'content.xml'],
  'malformed-xml': ['content.xml', 'content.cyclonedx-xml'],
  'spdx-xlsx': ['content.office'],
  'spdx-xls': ['content.office'],
  'other-xml': ['content.html', 'content.xml', 'content.swid'],
  zip: ['envelope.zip'],
  'in-toto-other': ['envelope.no-sbom'],
  'dsse-other': ['envelope.base64'],
  'gzip-bad': ['envelope.gzip-damaged'],
  empty: ['content.empty'],
};

const open = (path: string) => unwrap(readFileSync(new URL(path, CORPUS)), createCodecs(), defaultEnvelopeLimits);
const isSbom = ({ path }: Row): boolean => /^(?:cyclonedx|spdx|malformed)\//.test(path);

/** Bare kinds such as json-array, text or malformed-json have their own cases below. */
function expectedOutcome({ kind }: Row): readonly string[] | undefined {
  const parts = kind.split('>');
  const content = parts.pop() ?? '';
  if (
    parts.some((part) => ENVELOPES[part] === undefined) ||
    ['schema', 'index', 'json-schema', 'text', 'binary', 'json-array', 'malformed-json'].includes(content)
  )
    return undefined;
  if (parts[0] === 'jsonl') return undefined;
  const envelopes = parts.flatMap((part) => ENVELOPES[part] ?? []);
  const refused = REFUSED[content];
  if (refused !== undefined) return refused;
  return [['document', ...envelopes].join(' ')];
}

function describeOutcome(path: string): string {
  const { documents, refusals } = open(path);
  if (documents.length + refusals.length !== 1) return `${documents.length} documents and ${refusals.length} refusals`;
  const ignored = new Set(['utf-8-bom', 'utf-16', 'spdx-document-wrapper']);
  return (
    documents.map((d) => ['document', ...d.envelopes.filter((kind) => !ignored.has(kind))].join(' '))[0] ??
    refusals[0]?.rule ??
    ''
  );
}

describe('the SBOM files of the corpus', () => {
  const chosen = rows.filter((row) => isSbom(row) && expectedOutcome(row) !== undefined);

  console.log(
    chosen.length === 0
      ? 'envelopes: corpus not found beside the project, its cases are skipped'
      : `envelopes: ${chosen.length} corpus files run, ${rows.length - chosen.length} have no expected envelope (no SBOM, a schema, or tested by name below)`,
  );

  it.runIf(chosen.length > 0)(
    'become documents with the envelopes of the manifest, or the refusal that names what they are',
    () => {
      const wrong: string[] = [];
      for (const row of chosen) {
        const said = describeOutcome(row.path);
        const expected = expectedOutcome(row) ?? [];
        if (!expected.includes(said)) wrong.push(`${row.path} (${row.kind}): ${said}, not ${expected.join(' or ')}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

const outcome = (name: string) => {
  const { documents, refusals } = open(`malformed/derived/${name}`);
  return [
    ...documents.map((d) => [d.inside, ...d.envelopes].join(' ')),
    ...refusals.map((r) => `${r.inside ?? ''} ${r.rule}`),
  ];
};

describe.skipIf(rows.length === 0)('odd files of the corpus', () => {
  it.each([
    ['enc-utf8-bom.cdx.json', [' utf-8-bom']],
    ['enc-utf16be-bom.cdx.json', [' utf-16']],
    ['enc-utf16le-bom.cdx.json', [' utf-16']],
    ['enc-utf16le-nobom.cdx.json', [' utf-16']],
    ['json-array-of-boms.json', ['1 json-array', '2 json-array']],
    ['jsonl-three-docs.cdx.jsonl', ['1 json-lines', '2 json-lines', '3 json-lines']],
    ['wrap-dsse-two-lines.intoto.jsonl', ['1 json-lines dsse in-toto', '2 envelope.no-sbom']],
    ['json-scalar.json', [' content.json-value']],
    ['whitespace-only.json', [' content.white-space']],
    ['wrap-git-lfs-pointer.cdx.json', [' content.git-lfs-pointer']],
    ['json-with-comments.cdx.json', ['']],
    ['json-nul-byte.cdx.json', ['']],
    ['json-truncated.cdx.json', ['']],
    ['json-single-quotes.cdx.json', ['']],
    ['json-deep-nesting-3000.json', ['']],
    ['json-trailing-garbage.cdx.json', ['']],
    ['spdx-yaml-anchors-bomb.spdx.yaml', [' content.spdx-yaml']],
  ])('%s becomes %j', (name, expected) => {
    expect(outcome(name)).toEqual(expected);
  });

  it('the scan result that is a list is refused, and so is the zstd file', () => {
    expect(open('malformed/bom-shelter-wild/scanoss-sbom-cdx.json').refusals).toMatchObject([
      { rule: 'content.json-array' },
    ]);
    expect(open('cyclonedx/guac/busybox-cyclonedx.json.zst').refusals).toMatchObject([{ rule: 'envelope.zstd' }]);
  });

  it('the second of two documents is found behind the first', () => {
    const { documents } = open('malformed/derived/json-concatenated-two-docs.cdx.json');
    const [document] = documents;
    if (document === undefined) throw new Error('no document');
    const { end } = scanValue(document.bytes, document.start, document.end);
    expect(findSecondDocument(document.bytes, end, document.end)).toBe(end);
  });

  it('signed attestations say so', () => {
    expect(open('malformed/derived/wrap-sigstore-bundle-spdx.json').documents[0]).toMatchObject({ signed: true });
  });
});
