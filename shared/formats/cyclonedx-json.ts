// CycloneDX JSON, 1.2 to 1.7: the order of reading and the tree of components.
// Specification: CycloneDX 1.7 JSON reference; ECMA-424.

import type { ComponentRole } from '../model/component.ts';
import type { DependencyStatement } from '../model/document.ts';
import { isObject, itemsOf, textOf, type JsonObject } from '../util/json-value.ts';
import { toClaim } from './cyclonedx-claim.ts';
import { toRawComponent } from './cyclonedx-component.ts';
import { isAtLeast, toHead } from './cyclonedx-head.ts';
import type { DocumentSink, FormatModule, Recognition } from './format.ts';
import type { JsonDocument } from './json-document.ts';

const versions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'] as const;
const NEWEST = versions.at(-1)!;

export const cyclonedxJson: FormatModule = {
  id: 'cyclonedx-json',
  standard: 'CycloneDX',
  title: 'CycloneDX JSON',
  versions,
  edgePointer: (element, sub, side) =>
    side === 'from' || sub < 0 ? `/dependencies/${element}/ref` : `/dependencies/${element}/dependsOn/${sub}`,
  recognise,
  decode,
};

function recognise(document: JsonDocument): Recognition | undefined {
  const format = document.value('bomFormat');
  const named = typeof format === 'string' && format.toLowerCase() === 'cyclonedx';
  const stated = document.value('specVersion');
  const shaped = stated !== undefined && (document.has('components') || document.has('metadata'));
  if (!named && !shaped) return undefined;
  const specVersion = typeof stated === 'string' ? stated.trim() : typeof stated === 'number' ? String(stated) : '';
  if ((versions as readonly string[]).includes(specVersion)) return { specVersion, readAs: specVersion, fit: 'exact' };
  const newer = /^\d+\.\d+$/.test(specVersion) && isAtLeast(specVersion, NEWEST);
  return { specVersion, readAs: NEWEST, fit: newer ? 'newer' : 'unknown' };
}

function* decode(document: JsonDocument, recognition: Recognition, sink: DocumentSink): Generator<void> {
  sink.head(toHead(document, recognition, sink), new Set());
  yield* readDependencies(document, sink);
  yield* readCompositions(document, sink);
  readMetadata(document, sink);
  for (const lost of document.lostElements('components')) sink.leftOut(...hidden, '/components', countTree(lost));
  for (const element of document.elements('components')) {
    readTree(element.value, element.pointer, null, 'component', sink);
    yield;
  }
  for (const element of document.elements('services')) {
    readServices(element.value, element.pointer, sink);
    yield;
  }
  for (const element of document.elements('vulnerabilities')) {
    if (isObject(element.value)) readVulnerability(element.value, element.pointer, sink);
    yield;
  }
  yield* readElsewhere(document, sink);
}

function readMetadata(document: JsonDocument, sink: DocumentSink): void {
  const metadata = document.value('metadata');
  if (!isObject(metadata)) return;
  const root = metadata['component'];
  if (isObject(root)) {
    readTree(root, '/metadata/component', null, 'root', sink);
  } else if (root !== undefined && root !== null) sink.leftOut(...notAnObject, '/metadata/component');
  const tools = metadata['tools'];
  const [list, pointer] = isObject(tools)
    ? [tools['components'], '/metadata/tools/components']
    : [tools, '/metadata/tools'];
  const count = isObject(tools) ? countTree(list) : itemsOf(list).length;
  if (count > 0) sink.leftOut(...tool, pointer, count);
}

const notAnObject = [
  'component.not-an-object',
  'The entry is no component but another kind of value; nothing can be read from it.',
] as const;
const hidden = [
  'component.hidden-by-duplicate-key',
  'The list stands twice in the document. Only the last one counts; the entries of the earlier one were lost.',
] as const;
const tool = [
  'component.is-tool',
  'Tools that made the SBOM are kept in its head; they are no part of the product.',
] as const;
const ancestor = [
  'component.is-pedigree',
  'Ancestors, descendants and variants describe where a component comes from; they are not shipped.',
] as const;
const formulation = [
  'component.is-formulation',
  'Components of the build (formulation) are not shipped with the product.',
] as const;
const mentioned = [
  'component.is-mentioned',
  'Components named by annotations, declarations or vulnerability tools are no part of the product.',
] as const;

/** Walks one component and everything nested in it, parents first, without recursion (quirk Q49). */
function readTree(
  value: unknown,
  pointer: string,
  parent: number | null,
  role: ComponentRole,
  sink: DocumentSink,
): void {
  const pending: { value: unknown; pointer: string; parent: number | null; role: ComponentRole }[] = [
    { value, pointer, parent, role },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isObject(next.value)) {
      sink.leftOut(...notAnObject, next.pointer);
      continue;
    }
    const node = sink.nextNode();
    const items = itemsOf(next.value['components']);
    sink.component(
      toRawComponent(next.value, { node, parent: next.parent, role: next.role, pointer: next.pointer }),
      items.length > 0,
    );
    if (next.value['pedigree'] !== undefined) readPedigree(next.value['pedigree'], next.pointer, sink);
    for (let i = items.length - 1; i >= 0; i--) {
      pending.push({ value: items[i], pointer: `${next.pointer}/components/${i}`, parent: node, role: 'component' });
    }
  }
}

function readPedigree(pedigree: unknown, pointer: string, sink: DocumentSink): void {
  if (!isObject(pedigree)) return;
  for (const kind of ['ancestors', 'descendants', 'variants']) {
    const count = countTree(pedigree[kind]);
    if (count > 0) sink.leftOut(...ancestor, `${pointer}/pedigree/${kind}`, count);
  }
}

/** Component entries in a list, nested ones and their pedigrees included. */
function countTree(list: unknown): number {
  const found: unknown[] = [...itemsOf(list)];
  for (let i = 0; i < found.length; i++) {
    const value = found[i];
    if (!isObject(value)) continue;
    for (const child of itemsOf(value['components'])) found.push(child);
    const pedigree = value['pedigree'];
    if (!isObject(pedigree)) continue;
    for (const kind of ['ancestors', 'descendants', 'variants'])
      for (const relative of itemsOf(pedigree[kind])) found.push(relative);
  }
  return found.length;
}

function readServices(value: unknown, pointer: string, sink: DocumentSink): void {
  const pending: [unknown, string, number | null][] = [[value, pointer, null]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [service, place, parent] = next;
    if (!isObject(service)) continue;
    const node = sink.nextNode();
    sink.service(node, parent, textOf(service['bom-ref']) ?? null, place);
    itemsOf(service['services']).forEach((child, i) => pending.push([child, `${place}/services/${i}`, node]));
  }
}

function* readDependencies(document: JsonDocument, sink: DocumentSink): Generator<void> {
  for (const { index, value } of document.elements('dependencies')) {
    yield;
    if (!isObject(value)) continue;
    const ref = textOf(value['ref']);
    if (ref === undefined) continue;
    const targets = itemsOf(value['dependsOn']);
    for (let i = 0; i < targets.length; i++) {
      const target = textOf(targets[i]);
      if (target !== undefined) sink.edge(ref, target, 'depends-on', index, i);
    }
    const provided = itemsOf(value['provides']);
    // CycloneDX: components without dependencies are declared as empty elements of the graph.
    if (targets.length === 0 && provided.length === 0) sink.statement(ref, 'none');
    // What a component provides (an algorithm that a library implements) is in it (crosswalk G1).
    for (const item of provided) {
      const target = textOf(item);
      if (target !== undefined) sink.edge(ref, target, 'contains', index, -1);
    }
  }
}

/** compositions[].aggregate in our words (quirk Q69); `not_specified` says nothing. */
const aggregates = new Map<string, DependencyStatement>([
  ['complete', 'complete'],
  ['incomplete', 'incomplete'],
  ['incomplete_first_party_only', 'incomplete'],
  ['incomplete_first_party_proprietary_only', 'incomplete'],
  ['incomplete_first_party_opensource_only', 'incomplete'],
  ['incomplete_third_party_only', 'incomplete'],
  ['incomplete_third_party_proprietary_only', 'incomplete'],
  ['incomplete_third_party_opensource_only', 'incomplete'],
  ['unknown', 'unknown'],
]);

function* readCompositions(document: JsonDocument, sink: DocumentSink): Generator<void> {
  for (const { value } of document.elements('compositions')) {
    yield;
    if (!isObject(value)) continue;
    const statement = aggregates.get(textOf(value['aggregate']) ?? '');
    if (statement === undefined) continue;
    for (const slot of ['assemblies', 'dependencies']) {
      for (const item of itemsOf(value[slot])) {
        const ref = textOf(item);
        if (ref !== undefined) sink.statement(ref, statement);
      }
    }
  }
}

/** Component entries in places that are no part of the product: counted, named in the receipt, left out. */
function* readElsewhere(document: JsonDocument, sink: DocumentSink): Generator<void> {
  for (const { value, pointer } of document.elements('formulation')) {
    const count = isObject(value) ? countTree(value['components']) : 0;
    if (count > 0) sink.leftOut(...formulation, `${pointer}/components`, count);
    yield;
  }
  for (const { value, pointer } of document.elements('annotations')) {
    if (isObject(value) && isObject(value['annotator']) && isObject(value['annotator']['component'])) {
      sink.leftOut(...mentioned, `${pointer}/annotator/component`, countTree([value['annotator']['component']]));
    }
    yield;
  }
  const declarations = document.value('declarations');
  if (isObject(declarations) && isObject(declarations['targets'])) {
    const count = countTree(declarations['targets']['components']);
    if (count > 0) sink.leftOut(...mentioned, '/declarations/targets/components', count);
  }
}

function readVulnerability(value: JsonObject, pointer: string, sink: DocumentSink): void {
  sink.claim(toClaim(value, pointer));
  const count = isObject(value['tools']) ? countTree(value['tools']['components']) : 0;
  if (count > 0) sink.leftOut(...mentioned, `${pointer}/tools/components`, count);
}
