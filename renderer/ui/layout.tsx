// Panels divided by hairlines: sections, key and value, columns, timeline, path.

import { Fragment, type ReactNode } from 'react';
import { cx } from './class-names.ts';

interface SectionProps {
  readonly title?: ReactNode;
  /** At the right of the title, in grey. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Level of the heading; 2 unless inside another section. */
  readonly level?: 2 | 3;
}

export function Section({ title, aside, children, level = 2 }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="sec">
      {title !== undefined && (
        <div className="h">
          <Heading>{title}</Heading>
          {aside !== undefined && <span className="aside">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Key and value; rows whose value is undefined are left out. */
export function KeyValues({
  rows,
  wide = false,
}: {
  readonly rows: readonly (readonly [string, ReactNode])[];
  readonly wide?: boolean;
}) {
  return (
    <dl className={cx('kv', wide && 'wide')}>
      {rows.map(([key, value]) =>
        value === undefined ? null : (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

export interface TimelineEntry {
  readonly id: string | number;
  readonly when: ReactNode;
  readonly what: ReactNode;
  readonly voice: 'claimed' | 'derived' | 'judged';
}

const timelineClass = { claimed: 'v', derived: 'd', judged: 'j' } as const;

export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="tl">
      {entries.map(({ id, when, what, voice }) => (
        <li key={id} className={timelineClass[voice]}>
          <span className="when">{when}</span>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}

/** From the root down to the thing itself. */
export function Path({ steps }: { readonly steps: readonly { readonly id: string; readonly label: ReactNode }[] }) {
  return (
    <ol className="path">
      {steps.map((step, index) => (
        <li key={step.id} className={index === steps.length - 1 ? 'me' : undefined}>
          {step.label}
        </li>
      ))}
    </ol>
  );
}
