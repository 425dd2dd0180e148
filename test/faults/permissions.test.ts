// Files that may not be read and folders that may not be written, as another user when the tests run as root
// (settled.md 24).

import { chmodSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MethodName } from '#shared/contract/methods.ts';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { createTestEngine, pumpRelease, testOptions, type TestEngine } from '../support/create-test-engine.ts';
import { runEngineChild } from '../support/run-engine-child.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** Whether a process of another user can start here at all. */
const canSwitch =
  isRoot && spawnSync(process.execPath, ['-e', '0'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;
const possible = process.platform !== 'win32' && (!isRoot || canSwitch);
if (!possible) process.stdout.write('permissions: skipped, no process can run as another user here\n');

/** Calls the engine as a user who owns nothing here, and answers the line of each call. */
async function callAsStranger(engine: TestEngine, calls: readonly (readonly [MethodName, unknown])[]) {
  const options = { ...testOptions, register: engine.register };
  const lines = await runEngineChild({ options, calls }, isRoot ? NOBODY : undefined).ended;
  return lines.filter((line) => line.kind !== 'ready');
}

const fails = (code: string) => ({
  kind: 'failure',
  error: { code, message: expect.any(String), remedy: expect.any(String) },
});

describe.skipIf(!possible)('a person without permission', () => {
  it('is told that a file may not be read, and nothing of the submission is kept', async () => {
    const engine = await createTestEngine();
    chmodSync(engine.folder, 0o777);
    const readable = engine.file('readable.json', aCycloneDxBom());
    const secret = engine.file('secret.json', aCycloneDxBom({ seed: 2 }));
    chmodSync(secret, 0o000);
    await engine.close();
    for (const name of readdirSync(engine.folder))
      if (name.startsWith('test.sbomreg')) chmodSync(path.join(engine.folder, name), 0o666);
    const lines = await callAsStranger(engine, [
      ['documents.check', { files: [secret] }],
      ['submissions.import', { files: [readable, secret], ...pumpRelease }],
      ['register.info', {}],
    ]);
    expect(lines).toMatchObject([
      { kind: 'failure', error: { code: 'input/unreadable', file: secret } },
      { kind: 'failure', error: { code: 'input/unreadable', file: secret } },
      { kind: 'answer', answer: { vendors: 0, documents: 0 } },
    ]);
  });

  it('is told that the register is read-only, and it stays as it was', async () => {
    const engine = await createTestEngine();
    const readable = engine.file('readable.json', aCycloneDxBom());
    await engine.importBytes(aCycloneDxBom({ seed: 2 }));
    await engine.close();
    chmodSync(engine.register, 0o444);
    chmodSync(engine.folder, 0o555);
    const before = readFileSync(engine.register);
    const lines = await callAsStranger(engine, [
      ['submissions.import', { files: [readable], ...pumpRelease }],
      ['vendors.add', { name: 'Beta' }],
      ['register.create', {}],
    ]);
    chmodSync(engine.folder, 0o755);
    expect(lines).toMatchObject([fails('register/read-only'), fails('register/read-only'), fails('register/exists')]);
    expect(readFileSync(engine.register).equals(before)).toBe(true);
  });

  it('can still look at a register file that is read-only, where its folder is not', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    await engine.close();
    chmodSync(engine.register, 0o444);
    chmodSync(engine.folder, 0o777);
    const lines = await callAsStranger(engine, [
      ['register.info', {}],
      ['compliance.assess', { framework: 'nist-csf-2.0' }],
      ['vendors.add', { name: 'Beta' }],
    ]);
    expect(lines).toMatchObject([
      { kind: 'answer', answer: { vendors: 1, documents: 1 } },
      { kind: 'answer' },
      fails('register/read-only'),
    ]);
  });

  it('is told that a report cannot be written there, and that no register can be created there', async () => {
    const engine = await createTestEngine();
    const closed = path.join(engine.folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    await engine.close();
    for (const name of readdirSync(engine.folder))
      if (name.startsWith('test.sbomreg')) chmodSync(path.join(engine.folder, name), 0o666);
    chmodSync(engine.folder, 0o777);
    const target = path.join(closed, 'report.html');
    const lines = await callAsStranger(engine, [['reports.make', { kind: 'risk-register', format: 'html', target }]]);
    expect(lines).toMatchObject([{ kind: 'failure', error: { code: 'output/unwritable', file: target } }]);
    const nowhere = { ...engine, register: path.join(closed, 'new.sbomreg') };
    expect(await callAsStranger(nowhere, [['register.create', {}]])).toMatchObject([fails('register/read-only')]);
    expect(readdirSync(closed)).toEqual([]);
  });
});
