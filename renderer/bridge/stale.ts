// Which questions an event makes stale. A method belongs to the noun before its dot; a noun goes stale with every topic
// that its answers show something of.

import type { Topic } from '#shared/contract/events.ts';

const all = 'all';
const shows: Readonly<Record<string, readonly Topic[] | typeof all>> = {
  overview: all,
  register: all,
  reports: all,
  compliance: all,
  documents: ['documents', 'submissions', 'releases', 'products', 'vendors'],
  submissions: ['submissions', 'documents', 'releases', 'products', 'vendors'],
  vendors: ['vendors', 'products'],
  products: ['products', 'vendors', 'releases'],
  releases: ['releases', 'products', 'vendors', 'documents', 'components'],
  components: ['components', 'documents', 'releases', 'products', 'vendors'],
  risks: ['risks', 'products', 'vendors', 'documents'],
  // Editions ship with the program; nothing in a register changes them.
  profiles: [],
};

export function isStale(method: string, changed: readonly Topic[]): boolean {
  const topics = shows[method.split('.')[0] ?? ''];
  if (topics === undefined || topics === all) return true;
  return topics.some((topic) => changed.includes(topic));
}
