// What a version text is: a version, a filler, a declared unknown, or something that names no single version
// (range, branch, path). Quirks Q40 and Q43; crosswalk A.0.1 and C2 ("range operators inside version → W").

import { isDeclaredUnknown, isFillerVersion } from '#shared/model/filler.ts';

export type VersionKind = 'version' | 'filler' | 'unknown' | 'range' | 'branch' | 'path';

const rangeStart = /^(?:[<>=^!]|~(?:>|\s?\d)|[[(]\s*\S)/;
const interval = /^[[(][^\])]*[\])]$/;
const wildcardPart = /(?:^|\.)[xX*](?:\.|$)/;
const branches: ReadonlySet<string> = new Set([
  'main',
  'master',
  'head',
  'trunk',
  'develop',
  'dev',
  'default',
  'nightly',
  'devel',
  '(devel)',
]);
const path = /^(?:file|link|workspace|portal|catalog|patch):|^\.{1,2}[/\\]|^[A-Za-z]:\\|^\//i;

/** Longer texts are looked at only from the front: no real version comes near. */
const longest = 256;

function isRange(text: string): boolean {
  if (text.includes('*') || text.includes('||') || wildcardPart.test(text)) return true;
  if (!rangeStart.test(text)) return / - \d/.test(text) || /\s[<>]=?\s?\d/.test(text);
  return text.startsWith('[') || text.startsWith('(') ? interval.test(text) : true;
}

/** Classifies the text of a version. `~` and `^` inside are part of deb and rpm versions (quirk Q57), only in front a range. */
export function toVersionKind(text: string): VersionKind {
  const version = (text.length > longest ? text.slice(0, longest) : text).trim();
  if (version === '') return 'filler';
  const first = version.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    if (isPlain(version)) return 'version';
  }
  if (isFillerVersion(version)) return 'filler';
  if (isDeclaredUnknown(version)) return 'unknown';
  if (path.test(version)) return 'path';
  if (branches.has(version.toLowerCase())) return 'branch';
  return isRange(version) ? 'range' : 'version';
}

const plain = /^\d[\w.+:~-]*$/;

/** Digits first and only characters of plain versions: by far the most common case. */
function isPlain(version: string): boolean {
  return plain.test(version) && !/[xX]/.test(version) && version !== '0.0.0-unknown';
}

/** The version without `v` in front and epoch: for comparing what two fields say, never for matching. */
function toBareVersion(version: string): string {
  return version
    .trim()
    .replace(/^\d{1,9}:/, '')
    .replace(/^[vV](?=\d)/, '')
    .toLowerCase();
}

/** True when two texts name the same version, apart from a leading `v` and an epoch (quirk Q57). */
export function isSameVersion(a: string, b: string): boolean {
  return a === b || toBareVersion(a) === toBareVersion(b);
}
