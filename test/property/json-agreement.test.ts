import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicateKeys } from '#shared/util/json-duplicates.ts';
import { findJsonFault } from '#shared/util/json-fault.ts';
import { toPointerToken } from '#shared/util/json-key.ts';
import { locateAll } from '#shared/util/json-locate.ts';
import { scanValue } from '#shared/util/json-scan.ts';
import { toPositions } from '#shared/util/text-position.ts';

const runs = (count: number): fc.Parameters<unknown> => ({
  seed: 20_260_201,
  numRuns: process.env['SBOM_REGISTER_LONG'] === '1' ? count * 20 : count,
});
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const key = fc.oneof(
  fc.constantFrom('a', 'b', '', 'a/b', '~', '__proto__', 'ü', '\ud800'),
  fc.string({ unit: 'binary' }),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, -0, 1e300, ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** JSON text with random white space and escapes; objects may hold a key twice. */
const jsonText = fc
  .tuple(value, fc.constantFrom(0, 1, '\t', '\r\n '))
  .map(([v, space]) => JSON.stringify(v, null, space));

/** Pieces that together look like JSON and mostly are not. */
const nearJson = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"\\u00e9"',
      '\\',
      '\\u',
      '1',
      '-',
      '0',
      '.',
      'e',
      '+',
      'true',
      'fals',
      'null',
      'NaN',
      '//',
      "'",
      ' ',
      '\n',
      '\u0000',
      '\u00a0',
      '\ufeff',
      'ü',
      '{}',
      '[]',
      '{"a":',
      '"b":1',
      '1.5e3',
      '\u007f',
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

describe('the fault finder and JSON.parse', () => {
  it('agree on every JSON text', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const bytes = encode(text);
        expect(findJsonFault(bytes, 0, bytes.length)).toBeNull();
        expect(scanValue(bytes, 0, bytes.length)).toMatchObject({ end: bytes.length, trailingComma: false });
      }),
      runs(1_000),
    );
  });

  it('agree on texts that look like JSON, and the fault lies inside the text', () => {
    fc.assert(
      fc.property(nearJson, (text) => {
        const bytes = encode(text);
        const fault = findJsonFault(bytes, 0, bytes.length);
        expect(fault === null).toBe(isJson(text));
        expect(fault?.offset ?? 0).toSatisfy((offset: number) => offset >= 0 && offset <= bytes.length);
      }),
      runs(8_000),
    );
  });

  it('agree on JSON with bytes changed, taken out and put in, UTF-8 or not', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2), fc.nat(255));
    fc.assert(
      fc.property(jsonText, fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const list = [...encode(text)];
        for (const [at, remove, byte] of changes)
          list.splice(at % (list.length + 1), remove, ...(remove === 2 ? [] : [byte]));
        const bytes = Uint8Array.from(list);
        expect(findJsonFault(bytes, 0, bytes.length) === null).toBe(isJson(decode(bytes)));
      }),
      runs(4_000),
    );
  });
});

describe('locating', () => {
  it('finds every value that JSON.parse builds', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const bytes = encode(text);
        for (const [pointer, expected] of pointersOf(JSON.parse(text))) {
          const { offset, exact } = locateAll(bytes, 0, bytes.length, [pointer])[0]!;
          expect(exact).toBe(true);
          expect(JSON.parse(decode(bytes.subarray(offset, scanValue(bytes, offset, bytes.length).end)))).toEqual(
            expected,
          );
        }
      }),
      runs(500),
    );
  });
});

function* pointersOf(root: unknown, prefix = ''): Generator<[string, unknown]> {
  yield [prefix, root];
  if (typeof root !== 'object' || root === null) return;
  for (const [name, child] of Object.entries(root)) yield* pointersOf(child, `${prefix}/${toPointerToken(name)}`);
}

describe('duplicate keys', () => {
  it('are found exactly where an object holds them', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '__proto__', 'x/y'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 5 }), (objects) => {
        const written = objects.map(
          (names) => `{${names.map((name, i) => `${escapeSome(name, i)}: [${i}]`).join(',')}}`,
        );
        const bytes = encode(`[${written.join(',')}]`);
        const expected = objects.flatMap((names, index) =>
          [...new Set(names)]
            .filter((name) => names.indexOf(name) < names.lastIndexOf(name))
            .map((name) => ({
              pointer: `/${index}/${toPointerToken(name)}`,
              count: names.filter((other) => other === name).length,
              values: [names.indexOf(name), names.lastIndexOf(name)],
            })),
        );
        const found = findDuplicateKeys(bytes, 0, bytes.length, 1_000).map(
          ({ pointer, count, firstOffset, lastOffset }) => ({
            pointer,
            count,
            values: [firstOffset, lastOffset].map((at) => Number(decode(bytes.subarray(at + 1, at + 2)))),
          }),
        );
        expect(found).toEqual(expected);
      }),
      runs(1_000),
    );
  });
});

function escapeSome(name: string, i: number): string {
  return i % 2 === 0
    ? JSON.stringify(name)
    : `"${Array.from(name, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
}

describe('positions', () => {
  it('equal those of the decoded text, valid UTF-8 or not, whether asked together or one by one', () => {
    const piece = fc.constantFrom('a', '\n', '\r', '\r\n', 'ü', '€', '😀', '\ufeff');
    const broken = fc.constantFrom(
      [0x80],
      [0xc3],
      [0xe2, 0x82],
      [0xf0, 0x9f, 0x98],
      [0xed, 0xa0, 0x80],
      [0xff],
      [0xc0, 0xaf],
      [0xf4, 0x90],
    );
    const part = fc.oneof(
      { weight: 4, arbitrary: piece.map((text) => Array.from(encode(text))) },
      { weight: 1, arbitrary: broken },
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const bytes = Uint8Array.from(parts.flat());
        const offsets = Array.from({ length: bytes.length + 1 }, (_, i) => i);
        const together = toPositions(bytes, offsets);
        expect(together).toEqual(offsets.map((offset) => toPositions(bytes, [offset])[0]));
        expect(together.at(-1)).toEqual(referencePosition(decode(bytes)));
      }),
      runs(2_000),
    );
  });
});

/** Where a text ends. */
function referencePosition(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
