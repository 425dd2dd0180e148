// Takes the commas away that stand before a closing bracket, outside strings. Everything else stays as it is.

export function toStrictJson(text: string): string {
  let result = '';
  let copied = 0;
  let comma = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      i = endOfString(text, i);
      comma = -1;
    } else if (c === ',') comma = isAfterValue(text, i) ? i : -1;
    else if ((c === ']' || c === '}') && comma >= 0) {
      result += text.slice(copied, comma);
      copied = comma + 1;
      comma = -1;
    } else if (c !== ' ' && c !== '\n' && c !== '\r' && c !== '\t') comma = -1;
  }
  return result + text.slice(copied);
}

function endOfString(text: string, open: number): number {
  let i = open + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}

/** A comma that follows another comma or an opening bracket is a different fault, which stays. */
function isAfterValue(text: string, comma: number): boolean {
  let i = comma - 1;
  while (i >= 0 && ' \n\r\t'.includes(text[i]!)) i--;
  return i >= 0 && !'[{,:'.includes(text[i]!);
}
