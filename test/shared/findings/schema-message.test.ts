import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSchemaFinding } from '#shared/findings/schema-message.ts';

function word(
  pointer: string,
  keyword: string,
  params: Record<string, unknown> = {},
  value: unknown = 'x',
  standard = 'CycloneDX',
  version = '1.6',
) {
  return toSchemaFinding({ pointer, keyword, params, value }, standard, version);
}

describe('schema problems in plain words', () => {
  it('names a missing field', () => {
    expect(word('/components/3', 'required', { missingProperty: 'type' }, {})).toEqual({
      rule: 'schema.required.components.type',
      message: 'A component has no type; CycloneDX 1.6 requires one.',
      remedy: 'Ask the vendor to give every component a value for: type.',
    });
    expect(word('', 'required', { missingProperty: 'name' }, {}, 'SPDX', '2.3').message).toBe(
      'The document has no name; SPDX 2.3 requires one.',
    );
  });

  it('names the fields of which one is needed', () => {
    const params = { missingProperty: 'id', alternatives: ['id', 'name'] };
    expect(word('/components/0/licenses/0/license', 'required', params, {})).toMatchObject({
      rule: 'schema.required.components.licenses.license.id-or-name',
      message:
        'A licence of a component has none of these: SPDX licence id, licence name; CycloneDX 1.6 requires one of them.',
    });
  });

  it('says the kind of a wrong value, not the value', () => {
    expect(word('/components/7/version', 'type', { type: 'string' }, 1.5).message).toBe(
      'The version of a component is a number; CycloneDX 1.6 requires text.',
    );
    expect(word('/components/7', 'type', { type: 'object' }, null).message).toBe(
      'An entry of the list of components of the document is null; CycloneDX 1.6 requires an object.',
    );
    expect(word('', 'type', { type: 'object' }, []).message).toBe(
      'The document is a list; CycloneDX 1.6 requires an object.',
    );
    expect(word('/packages/0/filesAnalyzed', 'type', { type: 'boolean' }, 'true', 'SPDX', '2.2').remedy).toBe(
      'Ask the vendor to write the field "filesAnalyzed" of every package as true or false.',
    );
  });

  it('explains a licence id that is not on the list', () => {
    expect(
      word('/components/3/licenses/0/license/id', 'enum', { allowedValues: Array.from({ length: 700 }, String) }),
    ).toEqual({
      rule: 'schema.enum.components.licenses.license.id',
      message:
        'The SPDX licence id of a licence of a component is not on the SPDX licence list that CycloneDX 1.6 uses.',
      remedy: 'Ask the vendor to use an id of the SPDX licence list, or to give the licence by its name instead.',
    });
  });

  it('lists the allowed words where they are few', () => {
    expect(word('/components/3/scope', 'enum', { allowedValues: ['required', 'optional', 'excluded'] }).remedy).toBe(
      'Ask the vendor to use, for the scope of every component, one of: required, optional, excluded.',
    );
  });

  it('describes how a value must be written', () => {
    expect(word('/serialNumber', 'pattern', { pattern: '^urn' }).message).toContain('"urn:uuid:" followed by a UUID');
    expect(word('/components/0/hashes/1/content', 'pattern', { pattern: '^[a-f]' }).message).toContain('hexadecimal');
    expect(word('/metadata/timestamp', 'format', { format: 'date-time' }).message).toContain('time zone');
    expect(word('/metadata/authors/0/email', 'format', { format: 'idn-email' }).message).toBe(
      "The e-mail address of an author of the document's metadata is not written as CycloneDX 1.6 requires: an e-mail address.",
    );
    expect(word('/components/0/description', 'pattern', { pattern: '^(.*)$' }).message).toContain(
      'without line breaks',
    );
    expect(word('/x/y', 'pattern', { pattern: 'q' }).remedy).toContain('the form that the specification prescribes');
  });

  it('names an unknown field when its name is an ordinary one', () => {
    expect(word('/components/1', 'additionalProperties', { additionalProperty: 'colour' }, {})).toMatchObject({
      rule: 'schema.additionalProperties.components.colour',
      message: 'A component has the field "colour" that CycloneDX 1.6 does not know.',
    });
    expect(word('/components/1', 'additionalProperties', { additionalProperty: '<img src=x>' }, {})).toMatchObject({
      rule: 'schema.additionalProperties.components',
      message: 'A component has a field that CycloneDX 1.6 does not know.',
    });
  });

  it('distinguishes the product from its components', () => {
    expect(word('/metadata/component', 'required', { missingProperty: 'type' }).message).toBe(
      'The component that the document describes has no type; CycloneDX 1.6 requires one.',
    );
  });

  it('has words for every other keyword', () => {
    expect(word('/components', 'uniqueItems', { i: 4, j: 2 }).message).toBe(
      'The list of components of the document holds the same entry more than once; CycloneDX 1.6 requires all entries to differ.',
    );
    expect(word('/components/0/licenses/0/license', 'oneOf').remedy).toContain(
      'by its id, by its name, or as an expression',
    );
    expect(word('/components/0', 'not').remedy).toContain('version range');
    expect(word('/components/0/bom-ref', 'minLength', { limit: 1 }, '').message).toBe(
      'The internal reference (bom-ref) of a component is empty; CycloneDX 1.6 requires a value.',
    );
    expect(word('/version', 'minimum', { limit: 1 }, 0).message).toBe(
      'The version of the document is out of bounds; CycloneDX 1.6 requires at least 1.',
    );
    expect(word('/components/5', 'depth', { limit: 1300 }).message).toBe(
      'A component is nested more than 1300 levels deep and was not checked against the schema.',
    );
    expect(word('/components/5', 'limit', { limit: 200 }).message).toContain('more than 200 schema problems');
    expect(word('', 'schema').message).toBe('The document does not fit the schema of CycloneDX 1.6.');
    expect(word('', 'contains').rule).toBe('schema.contains');
  });
});

describe('grouping', () => {
  it('gives equal problems of different elements one rule and one message', () => {
    const findings = Array.from({ length: 500 }, (_x, index) =>
      word(`/components/${index}/licenses/${index % 3}/license/id`, 'enum', { allowedValues: ['MIT'] }, `id-${index}`),
    );
    expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(1);
  });

  it('stays bounded and free of control characters for any pointer, parameter and value', () => {
    const keyword = fc.constantFrom(
      'required',
      'type',
      'enum',
      'const',
      'pattern',
      'format',
      'additionalProperties',
      'uniqueItems',
      'oneOf',
      'not',
      'false schema',
      'minItems',
      'depth',
      'limit',
      'other',
    );
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60 }), { maxLength: 30 }),
        keyword,
        fc.string(),
        fc.jsonValue(),
        (steps, name, property, value) => {
          const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
          const params = {
            missingProperty: 'type',
            additionalProperty: property,
            type: 'string',
            allowedValues: ['a'],
            limit: 1,
          };
          const { rule, message, remedy } = word(pointer, name, params, value);
          expect(rule).toMatch(/^schema\.[\w.$-]{1,400}$/u);
          expect(message.length + remedy.length).toBeLessThan(1000);
          expect(message + remedy).not.toMatch(/[\p{Cc}\u202e<>]/u);
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });
});
