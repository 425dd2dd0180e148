// Text for a terminal: display width and cutting into lines. Hostile characters are made visible before text gets here
// (shared/util/visible-text.ts), so that vendor text can neither move the cursor nor reorder what stands around it.

import { ESCAPES, recolour } from './recolour.ts';

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
// East Asian Wide and Fullwidth blocks and the emoji planes; exact enough for columns.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** Columns that a text takes on a terminal; colour sequences take none. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const char of text.replaceAll(ESCAPES, '')) {
    if (!NO_WIDTH.test(char)) width += WIDE.test(char) ? 2 : 1;
  }
  return width;
}

/** After these a long word may be cut so that its parts stay readable: paths, purls, file names. */
const SEAM = /[-./\\_:@,?&=]/;

/** A word longer than the line, in pieces that fit; cut after a seam when one stands in the second half of the piece. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  let seam = 0;
  for (const char of word) {
    const size = textWidth(char);
    if (used + size > width && piece !== '') {
      const cut = seam > piece.length / 2 ? seam : piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
      used = textWidth(piece);
      seam = 0;
    }
    piece += char;
    used += size;
    if (SEAM.test(char)) seam = piece.length;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** The beginning that fits into `width` columns. */
export function cutToWidth(text: string, width: number): string {
  return piecesOf(text, Math.max(2, width))[0] ?? '';
}

/**
 * Breaks at spaces so that no line is wider than `width`; longer words are cut. Infinity leaves one line. Colours that
 * reach over a break end with the line and begin again with the next, so that each line stands for itself.
 */
export function wrap(text: string, width: number): string[] {
  if (textWidth(text) <= width) return [text];
  const plain = text.replaceAll(ESCAPES, '');
  const lines = wrapPlain(plain, width);
  return plain === text ? lines : recolour(text, lines);
}

function wrapPlain(text: string, width: number): string[] {
  const limit = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ').flatMap((word) => (textWidth(word) > limit ? piecesOf(word, limit) : [word]));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= limit) line = longer;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  lines.push(line);
  return lines;
}

/** Adds spaces up to `width` columns. */
export function padTo(text: string, width: number, side: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'left' ? `${text}${spaces}` : `${spaces}${text}`;
}
