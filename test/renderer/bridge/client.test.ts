import { describe, expect, it } from 'vitest';
import type { Answer, Bridge, HostEvent } from '#shared/contract/bridge.ts';
import { BridgeError, isCancelled, toErrorData } from '../../../renderer/bridge/bridge-error.ts';
import { createClient } from '../../../renderer/bridge/client.ts';

/** A host that answers as told and lets the test speak for it. */
function aHost(answer: (call: string, method: string) => Promise<Answer>) {
  const listeners = new Set<(event: HostEvent) => void>();
  const cancelled: string[] = [];
  const bridge: Bridge = {
    host: 'browser',
    invoke: (call, method) => answer(call, method),
    cancel: (call) => cancelled.push(call),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tokenForFile: () => Promise.reject(new Error('no files here')),
    frameAddress: () => Promise.reject(new Error('no frames here')),
  };
  return { bridge, cancelled, tell: (event: HostEvent) => listeners.forEach((listener) => listener(event)) };
}

const progress = { stage: 'read', subject: 'a.json', done: 1, total: 2, unit: 'items' } as const;

describe('the client of the page', () => {
  it('hands out the value of an answer', async () => {
    const { bridge } = aHost(() => Promise.resolve({ ok: true, value: { actor: 'Mara' } }));
    await expect(createClient(bridge).host('host.setActor', { actor: 'Mara' })).resolves.toEqual({ actor: 'Mara' });
  });

  it('throws what came back as an error, with its code and remedy', async () => {
    const error = { code: 'register/busy', message: 'Busy.', remedy: 'Wait.' } as const;
    const { bridge } = aHost(() => Promise.resolve({ ok: false, error }));
    const failure = await createClient(bridge)
      .call('register.info', {})
      .catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(BridgeError);
    expect(toErrorData(failure)).toEqual(error);
  });

  it('gives progress to the call it belongs to, and to no other', async () => {
    const seen: string[] = [];
    const calls: string[] = [];
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const { bridge, tell } = aHost((call) => {
      calls.push(call);
      return promise;
    });
    const running = createClient(bridge).call(
      'register.verify',
      {},
      { onProgress: ({ subject }) => seen.push(subject) },
    );
    tell({ event: 'progress', call: 'another', progress: { ...progress, subject: 'foreign' } });
    tell({ event: 'progress', call: calls[0]!, progress });
    resolve({ ok: true, value: null });
    await running;
    tell({ event: 'progress', call: calls[0]!, progress: { ...progress, subject: 'too late' } });
    expect(seen).toEqual(['a.json']);
  });

  it('cancels at the host when the signal is aborted', async () => {
    const abort = new AbortController();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const { bridge, cancelled } = aHost(() => promise);
    const running = createClient(bridge).call('register.verify', {}, { signal: abort.signal });
    abort.abort();
    expect(cancelled).toHaveLength(1);
    resolve({ ok: false, error: { code: 'job/cancelled', message: 'Cancelled.', remedy: '' } });
    expect(isCancelled(await running.catch((thrown: unknown) => thrown))).toBe(true);
  });

  it('does not even ask when it was cancelled before', async () => {
    const { bridge } = aHost(() => Promise.reject(new Error('must not be asked')));
    const failure = await createClient(bridge)
      .call('register.verify', {}, { signal: AbortSignal.abort() })
      .catch((thrown: unknown) => thrown);
    expect(isCancelled(failure)).toBe(true);
  });

  it('passes on every other event', () => {
    const { bridge, tell } = aHost(() => Promise.resolve({ ok: true, value: null }));
    const seen: string[] = [];
    const stop = createClient(bridge).onEvent(({ event }) => seen.push(event));
    tell({ event: 'changed', topics: ['risks'] });
    tell({ event: 'register' });
    stop();
    tell({ event: 'register' });
    expect(seen).toEqual(['changed', 'register']);
  });
});
