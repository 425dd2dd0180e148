import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPath } from '#electron/db/names.ts';
import { toRegisterPath } from '../../../../renderer/features/vendors/register-path.ts';

describe('paths to vendors, products and releases', () => {
  it('are read by the engine as the names they were made of', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (names) => {
        expect(splitPath(toRegisterPath(...names), 3)).toEqual(names);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
