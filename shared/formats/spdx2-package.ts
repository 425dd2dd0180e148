// One SPDX 2 package as a RawComponent, one file as a FileEntry (SPDX 2.3 clauses 7 and 8; crosswalk C1–C16).

import type {
  FileEntry,
  IdentifierKind,
  LicenceAcknowledgement,
  RawComponent,
  RawHash,
  RawIdentifier,
  RawLicence,
} from '../model/component.ts';
import type { Reporter } from '../model/finding.ts';
import { ABSENT, type Stated } from '../model/value-state.ts';
import { isObject, itemsOf, textOf, type JsonObject } from '../util/json-value.ts';
import { readParty } from './spdx2-actor.ts';

export function toRawPackage(value: JsonObject, node: number, pointer: string, reporter: Reporter): RawComponent {
  return {
    node,
    parent: null,
    role: 'component',
    pointer,
    ref: textOf(value['SPDXID']) ?? null,
    type: textOf(value['primaryPackagePurpose'])?.toLowerCase() ?? '',
    namespace: null,
    name: toStatedText(value['name']),
    version: toStatedText(value['versionInfo']),
    supplier: readParty(value['supplier'], `${pointer}/supplier`, reporter),
    producer: readParty(value['originator'], `${pointer}/originator`, reporter),
    identifiers: toIdentifiers(value['externalRefs']),
    hashes: toHashes(value['checksums']),
    licences: [
      ...toLicence(value['licenseDeclared'], 'declared'),
      ...toLicence(value['licenseConcluded'], 'concluded'),
    ],
    copyright: toStatedText(value['copyrightText']),
    downloadLocation: toStatedText(value['downloadLocation']),
    scope: null,
    hashNotApplicable: false,
  };
}

export function toRawFile(value: JsonObject, node: number, pointer: string): FileEntry {
  return {
    node,
    pointer,
    ref: textOf(value['SPDXID']) ?? null,
    name: textOf(value['fileName']) ?? '',
    hashes: toHashes(value['checksums']),
  };
}

/** NOASSERTION and NONE are statements, not values. Quirk Q36b: null is absent. */
function toStatedText(value: unknown): Stated<string> {
  if (typeof value === 'number' || typeof value === 'boolean') return { state: 'present', value: String(value) };
  if (typeof value !== 'string' || value.trim() === '') return ABSENT;
  if (value === 'NOASSERTION') return { state: 'unknown-declared', value: null, raw: value };
  if (value === 'NONE') return { state: 'known-none', value: null, raw: value };
  return { state: 'present', value };
}

/** SPDX 2.3 annex F: the reference types that identify a package. */
const identifierKinds = new Map<string, IdentifierKind>([
  ['purl', 'purl'],
  ['cpe22Type', 'cpe'],
  ['cpe23Type', 'cpe'],
  ['swid', 'swid'],
  ['swh', 'swhid'],
  ['gitoid', 'omnibor'],
]);

function toIdentifiers(value: unknown): readonly RawIdentifier[] {
  const identifiers: RawIdentifier[] = [];
  for (const item of itemsOf(value)) {
    if (!isObject(item)) continue;
    // Some writers give the type as a URL (…/idtypes/purl).
    const type = textOf(item['referenceType'])?.split('/').at(-1);
    const kind = type === undefined ? undefined : identifierKinds.get(type);
    const locator = textOf(item['referenceLocator']);
    if (kind !== undefined && locator !== undefined) identifiers.push({ kind, value: locator });
  }
  return identifiers;
}

function toHashes(value: unknown): readonly RawHash[] {
  return itemsOf(value).flatMap((item) => {
    if (!isObject(item)) return [];
    const { algorithm, checksumValue } = item;
    return typeof algorithm === 'string' && typeof checksumValue === 'string'
      ? [{ algorithm, value: checksumValue }]
      : [];
  });
}

function toLicence(value: unknown, acknowledgement: LicenceAcknowledgement): readonly RawLicence[] {
  const text = textOf(value);
  if (text === undefined) return [];
  const state = text === 'NOASSERTION' ? 'unknown-declared' : text === 'NONE' ? 'known-none' : 'present';
  return [{ form: 'expression', value: text, acknowledgement, state }];
}
