import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRegister, openRegister } from '#electron/db/open.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';
import { codeOf, failureOf } from './a-error.ts';
import { ANNA, anSbom, importSbom, REGISTER_ID } from './a-plan.ts';

const PAGE = { limit: 10, cursor: null };

function create(file: string) {
  return createRegister(file, { ...ANNA, registerId: REGISTER_ID });
}

describe('creating a register', () => {
  it('makes the folder too and records who did it', () => {
    const file = join(makeTempFolder(), 'a', 'b', 'r.sbomreg');
    const register = create(file);
    expect(register.meta).toEqual({ id: REGISTER_ID, createdAt: ANNA.recordedAt, sampleDate: null });
    expect(register.facts.list({ limit: 10, cursor: null }).rows[0]).toMatchObject({
      kind: 'register.created',
      actor: 'Anna',
    });
    register.close();
    expect(readdirSync(join(file, '..'))).toEqual(['r.sbomreg']);
  });

  it('refuses to replace what is there, whatever it is', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    writeFileSync(file, 'my notes');
    expect(codeOf(() => create(file))).toBe('register/exists');
    expect(readFileSync(file, 'utf8')).toBe('my notes');
  });

  it('keeps the fixed date of a sample register', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    createRegister(file, { ...ANNA, sampleDate: '2026-01-01' }).close();
    const register = openRegister(file);
    expect(register.meta.sampleDate).toBe('2026-01-01');
    register.close();
  });
});

describe('opening a register', () => {
  it('never creates one and says how to', () => {
    const folder = makeTempFolder();
    const failure = failureOf(() => openRegister(join(folder, 'r.sbomreg')));
    expect(failure.data).toMatchObject({ code: 'register/missing', remedy: expect.stringContaining('init') });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells a file that is no register from one that is damaged', () => {
    const folder = makeTempFolder();
    const at = (name: string, content: string | Buffer): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const good = join(folder, 'good.sbomreg');
    create(good).close();
    const bytes = readFileSync(good);
    expect(codeOf(() => openRegister(at('empty', '')))).toBe('register/not-a-register');
    expect(codeOf(() => openRegister(at('text', 'hello, I am a text and not a register')))).toBe(
      'register/not-a-register',
    );
    mkdirSync(join(folder, 'folder'));
    expect(codeOf(() => openRegister(join(folder, 'folder')))).toBe('register/not-a-register');
    new Database(join(folder, 'other.db')).exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)').close();
    expect(codeOf(() => openRegister(join(folder, 'other.db')))).toBe('register/not-a-register');
    expect(codeOf(() => openRegister(at('cut', bytes.subarray(0, 5_000))))).toBe('register/corrupt');
    const scribbled = Buffer.from(bytes);
    scribbled.fill(0xa5, 100, 4_096);
    expect(codeOf(() => openRegister(at('scribbled', scribbled)))).toBe('register/corrupt');
  });

  it('refuses a register of a newer version and leaves it as it was', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    create(file).close();
    const db = new Database(file);
    db.pragma('user_version = 99999');
    db.close();
    const before = readFileSync(file);
    expect(codeOf(() => openRegister(file))).toBe('register/from-future');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('for reading only refuses every write', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    create(file).close();
    const register = openRegister(file, { readOnly: true });
    expect(register.counts().facts).toBe(1);
    expect(codeOf(() => register.leases.acquire('import'))).toBe('register/read-only');
    register.close();
  });

  it('keeps the settings that protect the data', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    create(file).close();
    const db = new Database(file, { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    const tables = db.pragma('table_list') as readonly { name: string; type: string; strict: number }[];
    expect(
      tables.filter((table) => table.type === 'table' && !table.name.startsWith('sqlite_') && table.strict !== 1),
    ).toEqual([]);
    db.close();
  });

  it('holds what was written by another connection at once', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    const one = create(file);
    const two = openRegister(file);
    importSbom(one, 'x', anSbom(['app', 'left-pad']));
    expect(two.counts()).toMatchObject({ vendors: 1, documents: 1, components: 2 });
    one.close();
    two.close();
  });
});

describe('opening while another process is writing', () => {
  it('reads at once, and leaves the sweeping of a dead import to the next one who opens it', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    const register = create(file);
    importSbom(register, 'x', anSbom(['app', 'left-pad']));
    register.close();
    const writer = new Database(file);
    writer.exec("INSERT INTO generations (token, first_component) VALUES ('dead', 999)");
    writer.exec('BEGIN EXCLUSIVE; DELETE FROM leases');
    const started = performance.now();
    const reader = openRegister(file);
    expect(reader.documents.list(PAGE, { vendor: null, release: null, status: null }).total).toBe(1);
    expect(reader.verify().checks.filter(({ ok }) => !ok)).toMatchObject([{ id: 'leftovers' }]);
    expect(performance.now() - started).toBeLessThan(3_000);
    reader.close();
    writer.exec('ROLLBACK');
    writer.close();
    const next = openRegister(file);
    expect(next.verify()).toMatchObject({ ok: true });
    next.close();
  });

  it('still says busy to whoever writes', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    create(file).close();
    const writer = new Database(file);
    writer.exec('BEGIN EXCLUSIVE');
    const second = openRegister(file, { busyTimeoutMs: 50 });
    const none = { contact: null, securityContact: null, country: null, contractRef: null };
    expect(codeOf(() => second.vendors.add({ name: 'Acme', ...none }, ANNA))).toBe('register/busy');
    second.close();
    writer.close();
  });
});

it('a damaged page is found when it is read, not taken for data', () => {
  const folder = makeTempFolder();
  const file = join(folder, 'r.sbomreg');
  const register = create(file);
  importSbom(register, 'x', anSbom(Array.from({ length: 400 }, (_, i) => `c${i}`)));
  register.close();
  const copy = join(folder, 'cut.sbomreg');
  copyFileSync(file, copy);
  truncateSync(copy, Math.floor(readFileSync(file).length / 2));
  expect(existsSync(copy)).toBe(true);
  expect(
    codeOf(() => {
      const opened = openRegister(copy);
      try {
        opened.components.list({ limit: 500, cursor: null }, { release: null, missing: null });
        opened.readView({ kind: 'register' });
        if (!opened.verify().ok) throw failureOf(() => openRegister(join(folder, 'none')));
      } finally {
        opened.close();
      }
    }),
  ).toBe('register/corrupt');
});
