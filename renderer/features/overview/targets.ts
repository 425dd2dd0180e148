// Where the figures of the overview lead: the rows behind each, already filtered.

import type { CallResponse } from '../../bridge/calls.ts';
import type { Target } from '../../ui/button.tsx';

export type Overview = CallResponse<'overview.read'>;
export type Waiting = Overview['waiting'][number];
export type WaitingKind = Waiting['kind'];

export const waitingTargets: Readonly<Record<WaitingKind, Target>> = {
  'overdue-risk': { to: '/risks', search: { due: 'overdue' } },
  'acceptance-expires': { to: '/risks', search: { state: 'accepted' } },
  'approve-acceptance': { to: '/risks', search: { state: 'acceptance-requested' } },
  'decide-document': { to: '/documents', search: { status: 'received' } },
  'refused-file': { to: '/intake' },
  'own-risk': { to: '/risks', search: { owner: 'nobody' } },
  'release-without-sbom': { to: '/vendors' },
  'answer-question': { to: '/documents', search: { status: 'received' } },
};

/** The page of one thing behind a figure. */
export function toExampleTarget(kind: WaitingKind, id: string): Target {
  switch (kind) {
    case 'decide-document':
    case 'answer-question':
      return { to: '/documents/$id', params: { id } };
    case 'refused-file':
      return { to: '/intake', search: { submission: id } };
    case 'release-without-sbom':
      return { to: '/releases/$id', params: { id } };
    default:
      return { to: '/risks/$id', params: { id } };
  }
}
