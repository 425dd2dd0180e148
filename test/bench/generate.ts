// Writes synthetic, realistic documents of any size, always the same bytes for the same size: CycloneDX 1.6 about
// 890 bytes a component, SPDX 2.3 about 1,160 bytes a package, two hashes, a licence, a purl and about two edges each.

import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const ecosystems = ['npm', 'npm', 'npm', 'maven', 'maven', 'pypi', 'golang', 'nuget', 'deb', 'rpm', 'cargo', 'gem'];
const words =
  'core util parser http client server auth token json xml yaml log trace metric cache store queue event stream file'.split(
    ' ',
  );
const licences = [
  'MIT',
  'Apache-2.0',
  'BSD-3-Clause',
  'ISC',
  'GPL-2.0-only',
  'LGPL-2.1-or-later',
  'MPL-2.0',
  'MIT OR Apache-2.0',
];

class Random {
  #seed = 42;
  next(): number {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) >>> 0;
    return this.#seed / 4294967296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  pick(list: readonly string[]): string {
    return list[this.below(list.length)]!;
  }
}

interface Package {
  readonly ecosystem: string;
  readonly group: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
}

function makePackage(random: Random, index: number): Package {
  const ecosystem = random.pick(ecosystems);
  const name = `${random.pick(words)}-${random.pick(words)}${random.next() < 0.6 ? `-${index.toString(36)}` : ''}`;
  const version = `${random.below(12)}.${random.below(30)}.${random.below(40)}`;
  const group =
    ecosystem === 'maven'
      ? `org.${random.pick(words)}`
      : ecosystem === 'golang'
        ? `github.com/${random.pick(words)}`
        : '';
  const namespace = ecosystem === 'deb' ? 'debian' : ecosystem === 'rpm' ? 'redhat' : group;
  const qualifiers = ecosystem === 'deb' ? '?arch=amd64&distro=debian-12' : ecosystem === 'rpm' ? '?arch=x86_64' : '';
  return {
    ecosystem,
    group,
    name,
    version,
    purl: `pkg:${ecosystem}/${namespace === '' ? '' : `${namespace}/`}${name}@${version}${qualifiers}`,
  };
}

const hex = (index: number, length: number) =>
  createHash('sha512').update(`${index}/${length}`).digest('hex').slice(0, length);

/** Up to four targets further on in the list: no cycles. */
function targetsOf(random: Random, index: number, count: number): readonly number[] {
  const targets = new Set<number>();
  for (let i = random.below(5); i > 0; i--) {
    const target = index + 1 + random.below(Math.min(5_000, count - index - 1));
    if (target < count) targets.add(target);
  }
  return [...targets];
}

class Output {
  readonly #handle: number;
  #waiting: string[] = [];
  #length = 0;
  constructor(file: string) {
    this.#handle = openSync(file, 'w');
  }
  put(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length > 1 << 20) this.#flush();
  }
  #flush(): void {
    writeSync(this.#handle, this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
  }
  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }
}

export function generateCycloneDx(count: number, file: string): void {
  const random = new Random();
  const out = new Output(file);
  const refs: string[] = [];
  const component = {
    type: 'application',
    'bom-ref': 'root',
    name: 'vendor-product',
    version: '4.2.0',
    supplier: { name: 'ACME GmbH' },
  };
  const tools = { components: [{ type: 'application', name: 'generator', version: '1.0.0' }] };
  const metadata = { timestamp: '2026-11-01T10:00:00Z', tools, component };
  const head = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 1,
    metadata,
  };
  out.put(`${JSON.stringify(head).slice(0, -1)},"components":[`);
  for (let i = 0; i < count; i++) {
    const item = makePackage(random, i);
    refs.push(`${item.purl}#${i}`);
    out.put((i === 0 ? '' : ',') + JSON.stringify(toComponent(item, refs[i]!, i, random)));
  }
  out.put(`],"dependencies":[${JSON.stringify({ ref: 'root', dependsOn: refs.slice(0, 200) })}`);
  for (let i = 0; i < count; i++)
    out.put(
      `,${JSON.stringify({ ref: refs[i], dependsOn: targetsOf(random, i, count).map((target) => refs[target]) })}`,
    );
  out.put(']}');
  out.close();
}

function toComponent(item: Package, ref: string, index: number, random: Random): object {
  const licence = random.pick(licences);
  return {
    type: 'library',
    'bom-ref': ref,
    ...(item.group === '' ? {} : { group: item.group }),
    name: item.name,
    version: item.version,
    description: `The ${item.name} library for ${random.pick(words)} ${random.pick(words)} handling`,
    scope: random.next() < 0.7 ? 'required' : 'optional',
    hashes: [
      { alg: 'SHA-1', content: hex(index, 40) },
      { alg: 'SHA-256', content: hex(index, 64) },
    ],
    licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
    ...(random.next() < 0.3 ? { cpe: `cpe:2.3:a:${item.name}:${item.name}:${item.version}:*:*:*:*:*:*:*` } : {}),
    purl: item.purl,
    externalReferences: [{ type: 'vcs', url: `https://git.example.org/${item.name}.git` }],
    properties: [
      { name: 'syft:package:type', value: item.ecosystem },
      { name: 'syft:location:0:path', value: `/usr/lib/${item.ecosystem}/${item.name}/package` },
    ],
  };
}

export function generateSpdx(count: number, file: string): void {
  const random = new Random();
  const out = new Output(file);
  const ids: string[] = [];
  const head = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'vendor-product',
    documentNamespace: 'https://example.org/spdx/1',
    creationInfo: { created: '2026-11-01T10:00:00Z', creators: ['Tool: generator-1.0.0', 'Organization: ACME GmbH'] },
  };
  out.put(`${JSON.stringify(head).slice(0, -1)},"packages":[`);
  for (let i = 0; i < count; i++) {
    const item = makePackage(random, i);
    ids.push(`SPDXRef-Package-${item.ecosystem}-${item.name}-${i}`);
    out.put((i === 0 ? '' : ',') + JSON.stringify(toPackage(item, ids[i]!, i, random)));
  }
  out.put(
    `],"relationships":[${JSON.stringify({ spdxElementId: 'SPDXRef-DOCUMENT', relatedSpdxElement: ids[0], relationshipType: 'DESCRIBES' })}`,
  );
  for (let i = 0; i < count; i++) {
    for (const target of targetsOf(random, i, count)) {
      out.put(
        `,${JSON.stringify({ spdxElementId: ids[i], relatedSpdxElement: ids[target], relationshipType: 'DEPENDS_ON' })}`,
      );
    }
  }
  out.put(']}');
  out.close();
}

function toPackage(item: Package, id: string, index: number, random: Random): object {
  const licence = random.pick(licences);
  const cpe = `cpe:2.3:a:${item.name}:${item.name}:${item.version}:*:*:*:*:*:*:*`;
  return {
    name: item.name,
    SPDXID: id,
    versionInfo: item.version,
    supplier: 'Organization: ACME GmbH',
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    sourceInfo: `acquired package info from ${item.ecosystem}: /usr/lib/${item.ecosystem}/${item.name}/package`,
    checksums: [
      { algorithm: 'SHA1', checksumValue: hex(index, 40) },
      { algorithm: 'SHA256', checksumValue: hex(index, 64) },
    ],
    licenseConcluded: licence,
    licenseDeclared: licence,
    copyrightText: 'NOASSERTION',
    externalRefs: [
      { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: item.purl },
      { referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: cpe },
    ],
  };
}
