// Tells hosts what changed in the register: at once after own writes, and within a second after those of job threads
// and other processes, which are noticed by asking the file (settled.md 7). Asks only while somebody listens.

import { ContractError } from '#shared/contract/errors.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Connection } from './connection.ts';
import type { CommandName } from './context.ts';
import { toContractError } from './defects.ts';

const POLL_INTERVAL_MS = 1_000;

type Listener = (topics: readonly Topic[]) => void;

export interface ChangeFeed {
  subscribe(listener: Listener): () => void;
  /** After an own short write. */
  announce(command: CommandName): void;
  /** After a job, and by the clock. */
  poll(): void;
  close(): void;
}

const riskTopics = ['risks', 'compliance'] as const;
const topicsOfCommand: Readonly<Record<CommandName, readonly Topic[]>> = {
  'register.create': [
    'documents',
    'submissions',
    'vendors',
    'products',
    'releases',
    'components',
    'risks',
    'compliance',
  ],
  'documents.decide': ['documents', ...riskTopics],
  'vendors.add': ['vendors', 'compliance'],
  'vendors.edit': ['vendors', 'products', 'releases', 'documents', 'submissions', ...riskTopics],
  'products.add': ['products', 'vendors', 'compliance'],
  'products.edit': ['products', 'releases', 'documents', 'submissions', ...riskTopics],
  'releases.add': ['releases', 'products', 'compliance'],
  'releases.edit': ['releases', 'documents', 'submissions', ...riskTopics],
  'risks.assign': riskTopics,
  'risks.treat': riskTopics,
  'risks.accept': riskTopics,
  'risks.reopen': riskTopics,
  'risks.close': riskTopics,
  'risks.comment': riskTopics,
};

export function createChangeFeed(file: string, connection: Connection): ChangeFeed {
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | undefined;

  function emit(topics: readonly Topic[]): void {
    if (topics.length > 0) for (const listener of listeners) listener(topics);
  }
  function poll(): void {
    if (listeners.size > 0) emit(readChanges(file, connection));
  }
  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    subscribe(listener) {
      // What happened before anybody listened is no news: the first look only sets where to count from.
      if (listeners.size === 0) readChanges(file, connection);
      listeners.add(listener);
      timer ??= setInterval(poll, POLL_INTERVAL_MS).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    announce: (command) => emit(topicsOfCommand[command]),
    poll,
    close() {
      stop();
      listeners.clear();
    },
  };
}

/** A register that cannot be used now has no news; whoever calls an operation is told why. */
function readChanges(file: string, connection: Connection): readonly Topic[] {
  try {
    return connection.open().pollChanges();
  } catch (error) {
    if (!(error instanceof ContractError)) toContractError(error, { register: file, method: 'changed' });
    return [];
  }
}
