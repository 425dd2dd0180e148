// Several processes on one file, and processes that die in the middle. Set REGISTER_KILLS for more kills (default 6).

import Database from 'better-sqlite3';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRegister } from '#electron/db/open.ts';
import { ALL, ANNA, anSbom, BEN, importSbom } from './a-plan.ts';
import { newRegister } from './a-register.ts';

const CHILD = new URL('./importing-child.ts', import.meta.url).pathname;
const KILLS = Number(process.env['REGISTER_KILLS'] ?? 6);
const FILTER = { vendor: null, release: null, status: null } as const;

interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly lines: string[];
  /** Resolves when a line begins so. */
  seen(start: string): Promise<void>;
  readonly ended: Promise<number | null>;
  readonly errors: () => string;
}

function importInChild(file: string, size: number, imports: number): Child {
  const child = spawn(process.execPath, [CHILD, file, String(size), String(imports)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  const waiting: (() => void)[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter((line) => line !== ''));
    for (const check of waiting) check();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return {
    process: child,
    lines,
    ended,
    errors: () => errors,
    seen: (start) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (lines.some((line) => line.startsWith(start))) resolve();
        };
        waiting.push(check);
        check();
      }),
  };
}

describe('another process', () => {
  it('may import while a person records decisions; both finish, and everyone hears of it', async () => {
    const register = newRegister();
    const { documents } = importSbom(register, 'first', anSbom(['app']));
    const id = documents[0]?.document?.id ?? '';
    expect(register.pollChanges()).toEqual([]);
    const child = importInChild(register.file, 20_000, 1);
    await child.seen('writing');
    const waits: number[] = [];
    while (!child.lines.some((line) => line.startsWith('published'))) {
      const start = performance.now();
      register.documents.decide(id, waits.length % 2 === 0 ? 'accepted' : 'quarantined', 'looked at it', BEN);
      waits.push(performance.now() - start);
      // eslint-disable-next-line no-await-in-loop -- the person thinks
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect({ code: await child.ended, errors: child.errors() }).toEqual({ code: 0, errors: '' });
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.max(...waits)).toBeLessThan(2_000);
    expect(register.counts()).toMatchObject({ documents: 2, components: 20_001 });
    expect(register.pollChanges()).toEqual(expect.arrayContaining(['documents', 'components', 'releases']));
    expect(register.pollChanges()).toEqual([]);
    expect(register.verify().checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('finds the lease taken', async () => {
    const register = newRegister();
    register.leases.acquire('import');
    const child = importInChild(register.file, 10, 1);
    expect(await child.ended).not.toBe(0);
    expect(child.errors()).toContain('Another process');
  });

  it('that is killed at any moment leaves whole submissions or none, and nothing that was acknowledged is lost', async () => {
    const register = newRegister();
    for (let kill = 0; kill < KILLS; kill++) {
      const child = importInChild(register.file, 3_000, 100);
      // eslint-disable-next-line no-await-in-loop -- one after the other
      await child.seen('writing');
      // eslint-disable-next-line no-await-in-loop -- one after the other
      await new Promise((resolve) => setTimeout(resolve, (kill * 137) % 700));
      child.process.kill('SIGKILL');
      // eslint-disable-next-line no-await-in-loop -- one after the other
      await child.ended;
      const opened = openRegister(register.file);
      const held = new Set(opened.documents.list({ limit: 500, cursor: null }, FILTER).rows.map((row) => row.sha256));
      const acknowledged = child.lines.filter((line) => line.startsWith('published ')).map((line) => line.slice(10));
      expect(acknowledged.filter((sha256) => !held.has(sha256))).toEqual([]);
      expect(opened.verify().checks.filter((check) => !check.ok)).toEqual([]);
      expect(leftovers(register.file)).toBe(0);
      opened.close();
    }
    expect(register.leases.holder('import')).toBeUndefined();
    importSbom(register, 'after all that', anSbom(['app']));
    expect(register.documents.list(ALL, FILTER).rows[0]?.errors).toBe(0);
  });

  it('that has not finished its write makes a short one wait, not fail', () => {
    const register = newRegister({ busyTimeoutMs: 300 });
    const other = new Database(register.file);
    other.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    expect(() => register.leases.acquire('import')).toThrow('Another process is writing');
    expect(performance.now() - start).toBeGreaterThan(250);
    other.exec('ROLLBACK');
    other.close();
    expect(() =>
      register.facts.append(
        { subjectKind: 'vendor', subjectId: 'v', kind: 'vendor.edited', payload: {}, reason: null },
        ANNA,
      ),
    ).not.toThrow();
  });
});

function leftovers(file: string): number {
  const db = new Database(file, { readonly: true });
  const count = db
    .prepare('SELECT (SELECT count(*) FROM generations) + (SELECT count(*) FROM contents WHERE generation IS NOT NULL)')
    .pluck()
    .get();
  db.close();
  return Number(count);
}
