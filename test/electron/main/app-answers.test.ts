import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest, policy } from '#electron/main/app-answers.ts';
import { type AppFiles, listAppFiles } from '#electron/main/app-files.ts';
import { crashPath } from '#electron/main/crash-page.ts';
import { createFramedHtml, framePolicy } from '#electron/main/framed-html.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

function aRenderer(): string {
  const root = makeTempFolder();
  const folder = path.join(root, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'secret.json'), '{}');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(path.join(folder, 'assets', 'main-1a2b.js.map'), '{}');
  writeFileSync(path.join(folder, 'notes.txt'), 'not ours');
  symlinkSync(path.join(root, 'secret.json'), path.join(folder, 'link.json'));
  return folder;
}

const get = (files: AppFiles, url: string, init: RequestInit = {}, framed = createFramedHtml()): Promise<Response> =>
  answerRequest({ files, framed }, new Request(url, init));

describe('app://bundle', () => {
  it('answers the files of the interface with their type and the policy', async () => {
    const files = listAppFiles(aRenderer());
    const page = await get(files, 'app://bundle/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(policy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await get(files, 'app://bundle/assets/main-1a2b.js?v=1');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {};');
  });

  it('has a policy without any "unsafe", wildcard or foreign source', () => {
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:|nonce|strict-dynamic/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('knows no other kinds of files, no links out, no other host and no other method', async () => {
    const files = listAppFiles(aRenderer());
    expect([...files.keys()].toSorted()).toEqual(['/assets/main-1a2b.js', '/index.html']);
    expect((await get(files, 'app://other/index.html')).status).toBe(404);
    expect((await get(files, 'app://bundle/index.html', { method: 'POST' })).status).toBe(405);
    expect((await get(files, `app://bundle${crashPath}`)).status).toBe(200);
  });

  it('never leaves its folder, whatever the address', async () => {
    const files = listAppFiles(aRenderer());
    const parts = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E%2E',
      '..%2f',
      '%5c..',
      'assets',
      'secret.json',
      'index.html',
      '',
      '\\',
      '%00',
      'etc',
      'passwd',
    );
    const paths = fc.array(parts, { maxLength: 8 }).map((list) => `/${list.join('/')}`);
    await fc.assert(
      fc.asyncProperty(paths, async (pathname) => {
        const answer = await get(files, `app://bundle${pathname}`);
        const isIndex = new URL(`app://bundle${pathname}`).pathname === '/index.html';
        expect(answer.status).toBe(isIndex ? 200 : 404);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('shows the last few reports under a policy of their own, at addresses that nobody can guess', async () => {
    const files = listAppFiles(aRenderer());
    const framed = createFramedHtml();
    const addresses = Array.from({ length: 9 }, (_, at) => framed.keep(`<p>report ${at}</p>`));
    expect(new Set(addresses).size).toBe(9);
    const last = await get(files, `app://bundle/${addresses[8]}`, {}, framed);
    expect(await last.text()).toBe('<p>report 8</p>');
    expect(last.headers.get('content-security-policy')).toBe(framePolicy);
    expect(framePolicy).toMatch(/default-src 'none'.*; sandbox$/);
    expect((await get(files, `app://bundle/${addresses[0]}`, {}, framed)).status).toBe(404);
    expect(framed.keep('x'.repeat(32 * 2 ** 20 + 1))).toBeUndefined();
  });

  it('holds nothing when the interface has not been built', () => {
    expect(listAppFiles(path.join(makeTempFolder(), 'missing')).size).toBe(0);
  });
});
