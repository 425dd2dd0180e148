// The value states of the document-level fields (crosswalk A.1.1), from what a decoder read and what validation and the
// graph showed. Decoders say what stands there; the tests of the field dictionary are applied here.

import type { Party } from '#shared/model/component.ts';
import type { DocumentHead, Tool } from '#shared/model/document.ts';
import type { DocumentField } from '#shared/model/field.ts';
import { isDeclaredUnknown, isFiller, isFillerContact, isFillerVersion } from '#shared/model/filler.ts';
import type { GraphSummary } from '#shared/model/graph.ts';
import { type Stated, type StateLetter, stateLetters } from '#shared/model/value-state.ts';
import { isFillerInstant } from '#shared/util/timestamp.ts';

/** What the head alone does not tell. `errors`: number of places with an error. */
export interface DocumentEvidence {
  readonly errors: number;
  readonly graph: GraphSummary;
}

/** Worst first, for a datum that every one of several tools must have. */
const worstFirst: readonly StateLetter[] = ['X', 'A', 'U', 'P'];

/** The state of a present value after its test; other states stay what they are. */
function refine<T>(stated: Stated<T>, test: (value: T) => StateLetter): StateLetter {
  const letter = stateLetters[stated.state];
  if (letter !== 'P' && letter !== 'W') return letter;
  if (stated.value === null) return 'A';
  const tested = test(stated.value);
  return tested === 'P' ? letter : tested;
}

/** D3: a name, or at least an address (W). `anonymous` and NOASSERTION declare the author unknown. */
function toPartyState(party: Party): StateLetter {
  const name = party.name.trim();
  if (isDeclaredUnknown(name) || name.toLowerCase() === 'anonymous') return 'U';
  if (!isFiller(name)) return 'P';
  return party.contacts.some((contact) => !isFillerContact(contact)) ? 'W' : 'A';
}

/** D3: the best of the authors named. */
function toAuthorState(authors: DocumentHead['authors']): StateLetter {
  return refine(authors, (parties) => {
    const states = new Set(parties.map(toPartyState));
    return (['P', 'W', 'U'] as const).find((state) => states.has(state)) ?? 'A';
  });
}

/** D5. A text that is no date is not valid, nor is the date of reproducible builds. Whether it lies in the future needs a clock: a finding's matter, not a state's. */
function toTimestampState(created: Stated<string>): StateLetter {
  const letter = stateLetters[created.state];
  if ((letter === 'P' || letter === 'W') && created.value === null) return 'X';
  return refine(created, (value) => (isFillerInstant(value) || isFillerInstant(created.raw ?? '') ? 'X' : 'P'));
}

/** D6, D7: the worst state over all tools; no tool at all is absent. */
function toToolState(tools: readonly Tool[], test: (tool: Tool) => StateLetter): StateLetter {
  const states = new Set(tools.map(test));
  return worstFirst.find((state) => states.has(state)) ?? 'A';
}

function toToolNameState({ name }: Tool): StateLetter {
  if (isDeclaredUnknown(name)) return 'U';
  return isFiller(name) ? 'A' : 'P';
}

/** D7: silence is absent; an unknown version "must be said" (CISA 2026, S8). */
function toToolVersionState({ version }: Tool): StateLetter {
  if (version === null || isFillerVersion(version)) return 'A';
  return isDeclaredUnknown(version) ? 'U' : 'P';
}

const cycloneSerial = /^urn:uuid:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const nilSerial = 'urn:uuid:00000000-0000-0000-0000-000000000000';
const absoluteUri = /^[a-z][a-z0-9+.-]*:[^\s#]+$/i;

/** serialNumber with a UUID that is not nil; documentNamespace as an absolute URI without fragment (D10). */
function toSerialState(head: DocumentHead): StateLetter {
  return refine(head.serial, (serial) => {
    if (isFiller(serial)) return 'A';
    const valid =
      head.standard === 'CycloneDX' ? cycloneSerial.test(serial) && serial !== nilSerial : absoluteUri.test(serial);
    return valid ? 'P' : 'X';
  });
}

/**
 * D9, with D10 as far as it takes part in it: CycloneDX tells versions apart by `version` with the same serialNumber, so
 * one without the other is weak; where the format has no version, the identifier of the document is the nearest.
 */
function toVersionState(head: DocumentHead): StateLetter {
  const version = refine(head.documentVersion, (text) => (/^[1-9][0-9]*$/.test(text) ? 'P' : 'X'));
  const serial = toSerialState(head);
  if (version === '-') return serial;
  const met = [version, serial].filter((letter) => letter === 'P' || letter === 'W').length;
  if (met === 0) return version;
  return met === 1 || version === 'W' || serial === 'W' ? 'W' : 'P';
}

const signatureLetters = { none: 'A', 'present-unverified': 'P', 'not-representable': '-' } as const;

/** D12: at least one product is named (NTIA, SPDX); inferred is weak. */
function toPrimaryState(graph: GraphSummary): StateLetter {
  if (graph.rootCount === 0) return 'A';
  return graph.rootInferred ? 'W' : 'P';
}

/** One state letter per document-level field of the dictionary (crosswalk A.1.1). */
export function toDocumentStates(head: DocumentHead, evidence: DocumentEvidence): Record<DocumentField, StateLetter> {
  return {
    // A version newer than the known ones was read as the newest known: stated, but not one of the list (quirk Q25).
    D1: head.specVersion === head.readAs ? 'P' : 'W',
    D2: evidence.errors === 0 ? 'P' : 'X',
    D3: toAuthorState(head.authors),
    D5: toTimestampState(head.created),
    D6: toToolState(head.tools, toToolNameState),
    D7: toToolState(head.tools, toToolVersionState),
    D8: stateLetters[head.generationContext.state],
    D9: toVersionState(head),
    D11: signatureLetters[head.signature],
    D12: toPrimaryState(evidence.graph),
  };
}
