// The corpus of real public documents, when it lies beside the project. Tests say how many cases they ran or skipped.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const corpusFolder = resolve(import.meta.dirname, '../../../shared/corpus');
export const hasCorpus = existsSync(join(corpusFolder, 'manifest.tsv'));

export interface CorpusEntry {
  /** Path below the corpus folder. */
  readonly path: string;
  readonly file: string;
  /** Form of the document; wrappers stand before '>'. */
  readonly kind: string;
  readonly specVersion: string;
  /** valid, tolerate, n/a, or invalid:<reason>. */
  readonly expected: string;
  readonly components: number | null;
  readonly note: string;
}

export function readManifest(): readonly CorpusEntry[] {
  if (!hasCorpus) return [];
  const [head = '', ...lines] = readFileSync(join(corpusFolder, 'manifest.tsv'), 'utf8').split('\n');
  const columns = head.split('\t');
  const at = (cells: readonly string[], column: string) => cells[columns.indexOf(column)] ?? '';
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      const path = at(cells, 'path');
      const count = at(cells, 'components');
      return {
        path,
        file: join(corpusFolder, path),
        kind: at(cells, 'kind'),
        specVersion: at(cells, 'spec_version'),
        expected: at(cells, 'expected'),
        components: count === '' ? null : Number(count),
        note: at(cells, 'note'),
      };
    });
}
