// Colour sequences in text that has been broken into lines: put back so that none is cut and each line is balanced.

import { closingOf } from './colour.ts';

/** Colour sequences (ECMA-48 SGR). */
export const ESCAPES: RegExp = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g');

/** What is on at one place of the text: opening sequences, outermost first. */
type Open = readonly string[];

function follow(open: Open, sequence: string): Open {
  if (closingOf(sequence) !== undefined) return [...open, sequence];
  const last = open.findLastIndex((one) => closingOf(one) === sequence);
  return last === -1 ? open : open.toSpliced(last, 1);
}

/** `lines`: the text without sequences, in which breaks may have taken the place of spaces. */
export function recolour(text: string, lines: readonly string[]): string[] {
  const sequences = [...text.matchAll(ESCAPES)];
  let at = 0;
  let next = 0;
  let open: Open = [];
  /** Steps over the sequences that stand here, and answers them. */
  const pass = (): string => {
    let passed = '';
    for (let match = sequences[next]; match?.index === at; match = sequences[next]) {
      open = follow(open, match[0]);
      passed += match[0];
      at += match[0].length;
      next += 1;
    }
    return passed;
  };
  return lines.map((line) => {
    pass();
    const [first = text[at]] = line;
    while (at < text.length && !text.startsWith(first ?? '', at)) {
      at += 1;
      pass();
    }
    let coloured = open.join('');
    for (let index = 0; index < line.length; index += 1) {
      if (index > 0) coloured += pass();
      coloured += line[index] ?? '';
      at += 1;
    }
    return `${coloured}${open
      .toReversed()
      .map((one) => closingOf(one) ?? '')
      .join('')}`;
  });
}
