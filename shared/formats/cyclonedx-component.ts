// One CycloneDX component object as a RawComponent (crosswalk C1–C16).

import type {
  ComponentRole,
  LicenceAcknowledgement,
  Party,
  RawComponent,
  RawHash,
  RawIdentifier,
  RawLicence,
} from '../model/component.ts';
import { ABSENT, type Stated } from '../model/value-state.ts';
import { isObject, itemsOf, objectsOf, textOf, type JsonObject } from '../util/json-value.ts';
import { toOrganisation, toPerson, toStatedParty } from './cyclonedx-party.ts';

export interface ComponentPlace {
  readonly node: number;
  readonly parent: number | null;
  readonly role: ComponentRole;
  readonly pointer: string;
}

export function toRawComponent(value: JsonObject, place: ComponentPlace): RawComponent {
  const disclosed = toDisclosures(value['properties']);
  const version = value['version'] ?? value['versionRange'];
  return {
    ...place,
    ref: textOf(value['bom-ref']) ?? null,
    type: textOf(value['type']) ?? '',
    namespace: textOf(value['group']) ?? null,
    name: disclosed.get('name') ?? toStatedText(value['name']),
    version: (version === undefined ? disclosed.get('version') : undefined) ?? toStatedText(version),
    supplier: toSupplier(value) ?? disclosed.get('supplier') ?? ABSENT,
    producer: toProducer(value) ?? disclosed.get('manufacturer') ?? disclosed.get('producer') ?? ABSENT,
    identifiers: toIdentifiers(value),
    hashes: toHashes(value['hashes']),
    licences: toLicences(value['licenses']),
    copyright: toStatedText(value['copyright']),
    downloadLocation: toDownload(value['externalReferences']),
    scope: textOf(value['scope']) ?? null,
    // A cryptographic asset or a description of data is no artefact that could be hashed (CycloneDX 1.6 component types).
    hashNotApplicable: value['type'] === 'cryptographic-asset' || value['type'] === 'data',
  };
}

/** Numbers are read as text: JSON writers turn version "1.0" into 1 (schema error, repaired by reading). */
function toStatedText(value: unknown): Stated<string> {
  if (typeof value === 'string') {
    return value.trim() === '' ? ABSENT : { state: 'present', value };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { state: 'present', value: String(value) };
  return ABSENT;
}

/** Proposed properties cdx:cisa:unknown-information and …:withheld-information name the field they speak of (crosswalk D14). */
function toDisclosures(properties: unknown): ReadonlyMap<string, Stated<never>> {
  const items = itemsOf(properties);
  if (items.length === 0) return noDisclosures;
  let found: Map<string, Stated<never>> | undefined;
  for (const item of items) {
    if (!isObject(item)) continue;
    const name = item['name'];
    if (typeof name !== 'string' || !name.startsWith('cdx:cisa:')) continue;
    const field = textOf(item['value'])?.toLowerCase();
    if (field === undefined) continue;
    const state = name.endsWith(':withheld-information')
      ? 'withheld'
      : name.endsWith(':unknown-information')
        ? 'unknown-declared'
        : undefined;
    if (state !== undefined) (found ??= new Map()).set(field, { state, value: null });
  }
  return found ?? noDisclosures;
}

const noDisclosures: ReadonlyMap<string, Stated<never>> = new Map();

function toSupplier(value: JsonObject): Stated<Party> | undefined {
  const supplier = isObject(value['supplier']) ? toOrganisation(value['supplier']) : undefined;
  if (supplier !== undefined) return toStatedParty(supplier);
  const publisher = textOf(value['publisher']);
  return publisher === undefined
    ? undefined
    : toStatedParty({ name: publisher, kind: 'unspecified', contacts: [] }, true);
}

/** C4: manufacturer or authors (since 1.6); the old author text is weak. */
function toProducer(value: JsonObject): Stated<Party> | undefined {
  const maker = isObject(value['manufacturer']) ? toOrganisation(value['manufacturer']) : undefined;
  if (maker !== undefined) return toStatedParty(maker, false);
  for (const [, author] of objectsOf(value['authors'])) {
    const person = toPerson(author);
    if (person !== undefined) return toStatedParty(person);
  }
  const author = textOf(value['author']);
  return author === undefined ? undefined : toStatedParty({ name: author, kind: 'unspecified', contacts: [] }, true);
}

function toIdentifiers(value: JsonObject): readonly RawIdentifier[] {
  const identifiers: RawIdentifier[] = [];
  const add = (kind: RawIdentifier['kind'], item: unknown) => {
    const text = textOf(item);
    if (text !== undefined) identifiers.push({ kind, value: text });
  };
  add('purl', value['purl']);
  add('cpe', value['cpe']);
  if (isObject(value['swid'])) add('swid', value['swid']['tagId']);
  if (value['swhid'] !== undefined) for (const item of itemsOf(value['swhid'])) add('swhid', item);
  if (value['omniborId'] !== undefined) for (const item of itemsOf(value['omniborId'])) add('omnibor', item);
  return identifiers;
}

function toHashes(value: unknown): readonly RawHash[] {
  const hashes: RawHash[] = [];
  for (const item of itemsOf(value)) {
    if (!isObject(item)) continue;
    const { alg, content } = item;
    if (typeof alg === 'string' && typeof content === 'string') hashes.push({ algorithm: alg, value: content });
  }
  return hashes;
}

function toAcknowledgement(value: unknown): LicenceAcknowledgement {
  return value === 'declared' || value === 'concluded' ? value : 'unqualified';
}

/** `license` objects and expressions, in any mixture (quirks Q78–Q81). */
export function toLicences(value: unknown): readonly RawLicence[] {
  const licences: RawLicence[] = [];
  for (const item of itemsOf(value)) {
    if (!isObject(item)) continue;
    const expression = textOf(item['expression']);
    if (expression !== undefined) licences.push(toRawLicence('expression', expression, item['acknowledgement']));
    const licence = item['license'];
    if (!isObject(licence)) continue;
    const id = textOf(licence['id']);
    const name = textOf(licence['name']);
    const url = textOf(licence['url']);
    if (id !== undefined) licences.push(toRawLicence('id', id, licence['acknowledgement']));
    else if (name !== undefined) licences.push(toRawLicence('name', name, licence['acknowledgement']));
    else if (url !== undefined) licences.push(toRawLicence('url', url, licence['acknowledgement']));
  }
  return licences;
}

function toRawLicence(form: RawLicence['form'], value: string, acknowledgement: unknown): RawLicence {
  const state = /^noassertion$/i.test(value) ? 'unknown-declared' : /^none$/i.test(value) ? 'known-none' : 'present';
  return { form, value, acknowledgement: toAcknowledgement(acknowledgement), state };
}

function toDownload(value: unknown): Stated<string> {
  for (const item of itemsOf(value)) {
    if (isObject(item) && item['type'] === 'distribution') {
      const url = textOf(item['url']);
      if (url !== undefined) return { state: 'present', value: url };
    }
  }
  return ABSENT;
}
