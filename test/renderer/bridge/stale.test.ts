import { expect, it } from 'vitest';
import { methods } from '#shared/contract/methods.ts';
import { topics } from '#shared/contract/events.ts';
import { isStale } from '../../../renderer/bridge/stale.ts';

it('refetches what shows the thing that changed, and leaves the rest alone', () => {
  expect(isStale('risks.list', ['risks'])).toBe(true);
  expect(isStale('components.list', ['risks'])).toBe(false);
  expect(isStale('overview.read', ['risks'])).toBe(true);
  expect(isStale('profiles.list', [...topics])).toBe(false);
});

it('makes every question about the register stale when everything changed', () => {
  const kept = Object.keys(methods).filter((method) => !isStale(method, [...topics]));
  expect(kept).toEqual(['profiles.list']);
});

it('refetches what it does not know, rather than show something old', () => {
  expect(isStale('new-noun.list', ['risks'])).toBe(true);
});
