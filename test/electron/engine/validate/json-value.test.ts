import { describe, expect, it } from 'vitest';
import { countCodePoints, exceedsDepth, isEqual, isOfType } from '#electron/engine/validate/json-value.ts';

describe('depth', () => {
  it('counts arrays and objects, not scalars', () => {
    expect(exceedsDepth('text', 0)).toBe(false);
    expect(exceedsDepth({}, 0)).toBe(true);
    expect(exceedsDepth({ a: [1, { b: null }] }, 3)).toBe(false);
    expect(exceedsDepth({ a: [1, { b: null }] }, 2)).toBe(true);
  });

  it('answers for a value nested 200,000 levels deep', () => {
    const deep: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
    expect(exceedsDepth(deep, 500)).toBe(true);
  });
});

describe('types', () => {
  it('tells apart what JSON Schema tells apart', () => {
    const types = ['object', 'array', 'string', 'boolean', 'null', 'number', 'integer'];
    const typesOf = (value: unknown): string[] => types.filter((type) => isOfType(value, type));
    expect(typesOf({})).toEqual(['object']);
    expect(typesOf([])).toEqual(['array']);
    expect(typesOf('')).toEqual(['string']);
    expect(typesOf(false)).toEqual(['boolean']);
    expect(typesOf(null)).toEqual(['null']);
    expect(typesOf(1)).toEqual(['number', 'integer']);
    expect(typesOf(1.5)).toEqual(['number']);
  });
});

describe('equality', () => {
  it('ignores the order of keys and heeds the order of items', () => {
    expect(isEqual({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isEqual([1, 2], [2, 1])).toBe(false);
  });

  it('does not mistake arrays for objects, missing for undefined keys, or inherited names for own ones', () => {
    expect(isEqual([], {})).toBe(false);
    expect(isEqual({ a: null }, { b: null })).toBe(false);
    expect(isEqual({ toString: 1 }, { a: 1 })).toBe(false);
    expect(isEqual(JSON.parse('{"__proto__":{"x":1}}'), JSON.parse('{"__proto__":{"x":2}}'))).toBe(false);
    expect(isEqual('1', 1)).toBe(false);
  });
});

describe('length of text', () => {
  it('counts code points', () => {
    expect(countCodePoints('')).toBe(0);
    expect(countCodePoints('aé😀')).toBe(3);
    expect(countCodePoints('\ud83d')).toBe(1);
  });
});
