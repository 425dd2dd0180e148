import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '#shared/reports/render-csv.ts';
import type { DataTable } from '#shared/reports/report-document.ts';
import { aReport } from '../../support/a-report.ts';

function render(csv: DataTable): string {
  return renderCsv(aReport({ csv }));
}

/** A small RFC 4180 reader, to see what a spreadsheet would see. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (!(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at += 1;
        cell += text[at];
        at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        cell += text[at];
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

describe('CSV', () => {
  it('starts with a byte-order mark, ends lines with CRLF, and quotes where needed', () => {
    expect(
      render({
        columns: ['a', 'b'],
        rows: [
          ['x,y', 'say "hi"'],
          [1.5, null],
          [' padded ', -3],
        ],
      }),
    ).toBe('\uFEFFa,b\r\n"x,y","say ""hi"""\r\n1.5,\r\n" padded ",-3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠x'])(
    'guards %j against being run as a formula',
    (text) => {
      const [, [cell] = []] = parseCsv(render({ columns: ['a'], rows: [[text]] }).slice(1));
      expect(cell).toMatch(/^'/u);
    },
  );

  it('makes hidden characters visible', () => {
    expect(render({ columns: ['a'], rows: [['evil\u202Etxt\n.exe']] })).toContain('evil[U+202E]txt[U+000A].exe');
  });

  it('can be read back whatever the cells hold, and no text cell starts a formula', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '=', '-', '@', ' ', 'a', "'", ';', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const [, ...read] = parseCsv(render({ columns: ['a', 'b'], rows }).slice(1));
        expect(read).toHaveLength(rows.length);
        for (const [index, row] of read.entries()) {
          expect(row.map((cell) => cell.replace(/^'(?=[=\-@])/u, ''))).toEqual(
            rows[index]?.map((cell) => cell.replace(/^'(?=[=\-@])/u, '')),
          );
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        }
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});
