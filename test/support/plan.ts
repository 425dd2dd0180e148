// Plans the import of one document given as text or as a value, with the real schemas.

import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';
import { toSourceText } from '#electron/engine/ports/source-text.ts';
import type { PlannedEdge, PlannedOccurrence, DocumentSummary, Refusal } from '#shared/model/import-plan.ts';
import type { Finding } from '#shared/model/finding.ts';
import { planImport } from '#shared/pipeline/plan-import.ts';

export const schemas = createSchemaLibrary();

export interface Planned {
  readonly summary: DocumentSummary;
  readonly occurrences: readonly PlannedOccurrence[];
  readonly edges: readonly PlannedEdge[];
  readonly files: number;
  /** The finding of this rule; throws when there is none. */
  readonly finding: (rule: string) => Finding;
  readonly rules: () => readonly string[];
}

export type PlanResult = Planned | { readonly refusal: Refusal };

export function planBytes(bytes: Uint8Array): PlanResult {
  const steps = planImport({
    source: toSourceText(bytes),
    start: 0,
    end: bytes.length,
    notes: [],
    signed: false,
    schemas,
  });
  const occurrences: PlannedOccurrence[] = [];
  const edges: PlannedEdge[] = [];
  let files = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    if (step.value.step !== 'batch') continue;
    const { batch } = step.value;
    if (batch.kind === 'components') occurrences.push(...batch.occurrences);
    if (batch.kind === 'edges') edges.push(...batch.edges);
    if (batch.kind === 'files') files += batch.files.length;
  }
  if (step.value.outcome === 'refused') return { refusal: step.value.refusal };
  const { summary } = step.value;
  const finding = (rule: string) => {
    const found = summary.findings.find((candidate) => candidate.rule === rule);
    if (found === undefined)
      throw new Error(`no finding ${rule}; there are ${summary.findings.map((each) => each.rule).join(', ')}`);
    return found;
  };
  return { summary, occurrences, edges, files, finding, rules: () => summary.findings.map((each) => each.rule) };
}

export function planText(text: string): PlanResult {
  return planBytes(new TextEncoder().encode(text));
}

/** Plans a document that must be readable. */
export function plan(document: unknown): Planned {
  const result = planText(typeof document === 'string' ? document : JSON.stringify(document, null, 2));
  if ('refusal' in result) throw new Error(`refused: ${result.refusal.reason}`);
  return result;
}

/** Plans a text that must be refused. */
export function planRefused(text: string): Refusal {
  const result = planText(text);
  if (!('refusal' in result)) throw new Error('it was read');
  return result.refusal;
}
