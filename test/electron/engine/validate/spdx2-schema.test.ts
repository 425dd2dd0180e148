import { describe, expect, it } from 'vitest';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';

const library = createSchemaLibrary();

function check(version: string, list: string, element: unknown): readonly string[] {
  const problems = library.find('SPDX', version)?.streamed.get(list)?.(element) ?? [];
  return problems.map(({ pointer, keyword, params }) =>
    keyword === 'required'
      ? `${pointer} required ${JSON.stringify(params['missingProperty'])}`
      : `${pointer} ${keyword}`,
  );
}

const bare = { SPDXID: 'SPDXRef-a', name: 'a', downloadLocation: 'NOASSERTION' };

describe('the schemas of SPDX 2', () => {
  it('demands licences and copyright of a package in 2.2 only', () => {
    expect(check('2.3', 'packages', bare)).toEqual([]);
    expect(check('2.2', 'packages', bare)).toEqual([
      ' required "copyrightText"',
      ' required "licenseConcluded"',
      ' required "licenseDeclared"',
    ]);
  });

  it('accepts both spellings of the package manager in every version (quirk Q36)', () => {
    for (const referenceCategory of ['PACKAGE-MANAGER', 'PACKAGE_MANAGER']) {
      const externalRefs = [{ referenceCategory, referenceType: 'purl', referenceLocator: 'pkg:npm/a@1' }];
      const whole = { ...bare, copyrightText: '', licenseConcluded: '', licenseDeclared: '', externalRefs };
      expect([...check('2.2', 'packages', whole), ...check('2.3', 'packages', whole)]).toEqual([]);
    }
  });

  it('refuses words of 2.3 in 2.2', () => {
    expect(
      check('2.2', 'relationships', { spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'AMENDS' }),
    ).toEqual(['/relationshipType enum']);
    expect(
      check('2.3', 'relationships', { spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'AMENDS' }),
    ).toEqual([]);
  });

  it('streams every list of the document', () => {
    expect([...(library.find('SPDX', '2.2')?.streamed.keys() ?? [])]).toEqual([
      'packages',
      'files',
      'relationships',
      'snippets',
      'hasExtractedLicensingInfos',
      'annotations',
      'externalDocumentRefs',
      'revieweds',
    ]);
  });
});
