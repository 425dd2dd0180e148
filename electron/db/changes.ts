// What other connections have written since the last look: data_version tells that something was, the facts tell what.

import type { Topic } from '#shared/contract/events.ts';
import type { Connection } from './connection.ts';

export interface ChangeWatch {
  /** Topics in which new facts stand (own ones too, when others have written as well). */
  poll(): readonly Topic[];
}

/** By the first word of a fact's kind. What a subject touches beyond itself is named too. */
const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  vendor: ['vendors', 'products', 'releases', 'documents', 'submissions'],
  product: ['products', 'vendors', 'releases', 'risks', 'compliance'],
  release: ['releases', 'products', 'risks', 'compliance'],
  submission: ['submissions', 'documents', 'vendors', 'products', 'releases', 'components', 'compliance'],
  document: ['documents', 'risks', 'compliance'],
  risk: ['risks', 'compliance'],
  control: ['compliance'],
  // A report that was made: no topic of its own; its list is read again with the topic of what reports are about.
  register: ['compliance'],
};

export function changeWatch(connection: Connection): ChangeWatch {
  const readVersion = (): number => connection.db.pragma('data_version', { simple: true }) as number;
  const readHead = (): number => connection.value<number>('SELECT coalesce(max(sequence), 0) FROM facts');
  let version = readVersion();
  let head = connection.read(readHead);
  return {
    poll: () => {
      const now = readVersion();
      if (now === version) return [];
      version = now;
      return connection.read(() => {
        const kinds = connection.all<{ subject: string }>(
          'SELECT DISTINCT subject_kind AS subject FROM facts WHERE sequence > ?',
          head,
        );
        head = readHead();
        return [...new Set(kinds.flatMap(({ subject }) => TOPICS[subject] ?? []))];
      });
    },
  };
}
