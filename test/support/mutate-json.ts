// Seeded damage to JSON documents: the same seed gives the same damage on every machine.

export type Random = () => number;

/** mulberry32: numbers from 0 to below 1. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Holder = Record<string, unknown> | unknown[];

const STRANGE_VALUES: readonly unknown[] = [
  null,
  1,
  1.5,
  -1,
  true,
  '',
  'x',
  'OTHER',
  'SHA1',
  'PACKAGE_MANAGER',
  [],
  {},
  [null],
  [{}],
  ['x', 'x'],
  { name: 'x' },
];
const STRANGE_NAMES = ['colour', '__proto__', 'a/b', 'name', 'comment', 'type', 'ref', 'expression', 'SPDXID'];

/** A deep copy with one to three places damaged: removed, retyped, renamed, added, repeated or misspelt. */
export function mutateJson(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  const damages = 1 + Math.floor(random() * 3);
  for (let count = 0; count < damages; count++) {
    const holders = listHolders(copy);
    const holder = holders[Math.floor(random() * holders.length)];
    if (holder !== undefined) damage(holder, random);
  }
  return copy;
}

function listHolders(value: unknown): readonly Holder[] {
  const holders: Holder[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (!isHolder(next)) continue;
    holders.push(next);
    open.push(...Object.values(next));
  }
  return holders;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function damage(holder: Holder, random: Random): void {
  const kind = Math.floor(random() * 4);
  const strange: unknown = structuredClone(pick(STRANGE_VALUES, random));
  if (Array.isArray(holder)) {
    if (kind === 0) holder.splice(Math.floor(random() * holder.length), 1);
    else if (kind === 1) holder.push(structuredClone(pick(holder, random)));
    else if (kind === 2) holder.push(strange);
    else if (holder.length > 0) holder[Math.floor(random() * holder.length)] = strange;
    return;
  }
  const name = pick(Object.keys(holder), random);
  if (kind === 0 && name !== undefined) Reflect.deleteProperty(holder, name);
  else if (kind === 1) setOwn(holder, pick(STRANGE_NAMES, random) ?? 'colour', strange);
  else if (name !== undefined) {
    const old = holder[name];
    setOwn(holder, name, kind === 2 && typeof old === 'string' ? `${old} x` : strange);
  }
}

/** As JSON.parse does it: `__proto__` becomes an ordinary field. */
function setOwn(holder: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}
