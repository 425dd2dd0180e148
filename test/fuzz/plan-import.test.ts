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

function expectSound(result: PlanResult): void {
  if ('refusal' in result) {
    expect(result.refusal.reason).not.toBe('');
    expect(result.refusal.remedy).not.toBe('');
    expect(result.refusal.line).toBeGreaterThan(0);
    return;
  }
  const { receipt, findings, profiles } = result.summary;
  expect(receipt.componentsStored + receipt.componentsMerged + receipt.componentsLeftOut).toBe(
    receipt.componentsInFile,
  );
  expect(result.occurrences.length).toBe(receipt.componentsStored + receipt.componentsMerged);
  for (const { line, column, count, places } of findings) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(count).toBeGreaterThanOrEqual(places.length);
  }
  for (const { score } of profiles) expect(score).toBeGreaterThanOrEqual(0);
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
    for (let i = 0; i < CASES; i++) expectSound(planBytes(mutate(bytes, random)));
  });
});

describe(`planning under ${CASES} exchanged values (seed ${SEED})`, () => {
  const values: readonly unknown[] = [
    null,
    true,
    0,
    -1.5,
    '',
    ' ',
    'NOASSERTION',
    [],
    {},
    [[]],
    [null],
    { a: [{}] },
    '__proto__',
    'x'.repeat(5_000),
  ];

  it.each(seeds)('%s: counts what a plain reader counts', (name, bytes) => {
    const random = randomFrom(SEED);
    for (let i = 0; i < CASES; i++) {
      const document: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      exchangeValue(document, values[Math.floor(random() * values.length)], random);
      const result = planBytes(Buffer.from(JSON.stringify(document)));
      expectSound(result);
      if (name === 'CycloneDX' && 'summary' in result)
        expect(result.summary.counts.components).toBe(countComponents(document));
    }
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
