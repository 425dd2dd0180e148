/// <reference lib="dom" />
// One end of the context bridge. The two worlds of a page share a detached element; values are copied between them
// (`CustomEvent.detail` is cloned), functions and promises are proxied. Sent into both worlds as text, so it uses
// nothing outside itself.

export interface BridgeSide {
  readonly expose: (key: string, api: unknown) => void;
}

/** `me` and `other` name the two worlds. `onExpose` hears what the other world exposes. */
export function createBridgeSide(
  hub: HTMLElement,
  me: string,
  other: string,
  onExpose?: (key: string, api: unknown) => void,
): BridgeSide {
  interface Settled {
    readonly id: number;
    readonly ok: boolean;
    readonly value: unknown;
  }
  interface Wrapped {
    readonly kind: 'function' | 'promise' | 'list' | 'object';
    readonly id: number;
    readonly value: unknown;
  }
  const MARK = '\u0000bridge';
  let lastId = 0;
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  function emit(name: string, detail: unknown): void {
    hub.dispatchEvent(new CustomEvent(name, { detail }));
  }
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says what this event carries
  function hear<T>(name: string, listener: (detail: T) => void, once = false): void {
    hub.addEventListener(name, (event) => listener((event as CustomEvent<T>).detail), { once });
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- sent into the page as one text
  function toMessage(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
  }
  function wrapAs(kind: Wrapped['kind'], id: number, value: unknown): Record<string, Wrapped> {
    return { [MARK]: { kind, id, value } };
  }

  function wrap(value: unknown): unknown {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...values: unknown[]) => unknown);
      return wrapAs('function', lastId, null);
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => emit(`${other}-settled`, { id, ok: true, value: wrap(result) }),
        (error: unknown) => emit(`${other}-settled`, { id, ok: false, value: toMessage(error) }),
      );
      return wrapAs('promise', id, null);
    }
    if (Array.isArray(value))
      return wrapAs(
        'list',
        0,
        value.map((entry) => wrap(entry)),
      );
    if (
      typeof value === 'object' &&
      value !== null &&
      [Object.prototype, null].includes(Object.getPrototypeOf(value))
    ) {
      return wrapAs('object', 0, Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wrap(entry)])));
    }
    return value;
  }

  function unwrap(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, MARK)) return value;
    const { kind, id, value: inner } = (value as Record<string, Wrapped>)[MARK] as Wrapped;
    if (kind === 'function') return (...values: unknown[]) => callOther(id, values);
    if (kind === 'promise') return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    if (kind === 'list') return (inner as unknown[]).map((entry) => unwrap(entry));
    return Object.fromEntries(Object.entries(inner as object).map(([key, entry]) => [key, unwrap(entry)]));
  }

  function callOther(id: number, values: readonly unknown[]): unknown {
    const reply = ++lastId;
    let answer: Settled | undefined;
    hear<Settled>(`${me}-answer-${reply}`, (detail) => (answer = detail), true);
    emit(`${other}-call`, { id, reply, values: values.map((entry) => wrap(entry)) });
    if (answer === undefined) throw new Error('context bridge: no answer');
    if (answer.ok) return unwrap(answer.value);
    throw new Error(String(answer.value));
  }

  hear<{ id: number; reply: number; values: unknown[] }>(`${me}-call`, ({ id, reply, values }) => {
    try {
      const value = wrap(functions.get(id)?.(...values.map((entry) => unwrap(entry))));
      emit(`${other}-answer-${reply}`, { id, ok: true, value });
    } catch (error) {
      emit(`${other}-answer-${reply}`, { id, ok: false, value: toMessage(error) });
    }
  });
  hear<Settled>(`${me}-settled`, ({ id, ok, value }) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (ok) promise?.resolve(unwrap(value));
    else promise?.reject(new Error(String(value)));
  });
  hear<{ key: string; api: unknown }>(`${me}-expose`, ({ key, api }) => onExpose?.(key, unwrap(api)));

  return { expose: (key, api) => emit(`${other}-expose`, { key, api: wrap(api) }) };
}
