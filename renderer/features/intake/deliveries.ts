// Deliveries of this session: what is being taken in or checked, and what came of it. They go on while the person looks
// at other screens.

import type { ContractErrorData } from '#shared/contract/errors.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import { isCancelled, toErrorData } from '../../bridge/bridge-error.ts';
import type { CallRequest, CallResponse } from '../../bridge/calls.ts';
import { type Outcome, startJob } from '../../bridge/jobs.ts';
import { client } from '../../bridge/the-client.ts';
import { createStore, useStore } from '../../ui/store.ts';
import { intakeWords, queueWords } from './strings.ts';

type ImportRequest = CallRequest<'submissions.import'>;
export type ImportAnswer = CallResponse<'submissions.import'>;
export type TakenDocument = ImportAnswer['documents'][number];

export interface DeliveryOrder {
  readonly target: { readonly vendor: string; readonly product: string; readonly release: string };
  readonly receivedFrom: string | null;
  readonly receivedAt: string | null;
  readonly channel: string | null;
  readonly files: readonly PickedFile[];
  /** true: everything is read and nothing is written. */
  readonly dryRun: boolean;
}

export interface Delivery {
  /** Also the id of its job. */
  readonly id: string;
  readonly order: DeliveryOrder;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly answer: ImportAnswer | null;
  readonly error: ContractErrorData | null;
}

const deliveries = createStore<readonly Delivery[]>([]);

/** Newest first. */
export function useDeliveries(): readonly Delivery[] {
  return useStore(deliveries);
}

export function forgetDelivery(id: string): void {
  deliveries.set((all) => all.filter((delivery) => delivery.id !== id));
}

/** Answers what came of it; null when it failed or was cancelled, which the list then shows. */
export async function startDelivery(order: DeliveryOrder): Promise<ImportAnswer | null> {
  const id = crypto.randomUUID();
  const change = (next: Partial<Delivery>) =>
    deliveries.set((all) => all.map((delivery) => (delivery.id === id ? { ...delivery, ...next } : delivery)));
  deliveries.set((all) => [{ id, order, state: 'running', answer: null, error: null }, ...all]);
  try {
    const answer = await startJob({
      id,
      method: 'submissions.import',
      request: toRequest(order),
      title: toTitle(order),
      done: (response) => toOutcome(order, response),
      quiet: true,
    });
    change({ state: 'done', answer });
    if (!order.dryRun) forgetChecks(order);
    return answer;
  } catch (error) {
    change({ state: isCancelled(error) ? 'cancelled' : 'failed', error: toErrorData(error) });
    return null;
  }
}

/** What a check has said of the same files, the import now says. */
function forgetChecks(order: DeliveryOrder): void {
  const about = (other: DeliveryOrder) =>
    JSON.stringify([other.target, other.files.map(({ name, bytes }) => [name, bytes])]);
  deliveries.set((all) =>
    all.filter((each) => !each.order.dryRun || each.state === 'running' || about(each.order) !== about(order)),
  );
}

function toRequest({ target, files, receivedFrom, receivedAt, channel, dryRun }: DeliveryOrder): ImportRequest {
  return { ...target, files: files.map(({ token }) => token), receivedFrom, receivedAt, channel, dryRun };
}

export function toProductText({ target }: DeliveryOrder): string {
  return `${target.product} ${target.release}`;
}

export function toTitle(order: DeliveryOrder): string {
  const name = order.files.length === 1 ? order.files[0]?.name : undefined;
  const files = name ?? intakeWords.files(order.files.length);
  return (order.dryRun ? intakeWords.checkTitle : intakeWords.importTitle)(files, toProductText(order));
}

function toOutcome(order: DeliveryOrder, answer: ImportAnswer): Outcome {
  const product = toProductText(order);
  if (answer.unchanged) return { text: queueWords.unchanged };
  if (order.dryRun) return { text: queueWords.checkedText(product) };
  const first = answer.documents.find(({ id }) => id !== null);
  const refused = answer.documents.filter(({ outcome }) => outcome === 'refused').length;
  return {
    text: queueWords.doneText(answer.documents.length - refused, refused, product),
    ...(first?.id != null && {
      link: { label: queueWords.review, target: { to: '/documents/$id', params: { id: first.id } } },
    }),
  };
}

// What was taken in belongs to the register that was open.
client.onEvent(
  (event) => event.event === 'register' && deliveries.set((all) => all.filter(({ state }) => state === 'running')),
);
