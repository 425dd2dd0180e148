// The review of one document: a sentence, then findings beside the text, scorecard, receipt, components and history,
// and the decision in the pane at the right.

import { useState } from 'react';
import type { CallResponse } from '../../bridge/calls.ts';
import { useCall } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useRouteParam, useSearchState } from '../../frame/use-route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { LoadingLines, Skeleton } from '../../ui/states.tsx';
import { type Tab, Tabs } from '../../ui/tabs.tsx';
import { ShortHash } from '../../ui/text.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Failure } from '../common/failure.tsx';
import { ComponentsTab } from './components-tab.tsx';
import { DecisionForm } from './decision-form.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { ReceiptTab } from './receipt-tab.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewHead } from './review-head.tsx';
import css from './review.module.css';
import { type ReviewTab, reviewTabs, toReviewTab } from './review-tab.ts';
import { ScorecardTab } from './scorecard-tab.tsx';
import { documentWords, reviewWords } from './strings.ts';
import { toProfileName } from './verdict.ts';

const crumbs = [{ label: reviewWords.crumb, target: { to: '/documents' } }];

export function DocumentPage() {
  const id = useRouteParam('id');
  const shown = useCall('documents.show', { id });
  if (shown.data !== undefined) return <Review key={shown.data.document.id} shown={shown.data} />;
  if (shown.error !== null) {
    return (
      <Screen
        title={reviewWords.failed}
        crumbs={crumbs}
        actions={<LinkButton target={{ to: '/documents' }}>{reviewWords.toList}</LinkButton>}
      >
        <Failure error={shown.error} onRetry={() => void shown.refetch()} />
      </Screen>
    );
  }
  return (
    <Screen title={documentWords.one} crumbs={crumbs} scrolls={false} inspector={<PaneToCome />}>
      <div className={css.loadingHead}>
        <Skeleton width="72%" />
        <Skeleton width="46%" />
        <Skeleton width="58%" />
      </div>
      <LoadingLines lines={12} label={reviewWords.loading} />
    </Screen>
  );
}

/** Keeps the pane's place, so that nothing jumps when the document is there. */
function PaneToCome() {
  return <div className={cx('insp', css.paneToCome)} aria-hidden />;
}

function Review({ shown }: { readonly shown: CallResponse<'documents.show'> }) {
  const { document, checked } = shown;
  const [search, change] = useSearchState();
  const narrow = useMedia('(max-width: 1120px)');
  const [deciding, setDeciding] = useState(false);
  const tab = toReviewTab(search['tab']);
  const open = (next: ReviewTab) => change({ tab: next });
  const profile = checked.profiles[0];
  return (
    <Screen
      title={`${document.product} ${document.release}`}
      crumbs={[
        ...crumbs,
        { label: document.vendor, target: { to: '/documents', search: { vendor: document.vendor } } },
      ]}
      actions={
        <ReviewActions
          document={document}
          checked={checked}
          onDecide={narrow && !deciding ? () => setDeciding(true) : undefined}
        />
      }
      inspector={
        !narrow || deciding ? (
          <DecisionForm document={document} onClose={narrow ? () => setDeciding(false) : undefined} />
        ) : undefined
      }
      scrolls={false}
      plate={[
        <span key="document">
          {reviewWords.plate.document} <ShortHash hash={document.sha256} />
        </span>,
        ...(profile ? [reviewWords.plate.profile(toProfileName(profile.id), profile.edition)] : []),
      ]}
    >
      <ReviewHead
        document={document}
        checked={checked}
        onOpen={open}
        withStrip={tab !== 'scorecard'}
        onElement={(id, element) => change({ tab: 'scorecard', profile: id, element })}
      />
      <Tabs
        label={reviewWords.tabs.label}
        chosen={tab}
        onChoose={(next) => open(toReviewTab(next))}
        tabs={useTabs(shown, change)}
      />
    </Screen>
  );
}

function useTabs(
  { document, checked, decisions }: CallResponse<'documents.show'>,
  change: ReturnType<typeof useSearchState>[1],
): readonly Tab[] {
  const words = reviewWords.tabs;
  const showMissing = (missing: string) => change({ tab: 'components', missing });
  const content: Readonly<Record<ReviewTab, Omit<Tab, 'id'>>> = {
    findings: {
      title: words.findings,
      count: checked.findings.length,
      content: (
        <FindingsTab
          id={document.id}
          checked={checked}
          onQuestions={() => change({ tab: 'receipt', part: 'questions' })}
        />
      ),
    },
    scorecard: {
      title: words.scorecard,
      content: <ScorecardTab profiles={checked.profiles} onMissing={showMissing} />,
    },
    receipt: {
      title: words.receipt,
      content: (
        <ReceiptTab
          checked={checked}
          onComponents={() => change({ tab: 'components', missing: undefined })}
          onMissing={showMissing}
          onPlace={(at) => change({ tab: 'findings', at })}
          onFinding={(finding) =>
            change({ tab: 'findings', finding: String(finding), place: undefined, at: undefined })
          }
        />
      ),
    },
    components: {
      title: words.components,
      count: checked.counts.components,
      content: <ComponentsTab document={document} />,
    },
    history: {
      title: words.history,
      count: decisions.length + 1,
      content: <HistoryTab shown={{ document, checked, decisions }} />,
    },
  };
  return reviewTabs.map((id) => Object.assign(content[id], { id }));
}
