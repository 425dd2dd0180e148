// CPE names: the formatted string of CPE 2.3 (NISTIR 7695 §6.2) and the URI of CPE 2.2 (§6.1), both brought to one
// canonical form: the 2.3 formatted string in lower case. Well-formedness only; which names are too wide is judged elsewhere.

export interface ParsedCpe {
  /** Canonical formatted string, lower case, 13 fields. */
  readonly text: string;
  /** `a`, `h`, `o`, `*` or `-`. */
  readonly part: string;
  /** Field values as in `text`: `*` is any, `-` is not applicable. */
  readonly vendor: string;
  readonly product: string;
  /** True when punctuation had to be escaped to make the name well-formed. */
  readonly repaired: boolean;
}

/** Why a text is no CPE: a code such as `field-count`. */
export interface CpeFault {
  readonly fault: string;
}

const plainName = /^cpe:2\.3:[aho](?::(?:\*|[a-z0-9._-]+)){10}$/;
const punctuation = new Set('!"#$%&\'()+,/:;<=>@[]^`{|}~\\*?');
const attributeCount = 11;

/** Splits at colons that no backslash escapes. */
function splitFields(text: string): string[] {
  if (!text.includes('\\')) return text.split(':');
  const fields: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === ':') {
      fields.push(text.slice(start, i));
      start = i + 1;
    }
  }
  fields.push(text.slice(start));
  return fields;
}

interface Field {
  readonly value: string;
  readonly repaired: boolean;
}

/** The part between the wildcards: `?` may be repeated at either end, `*` stands alone there (NISTIR 7695 §6.2, avstring). */
function innerRange(field: string): { readonly start: number; readonly end: number } {
  let start = field.startsWith('*') ? 1 : 0;
  if (start === 0) while (field[start] === '?') start++;
  let end = field.endsWith('*') ? field.length - 1 : field.length;
  if (end === field.length) while (end > start && field[end - 1] === '?') end--;
  return { start, end };
}

/** One field of a formatted string: escapes that are not needed are dropped, missing ones added. A text is a fault code. */
function readField(field: string): Field | string {
  if (field === '*' || field === '-') return { value: field, repaired: false };
  if (field === '') return 'field-empty';
  let value = '';
  let repaired = false;
  const inner = innerRange(field);
  for (let i = 0; i < field.length; i++) {
    const c = field[i] as string;
    if (/[a-z0-9._-]/.test(c)) value += c;
    else if (c === '\\') {
      const next = field[++i];
      if (next === undefined) return 'escape';
      if (/[._-]/.test(next) && field.length > 2) value += next;
      else if (/[._-]/.test(next) || punctuation.has(next)) value += `\\${next}`;
      else return 'escape';
    } else if (c === '*' || c === '?') {
      if (i >= inner.start && i < inner.end) return 'wildcard-inside';
      value += c;
    } else if (punctuation.has(c)) {
      value += `\\${c}`;
      repaired = true;
    } else return 'characters';
  }
  return { value, repaired };
}

function parseFormattedString(text: string): ParsedCpe | CpeFault {
  const fields = splitFields(text.slice('cpe:2.3:'.length));
  if (fields.length !== attributeCount) return { fault: 'field-count' };
  const values: string[] = [];
  let repaired = false;
  for (const field of fields) {
    const read = readField(field);
    if (typeof read === 'string') return { fault: read };
    repaired ||= read.repaired;
    values.push(read.value);
  }
  return toCpe(values, repaired);
}

function toCpe(values: readonly string[], repaired: boolean): ParsedCpe | CpeFault {
  const [part = '', vendor = '', product = ''] = values;
  if (!/^[aho*-]$/.test(part)) return { fault: 'part' };
  return { text: `cpe:2.3:${values.join(':')}`, part, vendor, product, repaired };
}

/** One component of a 2.2 URI as a field of a formatted string: empty is any, %01 and %02 are wildcards. */
function fromUriField(field: string): string | undefined {
  if (field === '') return '*';
  if (field === '-') return '-';
  let value = '';
  for (let i = 0; i < field.length; i++) {
    let c = field[i] as string;
    if (c === '%') {
      const code = field.slice(i + 1, i + 3);
      if (!/^[0-9a-f]{2}$/.test(code)) return undefined;
      i += 2;
      if (code === '01' || code === '02') {
        value += code === '01' ? '?' : '*';
        continue;
      }
      c = String.fromCharCode(Number.parseInt(code, 16)).toLowerCase();
    }
    if (/[a-z0-9._-]/.test(c)) value += c;
    else if (punctuation.has(c)) value += `\\${c}`;
    else return undefined;
  }
  return value;
}

/** The 2.2 URI `cpe:/a:vendor:product:version:update:edition:language`; the edition may pack five fields by `~`. */
function parseUri(text: string): ParsedCpe | CpeFault {
  const fields = text.slice('cpe:/'.length).split(':');
  if (fields.length > 7) return { fault: 'field-count' };
  const [part = '', vendor = '', product = '', version = '', update = '', edition = '', language = ''] = fields;
  const packed = edition.startsWith('~') ? edition.slice(1).split('~') : [edition];
  if (packed.length > 5) return { fault: 'field-count' };
  const [plainEdition = '', softwareEdition = '', targetSoftware = '', targetHardware = '', other = ''] = packed;
  const inOrder = [part, vendor, product, version, update, plainEdition, language];
  const values: string[] = [];
  for (const field of [...inOrder, softwareEdition, targetSoftware, targetHardware, other]) {
    const value = fromUriField(field);
    if (value === undefined) return { fault: 'characters' };
    values.push(value);
  }
  return toCpe(values, false);
}

/** Reads a CPE 2.3 or 2.2 name, or names the fault. Case is ignored. Never throws; time is linear in the text. */
export function parseCpe(text: string): ParsedCpe | CpeFault {
  if (plainName.test(text)) {
    const fields = text.split(':');
    return {
      text,
      part: fields[2] as string,
      vendor: fields[3] as string,
      product: fields[4] as string,
      repaired: false,
    };
  }
  const lower = text.toLowerCase();
  if (lower.startsWith('cpe:2.3:')) return parseFormattedString(lower);
  if (lower.startsWith('cpe:/')) return parseUri(lower);
  return { fault: 'prefix' };
}
