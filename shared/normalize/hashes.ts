// Hash values: the algorithm by its IANA name, the value as lower-case hex, and whether it can serve as evidence
// (crosswalk C7: length fits the algorithm; old algorithms are weak; all zeros and the hash of nothing are invalid).

import type { Standard } from '#shared/model/document.ts';
import type { NormalHash, RawComponent, RawHash } from '#shared/model/component.ts';
import type { Observation, Reporter } from '#shared/model/finding.ts';
import type { StateLetter } from '#shared/model/value-state.ts';

interface Algorithm {
  readonly name: string;
  /** Length of the value in hex digits; null when the algorithm is unknown to us or has no fixed length. */
  readonly digits: number | null;
  readonly weak: boolean;
  /** The hash of no bytes at all, where it is a known trap. */
  readonly ofNothing: string | null;
}

type Row = readonly [
  spelling: string,
  name: string,
  digits: number | null,
  strength: 'weak' | 'strong',
  ofNothing: string | null,
];

/** Keys are spellings without dashes, underscores and case: CycloneDX writes SHA-256, SPDX SHA256, tools sha256. */
const rows: readonly Row[] = [
  ['md2', 'md2', 32, 'weak', '8350e5a3e24c153df2275c9f80692773'],
  ['md4', 'md4', 32, 'weak', '31d6cfe0d16ae931b73c59d7e0c089c0'],
  ['md5', 'md5', 32, 'weak', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['md6', 'md6', null, 'strong', null],
  ['adler32', 'adler32', 8, 'weak', '00000001'],
  ['sha1', 'sha-1', 40, 'weak', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['sha224', 'sha-224', 56, 'strong', 'd14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f'],
  ['sha256', 'sha-256', 64, 'strong', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [
    'sha384',
    'sha-384',
    96,
    'strong',
    '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b',
  ],
  [
    'sha512',
    'sha-512',
    128,
    'strong',
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
  ],
  ['sha3224', 'sha3-224', 56, 'strong', null],
  ['sha3256', 'sha3-256', 64, 'strong', 'a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a'],
  [
    'sha3384',
    'sha3-384',
    96,
    'strong',
    '0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004',
  ],
  [
    'sha3512',
    'sha3-512',
    128,
    'strong',
    'a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a615b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26',
  ],
  ['blake2b256', 'blake2b-256', 64, 'strong', null],
  ['blake2b384', 'blake2b-384', 96, 'strong', null],
  [
    'blake2b512',
    'blake2b-512',
    128,
    'strong',
    '786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce',
  ],
  ['blake3', 'blake3', null, 'strong', 'af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262'],
  ['streebog256', 'streebog-256', 64, 'strong', null],
  ['streebog512', 'streebog-512', 128, 'strong', null],
];

const algorithms: ReadonlyMap<string, Algorithm> = new Map(
  rows.map(([spelling, name, digits, strength, ofNothing]) => [
    spelling,
    { name, digits, weak: strength === 'weak', ofNothing },
  ]),
);

const longestSpelling = 32;
const lowerHex = /^[0-9a-f]+$/;
const anyHex = /^[0-9a-fA-F]+$/;
const zeros = /^0+$/;

const wrongLength: Observation = {
  rule: 'hash.wrong-length',
  severity: 'warning',
  action: 'noted',
  message: 'Hash values do not have the length of their algorithm. They cannot prove which file is meant.',
  remedy: 'Write the complete hash value in hexadecimal digits and name the algorithm that made it.',
};

const notHex: Observation = {
  rule: 'hash.not-hex',
  severity: 'warning',
  action: 'noted',
  message: 'Hash values are not hexadecimal. They cannot be compared with a file.',
  remedy:
    'Write hash values in hexadecimal digits (a Base64 value, as package managers print it, has to be converted).',
};

/** SPDX 2.3 clause 7.10 demands lower-case hexadecimal; its schema does not see it. CycloneDX's schema reports it itself. */
const notHexInSpdx: Observation = { ...notHex, severity: 'error' };

const ofNothing: Observation = {
  rule: 'hash.of-nothing',
  severity: 'warning',
  action: 'noted',
  message: 'Hash values are all zeros or the hash of an empty file: no artefact was hashed.',
  remedy: 'Hash the delivered artefact, or leave the hash out when there is none.',
};

const algorithmSpelling: Observation = {
  rule: 'hash.algorithm-spelling',
  severity: 'note',
  action: 'repaired',
  message: 'Names of hash algorithms are not spelled as the format demands. We recognised them all the same.',
  remedy: 'Spell hash algorithms as the format lists them (CycloneDX: SHA-256; SPDX: SHA256).',
};

/** An algorithm as one document spells it. */
interface Spelling {
  readonly algorithm: Algorithm;
  /** Not as either standard spells it: neither has names in lower case. */
  readonly misspelt: boolean;
}

/** What was looked up before; only known algorithms are kept, so vendor text cannot fill it. */
const spellings = new Map<string, Spelling>();
const keptSpellings = 1_000;

function findSpelling(written: string): Spelling | undefined {
  const kept = spellings.get(written);
  if (kept !== undefined || written.length > longestSpelling) return kept;
  const algorithm = algorithms.get(written.replace(/[-_\s]/g, '').toLowerCase());
  if (algorithm === undefined) return undefined;
  const misspelt = /[a-z]/.test(written) && !/^(?:BLAKE2b-\d{3}|Streebog-\d{3})$/.test(written);
  const spelling = { algorithm, misspelt };
  if (spellings.size < keptSpellings) spellings.set(written, spelling);
  return spelling;
}

function judge(algorithm: Algorithm, value: string): Observation | undefined {
  if (!lowerHex.test(value)) return notHex;
  if (algorithm.digits === null ? value.length % 2 !== 0 : value.length !== algorithm.digits) return wrongLength;
  if (value === algorithm.ofNothing || (value.charCodeAt(0) === 0x30 && zeros.test(value))) return ofNothing;
  return undefined;
}

/** An algorithm that we do not know: kept as it is, its value not judged. */
function keepUnknown(raw: RawHash): NormalHash {
  const state = raw.value.trim() === '' || raw.algorithm.trim() === '' ? 'invalid' : 'present-weak';
  return { algorithm: raw.algorithm.trim().toLowerCase(), value: raw.value.trim(), state };
}

function normalizeHash(hash: RawHash, raw: RawComponent, standard: Standard, reporter: Reporter): NormalHash {
  const spelling = findSpelling(hash.algorithm);
  if (spelling === undefined) return keepUnknown(hash);
  const { algorithm, misspelt } = spelling;
  if (misspelt) reporter.report(algorithmSpelling, raw.pointer, { before: hash.algorithm, after: algorithm.name });
  const written = hash.value.trim();
  const value = !lowerHex.test(written) && anyHex.test(written) ? written.toLowerCase() : written;
  const fault = judge(algorithm, value);
  if (fault === undefined)
    return { algorithm: algorithm.name, value, state: algorithm.weak ? 'present-weak' : 'present' };
  const said = fault === notHex && standard === 'SPDX' ? notHexInSpdx : fault;
  reporter.report(said, raw.pointer, { before: `${hash.algorithm}: ${hash.value}` });
  return { algorithm: algorithm.name, value, state: 'invalid' };
}

/** Brings the hashes of one component to one spelling and judges each; faults are reported at the component. */
export function normalizeHashes(raw: RawComponent, standard: Standard, reporter: Reporter): readonly NormalHash[] {
  return raw.hashes.map((hash) => normalizeHash(hash, raw, standard, reporter));
}

/** State letter of C7: the best hash counts; nothing is demanded where the format has no place for one. */
export function toHashLetter(hashes: readonly NormalHash[], notApplicable: boolean): StateLetter {
  let letter: StateLetter = notApplicable ? '-' : 'A';
  for (const hash of hashes) {
    if (hash.state === 'present') return 'P';
    if (hash.state === 'present-weak') letter = 'W';
    else if (letter !== 'W') letter = 'X';
  }
  return letter;
}
