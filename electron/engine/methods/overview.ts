// The overview: what needs a person today, how things stand, and how much of it is known. Releases and documents count
// as in reports (crosswalk population): retired releases do not, nor documents that were replaced or turned down.

import { toCurrentDocuments } from '#shared/crosswalk/population.ts';
import { toFieldShare, toShareOfAny } from '#shared/crosswalk/measures/share.ts';
import type { MethodResponse } from '#shared/contract/methods.ts';
import { documentStatuses } from '#shared/model/register-view.ts';
import type { CurrentDocument, OverviewStore, Register, WaitingKind } from '#electron/db/types.ts';
import type { DirectHandlers } from '../context.ts';

type Overview = MethodResponse<'overview.read'>;

const RECENT = 12;
/** An acceptance that ends within this many days waits for a decision. */
const SOON_DAYS = 30;

export const overviewMethods: Pick<DirectHandlers, 'overview.read'> = {
  'overview.read': (context) => {
    const register = context.register();
    const asOf = context.clock.asOfDay();
    const { overview } = register;
    return {
      asOf: context.clock.asOf(),
      waiting: toWaiting(overview, asOf),
      documents: toStatusCounts(overview),
      risks: overview.risks(asOf).toReversed(),
      ...toPosture(register),
      recent: overview.recent(RECENT),
    };
  },
};

/** Most urgent first: what is late or about to lapse, then what others wait for, then what is missing. */
const sentences: readonly (readonly [WaitingKind, one: string, many: string])[] = [
  ['overdue-risk', '1 risk is past its due date.', '# risks are past their due dates.'],
  [
    'acceptance-expires',
    `1 accepted risk falls due again within ${SOON_DAYS} days.`,
    `# accepted risks fall due again within ${SOON_DAYS} days.`,
  ],
  [
    'approve-acceptance',
    '1 risk waits for another person to accept it.',
    '# risks wait for another person to accept them.',
  ],
  ['decide-document', '1 document waits for a decision.', '# documents wait for a decision.'],
  [
    'refused-file',
    '1 file could not be read, and nothing has come in its place.',
    '# files could not be read, and nothing has come in their place.',
  ],
  ['own-risk', '1 risk has no owner.', '# risks have no owner.'],
  ['release-without-sbom', '1 release has no SBOM.', '# releases have no SBOM.'],
  [
    'answer-question',
    '1 question of the import is open in a document that nobody has decided about.',
    '# questions of the import are open in documents that nobody has decided about.',
  ],
];

function toWaiting(overview: OverviewStore, asOf: string): Overview['waiting'] {
  const waiting = overview.waiting(asOf, addDays(asOf, SOON_DAYS));
  return sentences.flatMap(([kind, one, many]) => {
    const { count, examples } = waiting[kind];
    if (count === 0) return [];
    return [{ kind, count, text: count === 1 ? one : many.replace('#', String(count)), examples }];
  });
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Every status, in their order, also those without documents. */
function toStatusCounts(overview: OverviewStore): Overview['documents'] {
  const counts = new Map(overview.documents().map(({ status, count }) => [status, count]));
  return documentStatuses.map((status) => ({ status, count: counts.get(status) ?? 0 }));
}

function toPosture({ overview }: Register): Pick<Overview, 'coverage' | 'freshness'> {
  const releases = overview.releases();
  const byRelease = Map.groupBy(overview.releaseDocuments(), (document) => document.releaseId);
  const current = releases.map(({ id, state }) => ({ state, documents: toCurrentDocuments(byRelease.get(id) ?? []) }));
  const withSbom = current.filter(({ documents }) => documents.length > 0);
  const received = [...byRelease.values()].flat().map((document) => document.receivedAt);
  const inUse = withSbom.filter(({ state }) => state === 'in-use');
  return {
    coverage: {
      releases: releases.length,
      releasesWithSbom: withSbom.length,
      ...countComponents(withSbom.flatMap(({ documents }) => documents)),
    },
    freshness: {
      newestReceived: received.toSorted().at(-1) ?? null,
      // Of each release its newest document counts.
      oldestInUse: inUse.map(({ documents }) => newest(documents)).toSorted()[0] ?? null,
    },
  };
}

function newest(documents: readonly CurrentDocument[]): string {
  return (
    documents
      .map((document) => document.receivedAt)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** Entries of the documents as they state them: usable values, poor ones and "there is none" included (settled.md 14). */
function countComponents(documents: readonly CurrentDocument[]) {
  const counts = { components: 0, identified: 0, licensed: 0, supplied: 0 };
  for (const { states } of documents) {
    counts.components += Object.values(states.C6).reduce((sum, count) => sum + count, 0);
    counts.identified += states.C6.P + states.C6.W;
    counts.licensed += toFieldShare(states, 'C11').atLeast;
    counts.supplied += toShareOfAny(states, ['C3', 'C4']).atLeast;
  }
  return counts;
}
