// Events as Electron gives them: the first argument can say preventDefault.

import { EventEmitter } from 'node:events';

export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function createPreventable<T extends object>(details: T): T & Preventable {
  let prevented = false;
  return {
    ...details,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
}

/** Emits and answers whether a listener prevented what would follow. */
export function askListeners(
  emitter: EventEmitter,
  name: string,
  details: object,
  ...rest: readonly unknown[]
): boolean {
  const event = createPreventable(details);
  emitter.emit(name, event, ...rest);
  return event.defaultPrevented;
}
