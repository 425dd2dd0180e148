// A failed question to the engine as a region of the screen: what happened, what is safe, what to do.

import { toErrorData } from '../../bridge/bridge-error.ts';
import { ErrorState } from '../../ui/states.tsx';

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const data = toErrorData(error);
  return (
    <ErrorState title={data.message} onRetry={onRetry} details={JSON.stringify(data, null, 2)}>
      <p>{data.remedy}</p>
    </ErrorState>
  );
}
