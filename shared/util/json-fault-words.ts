// The words for a JSON fault: recognises from the byte that cannot stand where it does what the writer meant.

import type { Expectation, JsonFault, JsonFaultReason } from './json-fault.ts';

const LONGEST_WORD = 40;

/** The text ends although more is expected. */
export function toTruncatedFault(expected: Expectation, depth: number, end: number): JsonFault {
  if (expected === 'value' && depth === 0) {
    return { kind: 'empty', offset: end, message: 'There is no text where a JSON value is expected.' };
  }
  const message = `The text ends before the JSON is complete: the file is cut off (${depth} closing brackets are missing).`;
  return { kind: 'truncated', offset: end, message };
}

/** The byte at `pos` cannot stand there. */
export function toUnexpectedFault(
  bytes: Uint8Array,
  pos: number,
  end: number,
  expected: Expectation,
  inObject: boolean,
): JsonFault {
  const fault = (kind: JsonFaultReason, message: string): JsonFault => ({ kind, offset: pos, message });
  const c = bytes[pos] as number;
  const next = pos + 1 < end ? bytes[pos + 1] : undefined;
  if ((c === 0x2f && (next === 0x2f || next === 0x2a)) || c === 0x23) {
    return fault('comment', 'There is a comment, which JSON does not allow.');
  }
  if (c === 0xef && next === 0xbb && pos + 2 < end && bytes[pos + 2] === 0xbf) {
    return fault('byte-order-mark', 'There is a byte-order mark inside the text.');
  }
  if (expected === 'end') return fault('text-after-end', 'There is text after the end of the JSON document.');
  if (c === 0x27) return fault('single-quotes', 'Text stands in single quotation marks; JSON demands double ones.');
  if (c < 0x20) return fault('control-character', 'A control character stands between the values.');
  const word = readWord(bytes, pos, end);
  if (expected.startsWith('value') && pos + word.length === end && isCutLiteral(word)) {
    return { kind: 'truncated', offset: end, message: 'The text ends inside a value: the file is cut off.' };
  }
  return toGrammarFault(c, word, expected, inObject, fault);
}

function toGrammarFault(
  c: number,
  word: string,
  expected: Expectation,
  inObject: boolean,
  fault: (kind: JsonFaultReason, message: string) => JsonFault,
): JsonFault {
  const isClose = c === 0x7d || c === 0x5d;
  switch (expected) {
    case 'colon':
      return fault('missing-colon', 'A colon is missing between a key and its value.');
    case 'commaOrClose':
      if (isClose)
        return fault('mismatched-bracket', inObject ? 'An object is closed with ].' : 'A list is closed with }.');
      return fault('missing-comma', `A comma is missing between two ${inObject ? 'keys' : 'values'}.`);
    case 'key':
    case 'keyOrClose':
      if (c === 0x2c) return fault('extra-comma', 'There is a comma where a key is expected.');
      if (word !== '') return fault('unquoted-key', 'A key does not stand in double quotation marks.');
      return fault('unexpected', 'Something else stands where a key in double quotation marks is expected.');
    default:
      return toValueFault(c, word, fault);
  }
}

function toValueFault(
  c: number,
  word: string,
  fault: (kind: JsonFaultReason, message: string) => JsonFault,
): JsonFault {
  if (c === 0x2c) return fault('extra-comma', 'There is a comma where a value is expected.');
  if (c === 0x7d || c === 0x5d) return fault('missing-value', 'A bracket closes where a value is expected.');
  if (/^[-+]?(?:nan|inf|infinity)$/i.test(word))
    return fault('not-a-number', `${word} is not a value that JSON knows.`);
  if (/^(?:true|false|null|none|undefined)$/i.test(word)) {
    return fault('bad-literal', `${word} is not a value that JSON knows; it writes true, false and null.`);
  }
  if (/^[-+.\d]/.test(word)) return fault('bad-number', 'A number is not written as JSON demands.');
  if (word !== '') return fault('bad-literal', 'A word stands without double quotation marks.');
  return fault('unexpected', 'Something else stands where a value is expected.');
}

function isCutLiteral(word: string): boolean {
  return word !== '' && ['true', 'false', 'null'].some((literal) => literal.startsWith(word));
}

function readWord(bytes: Uint8Array, pos: number, end: number): string {
  let word = '';
  for (let i = pos; i < end && word.length < LONGEST_WORD; i++) {
    const letter = String.fromCharCode(bytes[i] as number);
    if (!/[\w$.+-]/.test(letter)) break;
    word += letter;
  }
  return word;
}
