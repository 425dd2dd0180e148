// JSON text that hides nothing: the same values for a program, every character visible for a person, because
// vendor-supplied text is hostile (interface.md 12) and JSON is read on terminals too.

/**
 * What a terminal or an editor acts on instead of showing it: controls (C1 and DEL too), format characters (bidi,
 * zero-width, soft hyphen …), default-ignorable ones (fillers, variation selectors, tags), line and paragraph
 * separators, and surrogates without their partner. Line feeds between values stay.
 */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** `json`: what JSON.stringify wrote, in which such characters stand inside strings only. Linear in its length. */
export function escapeJson(json: string): string {
  return json.replace(HIDDEN, escapeUnits);
}
