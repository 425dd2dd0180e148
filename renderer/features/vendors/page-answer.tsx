// A page about one thing: while its answer is on the way, when it failed, and when there is no such thing.

import type { ReactNode } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { Screen } from '../../frame/screen.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { vendorWords as words } from './strings.ts';

interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** `title` stands in the head until the answer is here. */
export function PageAnswer<T>({
  answer,
  title,
  children,
}: {
  readonly answer: Answer<T>;
  readonly title: string;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = answer;
  if (data !== undefined) return children(data);
  if (error === null) {
    return (
      <Screen title={title} crumbs={[vendorsCrumb]}>
        <LoadingLines lines={8} />
      </Screen>
    );
  }
  const failure = toErrorData(error);
  return (
    <Screen title={title} crumbs={[vendorsCrumb]}>
      <ErrorState
        title={words.pageFailed}
        onRetry={failure.code === 'call/not-found' ? undefined : () => void refetch()}
        actions={<LinkButton target={vendorsCrumb.target}>{words.vendors}</LinkButton>}
        details={JSON.stringify(failure)}
      >
        {failure.message} {words.safe}
      </ErrorState>
    </Screen>
  );
}

export const vendorsCrumb = { label: words.vendors, target: { to: '/vendors' } } as const;
