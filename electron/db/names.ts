// How names are compared and written as paths: without locale, the same on every machine.

import { ContractError } from '#shared/contract/errors.ts';

/** Longest part of a name that takes part in sorting, in UTF-16 units: hostile names must not blow up the indexes. */
const SORTED_LENGTH = 160;

/** Characters that nobody sees: format characters (zero width spaces and joiners, soft hyphens, marks of direction) and
 *  the others that are default-ignorable (variation selectors, fillers). */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Two names are the same thing when their keys are equal: NFKC, without invisible characters, trimmed, white space joined,
 *  without case. */
export function nameKey(name: string): string {
  const visible = name.toWellFormed().normalize('NFKC').replaceAll(INVISIBLE, '');
  // Folding can compose to what NFKC would fold again.
  return fold(visible).normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}

/** Case folding without locale data: upper, then lower case, so that ß and SS meet. */
export function fold(text: string): string {
  return text.toWellFormed().normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Order of components: name, version, namespace; U+0001 keeps the parts apart. */
export function componentSortKey(name: string, version: string | null, namespace: string | null): string {
  return `${cut(name)}\u0001${cut(version ?? '')}\u0001${cut(namespace ?? '')}`;
}

function cut(text: string): string {
  const short = text.length > SORTED_LENGTH ? text.slice(0, SORTED_LENGTH) : text;
  return isPlain(short) ? short : fold(short).replaceAll('\u0001', '\u0002');
}

/** Most names need no folding; this test is what makes 100,000 of them cheap. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7e || code < 0x20 || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

/** `vendor/product/release` → its parts. `\/` is a slash, `\\` a backslash inside a name. More parts than `most`: undefined. */
export function splitPath(path: string, most: number): readonly string[] | undefined {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < path.length; i++) {
    const char = path[i] ?? '';
    if (char === '\\' && (path[i + 1] === '/' || path[i + 1] === '\\')) part += path[++i] ?? '';
    else if (char === '/') {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.length <= most && parts.every((p) => p.trim() !== '') ? parts : undefined;
}

export function joinPath(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll('/', '\\/')).join('/');
}

const howNamed: Readonly<Record<string, string>> = {
  vendor: 'the name or the id of the vendor',
  product: 'the id of the product, or vendor/product',
  release: 'the id of the release, or vendor/product/release',
  document: 'the id of the document, 8 characters or more of it, or its SHA-256',
  risk: 'the label of the risk, such as R-0003, or its id',
};

export function notFound(what: string, named: string): ContractError {
  return new ContractError({
    code: 'call/not-found',
    message: `The register holds no ${what} “${named.slice(0, 200)}”.`,
    remedy: `List what is there and give ${howNamed[what] ?? `the id of the ${what}`}.`,
  });
}

export function nameTaken(what: string, name: string): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: `There is already a ${what} named “${name}”.`,
    remedy: 'Names differ by more than case and white space; choose another one or use what is there.',
  });
}
