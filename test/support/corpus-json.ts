// The JSON documents of the shared corpus with what its manifest says of them. Missing corpus: no documents.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

export interface CorpusJson {
  readonly path: string;
  readonly standard: 'CycloneDX' | 'SPDX';
  readonly specVersion: string;
  readonly expected: string;
  readonly note: string;
  readonly value: unknown;
}

const STANDARDS: ReadonlyMap<string, CorpusJson['standard']> = new Map([
  ['cyclonedx-json', 'CycloneDX'],
  ['vex-cyclonedx-json', 'CycloneDX'],
  ['spdx-json', 'SPDX'],
]);

export const hasCorpus = existsSync(join(CORPUS, 'manifest.tsv'));

/** Documents that parse as UTF-8 JSON (a byte order mark allowed); `unparsed` lists the others. */
export function readCorpusJson(): { readonly documents: readonly CorpusJson[]; readonly unparsed: readonly string[] } {
  const documents: CorpusJson[] = [];
  const unparsed: string[] = [];
  if (!hasCorpus) return { documents, unparsed };
  const lines = readFileSync(join(CORPUS, 'manifest.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  for (const line of lines) {
    const [, , path = '', kind = '', specVersion = '', , expected = '', , note = ''] = line.split('\t');
    const standard = STANDARDS.get(kind);
    if (standard === undefined) continue;
    try {
      const value: unknown = JSON.parse(readCorpusText(path).replace(/^\uFEFF/u, ''));
      documents.push({ path, standard, specVersion, expected, note, value });
    } catch {
      unparsed.push(path);
    }
  }
  return { documents, unparsed };
}

export function readCorpusText(path: string): string {
  return readFileSync(join(CORPUS, path), 'utf8');
}
