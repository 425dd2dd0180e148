// Every pair of colours that the styles set beside each other, in every theme, against WCAG 2.2 AA: text 4.5:1,
// graphics and edges of controls 3:1.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');
const surfaces = ['chrome', 'surface', 'sunk', 'raised', 'hover', 'select'];
const severities = ['critical', 'high', 'medium', 'low', 'none'].map((name) => `sev-${name}`);
const outcomes = ['met', 'not', 'part', 'na', 'unk'].map((name) => `out-${name}`);
const voices = ['vendor', 'derived', 'judged'].map((name) => `who-${name}`);
const onSurfaces = ['fg', 'fg-2', 'fg-3', 'link', 'late', ...severities, ...outcomes, ...voices];

const textPairs = [
  ...surfaces.flatMap((under) => onSurfaces.map((over) => [over, under] as const)),
  ...[...severities, ...outcomes, ...voices].flatMap((name) =>
    [name, 'fg', 'fg-2'].map((over) => [over, `${name}-soft`] as const),
  ),
  ['on-ink', 'ink'] as const,
  ['fg', 'mark'] as const,
];
const graphicPairs = [
  ...['surface', 'sunk', 'raised'].flatMap((under) =>
    ['edge', 'focus', 'select-line'].map((over) => [over, under] as const),
  ),
  ['focus', 'chrome'] as const,
  ['select-line', 'select'] as const,
  ...['hatch', 'bar', 'fill-critical', 'fill-high', 'fill-medium', 'fill-low'].map(
    (over) => [over, 'surface'] as const,
  ),
];

function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{(.*?)\\n\\}`, 's').exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1]!, match[2]!]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(['light', 'dark', 'contrast'])('the theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const tooWeak = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs.flatMap(([over, under]) => {
      const [a, b] = [tokens.get(over), tokens.get(under)];
      if (a === undefined || b === undefined) return [`${over} on ${under}: a token is missing`];
      const ratio = contrast(a, b);
      return ratio >= least ? [] : [`${over} on ${under}: ${ratio.toFixed(2)}`];
    });

  it('sets every text at 4.5:1 or more', () => {
    expect(tooWeak(textPairs, 4.5)).toEqual([]);
  });

  it('draws graphics and edges of controls at 3:1 or more', () => {
    expect(tooWeak(graphicPairs, 3)).toEqual([]);
  });

  it('gives medium severity, unknown and partial, and late and not met, colours of their own', () => {
    const colours = ['sev-medium', 'out-unk', 'out-part', 'late', 'out-not'].map((name) => tokens.get(name));
    expect(new Set(colours).size).toBe(5);
  });
});
