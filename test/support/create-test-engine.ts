// A real engine with a real register in a folder of its own, for one test; both go when the test has ended.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { CallOptions, Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError, type ContractErrorData } from '#shared/contract/errors.ts';
import { type MethodName, type MethodRequest, type MethodResponse, methods } from '#shared/contract/methods.ts';
import { createEngine, type EngineLimits } from '#electron/engine/engine.ts';
import { makeTempFolder } from './temp-folder.ts';

export type ImportRequest = MethodRequest<'submissions.import'>;
export type ImportAnswer = MethodResponse<'submissions.import'>;

export interface TestEngine extends Engine {
  readonly folder: string;
  readonly register: string;
  /** Writes a file into the folder and answers its path. */
  file(name: string, bytes: Uint8Array): string;
  /** Imports one file with these bytes for Acme / Pump / 1.0, received on 2026-01-20, unless `request` says otherwise. */
  importBytes(bytes: Uint8Array, request?: Partial<ImportRequest>, call?: CallOptions): Promise<ImportAnswer>;
  /** Another engine on the same register, as another process would open it. */
  another(options?: Partial<EngineOptions>): Engine;
}

export const testOptions = {
  actor: 'Ada Reviewer',
  asOf: '2026-02-01',
  recordedAt: '2026-02-01T09:00:00Z',
} as const;

export const pumpRelease = { vendor: 'Acme', product: 'Pump', release: '1.0', receivedAt: '2026-01-20' } as const;

/** An engine with a fresh register. */
export async function createTestEngine(
  options: Partial<EngineOptions> = {},
  limits: EngineLimits = {},
): Promise<TestEngine> {
  const engine = openTestEngine(path.join(makeTempFolder(), 'test.sbomreg'), options, limits);
  await engine.call('register.create', { registerId: '0b54e7a0-6a5e-4d0f-9d64-3f6c1f1f0001' });
  return engine;
}

/** An engine on a register file that may or may not exist. */
export function openTestEngine(
  register: string,
  options: Partial<EngineOptions> = {},
  limits: EngineLimits = {},
): TestEngine {
  const folder = path.dirname(register);
  function open(more: Partial<EngineOptions>): Engine {
    const engine = createEngine({ ...testOptions, register, ...more }, limits);
    onTestFinished(() => engine.close());
    return { ...engine, call: (method, request, call) => callChecked(engine, method, request, call) };
  }
  const engine = open(options);
  function file(name: string, bytes: Uint8Array): string {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  }
  return {
    ...engine,
    folder,
    register,
    file,
    importBytes: (bytes, request = {}, call = {}) =>
      engine.call('submissions.import', { files: [file('bom.json', bytes)], ...pumpRelease, ...request }, call),
    another: (more = {}) => open({ ...options, ...more }),
  };
}

/** Every answer must have exactly the shape that the contract states. */
async function callChecked<M extends MethodName>(
  engine: Engine,
  method: M,
  request: MethodRequest<M>,
  call?: CallOptions,
): Promise<MethodResponse<M>> {
  const answer = await engine.call(method, request, call);
  expect(methods[method].response.parse(answer)).toEqual(answer);
  return answer;
}

/** The data of the expected failure that the promise ends in; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<ContractErrorData> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ContractError && error.data.code !== 'defect') return error.data;
    throw error;
  }
  throw new Error('expected a failure, but it succeeded');
}
