// How much is known, beside every result: what could be looked up and what could not, and how old the evidence is.

import { CoverageBar } from '../../ui/charts.tsx';
import { DateWithAge } from '../../ui/date.tsx';
import { formatCounted } from '../../ui/format.ts';
import { KeyValues, Section } from '../../ui/layout.tsx';
import styles from './overview.module.css';
import { overviewWords as words } from './strings.ts';
import type { Overview } from './targets.ts';

export function Coverage({ coverage }: { readonly coverage: Overview['coverage'] }) {
  const { components, identified, licensed, supplied } = coverage;
  const lines = [
    { id: 'identified', known: identified, yes: words.identifiedPart, no: words.notIdentified, missing: 'C6' },
    { id: 'licensed', known: licensed, yes: words.licensedPart, no: words.notLicensed, missing: 'C11' },
    { id: 'supplied', known: supplied, yes: words.suppliedPart, no: words.notSupplied, missing: 'C4' },
  ] as const;
  return (
    <Section title={words.coverage} aside={formatCounted(components, 'component entry', 'component entries')}>
      <div className={styles.coverage}>
        {lines.map(({ id, known, yes, no, missing }) => (
          <CoverageBar
            key={id}
            label={words.coverage}
            parts={[
              { id: 'known', label: yes, value: known, kind: 'covered', target: { to: '/components' } },
              {
                id: 'unknown',
                label: no,
                value: components - known,
                kind: 'hatch-1',
                target: { to: '/components', search: { missing } },
              },
            ]}
          />
        ))}
      </div>
      <p className="hint">{words.coverageNote}</p>
      <p className="hint">{words.noAdvisories}</p>
    </Section>
  );
}

export function Freshness({ freshness }: { readonly freshness: Overview['freshness'] }) {
  return (
    <Section title={words.freshness}>
      <KeyValues
        wide
        rows={[
          [words.newest, <Dated key="newest" value={freshness.newestReceived} />],
          [words.oldestInUse, <Dated key="oldest" value={freshness.oldestInUse} />],
        ]}
      />
    </Section>
  );
}

function Dated({ value }: { readonly value: string | null }) {
  return value === null ? <span className="f3">{words.none}</span> : <DateWithAge value={value} />;
}
