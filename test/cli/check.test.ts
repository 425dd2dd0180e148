// check, by spawning: what people and scripts get, with which exit code.

import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedFileSchema } from '#shared/contract/parts.ts';
import { parseAnswer, runCli, sampleFile, temporaryFolder } from './run-cli.ts';

const good = sampleFile('halden-claims-gateway-4.3.0.cdx.json');
const flat = sampleFile('edge-router-os-7.3-sbom.json');
const webPage = sampleFile('edge-router-os-7.4-sbom.json');
const ESCAPE = '\u001B';

function filesOf(answer: Record<string, unknown>) {
  return checkedFileSchema.array().parse(answer['files']);
}

describe('check', () => {
  it('reads a good document and ends on a sentence to read aloud', async () => {
    const run = await runCli(['check', good]);
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('CycloneDX 1.6 JSON');
    expect(run.stdout).toMatch(/\d+ in the file = \d+ stored \+ \d+ merged \+ \d+ left out/);
    expect(run.stdout.trimEnd().split('\n').at(-1)).toBe(
      'Readable. 63 components. All 64 entries carry an identifier and can be checked for vulnerabilities. 1 of 17 CISA 2026 data elements is not met.',
    );
    expect(run.stderr).toBe('');
  });

  it('writes no colour and no progress when piped', async () => {
    const run = await runCli(['check', flat], { env: { TERM: 'xterm-256color' } });
    expect(run.stdout).not.toContain(ESCAPE);
    expect(run.stderr).toBe('');
  });

  it('shows findings with count, place and remedy, and counts those that it does not show', async () => {
    const run = await runCli(['check', flat, '--findings', '2']);
    expect(run.exit).toBe(0);
    expect(run.stdout).toMatch(/error\s+\d*×?.*\n.*\d+:\d+ {2}\/components/);
    expect(run.stdout).toContain('→ ');
    expect(run.stdout).toMatch(/and .* more: --findings all/);
    expect((await runCli(['check', flat, '--findings', 'all'])).stdout).not.toContain('--findings all');
  });

  it('answers with one JSON document in the shape of cli.md', async () => {
    const run = await runCli(['check', flat, '--json']);
    const [file] = filesOf(parseAnswer(run));
    if (file === undefined) throw new Error('no file');
    const { receipt } = file;
    expect(file.path).toBe(flat);
    expect(file.counts.components).toBe(52);
    expect(receipt.componentsInFile).toBe(
      receipt.componentsStored + receipt.componentsMerged + receipt.componentsLeftOut,
    );
    for (const finding of file.findings) {
      expect(finding.line).toBeGreaterThanOrEqual(1);
      expect(finding.column).toBeGreaterThanOrEqual(1);
    }
    expect(file.profiles.map((profile) => profile.id)).toEqual(['cisa-2026', 'ntia-2021']);
  });

  it('names paths as they were typed', async () => {
    const folder = temporaryFolder();
    copyFileSync(good, path.join(folder, 'a.json'));
    const run = await runCli(['check', './a.json', '--json'], { cwd: folder });
    expect(filesOf(parseAnswer(run))[0]?.path).toBe('./a.json');
  });

  it('says when a file is named twice, and reads it once', async () => {
    const folder = temporaryFolder();
    copyFileSync(good, path.join(folder, 'a.json'));
    const run = await runCli(['check', 'a.json', './a.json', '--json'], { cwd: folder });
    const answer = parseAnswer(run);
    expect(filesOf(answer)).toHaveLength(1);
    expect(answer['ignored']).toMatchObject([{ path: './a.json', sameAs: 'a.json' }]);
    const human = await runCli(['check', 'a.json', './a.json'], { cwd: folder });
    expect(human.stdout).toContain('./a.json is the same file as a.json; it is read once.');
  });

  it('shows the others when one file is refused, names it on stderr and exits with 3', async () => {
    const run = await runCli(['check', webPage, good]);
    expect(run.exit).toBe(3);
    expect(run.stdout).toContain('63 components');
    expect(run.stderr).toContain('edge-router-os-7.4-sbom.json');
    expect(run.stderr).toMatch(/web page/);
    const json = parseAnswer(await runCli(['check', webPage, good, '--json']));
    expect(filesOf(json).map((file) => file.outcome)).toEqual(['refused', 'read']);
    expect(json['error']).toMatchObject({ code: 'input/refused', file: webPage });
  });

  it('shows the others when one file is missing', async () => {
    const run = await runCli(['check', '/no/such/file.json', good]);
    expect(run.exit).toBe(3);
    expect(run.stdout).toContain('63 components');
    expect(run.stderr).toContain('/no/such/file.json');
  });

  it('answers with an error when nothing could be read', async () => {
    const run = await runCli(['check', '/no/such/file.json', '--json']);
    expect(run.exit).toBe(3);
    expect(parseAnswer(run)['error']).toMatchObject({ code: 'input/unreadable', file: '/no/such/file.json' });
    expect(run.stderr).toBe('');
  });

  it('says that a folder is no file', async () => {
    const run = await runCli(['check', temporaryFolder()]);
    expect(run.exit).toBe(3);
    expect(run.stderr).toContain('folder');
  });

  it.skipIf(process.getuid?.() !== 0)('says that a file may not be read (as another user)', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'secret.json');
    copyFileSync(good, file);
    chmodSync(file, 0o600);
    chmodSync(folder, 0o755);
    const run = await runCli(['check', file], { uid: 65_534 });
    expect(run.exit).toBe(3);
    expect(run.stderr).toContain('not allowed to read');
  });

  it('takes hostile file names as text', async () => {
    const folder = temporaryFolder();
    const names = [
      '--json',
      '-x',
      'a\u202Egnp.json',
      `b${ESCAPE}[31m.json`,
      'c\nd.json',
      '日本.json',
      'e f;$(id).json',
      '__proto__',
    ];
    for (const name of names) copyFileSync(flat, path.join(folder, name));
    const run = await runCli(['check', '--quiet', '--', ...names], { cwd: folder });
    expect(run.exit).toBe(0);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(names.length);
    expect(run.stdout).not.toContain(ESCAPE);
    expect(run.stdout).not.toContain('\u202E');
    expect(run.stdout).toContain('a[U+202E]gnp.json');
    expect(run.stdout).toContain('c[U+000A]d.json');
    const json = filesOf(parseAnswer(await runCli(['check', '--json', '--', ...names], { cwd: folder })));
    expect(json.map((file) => file.path)).toEqual(names);
  });

  it('shows hostile text of a vendor as text', async () => {
    const file = path.join(temporaryFolder(), 'hostile.json');
    const name = `evil\u202E${ESCAPE}]0;title\u0007\u200B`;
    writeFileSync(
      file,
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: { tools: [{ name }] },
        components: [{ type: name, name, version: name }],
      }),
    );
    const run = await runCli(['check', file, '--findings', 'all', '--elements']);
    expect(run.stdout + run.stderr).not.toContain(ESCAPE);
    expect(run.stdout + run.stderr).not.toContain('\u202E');
    expect(run.stdout + run.stderr).not.toContain('\u0007');
  });

  it('refuses an empty file with a way out', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'x'));
    const file = path.join(folder, 'x', 'empty.json');
    writeFileSync(file, '');
    const run = await runCli(['check', file]);
    expect(run.exit).toBe(3);
    expect(run.stderr).toContain('empty.json');
  });
});

describe('check --fail-on', () => {
  it.each([
    ['warning', good, 0],
    ['ntia-2021', good, 0],
    ['cisa-2026', good, 1],
    ['error', flat, 1],
  ])('%s on %s exits with %i', async (gate, file, exit) => {
    const run = await runCli(['check', '--quiet', `--fail-on=${gate}`, file]);
    expect(run.exit).toBe(exit);
    expect(run.stderr.includes('is reached')).toBe(exit === 1);
  });

  it('counts what is unknown as no pass, and says so', async () => {
    const run = await runCli([
      'check',
      '--quiet',
      '--fail-on',
      'ntia-2021',
      sampleFile('halden-claims-gateway-4.2.1.cdx.json'),
    ]);
    expect(run.stderr).toContain('unknown is no pass');
  });

  it('answers with JSON all the same', async () => {
    const run = await runCli(['check', '--json', '--fail-on', 'error', flat]);
    expect(run.exit).toBe(1);
    expect(filesOf(parseAnswer(run))).toHaveLength(1);
  });
});
