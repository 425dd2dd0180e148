// What stands in the place of a screen that is not there yet, failed, or does not exist. The frame stays usable.

import { useRouter } from '@tanstack/react-router';
import { toErrorData } from '../bridge/bridge-error.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../ui/states.tsx';
import { Screen } from './screen.tsx';
import { frameWords } from './strings.ts';

export function ScreenFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  const data = toErrorData(error);
  return (
    <Screen title={frameWords.screenFailed}>
      <ErrorState
        title={data.message}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
        actions={<LinkButton target={{ to: '/' }}>{frameWords.toOverview}</LinkButton>}
        details={error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(data)}
      >
        {frameWords.screenFailedText}
      </ErrorState>
    </Screen>
  );
}

export function MissingScreen() {
  return (
    <Screen title={frameWords.missing}>
      <EmptyState
        title={frameWords.missing}
        actions={<LinkButton target={{ to: '/' }}>{frameWords.toOverview}</LinkButton>}
      >
        {frameWords.missingText}
      </EmptyState>
    </Screen>
  );
}

export function ScreenPending() {
  return (
    <div className="col">
      <div className="pagehead" />
      <LoadingLines lines={8} />
    </div>
  );
}
