// The head of a CycloneDX document: metadata, serial number, tools, authors (crosswalk D1–D12).

import type { Party } from '../model/component.ts';
import type { DocumentHead, GenerationContext, Tool } from '../model/document.ts';
import type { Reporter } from '../model/finding.ts';
import { ABSENT, type Stated } from '../model/value-state.ts';
import { isObject, itemsOf, objectsOf, textOf, type JsonObject } from '../util/json-value.ts';
import { readCreated } from './created.ts';
import { toPerson, toOrganisation } from './cyclonedx-party.ts';
import type { Recognition } from './format.ts';
import type { JsonDocument } from './json-document.ts';

const SERIAL = /^urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const NIL = 'urn:uuid:00000000-0000-0000-0000-000000000000';

/** CycloneDX lifecycle phases in the words of CISA 2026 (crosswalk D8). */
const phases = new Map<string, GenerationContext>([
  ['design', 'before-build'],
  ['pre-build', 'before-build'],
  ['build', 'build'],
  ['post-build', 'after-build'],
  ['operations', 'after-build'],
  ['discovery', 'after-build'],
  ['decommission', 'after-build'],
]);

export function toHead(document: JsonDocument, recognition: Recognition, reporter: Reporter): DocumentHead {
  const metadataValue = document.value('metadata');
  const metadata = isObject(metadataValue) ? metadataValue : {};
  const component = isObject(metadata['component']) ? metadata['component'] : {};
  const { specVersion, readAs } = recognition;
  return {
    standard: 'CycloneDX',
    specVersion,
    readAs,
    encoding: 'json',
    serial: toSerial(document.value('serialNumber'), reporter),
    documentVersion: toDocumentVersion(document.value('version')),
    name: textOf(component['name']) ?? null,
    created: readCreated(metadata['timestamp'], {
      pointer: '/metadata/timestamp',
      parentExists: document.has('metadata'),
      fractionsAllowed: true,
      reporter,
    }),
    authors: toAuthors(metadata),
    tools: toTools(metadata['tools']),
    generationContext: toContext(metadata['lifecycles'], readAs),
    signature: isAtLeast(readAs, '1.4')
      ? document.has('signature')
        ? 'present-unverified'
        : 'none'
      : 'not-representable',
    dataLicence: null,
    externalDocuments: toExternalDocuments(document.value('externalReferences')),
  };
}

/** Compares CycloneDX versions: 1.10 would be later than 1.9. */
export function isAtLeast(version: string, floor: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split('.').map(Number);
  return major > floorMajor || (major === floorMajor && minor >= floorMinor);
}

function toSerial(value: unknown, reporter: Reporter): Stated<string> {
  const serial = textOf(value);
  if (serial === undefined) {
    reporter.report(noSerial, '');
    return ABSENT;
  }
  const usable = SERIAL.test(serial) && serial !== NIL;
  return { state: usable ? 'present' : 'invalid', value: serial };
}

const noSerial = {
  rule: 'document.no-serial',
  severity: 'warning',
  action: 'noted',
  message: 'The document has no serial number. We tell it apart by the SHA-256 of its content.',
  remedy: 'Ask the vendor to give every SBOM a serialNumber (urn:uuid:…) and to raise its version with every change.',
} as const;

function toDocumentVersion(value: unknown): Stated<string> {
  if (value === undefined || value === null) return ABSENT;
  const valid = typeof value === 'number' && Number.isInteger(value) && value >= 1;
  return { state: valid ? 'present' : 'invalid', value: JSON.stringify(value) };
}

/** D3: people in authors, since 1.6 the manufacturer of the BOM; the product's supplier only counts as weak. */
function toAuthors(metadata: JsonObject): Stated<readonly Party[]> {
  const people = [...objectsOf(metadata['authors'])].flatMap(([, author]) => toPerson(author) ?? []);
  const maker = isObject(metadata['manufacturer']) ? toOrganisation(metadata['manufacturer']) : undefined;
  const authors = maker === undefined ? people : [maker, ...people];
  if (authors.length > 0) {
    const unknown = authors.every((author) => /^(unknown|anonymous|noassertion)$/i.test(author.name));
    return { state: unknown ? 'unknown-declared' : 'present', value: authors };
  }
  for (const slot of ['supplier', 'manufacture']) {
    const value = metadata[slot];
    const inferred = isObject(value) ? toOrganisation(value) : undefined;
    if (inferred !== undefined) return { state: 'present-weak', value: [inferred] };
  }
  return ABSENT;
}

/** Quirk Q24: an array of tools, or since 1.5 an object with components and services. */
function toTools(value: unknown): readonly Tool[] {
  const lists = isObject(value) ? [value['components'], value['services']] : [value];
  return lists.flatMap((list) =>
    [...objectsOf(list)].flatMap(([, tool]) => {
      const name = textOf(tool['name']);
      return name === undefined ? [] : [{ name, version: textOf(tool['version']) ?? null }];
    }),
  );
}

function toContext(value: unknown, readAs: string): Stated<GenerationContext> {
  if (!isAtLeast(readAs, '1.5')) return { state: 'not-representable', value: null };
  const lifecycles = [...objectsOf(value)].map(([, lifecycle]) => lifecycle);
  if (lifecycles.length === 0) return ABSENT;
  const known = lifecycles.flatMap((lifecycle) => phases.get(textOf(lifecycle['phase']) ?? '') ?? []);
  // The last phase is the one that the content comes from when several are named.
  const context = known.at(-1);
  if (context !== undefined) return { state: 'present', value: context };
  const named = lifecycles.map((lifecycle) => textOf(lifecycle['name'])).find((name) => name !== undefined);
  return named === undefined ? { state: 'invalid', value: null } : { state: 'present-weak', value: null, raw: named };
}

function toExternalDocuments(value: unknown): readonly string[] {
  return itemsOf(value).flatMap((item) => {
    if (!isObject(item) || item['type'] !== 'bom') return [];
    const url = textOf(item['url']);
    return url === undefined ? [] : [url];
  });
}
