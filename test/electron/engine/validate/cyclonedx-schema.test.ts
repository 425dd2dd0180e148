import { describe, expect, it } from 'vitest';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';
import type { DocumentSchema } from '#shared/model/schema.ts';

const library = createSchemaLibrary();

function getCycloneDx(version: string): DocumentSchema {
  const schema = library.find('CycloneDX', version);
  if (schema === undefined) throw new Error(`no schema of CycloneDX ${version}`);
  return schema;
}

function check(version: string, component: unknown): readonly string[] {
  const problems = getCycloneDx(version).streamed.get('components')?.(component) ?? [];
  return problems.map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

function withLicences(licenses: unknown): unknown {
  return { type: 'library', name: 'a', licenses };
}

const VERSIONS = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];

describe('the schemas of CycloneDX', () => {
  it.each(VERSIONS)('accepts a small document of %s', (version) => {
    const document = {
      bomFormat: 'CycloneDX',
      specVersion: version,
      serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      version: 1,
      components: [
        { type: 'library', 'bom-ref': 'a', name: 'a', version: '1', licenses: [{ license: { id: 'MIT' } }] },
      ],
      dependencies: [{ ref: 'a' }],
    };
    expect(getCycloneDx(version).document(document)).toEqual([]);
  });

  it.each(VERSIONS)('refuses unknown fields in %s', (version) => {
    expect(check(version, { type: 'library', name: 'a', version: '1', colour: 'red' })).toEqual([
      ' additionalProperties',
    ]);
  });

  it('streams what the version has', () => {
    expect([...getCycloneDx('1.2').streamed.keys()]).toEqual([
      'components',
      'dependencies',
      'services',
      'externalReferences',
    ]);
    expect([...getCycloneDx('1.7').streamed.keys()]).toEqual([
      'components',
      'dependencies',
      'services',
      'vulnerabilities',
      'compositions',
      'externalReferences',
      'properties',
      'annotations',
      'formulation',
    ]);
  });

  it('reports the alternative that was meant', () => {
    expect(check('1.6', withLicences([{ license: { id: 'MITT' } }]))).toEqual(['/licenses/0/license/id enum']);
    expect(check('1.6', withLicences([{ license: { id: 'MIT' } }, { license: {} }]))).toEqual([
      '/licenses/1/license required',
    ]);
    expect(check('1.6', withLicences([{ expression: 1 }]))).toEqual(['/licenses/0/expression type']);
    expect(check('1.6', withLicences([{ license: { id: 'MIT', name: 'MIT' } }]))).toEqual([
      '/licenses/0/license oneOf',
    ]);
  });

  it('checks versions and ranges of external components in 1.7', () => {
    const component = { type: 'library', name: 'a' };
    expect(check('1.7', { ...component, isExternal: true, versionRange: 'vers:npm/>1' })).toEqual([]);
    expect(check('1.7', { ...component, isExternal: true, version: '1', versionRange: 'vers:npm/>1' })).toEqual([
      ' not',
    ]);
    expect(check('1.7', { ...component, versionRange: 'vers:npm/>1' })).toEqual([' not']);
  });

  it('uses the referred schemas: licence ids, signatures, cryptography', () => {
    expect(check('1.7', { type: 'library', name: 'a', signature: { algorithm: 'HS256' } })).toEqual([
      '/signature required',
    ]);
    const cryptoProperties = { assetType: 'algorithm', algorithmProperties: { algorithmFamily: 'none' } };
    expect(check('1.7', { type: 'cryptographic-asset', name: 'a', cryptoProperties })).toEqual([
      '/cryptoProperties/algorithmProperties/algorithmFamily enum',
    ]);
  });
});
