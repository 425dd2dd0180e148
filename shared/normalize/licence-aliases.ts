// Names and URLs that people and tools write instead of SPDX identifiers (quirks Q74, Q75, Q77, Q78), and names that could
// mean several licences. The table is ours, written from the names in the licence texts and in package metadata.

import { findLicenceId } from './licence-ids.ts';

/** A name that stands for several licences: only a person can say which. */
export interface LicenceFamily {
  readonly name: string;
  readonly options: readonly string[];
}

export type AliasAnswer =
  | { readonly kind: 'expression'; readonly expression: string }
  | { readonly kind: 'ambiguous'; readonly family: LicenceFamily };

/** Longer texts are no names. */
const longestName = 200;

function family(name: string, ...options: readonly string[]): LicenceFamily {
  return { name, options };
}

const bsd = family('BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BSD-4-Clause', '0BSD');
const apache = family('Apache', 'Apache-2.0', 'Apache-1.1', 'Apache-1.0');
const python = family('Python', 'PSF-2.0', 'Python-2.0');
const publicDomain = family('public domain', 'CC0-1.0', 'Unlicense', 'LicenseRef-public-domain');
const artistic = family('Artistic', 'Artistic-1.0-Perl', 'Artistic-1.0', 'Artistic-2.0');
const mozilla = family('MPL', 'MPL-2.0', 'MPL-1.1', 'MPL-1.0');
const eclipse = family('EPL', 'EPL-2.0', 'EPL-1.0');
const cddl = family('CDDL', 'CDDL-1.0', 'CDDL-1.1');
const academic = family('AFL', 'AFL-3.0', 'AFL-2.1', 'AFL-2.0', 'AFL-1.2', 'AFL-1.1');
const commons = family('Creative Commons', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-3.0', 'CC0-1.0');
const gpl = family('GPL', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-1.0-or-later');
const lgpl = family(
  'LGPL',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'LGPL-2.0-or-later',
);
const agpl = family('AGPL', 'AGPL-3.0-only', 'AGPL-3.0-or-later');
const gfdl = family('GFDL', 'GFDL-1.3-or-later', 'GFDL-1.2-or-later', 'GFDL-1.1-or-later');

const dropped: ReadonlySet<string> = new Set([
  'the',
  'license',
  'licence',
  'licenses',
  'licensed',
  'version',
  'v',
  'under',
  'v.',
]);

/** Lower case, without punctuation, the words licence, version and the, `v` and `.0` at numbers: `Apache License, Version 2.0` → `apache 2`. */
function toAliasKey(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/["'`,;:_/()[\]-]+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !dropped.has(word))
    .map((word) => word.replace(/^v(?:er\.?)?(?=\d)/, '').replace(/^(\d+)\.0(?=\+?$)/, '$1'));
  return words.join(' ');
}

const familyRows: readonly (readonly [family: LicenceFamily, names: string])[] = [
  [bsd, 'bsd|bsd like|bsd style|bsd type|berkeley|berkeley software distribution'],
  [apache, 'apache|apache software|asl|apache public'],
  [python, 'python|python software foundation|psf|psfl'],
  [publicDomain, 'public domain|pd|publicdomain'],
  [artistic, 'artistic|perl artistic'],
  [mozilla, 'mpl|mozilla public|mozilla'],
  [eclipse, 'epl|eclipse public|eclipse'],
  [cddl, 'cddl|common development and distribution'],
  [academic, 'afl|academic free'],
  [commons, 'creative commons|cc|cc by|cc by sa|creative commons attribution'],
  [gpl, 'gpl|gnu gpl|gnu general public|general public|gnu public|gnu'],
  [lgpl, 'lgpl|gnu lgpl|gnu lesser general public|lesser general public|gnu lesser public'],
  [lgpl, 'gnu library or lesser general public|gnu library general public'],
  [agpl, 'agpl|gnu agpl|affero general public|gnu affero general public'],
  [gfdl, 'gfdl|fdl|gnu free documentation'],
];

const ambiguous: ReadonlyMap<string, LicenceFamily> = new Map(
  familyRows.flatMap(([of, list]) => list.split('|').map((name): [string, LicenceFamily] => [toAliasKey(name), of])),
);

/** Per expression the names that stand for it, separated by `|`; compared in the form of `toAliasKey`. */
const nameRows: readonly (readonly [expression: string, names: string])[] = [
  ['MIT', 'expat|mit x11|x11 mit|mit expat|expat mit|mit style|mit like'],
  ['X11', 'x11 consortium'],
  ['Apache-2.0', 'apache 2|apache software 2|apache2|asl 2|al2|apache public 2|apl 2|apache v2'],
  ['Apache-1.1', 'apache software 1.1|asl 1.1|apache software foundation 1.1'],
  ['Apache-1.0', 'apache 1|apache software 1|asl 1'],
  ['BSD-2-Clause', 'bsd 2|simplified bsd|freebsd|2 clause bsd|bsd 2 clause simplified|bsd simplified|bsd2'],
  ['BSD-3-Clause', 'bsd 3|new bsd|modified bsd|revised bsd|3 clause bsd|bsd new|bsd3'],
  [
    'BSD-3-Clause',
    'bsd with advertising removed|bsd 3 clause new or revised|new bsd 3 clause|bsd new or revised|new or revised bsd|edl 1|bsd revised|eclipse distribution 1',
  ],
  ['BSD-4-Clause', 'original bsd|4 clause bsd|bsd with advertising|bsd 4|old bsd|bsd original'],
  ['ISC', 'iscl|internet systems consortium|isc bsd'],
  ['MPL-1.0', 'mozilla public 1|mplv1'],
  ['MPL-1.1', 'mozilla public 1.1|mplv1.1|mpl 1.1'],
  ['MPL-2.0', 'mozilla public 2|mplv2|mpl 2|mpl2'],
  ['EPL-1.0', 'eclipse public 1|epl 1|eplv1|eclipse 1'],
  ['EPL-2.0', 'eclipse public 2|epl 2|eplv2|eclipse 2'],
  ['CDDL-1.0', 'common development and distribution 1|cddl 1|cddlv1'],
  ['CDDL-1.1', 'common development and distribution 1.1'],
  ['CPL-1.0', 'common public|common public 1|cpl|cpl 1'],
  ['BSL-1.0', 'boost|boost software|boost software 1|bsl 1'],
  ['Artistic-1.0', 'artistic 1'],
  ['Artistic-2.0', 'artistic 2'],
  ['CC0-1.0', 'cc0|cc0 1|cc0 1 universal|creative commons zero|creative commons 0|cc zero'],
  ['CC-BY-3.0', 'cc by 3|creative commons attribution 3|creative commons attribution 3 unported'],
  ['CC-BY-4.0', 'cc by 4|creative commons attribution 4|creative commons attribution 4 international'],
  ['CC-BY-SA-4.0', 'cc by sa 4|creative commons attribution sharealike 4'],
  ['Python-2.0', 'python 2'],
  ['PSF-2.0', 'psf 2|python software foundation 2|psfv2|psflv2'],
  ['Zlib', 'zlib libpng'],
  ['WTFPL', 'do what the fuck you want to public|do what the fuck you want to public 2'],
  ['OpenSSL', 'openssl ssleay'],
  ['OFL-1.1', 'sil open font|sil open font 1.1|ofl|ofl 1.1|open font'],
  ['MIT-0', 'mit no attribution'],
  ['AFL-2.1', 'academic free 2.1|aflv2.1'],
  ['AFL-3.0', 'academic free 3|aflv3'],
  ['UPL-1.0', 'universal permissive|universal permissive 1|upl'],
  ['MS-PL', 'microsoft public|ms pl'],
  ['MS-RL', 'microsoft reciprocal'],
  ['EUPL-1.1', 'european union public 1.1'],
  ['EUPL-1.2', 'european union public 1.2'],
  ['BlueOak-1.0.0', 'blue oak model|blue oak model 1.0.0'],
  ['Beerware', 'beer ware|beer ware 42|beerware 42'],
  ['GPL-1.0-or-later', 'gpl+'],
  [
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'gpl2 w cpe|gpl 2 w cpe|gplv2 with classpath exception|gpl 2 with classpath exception',
  ],
  [
    'GPL-2.0-only WITH Classpath-exception-2.0',
    'gplv2+ce|gnu general public 2 with the gnu classpath exception|gplv2+cpe|gnu general public 2 with classpath exception',
  ],
  ['LGPL-2.0-or-later', 'lgpl+'],
  ['TCL', 'tcl tk'],
  ['Vim', 'charityware'],
  ['NCSA', 'university of illinois ncsa open source|illinois ncsa open source|uiuc'],
  ['PostgreSQL', 'postgres'],
  ['W3C', 'w3c software'],
  ['ZPL-2.1', 'zope public 2.1'],
  ['ZPL-2.0', 'zope public 2'],
  ['Sleepycat', 'berkeley database'],
  ['bzip2-1.0.6', 'bzip2'],
  ['curl', 'mit curl'],
];

const names: ReadonlyMap<string, string> = new Map(
  nameRows.flatMap(([expression, list]) =>
    list.split('|').map((name): [string, string] => [toAliasKey(name), expression]),
  ),
);

const gnuRows: readonly (readonly [licence: string, phrases: string])[] = [
  ['GPL', 'gpl|gnu gpl|gnu general public|general public|gnu public'],
  ['LGPL', 'lgpl|gnu lgpl|gnu lesser general public|lesser general public|gnu lesser public|gnu lesser gpl'],
  ['LGPL', 'gnu library general public|library general public|gnu library or lesser general public'],
  ['AGPL', 'agpl|gnu agpl|affero general public|gnu affero general public'],
  ['GFDL', 'gfdl|fdl|gnu fdl|gnu free documentation'],
];

const gnuPhrases: ReadonlyMap<string, string> = new Map(
  gnuRows.flatMap(([licence, list]) => list.split('|').map((phrase): [string, string] => [phrase, licence])),
);

const gnuName =
  /^([a-z ]*[a-z]) ?v?(\d(?:\.\d)?)(?: ?(\+)| ?(or later|or newer|or greater|or any later|or above)| (only))?$/;

/**
 * The GNU licences in their many spellings: `GPLv2+`, `LGPL 2.1`, `GNU General Public License v3 or later`.
 * Without "or later" the name says this version, as the Fedora and Debian short names define it.
 */
function findGnu(key: string): string | undefined {
  const match = gnuName.exec(key);
  if (match === null) return undefined;
  const [, phrase = '', version = '', plus, later] = match;
  const name = gnuPhrases.get(phrase.endsWith(' v') ? phrase.slice(0, -2) : phrase.replace(/(?<=gpl|fdl)v$/, ''));
  if (name === undefined) return undefined;
  const full = version.includes('.') ? version : `${version}.0`;
  return findLicenceId(`${name}-${full}-${plus !== undefined || later !== undefined ? 'or-later' : 'only'}`);
}

/** Both parts of `The MIT License (MIT)`: package classifiers repeat the short name in parentheses at the end. */
function splitTail(text: string): readonly [front: string, tail: string] | undefined {
  if (!text.endsWith(')')) return undefined;
  const open = text.lastIndexOf('(');
  return open > 0 ? [text.slice(0, open), text.slice(open + 1, -1)] : undefined;
}

function hasPairedParentheses(text: string): boolean {
  const open = text.indexOf('(');
  const close = text.indexOf(')');
  if (open < 0) return close < 0;
  return close > open && text.indexOf('(', open + 1) < 0 && text.indexOf(')', close + 1) < 0;
}

function findByKey(key: string): AliasAnswer | undefined {
  const expression = names.get(key) ?? findGnu(key) ?? findLicenceId(key.replaceAll(' ', '-'));
  if (expression !== undefined) return { kind: 'expression', expression };
  const several = ambiguous.get(key);
  return several === undefined ? undefined : { kind: 'ambiguous', family: several };
}

/**
 * What a licence name stands for. Undefined when the name is none of ours: then it stays free text.
 * A text that begins or ends with a comma or semicolon is part of a list, no name.
 */
export function findLicenceAlias(text: string): AliasAnswer | undefined {
  if (text.length > longestName || /^[,;]|[,;]$/.test(text) || !hasPairedParentheses(text)) return undefined;
  const whole = findByKey(toAliasKey(text));
  const parts = whole === undefined ? splitTail(text) : undefined;
  if (parts === undefined) return whole;
  const front = findByKey(toAliasKey(parts[0]));
  const tail = findByKey(toAliasKey(parts[1]));
  if (front?.kind !== 'expression' || tail === undefined) return undefined;
  return tail.kind === 'ambiguous' || tail.expression === front.expression ? front : undefined;
}

const exceptionNames: ReadonlyMap<string, string> = new Map([
  ['classpath exception', 'Classpath-exception-2.0'],
  ['the classpath exception', 'Classpath-exception-2.0'],
  ['gnu classpath exception', 'Classpath-exception-2.0'],
  ['gcc exception', 'GCC-exception-3.1'],
  ['gcc runtime library exception', 'GCC-exception-3.1'],
  ['llvm exception', 'LLVM-exception'],
  ['font exception', 'Font-exception-2.0'],
  ['bison exception', 'Bison-exception-2.2'],
  ['autoconf exception', 'Autoconf-exception-3.0'],
  ['linux syscall note', 'Linux-syscall-note'],
]);

/** The SPDX exception that a name after "with" stands for. */
export function findExceptionAlias(text: string): string | undefined {
  return text.length > longestName ? undefined : exceptionNames.get(text.toLowerCase().replaceAll('-', ' '));
}
