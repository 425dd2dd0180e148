// The head of an SPDX 2 JSON document: creation information, namespace, tools (SPDX 2.3 clause 6; crosswalk D1–D12).

import type { Party } from '../model/component.ts';
import type { DocumentHead, GenerationContext, Tool } from '../model/document.ts';
import type { Reporter } from '../model/finding.ts';
import { ABSENT, type Stated } from '../model/value-state.ts';
import { isObject, itemsOf, objectsOf, textOf } from '../util/json-value.ts';
import { readCreated } from './created.ts';
import type { Recognition } from './format.ts';
import type { JsonDocument } from './json-document.ts';
import { parseActor, toTool } from './spdx2-actor.ts';

export function toHead(document: JsonDocument, recognition: Recognition, reporter: Reporter): DocumentHead {
  const infoValue = document.value('creationInfo');
  const info = isObject(infoValue) ? infoValue : {};
  const { authors, tools } = readCreators(info['creators'], reporter);
  return {
    standard: 'SPDX',
    specVersion: recognition.specVersion,
    readAs: recognition.readAs,
    encoding: 'json',
    serial: readNamespace(document.value('documentNamespace'), reporter),
    documentVersion: { state: 'not-representable', value: null },
    name: readName(document.value('name'), reporter),
    created: readCreated(info['created'], {
      pointer: '/creationInfo/created',
      parentExists: document.has('creationInfo'),
      fractionsAllowed: false,
      reporter,
    }),
    authors,
    tools,
    generationContext: toContext(info['comment'], document.value('comment')),
    signature: 'not-representable',
    dataLicence: textOf(document.value('dataLicense')) ?? null,
    externalDocuments: [...objectsOf(document.value('externalDocumentRefs'))].flatMap(
      ([, ref]) => textOf(ref['spdxDocument']) ?? textOf(ref['externalDocumentId']) ?? [],
    ),
  };
}

/** Quirk Q18: "." and "./" are the folder that the tool was run in, not a name. */
function readName(value: unknown, reporter: Reporter): string | null {
  const name = textOf(value);
  if (name === undefined) return null;
  if (!/^\.{0,2}[\\/]?$/.test(name)) return name;
  reporter.report(
    {
      rule: 'document.name-is-folder',
      severity: 'warning',
      action: 'asked',
      message: 'The document is named after the folder that the tool was run in. Which product does it describe?',
      remedy:
        'Ask the vendor to name the product and its version when making the SBOM (for Syft: --source-name, --source-version).',
      options: ['the product named at import', 'another product'],
    },
    '/name',
    { before: name },
  );
  return null;
}

function readNamespace(value: unknown, reporter: Reporter): Stated<string> {
  const namespace = textOf(value);
  if (namespace === undefined) {
    reporter.report(
      {
        rule: 'document.no-serial',
        severity: 'error',
        action: 'noted',
        message: 'The document has no namespace. We tell it apart by the SHA-256 of its content.',
        remedy: 'Ask the vendor to give every SBOM a documentNamespace of its own, a new one for every change.',
      },
      '',
    );
    return ABSENT;
  }
  const usable = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s#]+$/.test(namespace);
  return { state: usable ? 'present' : 'invalid', value: namespace };
}

/** Quirks Q16, Q17. A tool alone is no author (crosswalk D3). */
function readCreators(
  value: unknown,
  reporter: Reporter,
): { authors: Stated<readonly Party[]>; tools: readonly Tool[] } {
  const tools: Tool[] = [];
  const people: Party[] = [];
  let unknown = false;
  itemsOf(value).forEach((item, i) => {
    const text = textOf(item);
    const actor = text === undefined ? undefined : parseActor(text);
    if (text === undefined || actor === undefined) return;
    if (actor.kind === 'tool') tools.push(toTool(actor.name));
    else if (/^(no ?assertion|anonymous|unknown)$/i.test(actor.name)) unknown = true;
    else people.push({ name: actor.name, kind: actor.kind, contacts: actor.contact === null ? [] : [actor.contact] });
    if (actor.kind === 'unspecified')
      reporter.report(creatorWithoutKind, `/creationInfo/creators/${i}`, { before: text });
    if (/\(\s*\)$/.test(text))
      reporter.report(emptyMail, `/creationInfo/creators/${i}`, { before: text, after: actor.name });
  });
  if (people.length > 0) {
    const named = people.some((party) => party.kind !== 'unspecified');
    return { authors: { state: named ? 'present' : 'present-weak', value: people }, tools };
  }
  return { authors: unknown ? { state: 'unknown-declared', value: null } : ABSENT, tools };
}

const creatorWithoutKind = {
  rule: 'spdx.creator-without-kind',
  severity: 'error',
  action: 'repaired',
  message:
    'A creator does not say whether it is a tool, a person or an organisation. It was read as a name of unspecified kind.',
  remedy: 'Ask the vendor to write "Tool: name-version", "Organization: Name" or "Person: Name (mail)".',
} as const;

const emptyMail = {
  rule: 'spdx.creator-empty-mail',
  severity: 'note',
  action: 'repaired',
  message: 'A creator ends in empty brackets where a mail address should stand. The brackets were left out.',
  remedy: 'Ask the vendor to give a mail address or to leave the brackets out.',
} as const;

/** The convention of SPDX 2.3.1: one of these words in the comment (crosswalk D8). Nothing is inferred from dates. */
const contextWords: readonly (readonly [RegExp, GenerationContext])[] = [
  [/\b(design|source)\b/i, 'before-build'],
  [/\bbuild\b/i, 'build'],
  [/\b(analyzed|deployed|runtime)\b/i, 'after-build'],
];

function toContext(...comments: readonly unknown[]): Stated<GenerationContext> {
  for (const comment of comments) {
    const text = textOf(comment);
    // Only a comment that is little more than the word: prose that mentions "source" says nothing.
    if (text === undefined || text.length > 60) continue;
    const match = contextWords.find(([word]) => word.test(text));
    if (match !== undefined) return { state: 'present', value: match[1] };
  }
  return ABSENT;
}
