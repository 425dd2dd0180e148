// One risk: a sentence, why it is rated so, the rows behind it, its history; at the right what can be done about it.

import { toErrorData } from '../../bridge/bridge-error.ts';
import { useCall } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useRouteParam } from '../../frame/use-route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Inspector } from '../../ui/inspector.tsx';
import { Tag } from '../../ui/signs.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { RiskActions } from './risk-actions.tsx';
import { type RiskDetail, RiskFacts, RiskHistory, RiskReasons, RiskRows } from './risk-parts.tsx';
import { ratingWords, riskStateWords } from '../common/strings.ts';
import { riskSentence, riskWords } from './strings.ts';

const crumbs = [{ label: riskWords.title, target: { to: '/risks' } }];

export function RiskPage() {
  const id = useRouteParam('id');
  const { data, error, refetch } = useCall('risks.show', { id });
  if (error !== null && data === undefined) {
    const { code, message, remedy } = toErrorData(error);
    const back = <LinkButton target={{ to: '/risks' }}>{riskWords.toList}</LinkButton>;
    return (
      <Screen title={id} crumbs={crumbs}>
        {code === 'call/not-found' ? (
          <EmptyState title={riskWords.missingTitle} actions={back}>
            {riskWords.missingText}
          </EmptyState>
        ) : (
          <ErrorState title={message} onRetry={() => void refetch()} actions={back}>
            {riskWords.safe} {remedy}
          </ErrorState>
        )}
      </Screen>
    );
  }
  if (data === undefined) {
    return (
      <Screen title={id} crumbs={crumbs}>
        <LoadingLines lines={10} />
      </Screen>
    );
  }
  return <ShownRisk risk={data.risk} />;
}

function ShownRisk({ risk }: { readonly risk: RiskDetail }) {
  return (
    <Screen
      title={risk.label}
      crumbs={crumbs}
      plate={[riskWords.plateMethod, riskWords.plateNoAdvisories]}
      inspector={
        <Inspector label={riskWords.decide} title={riskWords.decide}>
          <RiskActions key={risk.id} risk={risk} titled={false} />
          <RiskFacts risk={risk} />
        </Inspector>
      }
    >
      <div className="lead">
        <p className="say">
          <VisibleText text={risk.title} />
        </p>
        <p className="under row wrap">
          {riskSentence(ratingWords[risk.level], riskStateWords[risk.state], risk.owner)}
          {risk.overdueDays !== null && <Tag tone="late">{riskWords.late(risk.overdueDays)}</Tag>}
        </p>
      </div>
      <RiskReasons risk={risk} />
      <RiskRows risk={risk} />
      <RiskHistory risk={risk} />
    </Screen>
  );
}
