// The sentences of quirks.md "Import messages" as a person reads them, by spawning.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, sampleFile, temporaryFolder } from './run-cli.ts';

const folder = temporaryFolder();
const register = path.join(folder, 'messages.sbomreg');

/** What stands on stdout, in one line: breaks depend on the width. */
async function said(...words: string[]): Promise<string> {
  const run = await runCli([...words, '--register', register], { cwd: folder });
  return `${run.stdout} ${run.stderr}`.replaceAll(/\s+/g, ' ');
}

function anSbom(name: string, differing: Record<string, unknown>): string {
  const file = path.join(folder, name);
  const head = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 };
  const serialNumber = 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b71';
  writeFileSync(file, JSON.stringify({ ...head, serialNumber, ...differing }));
  return file;
}

function part(name: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'library', name, version: '1', ...more };
}

function imported(file: string, ...more: string[]): Promise<string> {
  return said('import', file, '--vendor', 'Acme', '--product', 'Router', '--release', '4.2', ...more);
}

const first = (): string => anSbom('first.json', { components: [part('a', { purl: 'pkg:npm/a@1' }), part('b')] });

beforeAll(() => said('init'));

describe('an import says', () => {
  it('when exactly this was received before', async () => {
    await imported(first(), '--received-at', '2026-03-03');
    expect(await imported(first(), '--received-at', '2026-03-03')).toContain(
      'Exactly this was received on 2026-03-03 for Acme / Router / 4.2',
    );
    const again = await imported(first(), '--received-at', '2026-03-05');
    expect(again).toContain('exactly this was received on 2026-03-03; its content is stored once, in that record');
    expect(again).not.toContain('Next:');
  });

  it('when a document has the serial number of another but holds something else', async () => {
    const other = anSbom('other.json', { components: [part('c')] });
    const dry = await imported(other, '--dry-run');
    expect(dry).toMatch(
      /Same serial number and version as the document [0-9a-f]{8}, received on 2026-03-03, but different content\. Both are kept\./,
    );
    expect(dry).toContain('Risks are rated when it is imported.');
  });

  it('which version a newer file was read as, and how much of it was understood', async () => {
    const newer = anSbom('newer.json', {
      specVersion: '1.8',
      glow: 1,
      components: [part('a', { shiny: 1 }), part('b')],
    });
    expect(await imported(newer, '--dry-run')).toContain(
      'This file says CycloneDX 1.8. This release knows up to 1.7 and has read it as 1.7. 2 kinds of field were not understood (see the findings). 2 of 2 component entries were read.',
    );
  });

  it('that a file was in a wrapper', async () => {
    expect(await imported(sampleFile('tessel-sign-in-server.github-export.json'), '--dry-run')).toContain(
      'The file was inside a GitHub export wrapper. We opened it; nothing was lost.',
    );
  });

  it('what a file of another kind is, and where its bytes are', async () => {
    const file = path.join(folder, 'scan.json');
    writeFileSync(file, JSON.stringify({ 'a.c': [{ id: 'file', matched: '100%', oss_lines: 'all', purl: [] }] }));
    expect(await imported(file)).toContain(
      'This is a SCANOSS scan result, not an SBOM that this release reads. SHA-256',
    );
    const sha256 = /scan\.json: .*? SHA-256 ([0-9a-f]{64})/.exec(await said('submissions'))?.[1] ?? '';
    expect(await said('documents', 'show', sha256)).toContain('Its bytes are kept as received.');
    const saved = path.join(folder, 'saved.json');
    expect(await said('documents', 'show', sha256, '--original', saved)).toContain(sha256);
    expect(readFileSync(saved)).toEqual(readFileSync(file));
  });
});

describe('a check says', () => {
  it('what cannot be done with components without identifier, dependencies, a root and clear licences', async () => {
    const licensed = part('a', { licenses: [{ license: { name: 'MIT, Apache-2.0' } }] });
    const text = await said(
      'check',
      anSbom('flat.json', { components: [licensed, part('b', { purl: 'pkg:npm/b@1' })] }),
    );
    expect(text).toContain('neither a usable purl nor a usable CPE. They cannot be checked for vulnerabilities.');
    expect(text).toContain(
      'The SBOM holds no dependency information. We can list components, not explain why they are',
    );
    expect(text).toContain('The file does not say which product it describes');
    expect(text).toContain('It is not clear whether all or any apply.');
    expect(text).toContain('1 of 2 entries carry an identifier and can be checked for vulnerabilities.');
  });

  it('that nothing was assessed when nothing is listed', async () => {
    expect(await said('check', anSbom('empty.json', { components: [] }))).toContain(
      'Readable, but it lists no components. Nothing was assessed.',
    );
  });
});

describe('an edit', () => {
  it('that names nothing to change is a wrong call', async () => {
    await imported(anSbom('first.json', { components: [part('a')] }));
    for (const words of [
      ['vendors', 'edit', 'Acme'],
      ['products', 'edit', 'Acme/Router', '--reason', 'x'],
      ['releases', 'edit', 'Acme/Router/4.2'],
    ])
      // oxlint-disable-next-line no-await-in-loop -- one process at a time
      expect(await said(...words)).toContain('Nothing to change is given. Say what to change: --name');
  });
});
