import { describe, expect, it, vi } from 'vitest';
import { createFileTokens } from '#electron/host/file-tokens.ts';

const file = { path: '/somewhere/bom.json', name: 'bom.json', bytes: 7 };

const want = (token: string) => ({ purpose: 'read', token }) as const;

function aClock() {
  let time = 0;
  return { now: () => time, pass: (ms: number) => (time += ms) };
}

describe('rule file-token: a token is unguessable and good for one purpose and one call', () => {
  it('has 128 random bits', () => {
    const tokens = createFileTokens({ now: () => 0 });
    const issued = Array.from({ length: 500 }, () => tokens.issue('read', file));
    expect(new Set(issued).size).toBe(500);
    for (const token of issued) expect(token).toMatch(/^file:[0-9a-f]{32}$/);
  });

  it('is good once: reuse is refused while the call runs and afterwards', () => {
    const tokens = createFileTokens({ now: () => 0 });
    const token = tokens.issue('read', file);
    const first = tokens.takeAll([{ purpose: 'read', token }]);
    expect(first.ok && first.files[0]?.path).toBe(file.path);
    expect(tokens.takeAll([{ purpose: 'read', token }])).toEqual({ ok: false, at: 0 });
    if (first.ok) first.files[0]?.end('done');
    expect(tokens.takeAll([{ purpose: 'read', token }])).toEqual({ ok: false, at: 0 });
  });

  it('cannot be used twice in one request, and then none of the request is used up', () => {
    const tokens = createFileTokens({ now: () => 0 });
    const [a, b] = [tokens.issue('read', file), tokens.issue('read', file)];
    expect(tokens.takeAll([want(a), want(b), want(a)])).toEqual({ ok: false, at: 2 });
    expect(tokens.takeAll([want(a), want(b)]).ok).toBe(true);
  });

  it('is refused when it was forged, for another purpose, or is no text', () => {
    const tokens = createFileTokens({ now: () => 0 });
    const read = tokens.issue('read', file);
    const write = tokens.issue('write', file);
    const attempts = [
      { purpose: 'write', token: read },
      { purpose: 'read', token: write },
      { purpose: 'read', token: `file:${'0'.repeat(32)}` },
      { purpose: 'read', token: read.toUpperCase() },
      { purpose: 'read', token: file.path },
      { purpose: 'read', token: '__proto__' },
      { purpose: 'read', token: [read] },
      { purpose: 'read', token: null },
    ] as const;
    for (const attempt of attempts) expect(tokens.takeAll([attempt])).toEqual({ ok: false, at: 0 });
    expect(tokens.takeAll([{ purpose: 'read', token: read }]).ok).toBe(true);
  });

  it('expires, and what it stood for is tidied away', () => {
    const clock = aClock();
    const tokens = createFileTokens({ now: clock.now, lifeMs: 1_000 });
    const gone = vi.fn<() => void>();
    const token = tokens.issue('read', file, gone);
    clock.pass(999);
    tokens.sweep();
    expect(gone).not.toHaveBeenCalled();
    clock.pass(1);
    expect(tokens.takeAll([{ purpose: 'read', token }])).toEqual({ ok: false, at: 0 });
    tokens.sweep();
    tokens.sweep();
    expect(gone).toHaveBeenCalledOnce();
  });

  it('never expires in the middle of the call that uses it', () => {
    const clock = aClock();
    const tokens = createFileTokens({ now: clock.now, lifeMs: 1_000 });
    const gone = vi.fn<() => void>();
    const taken = tokens.takeAll([{ purpose: 'read', token: tokens.issue('read', file, gone) }]);
    clock.pass(10_000);
    tokens.sweep();
    expect(gone).not.toHaveBeenCalled();
    if (taken.ok) taken.files[0]?.end('done');
    expect(gone).toHaveBeenCalledOnce();
  });

  it('gives a written file back once, and only after a call has written it', () => {
    const tokens = createFileTokens({ now: () => 0 });
    const gone = vi.fn<() => void>();
    const token = tokens.issue('write', file, gone);
    expect(tokens.finish(token)).toBeUndefined();
    const taken = tokens.takeAll([{ purpose: 'write', token }]);
    expect(tokens.finish(token)).toBeUndefined();
    if (taken.ok) taken.files[0]?.end('done');
    expect(tokens.finish(token)?.path).toBe(file.path);
    expect(tokens.finish(token)).toBeUndefined();
    expect(gone).not.toHaveBeenCalled();
  });

  it('is gone when the call that should have written it failed', () => {
    const tokens = createFileTokens({ now: () => 0 });
    const gone = vi.fn<() => void>();
    const token = tokens.issue('write', file, gone);
    const taken = tokens.takeAll([{ purpose: 'write', token }]);
    if (taken.ok) taken.files[0]?.end('failed');
    expect(gone).toHaveBeenCalledOnce();
    expect(tokens.finish(token)).toBeUndefined();
  });

  it('is not given out without end', () => {
    const tokens = createFileTokens({ now: () => 0, most: 2 });
    tokens.issue('read', file);
    tokens.issue('read', file);
    expect(() => tokens.issue('read', file)).toThrow(/More than 2 files/);
    tokens.close();
    expect(tokens.issue('read', file)).toMatch(/^file:/);
  });
});
