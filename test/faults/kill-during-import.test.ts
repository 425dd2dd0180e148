// Kills a process that imports, at random moments, and looks at what is left: the register opens and is whole, every
// submission in it is complete, and every one that was acknowledged is there (issue A1, settled.md 2).

import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openRegister } from '#electron/db/open.ts';
import type { Register } from '#electron/db/types.ts';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { createTestEngine, pumpRelease, testOptions } from '../support/create-test-engine.ts';
import type { ChildLine } from '../support/engine-child.ts';
import { runEngineChild } from '../support/run-engine-child.ts';

const LONG = process.env['SBOM_REGISTER_LONG'] === '1';
const KILLS = LONG ? 100 : 20;
const SEED = Number(process.env['SBOM_REGISTER_SEED'] ?? 20_260_101);
const COMPONENTS = 3_000;
/** More than one process can do before it is killed. */
const IMPORTS = 6;

describe('killing a process that imports', () => {
  it(`leaves whole submissions or none, ${KILLS} times`, { timeout: 20 * 60_000 }, async () => {
    const engine = await createTestEngine();
    const files = [1, 2].map((seed) => engine.file(`${seed}.json`, aCycloneDxBom({ components: COMPONENTS, seed })));
    await engine.close();
    const random = createRandom(SEED);
    const span = await measureImport(engine.register, files);
    const acknowledged = new Set<string>();
    const figures = { killed: 0, unfinished: 0, submissions: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const lines = await importAndKill(engine.register, files, `kill ${kill}`, random() * span * 1.5);
      for (const id of toAcknowledged(lines)) acknowledged.add(id);
      figures.killed += 1;
      const register = openRegister(engine.register);
      try {
        figures.submissions = checkWhole(register, acknowledged);
        figures.unfinished = figures.submissions - acknowledged.size;
      } finally {
        register.close();
      }
    }
    process.stdout.write(
      `kill during import: seed ${SEED}, one import ${span.toFixed(0)} ms, ${figures.killed} kills, ` +
        `${figures.submissions} submissions in the register, ${acknowledged.size} acknowledged, ` +
        `${figures.unfinished} published just before the kill\n`,
    );
    expect(figures.killed).toBe(KILLS);
  });
});

/** How long a process needs from its start to its first acknowledged import, in milliseconds. */
async function measureImport(register: string, files: readonly string[]): Promise<number> {
  const child = runEngineChild({ options: { ...testOptions, register }, calls: [toCall(files, 'measured', 0)] });
  await child.ready;
  const start = performance.now();
  const lines = await child.ended;
  expect(toAcknowledged(lines)).toHaveLength(1);
  return performance.now() - start;
}

async function importAndKill(register: string, files: readonly string[], run: string, after: number) {
  const calls = Array.from({ length: IMPORTS }, (_, index) => toCall(files, run, index));
  const child = runEngineChild({ options: { ...testOptions, register }, calls });
  await child.ready;
  await delay(after);
  child.process.kill('SIGKILL');
  return child.ended;
}

function toCall(files: readonly string[], run: string, index: number) {
  return ['submissions.import', { ...pumpRelease, files, release: `${run} import ${index}` }] as const;
}

function toAcknowledged(lines: readonly ChildLine[]): readonly string[] {
  return lines.flatMap((line) => {
    if (line.kind === 'failure') throw new Error(`an import failed: ${JSON.stringify(line.error)}`);
    return line.kind === 'answer' ? [(line.answer as { submission: string }).submission] : [];
  });
}

/** Checks everything and answers how many submissions there are. */
function checkWhole(register: Register, acknowledged: ReadonlySet<string>): number {
  const { checks } = register.verify();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  for (const id of acknowledged) expect(register.submissions.find(id), `acknowledged ${id}`).toBeDefined();
  const all = { limit: 500, cursor: null };
  const releases = register.releases.list(all).rows;
  const submissions = register.submissions.list(all).rows;
  expect(releases.map((release) => release.name).toSorted()).toEqual(submissions.map((row) => row.release).toSorted());
  for (const submission of submissions) {
    expect(submission.files).toHaveLength(2);
    const documents = register.documents.listBySubmission(submission.id);
    expect(documents.map((document) => document.components)).toEqual([COMPONENTS, COMPONENTS]);
    const newest = register.components.list(
      { limit: 1, cursor: null },
      { release: ['Acme', 'Pump', submission.release].join('/'), missing: null },
    );
    expect(newest.total).toBeGreaterThanOrEqual(COMPONENTS);
  }
  expect(register.risks.staleProducts()).toEqual([]);
  return submissions.length;
}

/** mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
