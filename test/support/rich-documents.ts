// Small documents that use many parts of their format, as material for damage. Made by hand, no real product.

export const RICH_CYCLONEDX = {
  bomFormat: 'CycloneDX',
  specVersion: '1.7',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  version: 1,
  metadata: {
    timestamp: '2026-01-31T12:00:00Z',
    tools: [{ vendor: 'Acme', name: 'maker', version: '1' }],
    authors: [{ name: 'Jane Doe', email: 'jane@example.org' }],
    component: { type: 'application', 'bom-ref': 'root', name: 'pump', version: '2.0' },
    licenses: [{ license: { id: 'CC0-1.0' } }],
  },
  components: [
    {
      type: 'library',
      'bom-ref': 'a',
      supplier: {
        name: 'Acme',
        url: ['https://example.org'],
        contact: [{ name: 'Support', email: 'help@example.org' }],
      },
      name: 'a',
      version: '1.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-1', content: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' }],
      licenses: [
        { license: { id: 'MIT' } },
        { license: { name: 'Acme licence', text: { content: 'x', encoding: 'base64' } } },
      ],
      purl: 'pkg:npm/a@1.0',
      swid: { tagId: 'x', name: 'a' },
      pedigree: {
        commits: [{ uid: '1', author: { timestamp: '2026-01-01T00:00:00Z' } }],
        patches: [{ type: 'backport', resolves: [{ type: 'security', id: 'CVE-2020-1' }] }],
      },
      externalReferences: [{ type: 'vcs', url: 'https://example.org/a.git' }],
      components: [{ type: 'file', name: 'inner', version: '1' }],
    },
    { type: 'framework', 'bom-ref': 'b', name: 'b', version: '1', licenses: [{ expression: 'MIT OR ISC' }] },
  ],
  services: [
    {
      'bom-ref': 's',
      name: 's',
      endpoints: ['https://example.org/api'],
      data: [{ flow: 'inbound', classification: 'public' }],
    },
  ],
  externalReferences: [{ type: 'website', url: 'https://example.org' }],
  dependencies: [{ ref: 'root', dependsOn: ['a', 'b'] }, { ref: 'a' }],
};

const CHECKSUMS = [{ algorithm: 'SHA1', checksumValue: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' }];
const ANNOTATIONS = [
  { annotationDate: '2026-01-31T12:00:00Z', annotationType: 'REVIEW', annotator: 'Person: Jane', comment: 'seen' },
];
const LICENCE = {
  licenseConcluded: 'MIT',
  licenseComments: 'x',
  copyrightText: 'NOASSERTION',
  attributionTexts: ['thanks'],
};

export const RICH_SPDX = {
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  dataLicense: 'CC0-1.0',
  name: 'pump',
  documentNamespace: 'https://example.org/spdx/1',
  comment: 'made by hand',
  creationInfo: {
    created: '2026-01-31T12:00:00Z',
    creators: ['Tool: maker-1'],
    licenseListVersion: '3.20',
    comment: 'x',
  },
  documentDescribes: ['SPDXRef-a'],
  annotations: ANNOTATIONS,
  externalDocumentRefs: [
    { externalDocumentId: 'DocumentRef-x', spdxDocument: 'https://example.org/x', checksum: CHECKSUMS[0] },
  ],
  hasExtractedLicensingInfos: [
    {
      licenseId: 'LicenseRef-1',
      extractedText: 'text',
      name: 'x',
      seeAlsos: ['https://example.org'],
      crossRefs: [{ url: 'https://example.org', order: 1, isLive: true, match: 'N/A' }],
    },
  ],
  packages: [
    {
      SPDXID: 'SPDXRef-a',
      name: 'a',
      versionInfo: '1',
      supplier: 'Organization: Acme',
      downloadLocation: 'NOASSERTION',
      filesAnalyzed: false,
      packageVerificationCode: { packageVerificationCodeValue: 'x', packageVerificationCodeExcludedFiles: ['y'] },
      checksums: CHECKSUMS,
      ...LICENCE,
      licenseDeclared: 'MIT',
      licenseInfoFromFiles: ['MIT'],
      externalRefs: [
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:npm/a@1', comment: 'x' },
      ],
      annotations: ANNOTATIONS,
      hasFiles: ['SPDXRef-f'],
    },
  ],
  files: [
    {
      SPDXID: 'SPDXRef-f',
      fileName: './a.c',
      checksums: CHECKSUMS,
      fileTypes: ['SOURCE'],
      ...LICENCE,
      licenseInfoInFiles: ['MIT'],
      noticeText: 'x',
      fileContributors: ['Jane'],
      artifactOfs: [{}],
    },
  ],
  snippets: [
    {
      SPDXID: 'SPDXRef-s',
      name: 's',
      snippetFromFile: 'SPDXRef-f',
      ranges: [
        { startPointer: { reference: 'SPDXRef-f', offset: 1 }, endPointer: { reference: 'SPDXRef-f', lineNumber: 2 } },
      ],
      ...LICENCE,
      licenseInfoInSnippets: ['MIT'],
    },
  ],
  relationships: [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-a', comment: 'x' },
  ],
  revieweds: [{ reviewDate: '2026-01-31T12:00:00Z', reviewer: 'Person: Jane', comment: 'x' }],
};
