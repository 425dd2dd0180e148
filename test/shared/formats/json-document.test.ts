import { describe, expect, it } from 'vitest';
import { plan, planRefused, planText } from '../../support/plan.ts';

const text = (components: string, more = '') =>
  `{\n  "bomFormat": "CycloneDX",\n  "specVersion": "1.5",\n  "version": 1,\n  "components": ${components}${more}\n}`;
const one = '[\n    { "type": "library", "name": "a", "version": "1" }\n  ]';

describe('text that is not JSON to its end is refused with the place', () => {
  it.each([
    ['truncated', text(one).slice(0, -20), /line 6, column 41/],
    ['NaN', text('[{ "type": "library", "name": NaN }]'), /line 5/],
    ['a comment', text('[ /* none */ ]'), /line 5/],
    ['single quotes', text("[{ 'type': 'library' }]"), /line 5/],
    ['a raw control character', text('[{ "type": "library", "name": "a\u0001" }]'), /line 5/],
    ['a missing comma', text('[{ "type": "library" "name": "a" }]'), /line 5/],
  ])('%s', (_name, document, place) => {
    const refusal = planRefused(document);
    expect(refusal.reason).toMatch(place);
    expect(refusal.rule).toMatch(/^json\./);
    expect(refusal.remedy).not.toBe('');
  });

  it('nesting of 10,000 levels', () => {
    expect(planRefused(text('['.repeat(10_000) + ']'.repeat(10_000))).rule).toBe('json.too-deep');
  });
});

describe('text that can be repaired is a question', () => {
  it('reads a trailing comma as if it were not there (Q11)', () => {
    const { summary, finding } = plan(text('[{ "type": "library", "name": "a,]", "version": "1", },]', ','));
    expect(summary.counts.components).toBe(1);
    expect(summary.questions.map(({ rule }) => rule)).toContain('json.trailing-comma');
    expect(finding('json.trailing-comma').line).toBe(5);
  });

  it('ignores text after the end and shows it (Q4)', () => {
    const { summary, finding } = plan(`${text(one)}\nContact Us | Privacy`);
    expect(summary.counts.components).toBe(1);
    expect(finding('json.text-after-end')).toMatchObject({
      action: 'asked',
      places: [{ before: 'Contact Us | Privacy' }],
    });
  });
});

describe('duplicate keys (Q11)', () => {
  it('are reported at the top, and the last value is used', () => {
    const { summary, finding } = plan(text('[]', `,\n  "components": ${one}`));
    expect(summary.counts.components).toBe(1);
    expect(finding('json.duplicate-key')).toMatchObject({ severity: 'error', pointer: '/components', line: 5 });
  });

  it('are no way to hide components from the receipt', () => {
    const { summary, finding } = plan(text(one, ',\n  "components": []'));
    expect(summary.receipt).toMatchObject({ componentsInFile: 1, componentsStored: 0, componentsLeftOut: 1 });
    expect(finding('component.hidden-by-duplicate-key')).toMatchObject({ severity: 'error', action: 'left-out' });
  });

  it('are reported inside elements with their pointer', () => {
    const { finding } = plan(
      text('[{ "type": "library", "name": "a" }, { "type": "library", "name": "b", "version": "1", "version": "2" }]'),
    );
    expect(finding('json.duplicate-key')).toMatchObject({ count: 1, pointer: '/components/1/version', line: 5 });
  });
});

describe('hostile keys and values', () => {
  it('treats __proto__ and constructor as unknown fields', () => {
    const { summary } = plan(
      text(
        '[{ "type": "library", "name": "a", "version": "1", "__proto__": { "polluted": true }, "constructor": 1 }]',
        ',\n  "__proto__": []',
      ),
    );
    expect(summary.counts.components).toBe(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(summary.findings.some(({ message }) => message.includes('__proto__'))).toBe(true);
  });

  it('reads values of the wrong type everywhere without failing', () => {
    const wrong = [1, true, null, 'text', [], {}, [[]], 1e300];
    for (const value of wrong) {
      const component = {
        type: value,
        name: value,
        version: value,
        licenses: value,
        hashes: value,
        purl: value,
        supplier: value,
        components: value,
      };
      const document = {
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        metadata: value,
        components: [component, value],
        dependencies: [value],
        compositions: value,
      };
      expect('summary' in planText(JSON.stringify(document))).toBe(true);
    }
  });

  it('reads strings of a megabyte', () => {
    const { summary } = plan(text(JSON.stringify([{ type: 'library', name: 'x'.repeat(1 << 20), version: '1' }])));
    expect(summary.counts.components).toBe(1);
  });
});

describe('positions', () => {
  it('count lines from 1 and columns in UTF-16 units', () => {
    const { finding } = plan(text('[\n    { "name": "😀", "type": "nonsense" }\n  ]'));
    expect(finding('schema.enum.components.type')).toMatchObject({
      pointer: '/components/0/type',
      line: 6,
      column: 29,
    });
  });
});

describe('halves of characters', () => {
  it('are reported, because they cannot be stored', () => {
    const { occurrences, finding } = plan(
      text('[{ "type": "library", "name": "a\\ud800b", "version": "\\ud83d\\ude00" }]'),
    );
    expect(occurrences).toHaveLength(1);
    expect(finding('json.lone-surrogate')).toMatchObject({ count: 1, pointer: '/components/0' });
  });
});

describe('what is no SBOM', () => {
  it.each([
    ['{ "lockfileVersion": 3, "packages": {} }', 'content.npm-lock'],
    ['{ "licenseListVersion": "3.20", "licenses": [] }', 'content.licence-list'],
    ['{ "@context": "https://openvex.dev/ns/v0.2.0", "statements": [] }', 'content.openvex'],
    ['{ "document": { "csaf_version": "2.0" } }', 'content.csaf'],
    ['{ "src/a.c": [{ "id": "file", "status": "pending", "matched": "98%" }] }', 'content.scanoss'],
    ['{ "hello": 1 }', 'content.not-an-sbom'],
    ['{}', 'content.not-an-sbom'],
  ])('%s is refused as %s with what to ask for', (document, rule) => {
    const refusal = planRefused(document);
    expect(refusal.rule).toBe(rule);
    expect(refusal.remedy.length).toBeGreaterThan(20);
  });
});
