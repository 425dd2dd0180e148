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
    } else if (c === ',') comma = i;
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
