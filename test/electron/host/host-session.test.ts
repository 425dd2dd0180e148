// The host-independent part of every host with a window, with the real engine and the callbacks of a desktop.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer, HostEvent } from '#shared/contract/bridge.ts';
import { createEngine } from '#electron/engine/engine.ts';
import { createFileTokens } from '#electron/host/file-tokens.ts';
import { createGate } from '#electron/host/gate.ts';
import { type HostPorts, createHostSession } from '#electron/host/host-session.ts';
import { createRunningCalls } from '#electron/host/running-calls.ts';
import { aCycloneDxBom } from '../../support/a-bom.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

async function buildSmallSample(register: string): Promise<void> {
  const engine = createEngine({ register, actor: 'Mara' });
  await engine.call('register.create', { sampleDate: '2026-01-31' });
  await engine.close();
}

function aHost(more: Partial<HostPorts> = {}) {
  const folder = makeTempFolder();
  const events: HostEvent[] = [];
  const tokens = createFileTokens({ now: () => performance.now() });
  const ports: HostPorts = {
    host: 'desktop',
    defaultRegister: path.join(folder, 'register.sbomreg'),
    sampleRegister: path.join(folder, 'sample', 'sample.sbomreg'),
    actor: 'Ada Reviewer',
    openEngine: createEngine,
    buildSample: buildSmallSample,
    askForRegister: async () => path.join(folder, 'asked.sbomreg'),
    askForFiles: async () => [],
    askForSaveTarget: async (name) => ({ path: path.join(folder, name), name }),
    finishSave: () => null,
    broadcast: (event) => events.push(event),
    ...more,
  };
  const session = createHostSession(ports, tokens);
  onTestFinished(() => session.close());
  const calls = createRunningCalls((_client, event) => events.push(event));
  const gate = createGate({ session, tokens, calls });
  let count = 0;
  const call = (method: string, request: unknown = {}): Promise<Answer> =>
    gate.call('window-1', { call: `call-${++count}`, method, request });
  return { folder, events, ports, session, gate, call };
}

async function good(answer: Promise<Answer>): Promise<Readonly<Record<string, unknown>>> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value as Readonly<Record<string, unknown>>;
}

describe('the register in use', () => {
  it('is created, closed, and opened again, and every page is told', async () => {
    const onRegister = vi.fn<(file: string | null) => void>();
    const host = aHost({ onRegister });
    await good(host.call('host.createRegister', { where: 'default' }));
    expect(await good(host.call('host.closeRegister'))).toEqual({
      register: { state: 'none', name: null, sample: false },
    });
    expect(await host.call('vendors.list')).toMatchObject({ ok: false, error: { code: 'register/missing' } });
    await good(host.call('host.openRegister', { where: 'default' }));
    expect(onRegister.mock.calls).toEqual([[host.ports.defaultRegister], [null], [host.ports.defaultRegister]]);
    expect(host.events.filter((event) => event.event === 'register')).toHaveLength(3);
  });

  it('stays when another one cannot be opened', async () => {
    const host = aHost();
    await good(host.call('host.createRegister', { where: 'default' }));
    writeFileSync(path.join(host.folder, 'asked.sbomreg'), 'this is no register');
    expect(await host.call('host.openRegister', { where: 'ask' })).toMatchObject({
      ok: false,
      error: { code: 'register/not-a-register' },
    });
    expect(await good(host.call('host.info'))).toMatchObject({ register: { name: 'register.sbomreg' } });
  });

  it('stays when the person thinks better of the dialog', async () => {
    const host = aHost({ askForRegister: async () => null });
    expect(await good(host.call('host.openRegister', { where: 'ask' }))).toEqual({ register: null });
  });

  it('finishes what was begun in the one before, and records it under the person who began it', async () => {
    const host = aHost();
    await good(host.call('host.createRegister', { where: 'default' }));
    const bom = path.join(host.folder, 'bom.json');
    writeFileSync(bom, aCycloneDxBom());
    const { token } = host.session.pick(bom);
    const importing = host.call('submissions.import', {
      files: [token],
      vendor: 'Acme',
      product: 'Pump',
      release: '1.0',
    });
    await good(host.call('host.setActor', { actor: 'Grace Approver' }));
    await good(importing);
    const { rows } = await good(host.call('submissions.list'));
    expect(rows).toMatchObject([{ actor: 'Ada Reviewer' }]);
    await good(host.call('vendors.add', { name: 'Other' }));
    const { recent } = await good(host.call('overview.read'));
    expect((recent as readonly { readonly actor: string }[])[0]?.actor).toBe('Grace Approver');
  });
});

describe('the sample register', () => {
  it('is built once, in a folder of its own, with the clock of its date', async () => {
    const build = vi.fn<HostPorts['buildSample']>(buildSmallSample);
    const host = aHost({ buildSample: build });
    expect(await good(host.call('host.openSample'))).toEqual({
      register: { state: 'open', name: 'sample.sbomreg', sample: true },
    });
    expect(await good(host.call('overview.read'))).toMatchObject({ asOf: '2026-01-31T09:00:00Z' });
    await good(host.call('host.closeRegister'));
    await good(host.call('host.openSample'));
    expect(build).toHaveBeenCalledOnce();
    expect(readdirSync(path.join(host.folder, 'sample')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is not there when building it failed', async () => {
    const host = aHost({
      buildSample: async (register) => {
        writeFileSync(register, 'half');
        throw new Error('out of luck');
      },
    });
    expect(await host.call('host.openSample')).toMatchObject({ ok: false, error: { code: 'defect' } });
    expect(readdirSync(path.join(host.folder, 'sample'))).toEqual([]);
  });
});

describe('files of dialogs', () => {
  it('are tokens with name and size; a folder or a missing file is refused', async () => {
    const host = aHost();
    const bom = path.join(host.folder, 'bom.json');
    writeFileSync(bom, aCycloneDxBom());
    const picked = host.session.pick(bom);
    expect(picked).toMatchObject({ name: 'bom.json', bytes: aCycloneDxBom().byteLength });
    const checked = await good(host.call('documents.check', { files: [picked.token] }));
    expect(checked).toMatchObject({ files: [{ path: 'bom.json', outcome: 'read' }] });
    expect(() => host.session.pick(host.folder)).toThrow(/folder/);
    expect(() => host.session.pick(path.join(host.folder, 'none'))).toThrow(/no file/);
  });

  it('name no path when they cannot be read', async () => {
    const host = aHost();
    const bom = path.join(host.folder, 'bom.json');
    writeFileSync(bom, aCycloneDxBom());
    const { token } = host.session.pick(bom);
    const { rmSync } = await import('node:fs');
    rmSync(bom);
    const answer = await host.call('documents.check', { files: [token] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'input/unreadable', file: 'bom.json' } });
    expect(JSON.stringify(answer)).not.toContain(host.folder);
  });

  it('are saved where the person wanted', async () => {
    const host = aHost();
    await good(host.call('host.createRegister', { where: 'default' }));
    const { token } = await good(host.call('host.pickSaveTarget', { suggestedName: 'risks.csv' }));
    expect(
      await good(host.call('reports.make', { kind: 'risk-register', format: 'csv', target: token })),
    ).toMatchObject({
      path: 'risks.csv',
    });
    expect(readFileSync(path.join(host.folder, 'risks.csv'), 'utf8')).toContain('risk');
    expect(await good(host.call('host.finishSave', { token }))).toEqual({ name: 'risks.csv', download: null });
    expect(existsSync(path.join(host.folder, 'risks.csv'))).toBe(true);
  });

  it('keep their token when no register is open yet', async () => {
    const host = aHost();
    const bom = path.join(host.folder, 'bom.json');
    writeFileSync(bom, aCycloneDxBom());
    const { token } = host.session.pick(bom);
    const request = { files: [token], vendor: 'Acme', product: 'Pump', release: '1.0' };
    expect(await host.call('submissions.import', request)).toMatchObject({ error: { code: 'register/missing' } });
    await good(host.call('host.createRegister', { where: 'default' }));
    expect((await good(host.call('submissions.import', request)))['documents']).toHaveLength(1);
  });
});

describe('rule gate: nothing but data comes back', () => {
  it('answers a call without a name, a method or a request as a mistake of the caller', async () => {
    const { gate } = aHost();
    for (const call of [
      { call: undefined, method: 'host.info', request: {} },
      { call: 'a b', method: 'host.info', request: {} },
      { call: 'a', method: 7, request: {} },
      { call: 'a', method: 'toString', request: {} },
      { call: 'a', method: 'host.info', request: null },
      { call: 'a', method: 'documents.check', request: undefined },
      { call: 'a', method: 'documents.check', request: { files: 'x' } },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await gate.call('w', call)).toMatchObject({ ok: false, error: { code: 'call/invalid' } });
    }
  });

  it('answers a defect with its report, without what was thrown', async () => {
    const host = aHost({
      askForFiles: () => {
        throw new TypeError('secret detail');
      },
    });
    const answer = await host.call('host.pickFiles');
    expect(answer).toMatchObject({ ok: false, error: { code: 'defect' } });
    expect(JSON.stringify(answer)).not.toContain('secret detail');
  });
});
