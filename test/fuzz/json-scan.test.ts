// Byte mutations against the scanner and what stands on it: no defect, no endless loop, one verdict with JSON.parse.

import { describe, expect, it } from 'vitest';
import { findDuplicateKeys } from '#shared/util/json-duplicates.ts';
import { findJsonFault } from '#shared/util/json-fault.ts';
import { locateAll } from '#shared/util/json-locate.ts';
import { JsonScanError, scanArray, scanObject, scanValue } from '#shared/util/json-scan.ts';
import { toPositions } from '#shared/util/text-position.ts';
import { mutate, randomFrom, seedTexts } from '../support/mutate-bytes.ts';

const CASES = process.env['SBOM_REGISTER_LONG'] === '1' ? 100_000 : 2_000;
const SEED = 20_260_202;

function attempt<T>(run: () => T): T | JsonScanError {
  try {
    return run();
  } catch (error) {
    if (error instanceof JsonScanError) return error;
    throw error;
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

describe(`the scanner under ${CASES} byte mutations (seed ${SEED})`, () => {
  it('throws nothing but JsonScanError, stays inside the text, and accepts all that JSON.parse accepts', () => {
    const random = randomFrom(SEED);
    for (let i = 0; i < CASES; i++) {
      const bytes = mutate(seedTexts[i % seedTexts.length]!, random);
      const fault = findJsonFault(bytes, 0, bytes.length);
      expect(fault === null).toBe(isJson(bytes));
      const value = attempt(() => scanValue(bytes, 0, bytes.length));
      const acceptsCleanly = !(value instanceof JsonScanError) && !value.trailingComma;
      expect(fault === null && !acceptsCleanly).toBe(false);
      for (const result of [
        value,
        attempt(() => scanArray(bytes, 0, bytes.length)),
        attempt(() => scanObject(bytes, 0, bytes.length, true)),
      ]) {
        expect(result instanceof JsonScanError ? result.offset : result.end).toBeLessThanOrEqual(bytes.length);
      }
    }
  });

  it('never looks beyond the end of its range', () => {
    const random = randomFrom(SEED + 1);
    for (let i = 0; i < CASES; i++) {
      const whole = mutate(seedTexts[i % seedTexts.length]!, random);
      const end = Math.floor(random() * (whole.length + 1));
      const cut = whole.slice(0, end);
      for (const scan of [scanValue, scanArray, scanObject, findJsonFault]) {
        expect(toOutcome(() => scan(whole, 0, end))).toEqual(toOutcome(() => scan(cut, 0, end)));
      }
      expect(locateAll(whole, 0, end, ['/components/0/name'])).toEqual(locateAll(cut, 0, end, ['/components/0/name']));
    }
  });

  it('does not mislead what stands on it', () => {
    const random = randomFrom(SEED + 2);
    for (let i = 0; i < CASES; i++) {
      const bytes = mutate(seedTexts[i % seedTexts.length]!, random);
      attempt(() => findDuplicateKeys(bytes, 0, bytes.length, 10));
      const { offset } = locateAll(bytes, 0, bytes.length, ['/components/1/licenses/0/license/id'])[0]!;
      expect(offset).toBeLessThanOrEqual(bytes.length);
      const [position] = toPositions(bytes, [offset]);
      expect(position!.line).toBeGreaterThan(0);
    }
  });
});

function toOutcome(run: () => unknown): unknown {
  const result = attempt(run);
  return result instanceof JsonScanError ? result.message : result;
}
