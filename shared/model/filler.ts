// Text that stands where a value should be and says nothing: it counts as absent (crosswalk A.0.1), and text by which
// an author says that a value is unknown: that is a statement, not a gap.

/** Compared in lower case and trimmed. `none` is filler here; licence and relationship fields define NONE and do not ask. */
const fillers: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '.',
  '?',
  'n/a',
  'na',
  'nil',
  'null',
  'none',
  'undefined',
  'unspecified',
  'tbd',
  'todo',
  'xxx',
  '<unknown>',
  '(unknown)',
  '0.0.0-unknown',
  'example.com',
  'organization:',
  'person:',
  'tool:',
]);

const versionFillers: ReadonlySet<string> = new Set(['managed', 'latest', '*']);

const unknownWords: ReadonlySet<string> = new Set(['unknown', 'noassertion']);

const longestWord = 16;

/** Trimmed and in lower case; null when the text is too long to be one of the words (vendor text may be megabytes). */
function toWord(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.length > longestWord ? null : trimmed.toLowerCase();
}

/** True when the text is empty, white space or a filler word, in any field. `unknown` and NOASSERTION are none. */
export function isFiller(text: string): boolean {
  const word = toWord(text);
  return word !== null && fillers.has(word);
}

/** As isFiller, for versions: `latest`, `managed` and `*` name no version either. */
export function isFillerVersion(text: string): boolean {
  const word = toWord(text);
  return word !== null && (fillers.has(word) || versionFillers.has(word));
}

/** As isFiller, for e-mail addresses and URLs: an address that nobody reads is no contact. */
export function isFillerContact(text: string): boolean {
  return isFiller(text) || /^(?:mailto:)?no-?reply@/i.test(text.trimStart());
}

/** The author says that the value is unknown: `unknown`, `NOASSERTION` (crosswalk A.0.1, state unknown-declared). */
export function isDeclaredUnknown(text: string): boolean {
  const word = toWord(text);
  return word !== null && unknownWords.has(word);
}
