// What the purl types add to the common grammar: case, characters, required or forbidden parts
// (package-url/purl-spec, types/*-definition.json). Only rules that change the canonical form or make a purl invalid.

/** The parts of a purl, decoded. Type rules change `namespace`, `name` and `version` in place. */
export interface PurlParts {
  readonly type: string;
  namespace: string | null;
  name: string;
  version: string | null;
  qualifiers: readonly (readonly [key: string, value: string])[];
  subpath: string | null;
}

/** Applies the rules of one type; answers a fault code when the type forbids what is there. */
type TypeRule = (parts: PurlParts) => string | undefined;

function lowerBoth(parts: PurlParts): undefined {
  parts.name = parts.name.toLowerCase();
  if (parts.namespace !== null) parts.namespace = parts.namespace.toLowerCase();
}

function lowerName(parts: PurlParts): undefined {
  parts.name = parts.name.toLowerCase();
}

function lowerNamespace(parts: PurlParts): undefined {
  if (parts.namespace !== null) parts.namespace = parts.namespace.toLowerCase();
}

function lowerVersion(parts: PurlParts): undefined {
  if (parts.version !== null) parts.version = parts.version.toLowerCase();
}

function needNamespace(parts: PurlParts): string | undefined {
  return parts.namespace === null ? 'namespace-required' : undefined;
}

function forbidNamespace(parts: PurlParts): string | undefined {
  return parts.namespace === null ? undefined : 'namespace-forbidden';
}

function findQualifier(parts: PurlParts, key: string): string | undefined {
  return parts.qualifiers.find((qualifier) => qualifier[0] === key)?.[1];
}

/** Name normalisation of PyPA: runs of dash, underscore and dot become one dash. */
function pypi(parts: PurlParts): string | undefined {
  parts.name = parts.name.toLowerCase().replace(/[-_.]+/g, '-');
  lowerVersion(parts);
  return forbidNamespace(parts);
}

/** The name is the whole path on the host; the big hosts ignore case. */
function git(parts: PurlParts): string | undefined {
  if (parts.namespace === null) return 'namespace-required';
  const slash = parts.namespace.indexOf('/');
  if (slash >= 0) {
    parts.name = `${parts.namespace.slice(slash + 1)}/${parts.name}`;
    parts.namespace = parts.namespace.slice(0, slash);
  }
  if (/^(?:github|gitlab|bitbucket)(?:\.com|\.org)?$/i.test(parts.namespace)) lowerBoth(parts);
  return undefined;
}

function chromeExtension(parts: PurlParts): string | undefined {
  if (!/^[a-p]{32}$/.test(parts.name)) return 'name-characters';
  if (parts.version !== null && !/^\d{1,10}(?:\.\d{1,10}){0,3}$/.test(parts.version)) return 'version-characters';
  return undefined;
}

function ociName(parts: PurlParts): string | undefined {
  lowerName(parts);
  return forbidNamespace(parts);
}

function mlflow(parts: PurlParts): string | undefined {
  if (findQualifier(parts, 'repository_url')?.includes('databricks') === true) lowerName(parts);
  return forbidNamespace(parts);
}

const rules: ReadonlyMap<string, TypeRule> = new Map<string, TypeRule>([
  ['alpm', lowerBoth],
  ['apk', lowerBoth],
  ['bazel', forbidNamespace],
  ['bitbucket', lowerBoth],
  ['bitnami', lowerName],
  ['brew', lowerBoth],
  ['chrome-extension', chromeExtension],
  ['composer', lowerBoth],
  ['cpan', (parts) => (parts.name.includes('::') ? 'name-characters' : undefined)],
  ['cran', forbidNamespace],
  ['deb', lowerBoth],
  ['git', git],
  ['github', lowerBoth],
  ['gitlab', lowerBoth],
  ['golang', lowerBoth],
  ['hex', lowerBoth],
  ['huggingface', lowerVersion],
  ['julia', (parts) => (findQualifier(parts, 'uuid') === undefined ? 'qualifier-required' : undefined)],
  ['luarocks', lowerBoth],
  ['mlflow', mlflow],
  ['npm', lowerBoth],
  ['oci', ociName],
  ['otp', forbidNamespace],
  ['pub', lowerName],
  ['pypi', pypi],
  ['qpkg', lowerNamespace],
  ['rpm', lowerNamespace],
  ['swift', needNamespace],
  ['vcpkg', forbidNamespace],
  ['vscode-extension', needNamespace],
]);

/** Types whose name never holds a slash: `%2F` in it is a separator that was encoded by mistake (quirk Q39). */
const slashlessNames: ReadonlySet<string> = new Set([
  'bitbucket',
  'composer',
  'github',
  'gitlab',
  'golang',
  'npm',
  'swift',
]);

/** Types that the purl specification lists. Others are valid, but no package system is known for them. */
const knownTypes: ReadonlySet<string> = new Set([
  ...rules.keys(),
  'cargo',
  'cocoapods',
  'conan',
  'conda',
  'docker',
  'gem',
  'generic',
  'githubactions',
  'hackage',
  'maven',
  'nuget',
  'opam',
  'swid',
  'yocto',
]);

export function isKnownPurlType(type: string): boolean {
  return knownTypes.has(type);
}

/** Brings the parts to the canonical form of their type. Answers a fault code when the type forbids them. */
export function applyTypeRule(parts: PurlParts): string | undefined {
  if (slashlessNames.has(parts.type) && parts.name.includes('/')) {
    const cut = parts.name.lastIndexOf('/');
    const front = parts.name.slice(0, cut);
    parts.namespace = parts.namespace === null ? front : `${parts.namespace}/${front}`;
    parts.name = parts.name.slice(cut + 1);
    if (parts.name === '' || front === '') return 'name-missing';
  }
  return rules.get(parts.type)?.(parts);
}
