import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screens } from '../../renderer/screens.ts';

describe('the list of screens', () => {
  it.each(screens.map(({ page, path }) => [page, path]))('%s exists and exports the component of its name', (page) => {
    const file = `renderer/features/${page}.tsx`;
    const name = page
      .slice(page.lastIndexOf('/') + 1)
      .replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`export (?:function|const) ${name}\\b`));
  });

  it('names every address and every key once', () => {
    const keys = screens.flatMap(({ nav }) => nav?.key ?? []);
    expect(new Set(screens.map(({ path }) => path)).size).toBe(screens.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
