import { describe, expect, it } from 'vitest';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';

describe('the schema library', () => {
  it('knows CycloneDX 1.2 to 1.7 and SPDX 2.2 and 2.3, and exactly these', () => {
    const library = createSchemaLibrary();
    for (const version of ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7']) {
      expect(library.find('CycloneDX', version)).toMatchObject({ standard: 'CycloneDX', specVersion: version });
    }
    for (const version of ['2.2', '2.3'])
      expect(library.find('SPDX', version)).toMatchObject({ standard: 'SPDX', specVersion: version });
    for (const version of ['1.1', '1.8', '2.2', '', '__proto__', 'constructor'])
      expect(library.find('CycloneDX', version)).toBeUndefined();
    for (const version of ['2.1', '2.4', '3.0', '1.6', 'toString'])
      expect(library.find('SPDX', version)).toBeUndefined();
  });

  it('makes each version once', () => {
    const library = createSchemaLibrary();
    expect(library.find('SPDX', '2.3')).toBe(library.find('SPDX', '2.3'));
  });

  it('reports 200 problems of one value unless told otherwise', () => {
    const files = Array.from({ length: 300 }, () => 1);
    const element = { ref: 'a', dependsOn: files };
    const check = createSchemaLibrary().find('CycloneDX', '1.6')?.streamed.get('dependencies');
    expect(check?.(element)).toHaveLength(201);
    const small = createSchemaLibrary({ problemLimit: 3 }).find('CycloneDX', '1.6')?.streamed.get('dependencies');
    expect(small?.({ ref: 'a', dependsOn: [1, 2, 3, 4] }).map(({ keyword }) => keyword)).toEqual([
      'type',
      'type',
      'type',
      'limit',
    ]);
  });
});
