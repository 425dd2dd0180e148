// A disk that is full, made with a small file system in memory where that is permitted (settled.md 24).

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRegister } from '#electron/db/open.ts';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { createTestEngine, failureOf, openTestEngine, pumpRelease } from '../support/create-test-engine.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const MEGABYTE = 2 ** 20;

/** Mounts a file system of this size; undefined where that is not permitted. */
function mountSmallDisk(bytes: number): string | undefined {
  const folder = path.join(makeTempFolder(), 'disk');
  mkdirSync(folder);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return folder;
}

describe('on a full disk', () => {
  it('an import fails as a whole, the register stays good, and works again when there is space', async (context) => {
    const disk = mountSmallDisk(28 * MEGABYTE);
    if (disk === undefined) return skip(context);
    const engine = openTestEngine(path.join(disk, 'r.sbomreg'));
    await engine.call('register.create', {});
    await engine.importBytes(aCycloneDxBom({ components: 10 }));
    const before = await engine.call('register.info', {});
    const filler = engine.file('filler', Buffer.alloc(16 * MEGABYTE));
    const [large, small] = [30_000, 20].map((components) => {
      const file = path.join(makeTempFolder(), `${components}.json`);
      writeFileSync(file, aCycloneDxBom({ components, seed: components }));
      return file;
    });

    const failure = await failureOf(engine.call('submissions.import', { files: [large!], ...pumpRelease }));
    expect(failure).toMatchObject({ code: 'register/full', remedy: expect.stringMatching(/space/i) });
    expect(await engine.call('register.info', {})).toEqual(before);
    // Not a byte is left, and whoever asks opens the file anew.
    spawnSync('dd', ['if=/dev/zero', `of=${path.join(disk, 'rest')}`, 'bs=4096']);
    const reader = openTestEngine(path.join(disk, 'r.sbomreg'));
    expect((await reader.call('documents.list', {})).total).toBe(1);
    expect((await reader.call('register.verify', {})).checks.length).toBeGreaterThan(5);

    rmSync(filler);
    rmSync(path.join(disk, 'rest'));
    const again = await engine.call('submissions.import', { files: [small!], ...pumpRelease });
    expect(again.submission).not.toBeNull();
    const { checks } = await engine.call('register.verify', {});
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('a short write fails as a whole too', async (context) => {
    const disk = mountSmallDisk(3 * MEGABYTE);
    if (disk === undefined) return skip(context);
    const engine = openTestEngine(path.join(disk, 'r.sbomreg'));
    await engine.call('register.create', {});
    await engine.call('vendors.add', { name: 'Acme' });
    const filler = path.join(disk, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096']);
    const failures: string[] = [];
    for (let index = 0; index < 50 && failures.length === 0; index += 1) {
      await engine.call('vendors.add', { name: `Vendor ${index}` }).catch((error: { data: { code: string } }) => {
        failures.push(error.data.code);
      });
    }
    expect(failures).toEqual(['register/full']);
    rmSync(filler);
    const { total } = await engine.call('vendors.list', {});
    await engine.call('vendors.add', { name: 'After' });
    expect((await engine.call('vendors.list', {})).total).toBe(total + 1);
    expect((await engine.call('register.verify', {})).ok).toBe(true);
  });

  it('a register that nobody has open yet can still be looked at and verified', async (context) => {
    const disk = mountSmallDisk(4 * MEGABYTE);
    if (disk === undefined) return skip(context);
    const file = path.join(disk, 'r.sbomreg');
    const engine = openTestEngine(file);
    await engine.call('register.create', {});
    await engine.importBytes(aCycloneDxBom({ components: 10 }));
    await engine.close();
    spawnSync('dd', ['if=/dev/zero', `of=${path.join(disk, 'rest')}`, 'bs=4096']);
    const register = openRegister(file);
    expect(
      register.documents.list({ limit: 5, cursor: null }, { vendor: null, release: null, status: null }).total,
    ).toBe(1);
    expect(register.verify().checks.filter(({ ok }) => !ok)).toEqual([]);
    register.close();
    const verifying = openTestEngine(file);
    expect((await verifying.call('register.verify', {})).ok).toBe(true);
  });

  it('a register that cannot be created leaves nothing', async (context) => {
    const disk = mountSmallDisk(16_384);
    if (disk === undefined) return skip(context);
    const engine = openTestEngine(path.join(disk, 'r.sbomreg'));
    expect((await failureOf(engine.call('register.create', {}))).code).toBe('register/full');
    expect(existsSync(engine.register)).toBe(false);
  });

  it('an output is not written at all, and no temporary file is left', async (context) => {
    const disk = mountSmallDisk(16_384);
    if (disk === undefined) return skip(context);
    const engine = await createTestEngine();
    const [document] = (await engine.importBytes(aCycloneDxBom({ components: 500 }))).documents;
    const target = path.join(disk, 'original.json');
    const failure = await failureOf(engine.call('documents.saveOriginal', { id: document!.id!, target }));
    expect(failure).toMatchObject({ code: 'output/unwritable', file: target, message: 'The disk is full.' });
    expect(readdirSync(disk)).toEqual([]);
    const copy = path.join(disk, 'copy.sbomreg');
    expect((await failureOf(engine.call('register.backup', { target: copy }))).code).toBe('output/unwritable');
    expect(readdirSync(disk)).toEqual([]);
  });
});

function skip(context: { skip(note: string): void }): void {
  process.stdout.write('full disk: skipped, no small file system can be mounted here\n');
  context.skip('no small file system can be mounted here');
}
