// The state letters of one component: which required data are there, how good, and what the author said about the rest
// (crosswalk A.0.1, A.1.3). Letters of identifiers, hashes and licences come from their own files.

import type { Party, RawComponent } from '#shared/model/component.ts';
import { isDeclaredUnknown, isFiller, isFillerContact } from '#shared/model/filler.ts';
import { type StateLetter, type Stated, stateLetters } from '#shared/model/value-state.ts';

import { toVersionKind, type VersionKind } from './version-text.ts';

/** Entries that describe no software: a version and identifiers are not demanded of them. */
const noSoftware: ReadonlySet<string> = new Set(['cryptographic-asset', 'data']);

const scanPath = /^(?:\/|\.{1,2}[/\\]|[A-Za-z]:[/\\]|\\\\)/;

export function isNoSoftware(raw: RawComponent): boolean {
  return noSoftware.has(raw.type);
}

/** Fillers are absent and declared unknowns are unknown, whatever the decoder took them for. */
function toTextLetter(stated: Stated<string>): StateLetter {
  if (stated.value === null || (stated.state !== 'present' && stated.state !== 'present-weak'))
    return toStateLetter(stated);
  if (isFiller(stated.value)) return 'A';
  if (isDeclaredUnknown(stated.value)) return 'U';
  return stateLetters[stated.state];
}

/** A "present" without a value is none. */
function toStateLetter(stated: Stated<unknown>): StateLetter {
  const letter = stateLetters[stated.state];
  return stated.value === null && (letter === 'P' || letter === 'W') ? 'A' : letter;
}

/** C1. A path of the scanned machine is a poor name, except for an entry that is a file. */
export function toNameLetter(raw: RawComponent): StateLetter {
  const letter = toTextLetter(raw.name);
  return letter === 'P' && raw.type !== 'file' && scanPath.test(raw.name.value ?? '') ? 'W' : letter;
}

/** The kind of a version that is there; null when the author wrote none, or said why there is none. */
export function findVersionKind(raw: RawComponent): VersionKind | null {
  const { state, value } = raw.version;
  if (value === null || (state !== 'present' && state !== 'present-weak')) return null;
  const kind = toVersionKind(value);
  // The version of an image that holds no digit is a tag such as "latest" or "nonroot": it moves.
  return kind === 'version' && raw.type === 'container' && !/\d/.test(value) ? 'branch' : kind;
}

/** C2. A range, branch or path is there, but cannot be matched. */
export function toVersionLetter(raw: RawComponent, kind: VersionKind | null): StateLetter {
  if (kind === 'version') return stateLetters[raw.version.state];
  if (kind === 'range' || kind === 'branch' || kind === 'path') return 'W';
  if (kind === 'unknown') return 'U';
  const letter = kind === 'filler' ? 'A' : toStateLetter(raw.version);
  return letter === 'A' && isNoSoftware(raw) ? '-' : letter;
}

/** C3, C4. A name without an address at which anyone can be reached is weak. */
export function toPartyLetter(stated: Stated<Party>): StateLetter {
  const party = stated.value;
  if (party === null || (stated.state !== 'present' && stated.state !== 'present-weak')) return toStateLetter(stated);
  if (isFiller(party.name)) return 'A';
  if (isDeclaredUnknown(party.name)) return 'U';
  if (stated.state === 'present-weak') return 'W';
  return party.contacts.some((contact) => !isFillerContact(contact)) ? 'P' : 'W';
}

/** C4 when no producer is named: the supplier stands in for it, weakly (crosswalk C4). */
export function toProducerLetter(raw: RawComponent, supplierLetter: StateLetter): StateLetter {
  const letter = toPartyLetter(raw.producer);
  return letter === 'A' && (supplierLetter === 'P' || supplierLetter === 'W') ? 'W' : letter;
}

/** C12. */
export function toCopyrightLetter(raw: RawComponent): StateLetter {
  return toTextLetter(raw.copyright);
}
