import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ContractError } from '#shared/contract/errors.ts';
import type { Topic } from '#shared/contract/events.ts';
import { type EngineChild, type EngineProcess, createEngineProcess } from '#electron/engine-process/engine-process.ts';
import type { FromEngineProcess } from '#electron/engine-process/messages.ts';
import { aCycloneDxBom } from '../../support/a-bom.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

interface Started {
  readonly engines: EngineProcess;
  readonly states: string[];
  /** The running child, or the last one. */
  readonly child: () => ChildProcess;
}

/** The real engine process, in a forked Node as browser mode may run it. */
function startEngineProcess(limits: { readonly restarts?: number; readonly endMs?: number } = {}): Started {
  const states: string[] = [];
  let child: ChildProcess;
  const start = (): EngineChild => {
    const forked = fork('electron/engine-process/main.ts', { execArgv: [], serialization: 'advanced' });
    child = forked;
    return {
      post: (message) => forked.connected && forked.send(message, () => undefined),
      onMessage: (listener) => forked.on('message', (message) => listener(message as FromEngineProcess)),
      onExit: (listener) => forked.once('exit', (code) => listener(code ?? 137)),
      kill: () => forked.kill('SIGKILL'),
    };
  };
  const engines = createEngineProcess({
    start,
    onState: (state) => states.push(state),
    now: () => performance.now(),
    limits,
  });
  onTestFinished(() => engines.end());
  return { engines, states, child: () => child };
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContractError);
  return (error as ContractError).data.code;
}

describe('the engine process', () => {
  it('answers calls of several engines, passes progress and changes on, and closes them in order', async () => {
    const folder = makeTempFolder();
    const file = path.join(folder, 'a.cdx.json');
    writeFileSync(file, aCycloneDxBom());
    const { engines, child } = startEngineProcess();
    const engine = engines.openEngine({ register: path.join(folder, 'a.sbomreg'), actor: 'Ada' });
    const other = engines.openEngine({ register: path.join(folder, 'b.sbomreg'), actor: 'Ben' });
    await engine.call('register.create', {});
    const topics: Topic[] = [];
    const stop = engine.onChanged((changed) => topics.push(...changed));
    await engine.call('vendors.add', { name: 'Halden' });
    expect(await failureOf(other.call('register.info', {}))).toBe('register/missing');
    const stages: string[] = [];
    await engine.call('documents.check', { files: [file] }, { onProgress: ({ stage }) => stages.push(stage) });
    expect(stages).toContain('read');
    expect(topics).toContain('vendors');
    stop();
    await engine.close();
    await other.close();
    await engines.end();
    expect(child().exitCode).toBe(0);
  });

  it('cancels a job', async () => {
    const folder = makeTempFolder();
    const file = path.join(folder, 'large.cdx.json');
    writeFileSync(file, aCycloneDxBom({ components: 30_000 }));
    const { engines } = startEngineProcess();
    const engine = engines.openEngine({ register: path.join(folder, 'a.sbomreg'), actor: 'Ada' });
    const controller = new AbortController();
    const onProgress = ({ stage }: { readonly stage: string }): void => {
      if (stage === 'components') controller.abort();
    };
    expect(
      await failureOf(engine.call('documents.check', { files: [file] }, { signal: controller.signal, onProgress })),
    ).toBe('job/cancelled');
  });

  it('answers with the reason when an engine cannot be made', async () => {
    const { engines } = startEngineProcess();
    const engine = engines.openEngine({ register: path.join(makeTempFolder(), 'a.sbomreg'), actor: ' ' });
    expect(await failureOf(engine.call('register.info', {}))).toBe('call/invalid');
    await engine.close();
  });

  it('is started again when it dies: waiting calls fail, engines and their listeners stay good', async () => {
    const folder = makeTempFolder();
    const { engines, states, child } = startEngineProcess();
    const engine = engines.openEngine({ register: path.join(folder, 'a.sbomreg'), actor: 'Ada' });
    await engine.call('register.create', {});
    const topics: Topic[] = [];
    engine.onChanged((changed) => topics.push(...changed));
    child().kill('SIGKILL');
    expect(await failureOf(engine.call('register.info', {}))).toBe('defect');
    expect(states).toEqual(['restarted']);
    expect(await engine.call('vendors.add', { name: 'Halden' })).toMatchObject({ vendor: { name: 'Halden' } });
    expect(topics).toContain('vendors');
  });

  it('stays down after too many deaths, until the person wants to try again', async () => {
    const { engines, states, child } = startEngineProcess({ restarts: 1 });
    const engine = engines.openEngine({ register: path.join(makeTempFolder(), 'a.sbomreg'), actor: 'Ada' });
    for (let death = 1; death <= 2; death++) {
      child().kill('SIGKILL');
      expect(await failureOf(engine.call('register.info', {}))).toBe('defect');
    }
    expect(states).toEqual(['restarted', 'down']);
    expect(await failureOf(engine.call('register.info', {}))).toBe('defect');
    await engine.close();
    engines.revive();
    const next = engines.openEngine({ register: path.join(makeTempFolder(), 'b.sbomreg'), actor: 'Ada' });
    expect(await failureOf(next.call('register.info', {}))).toBe('register/missing');
  });

  it('is ended by force when it does not end by itself', async () => {
    const { engines, child } = startEngineProcess({ endMs: 300 });
    const engine = engines.openEngine({ register: path.join(makeTempFolder(), 'a.sbomreg'), actor: 'Ada' });
    await engine.call('register.create', {});
    child().kill('SIGSTOP');
    await engines.end();
    expect(child().signalCode).toBe('SIGKILL');
  });
});
