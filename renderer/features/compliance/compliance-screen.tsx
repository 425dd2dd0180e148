// Frameworks, controls, and the chosen one, side by side. Below 1120 px the frameworks become a picker.

import type { FrameworkAssessment } from '#shared/model/assessment.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { useCall, useLongCall } from '../../bridge/queries.ts';
import { toShare, toStageText } from '../../bridge/strings.ts';
import { Screen } from '../../frame/screen.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { ControlDetail } from './control-detail.tsx';
import { ControlList } from './control-list.tsx';
import { FrameworkPicker, FrameworksColumn } from './frameworks-column.tsx';
import { FrameworkSummary } from './framework-summary.tsx';
import styles from './compliance.module.css';
import { complianceWords } from './strings.ts';

interface ComplianceScreenProps {
  readonly framework: string;
  /** null: the framework as a whole. */
  readonly control: string | null;
}

export function ComplianceScreen({ framework, control }: ComplianceScreenProps) {
  const { data, error, progress, refetch } = useLongCall('compliance.assess', { framework });
  const listed = useCall('compliance.frameworks', {}).data?.frameworks ?? [];
  const title = listed.find(({ id }) => id === framework)?.title ?? framework;
  const assessment = data?.assessment;
  const back = <LinkButton target={{ to: '/compliance' }}>{complianceWords.toFrameworks}</LinkButton>;
  return (
    <Screen
      title={control === null ? title : `${control} · ${title}`}
      headless
      scrolls={false}
      plate={[
        `${title}${assessment ? ` ${assessment.framework.edition}` : ''}`,
        ...(assessment ? [complianceWords.computedAt(assessment.asOf.slice(0, 10)), toPopulationText(assessment)] : []),
      ]}
    >
      <div className={styles['columns']}>
        <FrameworksColumn frameworks={listed} chosen={framework} />
        {assessment !== undefined ? (
          <>
            <ControlList
              assessment={assessment}
              chosen={control}
              head={<FrameworkPicker frameworks={listed} chosen={framework} />}
            />
            <Detail assessment={assessment} control={control} />
          </>
        ) : (
          <div className={styles['detail']}>
            {error === null ? (
              <div className={styles['progress']}>
                <ProgressRow
                  title={complianceWords.assessing(title)}
                  stage={progress ? toStageText(progress) : complianceWords.progressText}
                  share={toShare(progress ?? null)}
                />
              </div>
            ) : toErrorData(error).code === 'call/not-found' ? (
              <EmptyState title={complianceWords.missingFramework} actions={back}>
                {toErrorData(error).remedy}
              </EmptyState>
            ) : (
              <ErrorState title={complianceWords.errorTitle} onRetry={() => void refetch()} actions={back}>
                {toErrorData(error).message} {complianceWords.safe} {toErrorData(error).remedy}
              </ErrorState>
            )}
          </div>
        )}
      </div>
    </Screen>
  );
}

function Detail({
  assessment,
  control,
}: {
  readonly assessment: FrameworkAssessment;
  readonly control: string | null;
}) {
  if (control === null) return <FrameworkSummary assessment={assessment} />;
  const result = assessment.controls.find(({ id }) => id === control);
  if (result !== undefined) return <ControlDetail key={control} assessment={assessment} control={result} />;
  return (
    <div className={styles['detail']}>
      <EmptyState
        title={complianceWords.missingControl}
        actions={
          <LinkButton target={{ to: '/compliance/$framework', params: { framework: assessment.framework.id } }}>
            {assessment.framework.title}
          </LinkButton>
        }
      >
        {complianceWords.missingControlText}
      </EmptyState>
    </div>
  );
}

export function toPopulationText({ population }: FrameworkAssessment): string {
  const { vendors, products, releases, documents } = population;
  return complianceWords.populationText(vendors, products, releases, documents);
}
