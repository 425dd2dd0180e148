// Which register is open, and the engine behind it. Another register or another person means another engine; the former
// one finishes what it has begun, so that nothing is lost, and is closed then.

import type { Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { Topic } from '#shared/contract/events.ts';

export interface OpenedRegister {
  readonly file: string;
  /** YYYY-MM-DD of a sample register, else null. */
  readonly sampleDate: string | null;
}

export interface EngineKeeperOptions {
  readonly openEngine: (options: EngineOptions) => Engine;
  readonly actor: string;
  /** For ages and due dates; a sample register has a date of its own. */
  readonly asOf: string | undefined;
  readonly onChanged: (topics: readonly Topic[]) => void;
}

export interface EngineKeeper {
  readonly opened: OpenedRegister | null;
  readonly actor: string;
  /** Opens a register and puts it in the place of the present one. Throws register/…; then the present one stays. */
  open(file: string): Promise<void>;
  /** Makes a register and opens it. Throws register/exists and others. */
  create(file: string): Promise<void>;
  /** No register is open any more. */
  close(): void;
  /** From now on this person is recorded. */
  setActor(actor: string): void;
  /** Throws register/missing when none is open. */
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  /** For work that needs no register; `file` is where one would stand. */
  useAny<T>(file: string, work: (engine: Engine) => Promise<T>): Promise<T>;
  /** Cancels what runs and closes every engine. */
  closeAll(): Promise<void>;
}

interface Held {
  readonly engine: Engine;
  readonly opened: OpenedRegister;
  readonly stopListening: () => void;
  users: number;
  retired: boolean;
}

/** The clock of a sample register stands at nine in the morning of its date, as in `demo`. */
const SAMPLE_TIME = 'T09:00:00Z';

export function createEngineKeeper(options: EngineKeeperOptions): EngineKeeper {
  const alive = new Set<Held>();
  let actor = options.actor;
  let current: Held | null = null;

  function toOptions(file: string, sampleDate: string | null): EngineOptions {
    const asOf = options.asOf ?? (sampleDate === null ? undefined : `${sampleDate}${SAMPLE_TIME}`);
    return { register: file, actor, ...(asOf === undefined ? {} : { asOf }) };
  }
  async function once<T>(file: string, work: (engine: Engine) => Promise<T>): Promise<T> {
    const engine = options.openEngine(toOptions(file, null));
    try {
      return await work(engine);
    } finally {
      await engine.close();
    }
  }
  async function end(held: Held): Promise<void> {
    alive.delete(held);
    await held.engine.close();
  }
  function retire(held: Held | null): void {
    if (held === null) return;
    held.retired = true;
    held.stopListening();
    if (held.users === 0) void end(held);
  }
  function replace(opened: OpenedRegister): void {
    const engine = options.openEngine(toOptions(opened.file, opened.sampleDate));
    const former = current;
    current = { engine, opened, stopListening: engine.onChanged(options.onChanged), users: 0, retired: false };
    alive.add(current);
    retire(former);
  }
  async function useHeld<T>(held: Held, work: (engine: Engine) => Promise<T>): Promise<T> {
    held.users++;
    try {
      return await work(held.engine);
    } finally {
      held.users--;
      if (held.retired && held.users === 0) void end(held);
    }
  }
  async function open(file: string): Promise<void> {
    const { sampleDate } = await once(file, (engine) => engine.call('register.info', {}));
    replace({ file, sampleDate });
  }

  return {
    get opened() {
      return current?.opened ?? null;
    },
    get actor() {
      return actor;
    },
    open,
    async create(file) {
      await once(file, (engine) => engine.call('register.create', {}));
      await open(file);
    },
    close() {
      retire(current);
      current = null;
    },
    setActor(name) {
      actor = name;
      if (current !== null) replace(current.opened);
    },
    async use(work) {
      if (current === null) throw noRegister();
      return useHeld(current, work);
    },
    useAny: (file, work) => (current === null ? once(file, work) : useHeld(current, work)),
    async closeAll() {
      for (const held of alive) held.stopListening();
      current = null;
      await Promise.all([...alive].map(end));
    },
  };
}

function noRegister(): ContractError {
  return new ContractError({
    code: 'register/missing',
    message: 'No register is open.',
    remedy: 'Create one, open one, or explore the sample data.',
  });
}
