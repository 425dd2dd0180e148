// From a purl as a vendor wrote it to an identity: known faults of tools are repaired with a rule and a before and after
// (quirks Q37–Q43), everything else that is malformed is no identity.

import type { Identity, RawComponent } from '#shared/model/component.ts';
import type { Observation, Reporter } from '#shared/model/finding.ts';

import * as say from './identity-observations.ts';
import { makePurl, type ParsedPurl, parsePurl, toPurlText } from './purl.ts';
import { isKnownPurlType } from './purl-types.ts';
import { isSameVersion, toVersionKind } from './version-text.ts';

const longestPurl = 8_192;
const repositoryUrl =
  /^(?:git\+)?(?:https?|git|ssh):\/\/(?:git@)?(?:www\.)?github\.com\/([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?(?:[/#?@].*)?$/is;
const hostTypes: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['bitbucket.org', 'bitbucket'],
]);

/** Their version is a tag, a branch or a digest, not what a component writes as version. */
const referenceVersions: ReadonlySet<string> = new Set([
  'bitbucket',
  'docker',
  'git',
  'github',
  'githubactions',
  'gitlab',
  'oci',
]);

/** Components name images with registry, tag and digest. */
const imageTypes: ReadonlySet<string> = new Set(['docker', 'oci']);
const distributionTypes: ReadonlySet<string> = new Set(['alpm', 'apk', 'deb', 'qpkg', 'rpm']);

/** Marks an identity that is added beside the declared one; nothing is wrong, so nothing is reported. */
const purlAliasRule = 'identity.purl-alias';

/** A purl after one repair. */
interface Repaired {
  readonly purl: ParsedPurl;
  readonly observation: Observation | null;
  readonly confidence: Identity['confidence'];
}

function declaredName(raw: RawComponent): string {
  return raw.name.value ?? raw.name.raw ?? '';
}

function declaredVersion(raw: RawComponent): string {
  return raw.version.value ?? '';
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[_.]/g, '-');
}

/** True when component name and purl name mean the same package: group, scope or path may stand in front of either. */
export function isSameName(name: string, purl: ParsedPurl): boolean {
  if (name === purl.name) return true;
  const a = fold(name);
  const b = fold(purl.name);
  return (
    a.endsWith(b) || b.endsWith(a) || (purl.namespace !== null && fold(`${purl.namespace}/${purl.name}`).endsWith(a))
  );
}

function rebuild(purl: ParsedPurl, change: Partial<ParsedPurl>): ParsedPurl | undefined {
  const made = makePurl({ ...purl, ...change });
  return 'fault' in made ? undefined : made;
}

/** Quirk Q37: `pkg:nuget/Name%401.2.3`. Only when the parts agree with the component's own name and version. */
function splitEncodedVersion(purl: ParsedPurl, raw: RawComponent): Repaired | undefined {
  const at = purl.name.lastIndexOf('@');
  if (purl.version !== null || at < 1) return undefined;
  const split = rebuild(purl, { name: purl.name.slice(0, at), version: purl.name.slice(at + 1) });
  if (split?.version == null || !isSameVersion(split.version, declaredVersion(raw))) return undefined;
  return isSameName(declaredName(raw), split)
    ? { purl: split, observation: say.purlVersionEncoded, confidence: 'medium' }
    : undefined;
}

/** Quirk Q43: `@@` and `%40%40`. */
function joinDoubledAt(purl: ParsedPurl, raw: RawComponent): Repaired | undefined {
  const doubled = purl.name.endsWith('@') || purl.name.startsWith('@@') || purl.namespace?.startsWith('@@') === true;
  if (!doubled) return undefined;
  const name = purl.name.replace(/^@+/, '').replace(/@+$/, '');
  const joined = rebuild(purl, { name, namespace: purl.namespace?.replace(/^@@+/, '@') ?? null });
  if (joined === undefined || !isSameName(declaredName(raw), joined)) return undefined;
  return { purl: joined, observation: say.purlDoubledAt, confidence: 'medium' };
}

/** Quirk Q42: `pkg:github.com/owner/name`. */
function fromHostType(purl: ParsedPurl): Repaired | undefined {
  const type = hostTypes.get(purl.type);
  const made = type === undefined ? undefined : rebuild(purl, { type });
  return made === undefined ? undefined : { purl: made, observation: say.purlOfHost, confidence: 'medium' };
}

/** Quirk Q38: the address of a GitHub repository. The version is the one that the component states. */
function fromRepositoryUrl(text: string, raw: RawComponent): Repaired | undefined {
  const match = repositoryUrl.exec(text);
  if (match === null) return undefined;
  const [, namespace = '', name = ''] = match;
  const version = declaredVersion(raw);
  const usable = toVersionKind(version) === 'version' ? version : null;
  const purl = makePurl({ type: 'github', namespace, name, version: usable });
  return 'fault' in purl ? undefined : { purl, observation: say.purlIsUrl, confidence: 'medium' };
}

/** Quirks Q40 and Q43 for the version inside a purl. Null: the purl identifies nothing. */
function withoutFalseVersion(purl: ParsedPurl): Repaired | null | undefined {
  if (purl.version === null || (referenceVersions.has(purl.type) && !/[*<>=^]/.test(purl.version))) return undefined;
  const kind = toVersionKind(purl.version);
  if (kind === 'version') return undefined;
  if (kind === 'path') return null;
  const bare = rebuild(purl, { version: null });
  return bare === undefined ? null : { purl: bare, observation: say.purlNoVersion, confidence: 'low' };
}

function repair(purl: ParsedPurl, text: string, raw: RawComponent): Repaired {
  const odd = purl.name.includes('@') || purl.namespace?.startsWith('@@') === true;
  const repaired =
    fromHostType(purl) ?? (odd ? (splitEncodedVersion(purl, raw) ?? joinDoubledAt(purl, raw)) : undefined);
  if (repaired !== undefined) return repaired;
  const encodedSlash =
    text.includes('%2') && /^[^?#]*%2f/i.test(text) && !toPurlText(purl).startsWith(text.split(/[?#]/, 1)[0] ?? '');
  if (encodedSlash) return { purl, observation: say.purlSlashEncoded, confidence: 'high' };
  return { purl, observation: null, confidence: 'high' };
}

/** Distributions add their own release to the version of the software; a component may state either. */
function isUpstreamVersion(version: string, purl: ParsedPurl): boolean {
  return distributionTypes.has(purl.type) && purl.version?.startsWith(`${version}-`) === true;
}

function reportDisagreement(purl: ParsedPurl, raw: RawComponent, text: string, reporter: Reporter): void {
  const name = declaredName(raw);
  if (name !== '' && !imageTypes.has(purl.type) && !isSameName(name, purl))
    reporter.report(say.purlNameDiffers, raw.pointer, { before: `${name} / ${text}` });
  const version = declaredVersion(raw);
  if (version === '' || purl.version === null || version === purl.version || referenceVersions.has(purl.type)) return;
  if (isSameVersion(version, purl.version) || isUpstreamVersion(version, purl)) return;
  if (toVersionKind(version) !== 'version') return;
  reporter.report(say.purlVersionDiffers, raw.pointer, { before: `${version} / ${text}` });
}

/**
 * Adds the identities that one declared purl yields: none, one, or two (an alias of the distribution's name).
 * What was repaired or left out is reported at the component.
 */
export function addPurlIdentities(
  written: string,
  raw: RawComponent,
  identities: Identity[],
  reporter: Reporter,
): void {
  const text = written.trim();
  const parsed = text.length > longestPurl ? { fault: 'too-long' } : parsePurl(text);
  let result: Repaired | undefined;
  if ('fault' in parsed) {
    result = parsed.fault === 'scheme-missing' ? fromRepositoryUrl(text, raw) : undefined;
    if (result === undefined) {
      reporter.report(say.malformedPurl(parsed.fault), raw.pointer, { before: written });
      return;
    }
  } else result = repair(parsed, text, raw);
  const checked = withoutFalseVersion(result.purl);
  if (checked === null) {
    reporter.report(say.purlLocalPath, raw.pointer, { before: written });
    return;
  }
  for (const step of checked === undefined ? [result] : [result, checked]) {
    if (step.observation !== null)
      reporter.report(step.observation, raw.pointer, { before: written, after: toPurlText(step.purl) });
  }
  addRepaired(checked ?? result, written, raw, identities, reporter);
}

function addRepaired(
  result: Repaired,
  written: string,
  raw: RawComponent,
  identities: Identity[],
  reporter: Reporter,
): void {
  const { purl, observation, confidence } = result;
  const value = toPurlText(purl);
  const origin = observation === null ? 'declared' : 'derived';
  if (identities.some((identity) => identity.value === value)) return;
  const known = isKnownPurlType(purl.type);
  if (!known) reporter.report(say.purlUnknownType, raw.pointer, { before: written });
  identities.push({
    kind: 'purl',
    value,
    origin,
    rule: observation?.rule ?? null,
    confidence: known ? confidence : 'low',
  });
  if (observation !== say.purlIsUrl) reportDisagreement(purl, raw, written, reporter);
  addAlias(purl, identities);
}

/**
 * The same package in the words of the purl specification. Quirk Q57: Red Hat's packages are `redhat` there, some tools write
 * `rhel`; old versions of Syft wrote `pkg:alpine/` for what is `pkg:apk/alpine/`.
 */
function findAlias(purl: ParsedPurl): Partial<ParsedPurl> | undefined {
  if (purl.type === 'rpm' && purl.namespace === 'rhel') return { namespace: 'redhat' };
  if (purl.type === 'alpine' && purl.namespace === null) return { type: 'apk', namespace: 'alpine' };
  return undefined;
}

function addAlias(purl: ParsedPurl, identities: Identity[]): void {
  const change = findAlias(purl);
  const alias = change === undefined ? undefined : rebuild(purl, change);
  if (alias === undefined) return;
  const value = toPurlText(alias);
  identities.push({ kind: 'purl', value, origin: 'derived', rule: purlAliasRule, confidence: 'medium' });
}
