// Colours and line breaks: whatever the width, no sequence is cut and each line stands for itself.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPaint, type Colour } from '#electron/cli/colour.ts';
import { commandHelp, programHelp } from '#electron/cli/help.ts';
import { groups } from '#electron/cli/commands/list.ts';
import { printFields, printTable } from '#electron/cli/table.ts';
import { textWidth, wrap } from '#electron/cli/text.ts';
import { createTestScreen } from './screen.ts';

const ESC = '\u001B';
const paint = createPaint(true);
const closings: Readonly<Record<string, string>> = { 1: '22', 2: '22', 31: '39', 32: '39', 33: '39', 36: '39' };
const widths = Array.from({ length: 61 }, (_none, index) => index + 20);

/** Says what is wrong with the sequences of a line; null for nothing. */
function faultOf(line: string): string | null {
  const open: string[] = [];
  const rest = line.replaceAll(new RegExp(`${ESC}\\[(\\d+)m`, 'g'), (_all, code: string) => {
    if (code in closings) open.push(code);
    else if (closings[open.pop() ?? ''] !== code) open.push(`wrong ${code}`);
    return '';
  });
  if (rest.includes(ESC)) return `a cut sequence in ${JSON.stringify(line)}`;
  return open.length === 0 ? null : `not closed in ${JSON.stringify(line)}`;
}

function faultsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => faultOf(line) ?? []);
}

function strip(text: string): string {
  return text.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '');
}

describe('coloured text that is broken', () => {
  it('ends its colour with the line and takes it up in the next', () => {
    expect(wrap(`say ${paint.red('one two')} three`, 8)).toEqual([
      `say ${ESC}[31mone${ESC}[39m`,
      `${ESC}[31mtwo${ESC}[39m`,
      'three',
    ]);
  });

  it('is not cut inside a sequence when a word is longer than the line', () => {
    expect(wrap(paint.bold('abcdefghijkl'), 8)).toEqual([`${ESC}[1mabcdefgh${ESC}[22m`, `${ESC}[1mijkl${ESC}[22m`]);
  });

  it('has the lines of the same text without colour, each balanced', () => {
    const colour = fc.constantFrom<Colour>('bold', 'dim', 'red', 'green', 'yellow', 'cyan');
    const part = fc.tuple(fc.option(colour), fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 8, max: 80 }), (parts, width) => {
        const text = parts.map(([name, words]) => (name === null ? words : paint[name](words))).join('');
        const lines = wrap(text, width);
        expect(lines.map(strip)).toEqual(wrap(strip(text), width));
        expect(lines.flatMap((line) => faultOf(line) ?? [])).toEqual([]);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe('a terminal of 20 to 80 columns', () => {
  it('shows fields, tables and running text with whole sequences', () => {
    for (const columns of widths) {
      const { screen, out } = createTestScreen({ columns, terminal: true });
      screen.text(
        `They are in ${screen.paint.bold('/home/somebody/a-long-folder/demo/reports')}, ${screen.paint.dim('all of them')}`,
      );
      screen.item(screen.paint.dim('i '), screen.paint.red('refused, kept as evidence because it is a web page'), 2, 2);
      printFields(screen, [['status', screen.paint.yellow('accepted with conditions, decided by a person')]]);
      printTable(
        screen,
        [
          { title: 'id', cell: (row) => row },
          { title: 'why', cell: (row) => `${screen.paint.green(row)} because of the reasons given`, breaks: true },
        ],
        ['first-document', 'second'],
      );
      expect(faultsOf(out()), `at ${columns} columns`).toEqual([]);
    }
  });

  it('shows running text no wider than it is', () => {
    for (const columns of widths) {
      const { screen, out } = createTestScreen({ columns, terminal: true });
      screen.text(screen.paint.dim('Next: sbom-register documents show 12345678, then documents decide it'), 2);
      for (const line of out().split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('shows help with whole sequences', () => {
    for (const columns of [20, 33, 40, 57, 80]) {
      const { screen } = createTestScreen({ columns, terminal: true });
      const texts = groups.flatMap((group) => group.commands.map((command) => commandHelp(group, command, screen)));
      expect([programHelp(screen), ...texts].flatMap(faultsOf), `at ${columns} columns`).toEqual([]);
    }
  });
});
