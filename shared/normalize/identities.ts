// The identities of one component: every declared identifier in canonical form with its confidence, malformed ones left
// out (they stay in `identifiers` as written). Quirks Q37–Q46; crosswalk C6.

import type { Identity, RawComponent, RawIdentifier } from '#shared/model/component.ts';
import { isDeclaredUnknown, isFiller } from '#shared/model/filler.ts';
import type { Reporter } from '#shared/model/finding.ts';
import type { StateLetter } from '#shared/model/value-state.ts';

import { parseCpe } from './cpe.ts';
import * as say from './identity-observations.ts';
import { addPurlIdentities } from './purl-identity.ts';

export interface IdentityContext {
  /** Tool that wrote the document, lower case. */
  readonly producer: string | null;
}

/** Source code identifiers of Software Heritage, with optional qualifiers (ISO/IEC 18670). */
const swhid = /^swh:1:(?:cnt|dir|rel|rev|snp):[0-9a-f]{40}(?:;.*)?$/s;
const gitoid = /^gitoid:(?:blob|tree|commit|tag):(?:sha1:[0-9a-f]{40}|sha256:[0-9a-f]{64})$/;
/** Far more than 13 fields can need: the longest CPE of the NVD has about 250 characters. */
const longestCpe = 8_192;
const noIdentities: readonly Identity[] = [];

function isOpen(value: string): boolean {
  return value === '*' || value === '-';
}

/** Quirk Q44: Syft guesses several CPEs from the name of a package; none of them can be relied on. */
function hasGuessedCpes(raw: RawComponent, context: IdentityContext): boolean {
  if (context.producer === null || !context.producer.includes('syft')) return false;
  return raw.identifiers.filter((identifier) => identifier.kind === 'cpe').length > 1;
}

function addCpe(
  written: string,
  raw: RawComponent,
  guessed: boolean,
  identities: Identity[],
  reporter: Reporter,
): void {
  const text = written.trim();
  const cpe = text.length > longestCpe ? { fault: 'too-long' } : parseCpe(text);
  if ('fault' in cpe) return reporter.report(say.cpeMalformed, raw.pointer, { before: written });
  // Quirk Q45: a name without product would match everything.
  if (isOpen(cpe.product)) return reporter.report(say.cpeTooWide, raw.pointer, { before: written });
  if (identities.some((identity) => identity.value === cpe.text)) return;
  const wide = isOpen(cpe.vendor) || isOpen(cpe.part);
  if (wide) reporter.report(say.cpeWildcard, raw.pointer, { before: written });
  if (cpe.repaired) reporter.report(say.cpeEscaped, raw.pointer, { before: written, after: cpe.text });
  const confidence = wide || guessed ? 'low' : cpe.repaired ? 'medium' : 'high';
  const rule = cpe.repaired ? say.cpeEscaped.rule : null;
  identities.push({ kind: 'cpe', value: cpe.text, origin: cpe.repaired ? 'derived' : 'declared', rule, confidence });
}

function addOther(identifier: RawIdentifier, raw: RawComponent, identities: Identity[], reporter: Reporter): void {
  const { kind, value: written } = identifier;
  const text = written.trim();
  const valid = kind === 'swid' ? text !== 'swid:' : (kind === 'swhid' ? swhid : gitoid).test(text);
  if (!valid) return reporter.report(say.identifierMalformed, raw.pointer, { before: written });
  // SPDX writes the tag id with the scheme in front, CycloneDX without.
  const value = kind === 'swid' && /^swid:/i.test(text) ? text.slice('swid:'.length) : text;
  if (identities.some((identity) => identity.kind === kind && identity.value === value)) return;
  identities.push({ kind, value, origin: 'declared', rule: null, confidence: 'high' });
}

/** Reads the identifiers of one component in their order; faults and repairs are reported at it. */
export function normalizeIdentities(
  raw: RawComponent,
  context: IdentityContext,
  reporter: Reporter,
): readonly Identity[] {
  if (raw.identifiers.length === 0) return noIdentities;
  const identities: Identity[] = [];
  const guessed = hasGuessedCpes(raw, context);
  if (guessed) reporter.report(say.cpeGuessed, raw.pointer);
  for (const identifier of raw.identifiers) {
    if (isFiller(identifier.value) || isDeclaredUnknown(identifier.value)) continue;
    if (identifier.kind === 'purl') addPurlIdentities(identifier.value, raw, identities, reporter);
    else if (identifier.kind === 'cpe') addCpe(identifier.value, raw, guessed, identities, reporter);
    else addOther(identifier, raw, identities, reporter);
  }
  return identities;
}

/** State letter of C6. Identities of low confidence alone are weak; services have no place for identifiers. */
export function toIdentityLetter(raw: RawComponent, identities: readonly Identity[]): StateLetter {
  if (identities.some((identity) => identity.confidence !== 'low')) return 'P';
  if (identities.length > 0) return 'W';
  let letter: StateLetter = raw.role === 'service' ? '-' : 'A';
  for (const { value } of raw.identifiers) {
    if (isDeclaredUnknown(value)) letter = 'U';
    else if (!isFiller(value)) return 'X';
  }
  return letter;
}
