// How things stand: open risks by level, documents by status, and the latest entries of the register.

import { BarChart, type BarTone } from '../../ui/charts.tsx';
import { DateWithAge } from '../../ui/date.tsx';
import { formatCount } from '../../ui/format.ts';
import { Section, Timeline } from '../../ui/layout.tsx';
import { Num, TextLink } from '../../ui/num.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign, RatingGauge } from '../common/signs.tsx';
import { documentStatusWords } from '../common/strings.ts';
import { overviewWords as words } from './strings.ts';
import type { Overview } from './targets.ts';

const levelTones = {
  'very-high': 'critical',
  high: 'high',
  moderate: 'medium',
  low: 'low',
  'very-low': 'none',
} as const;

export function Risks({ risks }: { readonly risks: Overview['risks'] }) {
  const open = risks.reduce((sum, risk) => sum + risk.open, 0);
  return (
    <Section title={words.byLevel} aside={<Num value={open} target={{ to: '/risks' }} label={words.byLevel} />}>
      <BarChart
        caption={words.byLevel}
        bars={risks.map(({ level, open: count, overdue }) => ({
          id: level,
          label: <RatingGauge rating={level} />,
          segments: [{ id: level, label: words.byLevel, value: count, tone: levelTones[level] }],
          target: { to: '/risks', search: { level } },
          figure: (
            <>
              {count === 0 ? '0' : <Num value={count} target={{ to: '/risks', search: { level } }} />}
              {overdue > 0 && (
                <>
                  {' '}
                  <span className="is-late">
                    <Num
                      value={words.late(formatCount(overdue))}
                      target={{ to: '/risks', search: { level, due: 'overdue' } }}
                    />
                  </span>
                </>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}

const statusTones: Readonly<Record<Overview['documents'][number]['status'], BarTone>> = {
  received: 'hatch',
  accepted: 'met',
  'accepted-with-conditions': 'part',
  quarantined: 'unk',
  rejected: 'not',
};

export function Documents({ documents }: { readonly documents: Overview['documents'] }) {
  const all = documents.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={words.byStatus} aside={<Num value={all} target={{ to: '/documents' }} label={words.byStatus} />}>
      <BarChart
        caption={words.byStatus}
        bars={documents.map(({ status, count }) => ({
          id: status,
          label: <DocumentStatusSign status={status} />,
          segments: [{ id: status, label: documentStatusWords[status], value: count, tone: statusTones[status] }],
          target: { to: '/documents', search: { status } },
        }))}
      />
    </Section>
  );
}

export function Latest({ recent }: { readonly recent: Overview['recent'] }) {
  return (
    <Section title={words.recent} aside={<TextLink target={{ to: '/activity' }}>{words.all}</TextLink>}>
      <Timeline
        entries={recent.slice(0, 6).map(({ sequence, at, actor, text }) => ({
          id: sequence,
          voice: 'judged',
          when: <DateWithAge value={at} withoutAge />,
          what: (
            <>
              <VisibleText text={text} /> <span className="f3">{actor}</span>
            </>
          ),
        }))}
      />
    </Section>
  );
}
