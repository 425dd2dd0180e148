import { describe, expect, it } from 'vitest';
import { findShowableName, parsePlace, toSchemaRule } from '#shared/findings/schema-place.ts';

describe('the place of a problem without its individual element', () => {
  it('leaves out indexes and repeated levels', () => {
    expect(parsePlace('/components/3/components/0/licenses/12/license/id')).toEqual({
      names: ['components', 'licenses', 'license', 'id'],
      isItem: false,
    });
    expect(parsePlace('/components/3').isItem).toBe(true);
    expect(parsePlace('')).toEqual({ names: [], isItem: false });
  });

  it('stays short and plain for hostile pointers', () => {
    const names = parsePlace(
      `/${'x'.repeat(100_000)}/a b/<script>/${Array.from({ length: 5000 }, (_x, index) => `n${index}`).join('/')}`,
    ).names;
    expect(names).toHaveLength(8);
    expect(names.slice(0, 3)).toEqual(['_', 'n0', 'n1']);
    expect(toSchemaRule('false schema', names)).toMatch(/^schema\.false-schema\.[\w.$-]{1,360}$/u);
  });

  it('shows ordinary field names only', () => {
    expect(findShowableName('licenseInfoInFile')).toBe('licenseInfoInFile');
    for (const name of ['', 'a b', 'n1', 'x'.repeat(41), '\u202e', '<b>', 1, undefined])
      expect(findShowableName(name)).toBeUndefined();
  });
});
