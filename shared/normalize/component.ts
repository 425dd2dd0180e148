// One component entry as a vendor wrote it → the same entry with key, identities, hashes, licences and state letters
// (settled.md 3, crosswalk A.1.3). Nothing declared is changed; repairs stand beside it and are reported.

import type { ComponentEntry, Identity, Party, RawComponent } from '#shared/model/component.ts';
import type { Reporter } from '#shared/model/finding.ts';
import type { Stated, StateLetter } from '#shared/model/value-state.ts';

import * as say from './component-observations.ts';
import { normalizeHashes, toHashLetter } from './hashes.ts';
import { normalizeIdentities, toIdentityLetter } from './identities.ts';
import { fileNotCheckable, notCheckable } from './identity-observations.ts';
import { LicenceNormalizer, toLicenceLetter } from './licences.ts';
import {
  findVersionKind,
  isNoSoftware,
  toCopyrightLetter,
  toNameLetter,
  toPartyLetter,
  toProducerLetter,
  toVersionLetter,
} from './states.ts';
import { tidyCopyright, tidyParty } from './tidy-text.ts';
import { isSameVersion, type VersionKind } from './version-text.ts';

export interface NormalizeContext {
  readonly standard: 'CycloneDX' | 'SPDX';
  /** Tool that wrote the document, lower case: a hint for what to expect (quirks Q44, Q72). */
  readonly producer: string | null;
  /** LicenseRef-… defined in the document. */
  readonly definedLicenceRefs: ReadonlySet<string>;
}

/** Types that have their own checklist or stand for something that carries no version of its own (quirk Q61). */
const versionlessTypes: ReadonlySet<string> = new Set(['cryptographic-asset', 'data', 'machine-learning-model']);

function compareIdentifiers(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1;
}

/** What the vendor declared, as RFC 8785 text: arrays of text and null are canonical as JSON.stringify writes them. */
function toKey(raw: RawComponent): string {
  const identifiers = raw.identifiers.map(({ kind, value }): readonly [string, string] => [kind, value]);
  if (identifiers.length > 1) identifiers.sort(compareIdentifiers);
  const { type, namespace, name, version } = raw;
  return JSON.stringify([type, namespace, name.raw ?? name.value, version.raw ?? version.value, identifiers]);
}

/**
 * Quirk Q52: `hello 0.0.1`. Package systems have names that end in digits, so a name counts only when its end is the
 * component's own version, or when a blank or `@` separates it and no version is stated.
 */
function holdsVersion(raw: RawComponent, identities: readonly Identity[]): boolean {
  const name = raw.name.value?.trim() ?? '';
  const version = raw.version.value?.trim() ?? '';
  if (name.length > 500 || identities.some((identity) => identity.kind === 'purl' && identity.confidence === 'high'))
    return false;
  const last = name.charCodeAt(name.length - 1);
  if (version.length >= 3 && version.length < name.length && name.endsWith(version))
    return /[\s@_v-]/i.test(name.charAt(name.length - version.length - 1));
  if (last < 0x30 || last > 0x39) return false;
  const match = /^[^\s@].*[\s@]v?(\d+(?:\.\d+)+)$/.exec(name);
  return match !== null && (version === '' || isSameVersion(version, match[1] ?? ''));
}

function reportName(raw: RawComponent, letter: string, identities: readonly Identity[], reporter: Reporter): void {
  if (letter === 'A' || letter === 'U') reporter.report(say.nameMissing, raw.pointer);
  else if (letter === 'W') reporter.report(say.nameIsPath, raw.pointer, { before: raw.name.value ?? '' });
  else if (holdsVersion(raw, identities))
    reporter.report(say.nameHoldsVersion, raw.pointer, { before: raw.name.value ?? '' });
}

const versionFaults = { range: say.versionIsRange, branch: say.versionIsBranch, path: say.versionIsPath } as const;

function reportVersion(raw: RawComponent, letter: string, kind: VersionKind | null, reporter: Reporter): void {
  if (letter === 'P') return;
  if (kind === 'range' || kind === 'branch' || kind === 'path') {
    reporter.report(versionFaults[kind], raw.pointer, { before: raw.version.value ?? '' });
  } else if (letter === 'U') reporter.report(say.versionUnknown, raw.pointer);
  else if (letter === 'A' && !versionlessTypes.has(raw.type)) {
    const values = raw.version.value === null ? undefined : { before: raw.version.value };
    reporter.report(raw.type === 'file' ? say.fileVersionMissing : say.versionMissing, raw.pointer, values);
  }
}

/** Quirk Q46. Services and entries that are no software have nothing to be checked by. */
function reportIdentities(raw: RawComponent, identities: readonly Identity[], reporter: Reporter): void {
  if (raw.role === 'service' || isNoSoftware(raw)) return;
  if (identities.some((identity) => identity.kind === 'purl' || identity.kind === 'cpe')) return;
  reporter.report(raw.type === 'file' ? fileNotCheckable : notCheckable, raw.pointer);
}

function tidy(raw: RawComponent, party: Stated<Party>, reporter: Reporter): Stated<Party> {
  const tidied = tidyParty(party);
  if (tidied === undefined) return party;
  reporter.report(say.supplierEscaped, raw.pointer, {
    before: party.value?.name ?? '',
    after: tidied.value?.name ?? '',
  });
  return tidied;
}

function tidyText(raw: RawComponent, reporter: Reporter): Stated<string> {
  const tidied = tidyCopyright(raw.copyright);
  if (tidied === undefined) return raw.copyright;
  reporter.report(say.copyrightList, raw.pointer, { before: raw.copyright.value ?? '', after: tidied.value ?? '' });
  return tidied;
}

/** The letters in the order of `componentFields`, without the last (G1). */
function toStates(
  raw: RawComponent,
  versionKind: VersionKind | null,
  found: Pick<ComponentEntry, 'identities' | 'hashes' | 'licences'>,
): string {
  const supplier = toPartyLetter(raw.supplier);
  const said = toNameLetter(raw) + toVersionLetter(raw, versionKind) + supplier + toProducerLetter(raw, supplier);
  const identified = toIdentityLetter(raw, found.identities) + toHashLetter(found.hashes, raw.hashNotApplicable);
  return `${said}${identified}${toLicenceLetter(found.licences)}${toCopyrightLetter(raw)}`;
}

function reportGaps(
  raw: RawComponent,
  states: string,
  kind: VersionKind | null,
  identities: readonly Identity[],
  reporter: Reporter,
): void {
  reportName(raw, states.charAt(0), identities, reporter);
  reportVersion(raw, states.charAt(1), kind, reporter);
  reportIdentities(raw, identities, reporter);
  if (states.charAt(2) === 'A') reporter.report(say.supplierMissing, raw.pointer);
}

/**
 * Makes the normaliser of one document; licence texts are cached in it. The answer takes any RawComponent, never throws,
 * and reports at the pointer of the component. `dependencies` is what the graph knows of it: the letter of G1.
 */
export function createComponentNormalizer(
  context: NormalizeContext,
  reporter: Reporter,
): (raw: RawComponent, dependencies?: StateLetter) => ComponentEntry {
  const licenceNormalizer = new LicenceNormalizer(context);
  return (raw, dependencies = 'A') => {
    const identities = normalizeIdentities(raw, context, reporter);
    const hashes = normalizeHashes(raw, context.standard, reporter);
    const licences = licenceNormalizer.normalize(raw, reporter);
    const kind = findVersionKind(raw);
    const states = toStates(raw, kind, { identities, hashes, licences }) + dependencies;
    reportGaps(raw, states, kind, identities, reporter);
    return {
      node: raw.node,
      parent: raw.parent,
      role: raw.role,
      pointer: raw.pointer,
      ref: raw.ref,
      type: raw.type,
      namespace: raw.namespace,
      name: raw.name,
      version: raw.version,
      supplier: tidy(raw, raw.supplier, reporter),
      producer: tidy(raw, raw.producer, reporter),
      identifiers: raw.identifiers,
      hashes,
      licences,
      copyright: tidyText(raw, reporter),
      downloadLocation: raw.downloadLocation,
      scope: raw.scope,
      hashNotApplicable: raw.hashNotApplicable,
      key: toKey(raw),
      identities,
      states,
    };
  };
}
