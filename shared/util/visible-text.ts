// Makes invisible and direction-changing characters visible, because vendor-supplied text is hostile (interface.md 12):
// a file name with U+202E must not read backwards in a report. Nothing is dropped: each becomes the tag of its code point.

/**
 * Characters that a reader cannot see or that change how others are shown: C0 and C1 controls, soft hyphen, bidi
 * marks, embeddings, overrides and isolates, zero-width and line/paragraph separators, fillers, interlinear marks,
 * variation and tag characters of plane 14, non-characters, and surrogates without their partner.
 */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|\p{Cs}/gu;

/** A piece of text: either shown as it is, or the name of a hidden character such as "U+202E". */
export interface VisiblePart {
  readonly text: string;
  readonly hidden: boolean;
}

/** "U+202E" for a character given as a string. */
function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Splits text into visible pieces and names of hidden characters, in order. Joined by `text`, nothing is lost but the characters themselves. */
export function toVisibleParts(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), hidden: false });
    parts.push({ text: codePointName(match[0]), hidden: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hidden: false });
  return parts;
}

/** The same as plain text, hidden characters as "[U+202E]". Text without any comes back unchanged. */
export function toVisibleText(text: string): string {
  return text.replace(HIDDEN, (character) => `[${codePointName(character)}]`);
}
