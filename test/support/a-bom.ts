// Small documents for tests, made by hand: valid CycloneDX 1.6 and SPDX 2.3 JSON unless a test says otherwise.

export interface BomComponent {
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licence?: string;
  readonly supplier?: string;
}

export interface BomOptions {
  readonly product?: string;
  readonly version?: string;
  /** How many components, or exactly which. */
  readonly components?: number | readonly BomComponent[];
  /** Ids of vulnerabilities that the vendor claims to be exploitable in the first component. CycloneDX only. */
  readonly vulnerabilities?: readonly string[];
  /** Distinguishes documents that are otherwise equal. */
  readonly seed?: number;
}

/** A CycloneDX 1.6 document in JSON: a root application that depends on every component. */
export function aCycloneDxBom(options: BomOptions = {}): Buffer {
  const components = toComponents(options.components ?? 3);
  const { product = 'Pump Controller', version = '1.0.0' } = options;
  const vulnerabilities = (options.vulnerabilities ?? []).map((id) => ({
    id,
    source: { name: 'NVD' },
    ratings: [{ severity: 'high', method: 'CVSSv31', score: 8.1 }],
    analysis: { state: 'exploitable' },
    affects: [{ ref: 'c0' }],
  }));
  return toJsonBytes({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:3e671687-395b-41f5-a30f-${toHex(options.seed ?? 1, 12)}`,
    version: 1,
    metadata: {
      timestamp: '2026-01-15T08:00:00Z',
      lifecycles: [{ phase: 'build' }],
      authors: [{ name: 'Release Engineering', email: 'release@acme.example' }],
      supplier: { name: 'Acme Pumps' },
      tools: { components: [{ type: 'application', name: 'bomber', version: '2.1.0' }] },
      component: { type: 'application', 'bom-ref': 'root', name: product, version, supplier: { name: 'Acme Pumps' } },
    },
    components: components.map(toCycloneDxComponent),
    dependencies: [{ ref: 'root', dependsOn: components.map((_, index) => `c${index}`) }],
    ...(vulnerabilities.length === 0 ? {} : { vulnerabilities }),
  });
}

/** An SPDX 2.3 document in JSON: one described package that depends on every other. */
export function anSpdxDocument(options: BomOptions = {}): Buffer {
  const components = toComponents(options.components ?? 3);
  const { product = 'Pump Controller', version = '1.0.0', seed = 1 } = options;
  const root = { name: product, version };
  return toJsonBytes({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: product,
    documentNamespace: `https://acme.example/spdx/${seed}`,
    creationInfo: { created: '2026-01-15T08:00:00Z', creators: ['Tool: bomber-2.1.0', 'Organization: Acme Pumps'] },
    packages: [root, ...components].map(toSpdxPackage),
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-0' },
      ...components.map((_, index) => ({
        spdxElementId: 'SPDXRef-0',
        relationshipType: 'DEPENDS_ON',
        relatedSpdxElement: `SPDXRef-${index + 1}`,
      })),
    ],
  });
}

function toCycloneDxComponent({ name, version, supplier, purl, licence }: BomComponent, index: number) {
  return {
    type: 'library',
    'bom-ref': `c${index}`,
    name,
    ...(version === undefined ? {} : { version }),
    ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
    ...(purl === undefined ? {} : { purl }),
    ...(licence === undefined ? {} : { licenses: [{ license: { id: licence } }] }),
    hashes: [{ alg: 'SHA-256', content: toHex(index + 1, 64) }],
  };
}

function toSpdxPackage({ name, version, supplier, purl, licence = 'NOASSERTION' }: BomComponent, index: number) {
  const reference = { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl };
  return {
    SPDXID: `SPDXRef-${index}`,
    name,
    ...(version === undefined ? {} : { versionInfo: version }),
    supplier: supplier === undefined ? 'NOASSERTION' : `Organization: ${supplier}`,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: licence,
    licenseDeclared: licence,
    copyrightText: 'NOASSERTION',
    ...(purl === undefined ? {} : { externalRefs: [reference] }),
  };
}

/** A complete component: name, version, purl, licence and supplier. */
export function aComponent(index: number): Required<BomComponent> {
  const name = `lib-${index}`;
  const version = `${index % 7}.${index % 13}.${index % 3}`;
  return { name, version, purl: `pkg:npm/${name}@${version}`, licence: 'MIT', supplier: `Maker ${index % 5}` };
}

export function toJsonBytes(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function toComponents(components: number | readonly BomComponent[]): readonly BomComponent[] {
  return typeof components === 'number'
    ? Array.from({ length: components }, (_, index) => aComponent(index))
    : components;
}

function toHex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
