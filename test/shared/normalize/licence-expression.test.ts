import { describe, expect, it } from 'vitest';

import { parseLicenceExpression } from '#shared/normalize/licence-expression.ts';

const parse = (text: string, defined: readonly string[] = []) => parseLicenceExpression(text, new Set(defined));

describe('parseLicenceExpression', () => {
  it.each([
    'MIT',
    'MIT OR Apache-2.0',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    '(MIT AND (ISC OR 0BSD)) OR Zlib',
    'Apache-1.1+',
    'DocumentRef-other:LicenseRef-x AND MIT',
    'MIT WITH AdditionRef-ours',
  ])('accepts %s as it is', (text) => {
    expect(parse(text)).toMatchObject({
      expression: text,
      fault: null,
      hasUnknown: false,
      hasUndefinedReference: false,
    });
    expect(parse(text).repairs.size).toBe(0);
  });

  it.each([
    ['mit', 'MIT', 'identifier-case'],
    ['BSD-3-clause or isc', 'BSD-3-Clause OR ISC', 'operator-case'],
    ['MIT & ISC', 'MIT AND ISC', 'operator-sign'],
    ['(MIT|ISC)', '(MIT OR ISC)', 'operator-sign'],
    ['GPLv2+ and MIT', 'GPL-2.0-or-later AND MIT', 'name'],
    ['GPL v2 or later AND MIT', 'GPL-2.0-or-later AND MIT', 'name'],
    ['GPL-2.0-only with classpath exception', 'GPL-2.0-only WITH Classpath-exception-2.0', 'name'],
  ])('repairs %s to %s', (text, expression, repair) => {
    const reading = parse(text);
    expect(reading).toMatchObject({ expression, fault: null });
    expect([...reading.repairs]).toContain(repair);
  });

  it.each([
    ['', 'empty'],
    ['()', 'operand-missing'],
    ['MIT AND', 'operand-missing'],
    ['AND MIT', 'operand-missing'],
    ['MIT AND OR ISC', 'operand-missing'],
    ['(MIT', 'parentheses'],
    ['MIT)', 'parentheses'],
    ['MIT (ISC)', 'operator-missing'],
    ['(MIT) ISC', 'operator-missing'],
    ['(MIT) WITH Classpath-exception-2.0', 'with-misplaced'],
    ['MIT WITH (Classpath-exception-2.0)', 'with-misplaced'],
    ['MIT AND NOASSERTION', 'reserved-word'],
    ['LicenseRef-a_b', 'reference-malformed'],
    ['see the file COPYING', 'free-text'],
    ['GPLv2+ and LGPLv2+ with exceptions', 'free-text'],
  ])('names the fault of "%s"', (text, fault) => {
    expect(parse(text)).toMatchObject({ expression: null, fault });
  });

  it('writes one blank between words', () => {
    expect(parse('  MIT   OR\tISC ').expression).toBe('MIT OR ISC');
  });

  it('tells deprecated, unknown and undefined identifiers apart', () => {
    expect(parse('GPL-2.0')).toMatchObject({ hasDeprecated: true, hasUnknown: false });
    expect(parse('Foo-9.0 OR MIT')).toMatchObject({ expression: 'Foo-9.0 OR MIT', hasUnknown: true });
    expect(parse('LicenseRef-x')).toMatchObject({ hasUndefinedReference: true });
    expect(parse('LicenseRef-x', ['LicenseRef-x'])).toMatchObject({ hasUndefinedReference: false });
  });

  it('asks instead of guessing when a part is an ambiguous name', () => {
    expect(parse('BSD or Artistic')).toMatchObject({ expression: null, fault: null, ambiguous: { name: 'BSD' } });
  });

  it('answers at once for 10,000 operators, 20,000 parentheses and a million characters', () => {
    const start = performance.now();
    const long = Array.from({ length: 10_001 }, () => 'MIT').join(' AND ');
    expect(parse(long).expression).toBe(long);
    const deep = `${'('.repeat(20_000)}MIT${')'.repeat(20_000)}`;
    expect(parse(deep).expression).toBe(deep);
    expect(parse('('.repeat(1_000_000)).fault).toBe('parentheses');
    expect(parse('a '.repeat(500_000)).fault).toBe('free-text');
    expect(parse(' '.repeat(1_000_000)).fault).toBe('empty');
    expect(parse('or '.repeat(300_000)).fault).toBe('operand-missing');
    expect(parse('x'.repeat(1_048_577)).fault).toBe('too-long');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
