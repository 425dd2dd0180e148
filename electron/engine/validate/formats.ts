// The string formats that the schemas name. Dates and `uri` come from ajv-formats; the two that have no linear
// implementation in a library are checked here: `iri-reference` (ajv-formats-draft2019 refuses every scheme it does not
// know, also CycloneDX's own urn:cdx:) and `idn-email` (its parser needs up to 10 ms for one address).
import formatsPlugin from 'ajv-formats';
import type { FormatName } from 'ajv-formats';

export type FormatCheck = (text: string) => boolean;

/** RFC 3987 2.2: these never stand in an IRI unescaped; spaces and control characters neither. */
const NEVER_IN_IRI = /[\p{Cc} <>"{}|\\^`]/u;
const BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/u;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;

/** RFC 3987 IRI-reference, without the rules for the inside of an authority. Linear. */
export function isIriReference(text: string): boolean {
  if (NEVER_IN_IRI.test(text) || BAD_ESCAPE.test(text)) return false;
  const hash = text.indexOf('#');
  if (hash !== -1 && text.includes('#', hash + 1)) return false;
  const colon = text.indexOf(':');
  const delimiter = text.search(/[/?#]/u);
  // A colon in the first segment makes what stands before it a scheme (RFC 3986 4.2: path-noscheme).
  if (colon === -1 || (delimiter !== -1 && delimiter < colon)) return true;
  return SCHEME.test(text.slice(0, colon));
}

/** RFC 5321 4.5.3.1: 64 octets for the local part, 255 for the domain. */
const LONGEST_ADDRESS = 64 + 1 + 255;
const ATOM = /^[^\p{Cc} ()<>[\]:;@\\,."]+$/u;
const QUOTED = /^"(?:[^"\\\p{Cc}]|\\[ -~])*"$/u;
const LABEL = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
const ADDRESS_LITERAL = /^\[[0-9A-Fa-f:.]+\]$|^\[IPv6:[0-9A-Fa-f:.]+\]$/u;

/** RFC 6531 3.3 mailbox: local part "@" domain, both may hold letters of any script. Linear. */
export function isIdnEmail(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  const at = text.lastIndexOf('@');
  if (at < 1) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (!QUOTED.test(local) && !local.split('.').every((atom) => ATOM.test(atom))) return false;
  return ADDRESS_LITERAL.test(domain) || domain.split('.').every((label) => LABEL.test(label));
}

/** The library gives a format as a pattern, a function, or an object around either. */
function fromLibrary(name: FormatName): FormatCheck {
  const format = formatsPlugin.default.get(name);
  const check: unknown = typeof format === 'object' && 'validate' in format ? format.validate : format;
  if (check instanceof RegExp) return (text) => check.test(text);
  if (typeof check !== 'function') throw new Error(`ajv-formats has no check for ${name}`);
  return (text) => Reflect.apply(check, undefined, [text]) === true;
}

/** Every format that a schema of ours may name; an unknown one is a defect and throws when a schema is compiled. */
export const FORMATS: ReadonlyMap<string, FormatCheck> = new Map<string, FormatCheck>([
  ['date', fromLibrary('date')],
  ['date-time', fromLibrary('date-time')],
  ['uri', fromLibrary('uri')],
  ['iri-reference', isIriReference],
  ['idn-email', isIdnEmail],
]);
