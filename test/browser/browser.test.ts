// The browser specs: real Chromium, real browser mode, real engine. One file, so that one bundle and one Chromium serve
// all of them; the specs themselves lie beside it. SBOM_REGISTER_LONG=1 adds themes, widths and the large table.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeJourneys } from './journeys-spec.ts';
import { describeScreens } from './screens-spec.ts';
import { type Content, type Host, serveRegister } from './support/a-register.ts';
import { bundleForSpecs, startChromium } from './support/browser.ts';

const long = process.env['SBOM_REGISTER_LONG'] === '1';
const MOST_INITIAL_BYTES = 300_000;
const browser = await startChromium();
const pages = await bundleForSpecs();
const hosts = new Map<Content, Host>();
const opened: Host[] = [];

async function serve(content: Content): Promise<Host> {
  const host = await serveRegister(pages, content);
  opened.push(host);
  return host;
}

function getHost(content: Content): Host {
  const host = hosts.get(content);
  if (host === undefined) throw new Error(`no host with ${content}`);
  return host;
}

function getBrowser() {
  if (browser === undefined) throw new Error('there is no Chromium');
  return browser;
}

afterAll(async () => {
  await browser?.close();
  await Promise.all(opened.map(({ serving }) => serving.stop()));
});

describe('the bundle', () => {
  it('has an initial script under 300 kB compressed', () => {
    const page = readFileSync(path.join(pages, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(pages, file))).length, 0);
    console.log(`initial script: ${bytes} bytes compressed, in ${scripts.length} of ${countScripts()} files`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(MOST_INITIAL_BYTES);
  });
});

function countScripts(): number {
  return readdirSync(path.join(pages, 'assets')).filter((name) => name.endsWith('.js')).length;
}

describe.skipIf(browser === undefined)('in Chromium', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    for (const content of ['none', 'empty', 'sample'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- they share one processor
      hosts.set(content, await serve(content));
    }
  }, 60_000);

  describeScreens({
    browser: getBrowser,
    sample: () => getHost('sample'),
    empty: () => getHost('empty'),
    none: () => getHost('none'),
    long,
  });
  describeJourneys({ browser: getBrowser, serve });
});
