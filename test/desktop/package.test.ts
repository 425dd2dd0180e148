/// <reference lib="dom" />
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FromEngineProcess, ToEngineProcess } from '#electron/engine-process/messages.ts';
import { type Packed, packageDesktop } from '../../build/package-desktop.ts';
import { inspectPackage } from '../../build/inspect-package.ts';
import { writeStubElectron } from '../../build/stub-electron.ts';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { buildApp, findDesktopHost, startDesktop } from './start-desktop.ts';
import { ask } from './page-calls.ts';

describe('the packed desktop app', () => {
  let built: Awaited<ReturnType<typeof buildApp>> | undefined;
  let output = '';
  let packed: Packed;
  beforeAll(async () => {
    built = await buildApp(existsSync('dist/renderer/index.html') ? 'real' : 'minimal');
    // Outside the project, so that nothing is found in its node_modules.
    output = mkdtempSync(path.join(tmpdir(), 'sbom-register-packed-'));
    packed = await packageDesktop(path.relative('.', path.dirname(path.dirname(built.main))), output);
    process.stderr.write(
      packed.runnable ? 'packed with the real runtime\n' : 'packed with a stub runtime: inspected, not run\n',
    );
  }, 120_000);
  afterAll(() => {
    built?.remove();
    if (output !== '') rmSync(output, { recursive: true, force: true });
  });

  it('has nothing wrong with it: archive, unpacked engine and every fuse are as decided', () => {
    expect(packed.problems).toEqual([]);
  });

  it('holds the bundles, the interface and nothing else', () => {
    const allowed =
      /^\/(?:dist|node_modules|package\.json|LICENSE)$|^\/dist\/(?:desktop|renderer)(?:\/|$)|^\/node_modules\/(?:better-sqlite3|@cyclonedx)(?:\/|$)/;
    expect(packed.archived.filter((file) => !allowed.test(file))).toEqual([]);
    const native = packed.unpacked.filter((file) => file.endsWith('.node'));
    expect(
      native.every((file) => file.includes(`/${process.platform}`) && file.endsWith(`-${process.arch}.node`)),
    ).toBe(true);
  });

  it('carries an engine that runs from where it was unpacked, with its native module and its schemas', async () => {
    const home = makeTempFolder();
    const file = path.join(home, 'a.cdx.json');
    writeFileSync(file, aCycloneDxBom());
    const engine = fork(path.join(packed.resources, 'app.asar.unpacked/dist/desktop/engine/main.mjs'), {
      execArgv: [],
      serialization: 'advanced',
    });
    const answers: FromEngineProcess[] = [];
    engine.on('message', (message) => answers.push(message as FromEngineProcess));
    const post = (message: ToEngineProcess): boolean => engine.send(message);
    const options = { register: path.join(home, 'r.sbomreg'), actor: 'Ada' };
    post({ kind: 'open', engine: 1, options });
    post({ kind: 'call', call: 2, engine: 1, method: 'register.create', request: {} });
    post({ kind: 'call', call: 3, engine: 1, method: 'documents.check', request: { files: [file] } });
    await expect.poll(() => answers.filter(({ kind }) => kind === 'done').length, { timeout: 20_000 }).toBe(2);
    post({ kind: 'end' });
    expect(await once(engine, 'exit')).toEqual([0, null]);
    expect(JSON.stringify(answers)).not.toContain('"severity":"error"');
  });

  it('starts from its archive', async () => {
    const host = await findDesktopHost();
    if (host === undefined || host.kind === 'electron') return;
    const place = path.join(output, 'extracted');
    extractAll(path.join(packed.resources, 'app.asar'), place);
    const desktop = await startDesktop(host, { main: place });
    try {
      expect(await ask(desktop.page, 'host.createRegister', { where: 'default' })).toMatchObject({
        register: { state: 'open' },
      });
    } finally {
      await desktop.end();
      rmSync(desktop.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  });

  it('is refused by the inspection when a fuse is wrong or a part is missing', async () => {
    const folder = makeTempFolder();
    writeStubElectron(folder, '45.0.0');
    mkdirSync(path.join(folder, 'resources'), { recursive: true });
    copyFileSync(path.join(packed.resources, 'app.asar'), path.join(folder, 'resources', 'app.asar'));
    symlinkSync(
      path.join(packed.resources, 'app.asar.unpacked', 'dist'),
      path.join(folder, 'resources', 'app.asar.unpacked'),
    );
    const { problems } = await inspectPackage(path.join(folder, 'electron'), path.join(folder, 'resources'));
    expect(problems).toContain('the fuse enableCookieEncryption is not on');
    expect(problems).toContain('the fuse onlyLoadAppFromAsar is not on');
    expect(problems).toContain('no native module is unpacked');
    expect(problems).not.toContain('the fuse runAsNode is not off');
  });
});
