// The selected risk beside the list.

import { toErrorData } from '../../bridge/bridge-error.ts';
import { useCall } from '../../bridge/queries.ts';
import { Inspector } from '../../ui/inspector.tsx';
import { Tag } from '../../ui/signs.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import type { RiskRow } from './all-risks.ts';
import { RiskActions } from './risk-actions.tsx';
import { RiskFacts, RiskHistory, RiskReasons, RiskRows } from './risk-parts.tsx';
import { riskWords } from './strings.ts';

export function RiskInspector({ row, onClose }: { readonly row: RiskRow; readonly onClose: () => void }) {
  const { data, error, refetch } = useCall('risks.show', { id: row.id });
  return (
    <Inspector
      label={riskWords.inspector}
      title={<VisibleText text={row.title} />}
      subtitle={
        <span className="row">
          <span className="id f2">{row.label}</span>
          {row.overdueDays !== null && <Tag tone="late">{riskWords.late(row.overdueDays)}</Tag>}
        </span>
      }
      target={{ to: '/risks/$id', params: { id: row.label }, label: riskWords.open }}
      onClose={onClose}
    >
      {error !== null ? (
        <ErrorState title={toErrorData(error).message} onRetry={() => void refetch()}>
          {riskWords.safe} {toErrorData(error).remedy}
        </ErrorState>
      ) : data === undefined ? (
        <LoadingLines />
      ) : (
        <>
          <RiskFacts risk={data.risk} />
          <RiskActions key={row.id} risk={data.risk} />
          <RiskReasons risk={data.risk} />
          <RiskRows risk={data.risk} most={4} />
          <RiskHistory risk={data.risk} />
        </>
      )}
    </Inspector>
  );
}
