import { describe, expect, it } from 'vitest';
import type { Topic } from '#shared/contract/events.ts';
import { aCycloneDxBom } from '../../support/a-bom.ts';
import { createTestEngine, failureOf, pumpRelease, type TestEngine } from '../../support/create-test-engine.ts';

const COMPONENTS = 15_000;
const large = aCycloneDxBom({ components: COMPONENTS, seed: 77 });

/** Starts importing a large document; `started` resolves when its components are being written. */
function startLargeImport(engine: TestEngine, signal?: AbortSignal) {
  const file = engine.file('large.json', large);
  let resolveStarted: () => void;
  const started = new Promise<void>((resolve) => {
    resolveStarted = resolve;
  });
  let running = true;
  const answer = engine
    .call(
      'submissions.import',
      { files: [file], ...pumpRelease, vendor: 'Large' },
      {
        onProgress: ({ stage }) => {
          if (stage === 'components') resolveStarted();
        },
        ...(signal === undefined ? {} : { signal }),
      },
    )
    .finally(() => {
      running = false;
    });
  // An import that fails before its components would leave the test waiting for ever.
  const begun = Promise.race([started, answer.then(() => undefined)]);
  return { answer, started: begun, isRunning: () => running };
}

describe('while an import runs', () => {
  it('pages of components are answered', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom({ components: 300 }));
    const { answer, started, isRunning } = startLargeImport(engine);
    await started;
    const times: number[] = [];
    while (isRunning()) {
      const start = performance.now();
      const page = await engine.call('components.list', { release: 'Acme/Pump/1.0' });
      times.push(performance.now() - start);
      expect(page.rows).toHaveLength(100);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await answer;
    const sorted = times.toSorted((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)]!;
    process.stdout.write(
      `pages while importing: ${times.length}, p95 ${p95.toFixed(1)} ms, max ${sorted.at(-1)!.toFixed(1)} ms\n`,
    );
    expect(times.length).toBeGreaterThan(3);
    expect(p95).toBeLessThan(500);
  });

  it('nothing of it is visible, and all of it afterwards', async () => {
    const engine = await createTestEngine();
    const { answer, started } = startLargeImport(engine);
    await started;
    expect(await engine.call('register.info', {})).toMatchObject({ vendors: 0, documents: 0, components: 0 });
    await answer;
    expect(await engine.call('register.info', {})).toMatchObject({ vendors: 1, documents: 1 });
    expect((await engine.call('components.list', { release: 'Large/Pump/1.0' })).total).toBeGreaterThanOrEqual(
      COMPONENTS,
    );
  });

  it('another process can record a decision', async () => {
    const engine = await createTestEngine();
    const [document] = (await engine.importBytes(aCycloneDxBom())).documents;
    const other = engine.another({ actor: 'Bea Approver' });
    const { answer, started, isRunning } = startLargeImport(engine);
    await started;
    const start = performance.now();
    await other.call('documents.decide', { id: document!.id!, status: 'accepted', reason: 'Good' });
    const took = performance.now() - start;
    expect(isRunning()).toBe(true);
    process.stdout.write(`decision while importing: ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(2_000);
    await answer;
    const shown = await engine.call('documents.show', { id: document!.id! });
    expect(shown.document.decision).toMatchObject({ actor: 'Bea Approver', status: 'accepted' });
    expect((await engine.call('register.verify', {})).ok).toBe(true);
  });

  it('a second import is refused as busy, and says who holds the register', async () => {
    const engine = await createTestEngine();
    const { answer, started } = startLargeImport(engine);
    await started;
    const failure = await failureOf(
      engine.another().call('submissions.import', {
        files: [engine.file('small.json', aCycloneDxBom())],
        ...pumpRelease,
      }),
    );
    expect(failure.code).toBe('register/busy');
    expect(failure.message).toContain(String(process.pid));
    await answer;
    expect((await engine.importBytes(aCycloneDxBom())).submission).not.toBeNull();
  });

  it('files can be checked, in a thread of their own', async () => {
    const engine = await createTestEngine();
    const { answer, started } = startLargeImport(engine);
    await started;
    const { files } = await engine.call('documents.check', { files: [engine.file('small.json', aCycloneDxBom())] });
    expect(files[0]?.outcome).toBe('read');
    expect((await answer).submission).not.toBeNull();
  });

  it('cancelling it leaves nothing behind, and the next import starts at once', async () => {
    const engine = await createTestEngine();
    const before = await engine.call('register.info', {});
    const controller = new AbortController();
    const { answer, started } = startLargeImport(engine, controller.signal);
    await started;
    controller.abort();
    expect((await failureOf(answer)).code).toBe('job/cancelled');
    expect(await engine.call('register.info', {})).toEqual(before);
    const { ok, checks } = await engine.call('register.verify', {});
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect((await engine.importBytes(aCycloneDxBom())).unchanged).toBe(false);
  });

  it('closing the engine ends it as cancelled and gives the register back', async () => {
    const engine = await createTestEngine();
    const { answer, started } = startLargeImport(engine);
    const failure = failureOf(answer);
    await started;
    await engine.close();
    expect((await failure).code).toBe('job/cancelled');
    const other = engine.another();
    const files = [engine.file('small.json', aCycloneDxBom())];
    expect((await other.call('submissions.import', { files, ...pumpRelease })).submission).not.toBeNull();
    expect(await other.call('register.info', {})).toMatchObject({ documents: 1 });
  });
});

describe('a job', () => {
  it('that is cancelled before it starts does not start', async () => {
    const engine = await createTestEngine();
    const failure = await failureOf(engine.importBytes(aCycloneDxBom(), {}, { signal: AbortSignal.abort() }));
    expect(failure.code).toBe('job/cancelled');
  });

  it('that runs out of memory fails alone, with a report id', async () => {
    const engine = await createTestEngine({}, { jobHeapMegabytes: 24 });
    const files = [engine.file('large.json', aCycloneDxBom({ components: 20_000 }))];
    const failure = await engine.call('submissions.import', { files, ...pumpRelease }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      data: { code: 'defect', message: expect.stringMatching(/ran out of memory/), report: expect.any(String) },
    });
    expect(await engine.call('register.info', {})).toMatchObject({ vendors: 0 });
  });

  it('that crashes does not keep the register from the next import of the same process', async () => {
    const engine = await createTestEngine({}, { jobHeapMegabytes: 24 });
    const tooLarge = [engine.file('large.json', aCycloneDxBom({ components: 20_000 }))];
    const failure = await engine
      .call('submissions.import', { files: tooLarge, ...pumpRelease })
      .catch((error) => error);
    expect(failure).toMatchObject({ data: { code: 'defect' } });
    const small = await engine.importBytes(aCycloneDxBom({ components: 5 }));
    expect(small.submission).not.toBeNull();
    expect(await engine.call('register.verify', {})).toMatchObject({ ok: true });
    expect(await engine.call('register.info', {})).toMatchObject({ vendors: 1, documents: 1 });
  });
});

describe('changes', () => {
  it('are announced at once after an own write, and soon after those of a job and of another process', async () => {
    const engine = await createTestEngine();
    const seen: Topic[] = [];
    const stop = engine.onChanged((topics) => seen.push(...topics));
    await engine.call('vendors.add', { name: 'Beta' });
    expect(seen).toContain('vendors');

    seen.length = 0;
    await engine.importBytes(aCycloneDxBom());
    expect(seen).toEqual(expect.arrayContaining(['documents', 'submissions', 'releases', 'risks']));

    seen.length = 0;
    await engine.another().call('vendors.add', { name: 'Gamma' });
    await expect.poll(() => seen, { timeout: 5_000 }).toContain('vendors');

    stop();
    seen.length = 0;
    await engine.call('vendors.add', { name: 'Delta' });
    expect(seen).toEqual([]);
  });
});
