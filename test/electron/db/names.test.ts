import { describe, expect, it } from 'vitest';
import { nameKey } from '#electron/db/names.ts';
import { personalName } from '#shared/contract/parts.ts';
import { codeOf } from './a-error.ts';
import { ANNA, aRisk, anSbom, importSbom } from './a-plan.ts';
import { newRegister } from './a-register.ts';

/** Zero width space, soft hyphen, variation selector, right-to-left mark, Hangul filler, Mongolian vowel separator. */
const INVISIBLE = ['\u200B', '\u00AD', '\uFE0F', '\u200F', '\u3164', '\u180E'];

describe('nameKey', () => {
  it.each(INVISIBLE)('does not see %j', (character) => {
    expect(nameKey(`An${character}na`)).toBe(nameKey('Anna'));
    expect(nameKey(`Anna ${character}`)).toBe(nameKey('Anna'));
  });

  it('sees compatibility forms and every kind of white space as what they look like', () => {
    expect(nameKey('Ａｎｎａ\u00A0\u2003Ｂ')).toBe(nameKey('anna b'));
  });

  it('is a key of itself', () => {
    for (const name of ['Straße', 'ﬁ', 'İx', 'ΑΣ', 'a\u0301', 'ǰ', 'ſ'])
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
  });
});

describe('the name of a person', () => {
  it.each(INVISIBLE)('is refused with %j in it', (character) => {
    expect(personalName.safeParse(`An${character}na`).success).toBe(false);
  });

  it('may hold the letters of any language', () => {
    for (const name of ['Łukasz Żak', '山田 太郎', 'O’Brien', 'नेहा']) expect(personalName.parse(name)).toBe(name);
  });
});

it('nobody approves their own request under a name that only looks the same', () => {
  const register = newRegister();
  const { productId } = importSbom(register, 'x', anSbom(['app']));
  register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', ANNA);
  register.risks.requestAcceptance('R-0001', 'small', null, ANNA);
  for (const character of INVISIBLE) {
    const other = { ...ANNA, actor: `An${character}na` };
    expect(codeOf(() => register.risks.approveAcceptance('R-0001', 'fine', null, other))).toBe('call/conflict');
  }
});
