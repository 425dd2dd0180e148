// SPDX 2.2 and 2.3 as JSON: the order of reading. Specification: SPDX 2.3; ISO/IEC 5962:2021 is 2.2.1.

import { isObject, itemsOf, objectsOf, textOf, type JsonObject } from '../util/json-value.ts';
import type { DocumentSink, FormatModule, Recognition } from './format.ts';
import type { JsonDocument } from './json-document.ts';
import { toHead } from './spdx2-head.ts';
import { toRawFile, toRawPackage } from './spdx2-package.ts';
import { toRelationshipRule } from './spdx2-relationships.ts';

const versions = ['2.2', '2.3'] as const;
const NEWEST = versions.at(-1)!;
const DOCUMENT = 'SPDXRef-DOCUMENT';
/** `element` of edges that come from hasFiles: package index below this number, negated and shifted. */
const HAS_FILES = -1;

export const spdx2Json: FormatModule = {
  id: 'spdx2-json',
  standard: 'SPDX',
  title: 'SPDX 2 JSON',
  versions,
  edgePointer: (element, sub) =>
    element >= 0 ? `/relationships/${element}` : `/packages/${HAS_FILES - element}/hasFiles/${sub}`,
  recognise,
  decode,
};

function recognise(document: JsonDocument): Recognition | undefined {
  const stated = textOf(document.value('spdxVersion'));
  const shaped = document.has('SPDXID') && (document.has('creationInfo') || document.has('packages'));
  if (stated === undefined ? !shaped : !/^(SPDX-?\s?)?2(\.\d+)?$/i.test(stated)) return undefined;
  const specVersion = (stated ?? '').replace(/^SPDX-?\s?/i, '');
  const known = versions.find((version) => version === specVersion);
  if (known !== undefined) return { specVersion, readAs: known, fit: 'exact' };
  if (/^2\.[01]$/.test(specVersion)) return { specVersion, readAs: '2.2', fit: 'unknown' };
  return { specVersion, readAs: NEWEST, fit: /^2\.\d+$/.test(specVersion) ? 'newer' : 'unknown' };
}

function* decode(document: JsonDocument, recognition: Recognition, sink: DocumentSink): Generator<void> {
  const licenceRefs = new Set<string>();
  for (const { value } of document.elements('hasExtractedLicensingInfos')) {
    const id = isObject(value) ? textOf(value['licenseId']) : undefined;
    if (id !== undefined) licenceRefs.add(id);
    yield;
  }
  sink.head(toHead(document, recognition, sink), licenceRefs);
  readDescribed(document, sink);
  yield* readRelationships(document, sink);
  for (const { value, pointer } of document.elements('files')) {
    if (isObject(value)) sink.file(toRawFile(value, sink.nextNode(), pointer));
    yield;
  }
  yield* readPackages(document, sink);
}

/** Quirk Q22: the roots may stand in documentDescribes alone. */
function readDescribed(document: JsonDocument, sink: DocumentSink): void {
  itemsOf(document.value('documentDescribes')).forEach((item, i) => {
    const ref = textOf(item);
    if (ref !== undefined) sink.describes(ref, `/documentDescribes/${i}`);
  });
}

function* readPackages(document: JsonDocument, sink: DocumentSink): Generator<void> {
  for (const lost of document.lostElements('packages')) sink.leftOut(...hidden, '/packages', lost.length);
  for (const { index, value, pointer } of document.elements('packages')) {
    yield;
    if (!isObject(value)) {
      sink.leftOut(
        'component.not-an-object',
        'The entry is no package but another kind of value; nothing can be read from it.',
        pointer,
      );
      continue;
    }
    reportFileAnalysis(value, pointer, sink);
    sink.component(toRawPackage(value, sink.nextNode(), pointer, sink), false);
    const ref = textOf(value['SPDXID']);
    if (ref === undefined) continue;
    itemsOf(value['hasFiles']).forEach((item, i) => {
      const file = textOf(item);
      if (file !== undefined) sink.edge(ref, file, 'contains', HAS_FILES - index, i);
    });
    for (const [i, annotation] of objectsOf(value['annotations'])) {
      if (/withheld|redacted/i.test(textOf(annotation['comment']) ?? ''))
        sink.report(withheldNote, `${pointer}/annotations/${i}`);
    }
  }
}

const hidden = [
  'component.hidden-by-duplicate-key',
  'The list stands twice in the document. Only the last one counts; the entries of the earlier one were lost.',
] as const;

const withheldNote = {
  rule: 'component.withheld-note',
  severity: 'note',
  action: 'noted',
  message: 'An annotation says that something about the package is withheld. The text is shown, not judged.',
  remedy: 'Ask the vendor what is withheld and on what ground.',
} as const;

/** Quirks Q83 and Q84: contradictions about file analysis that many generators write. */
function reportFileAnalysis(value: JsonObject, pointer: string, sink: DocumentSink): void {
  const analysed = value['filesAnalyzed'];
  if (analysed === false && itemsOf(value['licenseInfoFromFiles']).length > 0)
    sink.report(licencesWithoutAnalysis, `${pointer}/licenseInfoFromFiles`);
  else if (analysed !== false && value['packageVerificationCode'] === undefined)
    sink.report(noVerificationCode, pointer);
}

const licencesWithoutAnalysis = {
  rule: 'spdx.licences-without-analysis',
  severity: 'note',
  action: 'noted',
  message: 'A package says that its files were not analysed, and lists licences found in its files all the same.',
  remedy: 'Nothing to decide here; the generator may leave licenseInfoFromFiles out.',
} as const;

const noVerificationCode = {
  rule: 'spdx.no-verification-code',
  severity: 'note',
  action: 'noted',
  message: 'A package counts as analysed (filesAnalyzed is true unless said otherwise) but has no verification code.',
  remedy: 'Nothing to decide here; the generator may write filesAnalyzed false or a packageVerificationCode.',
} as const;

function* readRelationships(document: JsonDocument, sink: DocumentSink): Generator<void> {
  for (const { index, value, pointer } of document.elements('relationships')) {
    yield;
    if (!isObject(value)) continue;
    const from = textOf(value['spdxElementId']);
    const to = textOf(value['relatedSpdxElement']);
    const stated = textOf(value['relationshipType'])?.toUpperCase();
    if (from === undefined || to === undefined || stated === undefined) continue;
    const type = stated === 'DESCRIBE' ? 'DESCRIBES' : stated;
    if (type !== stated) sink.report(misspeltDescribes, `${pointer}/relationshipType`, { before: stated, after: type });
    readRelationship(from, type, to, index, pointer, sink);
  }
}

function readRelationship(
  from: string,
  type: string,
  to: string,
  index: number,
  pointer: string,
  sink: DocumentSink,
): void {
  if (type === 'DESCRIBES' || type === 'DESCRIBED_BY') {
    const [document, described] = type === 'DESCRIBES' ? [from, to] : [to, from];
    if (document === DOCUMENT) sink.describes(described, pointer);
    return;
  }
  const rule = toRelationshipRule(type);
  const [source, target] = rule.reversed ? [to, from] : [from, to];
  // Quirk Q65: NONE states that there are no dependencies, NOASSERTION that they are unknown.
  if (target === 'NONE' || target === 'NOASSERTION') {
    if (rule.kind !== 'other') sink.statement(source, target === 'NONE' ? 'none' : 'unknown');
    return;
  }
  if (source === 'NONE' || source === 'NOASSERTION') return;
  sink.edge(source, target, source === DOCUMENT || target === DOCUMENT ? 'other' : rule.kind, index, 0);
}

const misspeltDescribes = {
  rule: 'spdx.describes-misspelt',
  severity: 'error',
  action: 'repaired',
  message: 'The relationship is written DESCRIBE; SPDX calls it DESCRIBES. It was read as DESCRIBES.',
  remedy: 'Ask the vendor to use a newer release of the generator (older Trivy releases write DESCRIBE).',
} as const;
