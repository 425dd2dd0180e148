import { describe, expect, it } from 'vitest';
import { toCsvHead, toCsvRows } from '../../../../renderer/features/components/csv.ts';

const columns = [
  { id: 'a', title: 'A, quoted', width: 1, cell: () => null, text: (row: readonly string[]) => row[0] ?? '' },
  { id: 'b', title: 'B', width: 1, cell: () => null, text: (row: readonly string[]) => row[1] ?? '' },
];

describe('rows as CSV', () => {
  it('quotes commas, quotes and line breaks as RFC 4180 says, and ends lines with CR LF', () => {
    expect(toCsvHead(columns)).toBe('"A, quoted",B\r\n');
    expect(toCsvRows(columns, [['say "hi"', 'plain']])).toBe('"say ""hi""",plain\r\n');
  });
  it('marks what a spreadsheet would run as a formula as text', () => {
    for (const text of ['=cmd', '+1', '-1', '@sum']) expect(toCsvRows(columns, [[text, '']])).toBe(`"'${text}",\r\n`);
  });
  it('makes hidden and direction-changing characters visible', () => {
    expect(toCsvRows(columns, [['a\u202Eb', 'c\r\nd']])).toBe('a[U+202E]b,c[U+000D][U+000A]d\r\n');
  });
});
