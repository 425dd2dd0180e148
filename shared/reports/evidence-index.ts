// Evidence numbers (E1, E2 …) for the tables of one report, and the index that resolves them to hashes.

import type { EvidenceRef, FrameworkAssessment } from '#shared/model/assessment.ts';
import { type Inline, type Section, table } from './report-document.ts';

export interface EvidenceIndex {
  readonly items: readonly EvidenceRef[];
  /** Number of an item, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
}

function toKey({ kind, id }: EvidenceRef): string {
  return `${kind} ${id}`;
}

/** Numbers every fact once, in order of kind: documents, decisions, risks, register. */
export function toEvidenceIndex({ controls }: FrameworkAssessment): EvidenceIndex {
  const items = new Map<string, EvidenceRef>();
  for (const kind of ['document', 'decision', 'risk', 'register'] as const) {
    for (const control of controls) {
      for (const item of control.evidence) if (item.kind === kind) items.set(toKey(item), item);
    }
  }
  return {
    items: [...items.values()],
    numbers: new Map([...items.keys()].map((key, index) => [key, index + 1])),
  };
}

/** "E1–E12, E20": runs are drawn together, linked to the first of each. */
export function toEvidenceNumbers(evidence: readonly EvidenceRef[], index: EvidenceIndex): readonly Inline[] {
  const numbers = evidence.map((item) => index.numbers.get(toKey(item)) ?? 0).toSorted((a, b) => a - b);
  const inlines: Inline[] = [];
  let at = 0;
  while (at < numbers.length) {
    const first = numbers[at] ?? 0;
    let last = first;
    while (numbers[at + 1] === last + 1) {
      at += 1;
      last += 1;
    }
    at += 1;
    if (inlines.length > 0) inlines.push(', ');
    inlines.push({ text: first === last ? `E${first}` : `E${first}–E${last}`, anchor: `evidence-${first}` });
  }
  return inlines;
}

const kindWords: Readonly<Record<EvidenceRef['kind'], string>> = {
  document: 'Document',
  decision: 'Decision',
  risk: 'Risk',
  register: 'Register',
};

export function toEvidenceSection(index: EvidenceIndex): Section {
  return {
    id: 'evidence',
    title: 'Evidence index',
    blocks: [
      table(
        'Evidence referred to in this report',
        [
          { title: 'No.', width: 7 },
          { title: 'Kind', width: 11 },
          { title: 'What, with SHA-256 or id' },
          { title: 'Date', width: 12 },
        ],
        index.items.map((item, position) => ({
          anchor: `evidence-${position + 1}`,
          cells: [
            `E${position + 1}`,
            kindWords[item.kind],
            { lines: [item.title, [{ id: item.sha256 ?? item.id }]] },
            item.date,
          ],
        })),
        'The register holds no evidence for the controls in this report.',
      ),
    ],
  };
}
