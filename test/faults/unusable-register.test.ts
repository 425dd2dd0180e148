// Registers that cannot be used: each has its own error, nothing is a defect, and the file stays as it was.

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { createTestEngine, failureOf, openTestEngine } from '../support/create-test-engine.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

/** A closed register that holds one submission. */
async function makeRegister(): Promise<string> {
  const engine = await createTestEngine();
  await engine.importBytes(aCycloneDxBom({ components: 500 }));
  await engine.close();
  return engine.register;
}

/** The codes of four different calls on a register, after which its bytes are what they were. */
async function codesOf(register: string): Promise<readonly string[]> {
  const before = readFileSync(register);
  const engine = openTestEngine(register);
  const failures = await Promise.all(
    [
      engine.call('register.info', {}),
      engine.call('vendors.add', { name: 'Beta' }),
      engine.call('register.verify', {}),
      engine.importBytes(aCycloneDxBom()),
    ].map(failureOf),
  );
  for (const failure of failures) {
    expect(failure).toMatchObject({
      file: register,
      message: expect.stringMatching(/./),
      remedy: expect.stringMatching(/./),
    });
  }
  await engine.close();
  expect(readFileSync(register).equals(before)).toBe(true);
  return [...new Set(failures.map(({ code }) => code))];
}

describe('a register that cannot be used', () => {
  it('because a newer version wrote it is refused as from the future', async () => {
    const register = await makeRegister();
    const db = new Database(register);
    db.pragma('user_version = 999999');
    db.close();
    expect(await codesOf(register)).toEqual(['register/from-future']);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('Dear customer')],
    ['an SBOM', aCycloneDxBom()],
  ])('because it is %s is refused as no register', async (_, bytes) => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    writeFileSync(register, bytes);
    expect(await codesOf(register)).toEqual(['register/not-a-register']);
  });

  it('because it is the database of another program is refused as no register', async () => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    const db = new Database(register);
    db.exec('CREATE TABLE notes (text TEXT)');
    db.close();
    expect(await codesOf(register)).toEqual(['register/not-a-register']);
  });

  it('because half of it is gone is refused as damaged', async () => {
    const register = await makeRegister();
    truncateSync(register, 8_192);
    const engine = openTestEngine(register);
    expect((await failureOf(engine.importBytes(aCycloneDxBom()))).code).toBe('register/corrupt');
  });

  it('because pages in it are overwritten is found by verify, whatever else still works', async () => {
    const register = await makeRegister();
    const bytes = readFileSync(register);
    bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 16_384);
    writeFileSync(register, bytes);
    const engine = openTestEngine(register);
    const verdict = await engine.call('register.verify', {}).catch((error: { data: unknown }) => error.data);
    expect(verdict).toSatisfy(
      (data: { ok?: boolean; code?: string }) => data.ok === false || data.code === 'register/corrupt',
    );
  });

  it('because it is a folder is refused', async () => {
    const engine = openTestEngine(path.join(makeTempFolder(), 'r.sbomreg'));
    const folder = openTestEngine(engine.folder);
    expect((await failureOf(folder.call('register.info', {}))).code).toBe('register/not-a-register');
  });
});
