// Package URLs: text to parts and back to the canonical text (package-url/purl-spec, PURL-SPECIFICATION, "How to parse",
// "How to build"). Own code because 100,000 of them are read per import and every fault needs a name.

import { applyTypeRule, type PurlParts } from './purl-types.ts';

/** A purl in canonical parts: decoded, case and characters as its type demands, qualifiers sorted by key. */
export type ParsedPurl = Readonly<PurlParts>;

/** Why a text is no purl: a code such as `name-missing`. */
export interface PurlFault {
  readonly fault: string;
}

export interface PurlInput {
  readonly type: string;
  readonly namespace?: string | null;
  readonly name: string;
  readonly version?: string | null;
  readonly qualifiers?: Iterable<readonly [string, string]>;
  readonly subpath?: string | null;
}

const NEVER_DECODED = Symbol('bad percent-encoding');
const typePattern = /^[a-z][a-z0-9.-]*$/;
const qualifierKeyPattern = /^[a-z][a-z0-9._-]*$/;
const needsEncoding = /[^A-Za-z0-9.\-_~:]/;
const untidySegment = /(?:^|\/)\.{0,2}(?:\/|$)/;
const noQualifiers: readonly (readonly [string, string])[] = [];

function decode(text: string): string | typeof NEVER_DECODED {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return NEVER_DECODED;
  }
}

/** Percent-encodes all but letters, digits and `.-_~:` (purl-spec "Character encoding"). Lone surrogates become U+FFFD. */
function encode(text: string): string {
  if (!needsEncoding.test(text)) return text;
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}

/** Joins path segments again after leaving out empty ones. Answers undefined when a segment is `.` or `..`. */
function tidySegments(path: string, dots: 'refuse' | 'drop'): string | undefined {
  if (!untidySegment.test(path)) return path;
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '') continue;
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (dots === 'refuse') return undefined;
  }
  return kept.join('/');
}

/** Qualifiers sorted by key, empty values left out; a text is a fault code. */
function toQualifiers(pairs: Iterable<readonly [string, string]>): readonly (readonly [string, string])[] | string {
  const kept: (readonly [string, string])[] = [];
  const seen = new Set<string>();
  for (const [writtenKey, value] of pairs) {
    const key = writtenKey.toLowerCase();
    if (!qualifierKeyPattern.test(key)) return 'qualifier-key';
    if (seen.has(key)) return 'qualifier-repeated';
    seen.add(key);
    if (value !== '') kept.push([key, value]);
  }
  return kept.toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
}

function parseQualifiers(text: string): readonly (readonly [string, string])[] | string {
  const pairs: (readonly [string, string])[] = [];
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    if (value === NEVER_DECODED) return 'encoding';
    pairs.push([equals < 0 ? pair : pair.slice(0, equals), value]);
  }
  return toQualifiers(pairs);
}

/** Where the `@` before the version stands, or -1. An `@` that begins a path segment is a scope, not a separator. */
function versionSeparator(path: string): number {
  const at = path.lastIndexOf('@');
  if (at < 0) return -1;
  const beginsSegment = at === 0 || path.charCodeAt(at - 1) === 0x2f;
  return beginsSegment && path.includes('/', at) ? -1 : at;
}

function trimSlashes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === 0x2f) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x2f) end--;
  return text.slice(start, end);
}

/** `type/namespace/name@version` after scheme, qualifiers and subpath were cut off. A text is a fault code. */
function parsePath(text: string): PurlParts | string {
  const path = trimSlashes(text);
  const slash = path.indexOf('/');
  const type = (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  if (type === '') return 'type-missing';
  if (!typePattern.test(type)) return 'type-characters';
  if (slash < 0) return 'name-missing';
  let rest = path.slice(slash + 1);
  let version: string | typeof NEVER_DECODED | null = null;
  const at = versionSeparator(rest);
  if (at >= 0) {
    version = decode(rest.slice(at + 1));
    rest = rest.slice(0, at);
  }
  const lastSlash = rest.lastIndexOf('/');
  const name = decode(rest.slice(lastSlash + 1));
  const front = lastSlash < 0 ? '' : decode(rest.slice(0, lastSlash));
  if (name === NEVER_DECODED || version === NEVER_DECODED || front === NEVER_DECODED) return 'encoding';
  if (name === '') return 'name-missing';
  const namespace = tidySegments(front, 'refuse');
  if (namespace === undefined) return 'segment-dots';
  return {
    type,
    namespace: namespace || null,
    name,
    version: version || null,
    qualifiers: noQualifiers,
    subpath: null,
  };
}

/** Reads a purl and brings it to canonical parts, or names the fault. Never throws; time is linear in the text. */
export function parsePurl(text: string): ParsedPurl | PurlFault {
  const colon = text.indexOf(':');
  if (colon !== 3 || text.slice(0, 3).toLowerCase() !== 'pkg') return { fault: 'scheme-missing' };
  const hash = text.lastIndexOf('#');
  const beforeHash = hash < 0 ? text.length : hash;
  const question = hash < 0 ? text.lastIndexOf('?') : text.lastIndexOf('?', hash);
  const parts = parsePath(text.slice(4, question < 0 ? beforeHash : question));
  if (typeof parts === 'string') return { fault: parts };
  if (question >= 0) {
    const qualifiers = parseQualifiers(text.slice(question + 1, beforeHash));
    if (typeof qualifiers === 'string') return { fault: qualifiers };
    parts.qualifiers = qualifiers;
  }
  if (hash >= 0) {
    const subpath = decode(text.slice(hash + 1));
    if (subpath === NEVER_DECODED) return { fault: 'encoding' };
    parts.subpath = tidySegments(subpath, 'drop') || null;
  }
  const fault = applyTypeRule(parts);
  return fault === undefined ? parts : { fault };
}

/** Puts decoded parts into canonical form, or names the fault: for purls that are derived, not read. */
export function makePurl(input: PurlInput): ParsedPurl | PurlFault {
  const type = input.type.toLowerCase();
  if (!typePattern.test(type)) return { fault: type === '' ? 'type-missing' : 'type-characters' };
  if (input.name === '') return { fault: 'name-missing' };
  const namespace = tidySegments(input.namespace ?? '', 'refuse');
  if (namespace === undefined) return { fault: 'segment-dots' };
  const qualifiers = toQualifiers(input.qualifiers ?? []);
  if (typeof qualifiers === 'string') return { fault: qualifiers };
  const parts: PurlParts = {
    type,
    namespace: namespace || null,
    name: input.name,
    version: input.version || null,
    qualifiers,
    subpath: tidySegments(input.subpath ?? '', 'drop') || null,
  };
  const fault = applyTypeRule(parts);
  return fault === undefined ? parts : { fault };
}

function encodePath(path: string): string {
  return needsEncoding.test(path) ? path.split('/').map(encode).join('/') : path;
}

/** The canonical text of a purl. */
export function toPurlText(purl: ParsedPurl): string {
  let text = `pkg:${purl.type}/`;
  if (purl.namespace !== null) text += `${encodePath(purl.namespace)}/`;
  text += purl.type === 'git' ? encodePath(purl.name) : encode(purl.name);
  if (purl.version !== null) text += `@${encode(purl.version)}`;
  let mark = '?';
  for (const [key, value] of purl.qualifiers) {
    text += `${mark}${key}=${encode(value)}`;
    mark = '&';
  }
  return purl.subpath === null ? text : `${text}#${encodePath(purl.subpath)}`;
}
