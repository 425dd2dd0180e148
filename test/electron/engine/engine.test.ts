import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { methods, type MethodName } from '#shared/contract/methods.ts';
import { createEngine } from '#electron/engine/engine.ts';
import { jobHandlers } from '#electron/engine/jobs/list.ts';
import { directHandlers } from '#electron/engine/methods/list.ts';
import { createTestEngine, failureOf, testOptions } from '../../support/create-test-engine.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

describe('the engine', () => {
  it('has a handler for every operation of the contract, jobs apart from the others', () => {
    const jobs = Object.entries(methods).filter(([, method]) => method.kind === 'job');
    expect(Object.keys(jobHandlers).toSorted()).toEqual(jobs.map(([name]) => name).toSorted());
    expect([...Object.keys(jobHandlers), ...Object.keys(directHandlers)].toSorted()).toEqual(
      Object.keys(methods).toSorted(),
    );
  });

  it('explains a request that does not fit the contract', async () => {
    const engine = await createTestEngine();
    const call = (method: string, request: unknown) => engine.call(method as MethodName, request as never);
    expect(await failureOf(call('vendors.show', {}))).toMatchObject({
      code: 'call/invalid',
      message: 'vendor is missing',
    });
    expect(await failureOf(call('vendors.burn', {}))).toMatchObject({ code: 'call/invalid' });
  });

  it('refuses a clock that is none', () => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    expect(() => createEngine({ ...testOptions, register, asOf: 'soon' })).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'call/invalid', place: 'asOf' }) }),
    );
  });

  it.each(['', ' ', 'two\nlines', 'x'.repeat(201)])('refuses %j as the name of a person', (actor) => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    expect(() => createEngine({ ...testOptions, register, actor })).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'call/invalid', place: 'actor' }) }),
    );
  });

  it('does nothing once it is closed', async () => {
    const engine = await createTestEngine();
    await engine.close();
    await expect(engine.call('register.info', {})).rejects.toMatchObject({ data: { code: 'defect' } });
    await expect(engine.importBytes(Buffer.from('x'))).rejects.toMatchObject({ data: { code: 'defect' } });
  });

  it('answers defects as data with a report id and keeps working', async () => {
    const engine = await createTestEngine();
    const broken = {
      get vendor(): string {
        throw new RangeError('boom');
      },
    };
    const failure = await engine.call('vendors.show', broken).catch((error: unknown) => error);
    expect(failure).toMatchObject({ data: { code: 'defect', report: expect.any(String) } });
    expect(readFileSync(`${engine.register}.defects.log`, 'utf8')).toContain('RangeError');
    expect((await engine.call('vendors.list', {})).total).toBe(0);
  });
});
