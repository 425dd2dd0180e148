// What the vendor assessment says about components, licences and integrity: counts of states per datum, never a verdict.

import type { ComponentField } from '#shared/model/field.ts';
import type { DocumentView } from '#shared/model/register-view.ts';
import { toFileName, type ReportInput } from './outline.ts';
import { type Block, type Cell, type Section, notice, table } from './report-document.ts';
import { formatPart, signatureWords } from './words.ts';

const fields: readonly (readonly [ComponentField, string])[] = [
  ['C1', 'Name'],
  ['C2', 'Version'],
  ['C3', 'Supplier'],
  ['C4', 'Producer'],
  ['C6', 'Identifier'],
  ['C7', 'Hash'],
  ['C11', 'Licence'],
  ['C12', 'Copyright'],
  ['G1', 'Dependencies'],
];

const stateColumns = [
  { title: 'Present', letters: ['P', 'N'] },
  { title: 'Poor', letters: ['W'] },
  { title: 'Said unknown', letters: ['U'] },
  { title: 'Withheld', letters: ['H'] },
  { title: 'Absent', letters: ['A'] },
  { title: 'Invalid', letters: ['X'] },
  { title: 'N/A', letters: ['-'] },
] as const;

/** Unknown, withheld, absent and failed in columns of their own (promise 6). */
function toStatesTable(document: DocumentView): Block {
  const rows = fields.map(([field, name]): readonly Cell[] => {
    const letters = document.states[field];
    const counts = stateColumns.map((column) => column.letters.reduce((sum, letter) => sum + letters[letter], 0));
    return [name as Cell].concat(counts);
  });
  return table(
    `Components by datum and state in “${toFileName(document)}”`,
    [{ title: 'Datum' }, ...stateColumns.map(({ title }) => ({ title, align: 'end' as const, width: 12 }))],
    rows,
  );
}

/** E.1 no. 5. */
export function toComponentsSection({ releases }: ReportInput): Section {
  const documents = releases.flatMap(({ name, current }) => current.map((document) => ({ name, document })));
  const figures = table(
    'Components, depth and reach',
    [
      { title: 'Release and document' },
      { title: 'Components', align: 'end', width: 13 },
      { title: 'Left out', align: 'end', width: 11 },
      { title: 'Depth', align: 'end', width: 9 },
      { title: 'Reached from the product', width: 20 },
    ],
    documents.map(({ name, document: { graph, receipt, ...document } }) => [
      { lines: [name, [{ vendor: document.inside ?? document.fileName }]] },
      receipt.componentsStored,
      receipt.componentsLeftOut,
      graph.flat ? 'flat' : graph.maxDepth,
      formatPart(graph.reached, graph.nodes),
    ]),
    'No current SBOM.',
  );
  return {
    id: 'components',
    title: 'Components',
    blocks: [figures, ...documents.map(({ document }) => toStatesTable(document))],
  };
}

/** E.1 no. 8. */
export function toLicenceSection({ releases }: ReportInput): Section {
  const rows = releases.flatMap(({ name, current }) =>
    current.map(({ states: { C11: licence } }): readonly Cell[] => [
      name,
      licence.P,
      licence.W,
      licence.U,
      licence.N,
      licence.A + licence.X,
    ]),
  );
  const number = { align: 'end' as const, width: 13 };
  return {
    id: 'licences',
    title: 'Licences',
    blocks: [
      notice(
        { status: 'not-assessed' },
        ' There is no licence policy in this release of the program; the table only counts what is stated.',
      ),
      table(
        'Licence statements by release',
        [
          { title: 'Release' },
          { title: 'SPDX expression', ...number },
          { title: 'Free text', ...number },
          { title: 'Said unknown', ...number },
          { title: 'Said none', ...number },
          { title: 'Not usable', ...number },
        ],
        rows,
        'No current SBOM.',
      ),
    ],
  };
}

/** E.1 no. 9. */
export function toIntegritySection({ releases }: ReportInput): Section {
  const rows = releases.flatMap(({ name, current }) =>
    current.map(({ states: { C7: hash }, head }): readonly Cell[] => [
      name,
      signatureWords[head.signature],
      hash.P,
      hash.W,
      hash.U + hash.H,
      hash.A + hash.X,
    ]),
  );
  const number = { align: 'end' as const, width: 13 };
  return {
    id: 'integrity',
    title: 'Integrity',
    blocks: [
      notice(
        { status: 'not-assessed' },
        ' Signatures are not verified, and delivered files are not compared with the hashes.',
      ),
      table(
        'Signature of the SBOM, and hashes of the components',
        [
          { title: 'Release' },
          { title: 'SBOM signature', width: 20 },
          { title: 'Strong hash', ...number },
          { title: 'Weak hash', ...number },
          { title: 'Said unknown', ...number },
          { title: 'No hash', ...number },
        ],
        rows,
        'No current SBOM.',
      ),
    ],
  };
}
