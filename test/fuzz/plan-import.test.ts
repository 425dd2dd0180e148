// Byte and value mutations of whole documents: planning ends in a reconciling summary or in a refusal with a place,
// never in an exception, whatever was changed.

import { describe, expect, it } from 'vitest';
import { isObject, itemsOf } from '#shared/util/json-value.ts';
import { aCycloneDxBom, anSpdxDocument } from '../support/a-bom.ts';
import { mutate, randomFrom } from '../support/mutate-bytes.ts';
import { planBytes, type PlanResult } from '../support/plan.ts';

const CASES = process.env['SBOM_REGISTER_LONG'] === '1' ? 20_000 : 600;
const SEED = 20_261_123;
const seeds: readonly (readonly [string, Uint8Array])[] = [
  ['CycloneDX', aCycloneDxBom({ components: 4, vulnerabilities: ['CVE-2021-44228'] })],
  ['SPDX', anSpdxDocument({ components: 4 })],
];

/** What is wrong with a result; undefined when nothing is. */
function findFault(result: PlanResult): string | undefined {
  if ('refusal' in result) {
    const { reason, remedy, line } = result.refusal;
    return reason !== '' && remedy !== '' && line > 0 ? undefined : 'a refusal without reason, remedy or place';
  }
  const { receipt, findings, profiles } = result.summary;
  const kept = receipt.componentsStored + receipt.componentsMerged;
  if (kept + receipt.componentsLeftOut !== receipt.componentsInFile) return 'a receipt that does not reconcile';
  if (result.occurrences.length !== kept) return 'a receipt that counts other entries than were kept';
  if (findings.some(({ line, column }) => line < 1 || column < 1)) return 'a finding without a place';
  if (findings.some(({ count, places }) => count < places.length)) return 'a finding with more places than its count';
  return profiles.some(({ score }) => score < 0 || score > 100) ? 'a score out of range' : undefined;
}

/** Component entries below `components` at any depth, counted in the parsed document: an independent count. */
function countComponents(value: unknown): number {
  let count = 0;
  const pending = [...itemsOf(isObject(value) ? value['components'] : undefined)];
  for (let i = 0; i < pending.length; i++) {
    const entry = pending[i];
    if (!isObject(entry)) continue;
    count++;
    pending.push(...itemsOf(entry['components']));
  }
  return count;
}

describe.each(seeds)(`planning %s under ${CASES} byte mutations (seed ${SEED})`, (_name, bytes) => {
  it('ends in a sound summary or refusal', () => {
    const random = randomFrom(SEED);
    const faults = Array.from({ length: CASES }, () => findFault(planBytes(mutate(bytes, random))));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});

const strangeValues: readonly unknown[] = [
  null,
  true,
  -1.5,
  '',
  ' ',
  'NOASSERTION',
  '__proto__',
  'x'.repeat(5_000),
  [],
  {},
  [[]],
  [null],
  { a: [{}] },
];

describe(`planning under ${CASES} exchanged values (seed ${SEED})`, () => {
  it.each(seeds)('%s: is sound, and counts what a plain reader counts', (name, bytes) => {
    const random = randomFrom(SEED);
    const faults = Array.from({ length: CASES }, () => {
      const document: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      exchangeValue(document, strangeValues[Math.floor(random() * strangeValues.length)], random);
      const result = planBytes(Buffer.from(JSON.stringify(document)));
      const counted = 'summary' in result ? result.summary.counts.components : 0;
      const other = name === 'CycloneDX' && 'summary' in result && counted !== countComponents(document);
      return other ? `counted ${counted} components` : findFault(result);
    });
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});

/** Replaces one value somewhere in the document. */
function exchangeValue(document: unknown, value: unknown, random: () => number): void {
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const pending: unknown[] = [document];
  for (let i = 0; i < pending.length; i++) {
    const item = pending[i];
    if (typeof item !== 'object' || item === null) continue;
    for (const key of Object.keys(item)) {
      places.push([item as Record<string, unknown>, key]);
      pending.push((item as Record<string, unknown>)[key]);
    }
  }
  const place = places[Math.floor(random() * places.length)];
  if (place !== undefined) place[0][place[1]] = value;
}
