// A profile's scorecard: the strip, the counts in words, and every element with its outcome, coverage and reason.

import { useEffect, useRef } from 'react';
import { useSearchState } from '../../frame/use-route.ts';
import { cx } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { Num } from '../../ui/num.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Segments } from '../../ui/tabs.tsx';
import { VisibleText } from '../../ui/text.tsx';
import {
  type Element,
  type ElementKind,
  type Profile,
  countOutcome,
  elementKinds,
  findField,
  outcomeTones,
  outcomes,
  sortElements,
} from './elements.ts';
import css from './review.module.css';
import { ScoreStrip } from './score-strip.tsx';
import { scrollWithin } from './scroll-within.ts';
import { scoreWords } from './strings.ts';
import { toProfileName } from './verdict.ts';

interface ScorecardTabProps {
  readonly profiles: readonly Profile[];
  /** Shows the components of the release that lack this field. */
  readonly onMissing: (field: string) => void;
}

export function ScorecardTab({ profiles, onMissing }: ScorecardTabProps) {
  const [search, change] = useSearchState();
  const profile = profiles.find(({ id }) => id === search['profile']) ?? profiles[0];
  if (profile === undefined) return <EmptyState title={scoreWords.none}>{scoreWords.noneText}</EmptyState>;
  const order = search['order'] === 'worst' ? 'worst' : 'number';
  return (
    <div className={css.page}>
      <div className="row wrap">
        <Segments
          label={scoreWords.profile}
          options={profiles.map(({ id }) => ({ id, title: toProfileName(id) }))}
          chosen={profile.id}
          onChoose={(id) => change({ profile: id, element: undefined })}
        />
        <span className="f2 grow">
          <VisibleText text={profile.edition} />
        </span>
        <Segments
          label={scoreWords.order}
          options={[
            { id: 'number', title: scoreWords.byNumber },
            { id: 'worst', title: scoreWords.worstFirst },
          ]}
          chosen={order}
          onChoose={(id) => change({ order: id === 'worst' ? id : undefined })}
        />
      </div>
      <ScoreStrip profile={profile} chosen={search['element']} onOpen={(element) => change({ element })} />
      {elementKinds.map((kind) => (
        <KindTable
          key={kind}
          kind={kind}
          profile={profile}
          elements={sortElements(
            profile.elements.filter((element) => element.kind === kind),
            order,
          )}
          chosen={search['element']}
          onMissing={onMissing}
        />
      ))}
    </div>
  );
}

interface KindTableProps {
  readonly kind: ElementKind;
  readonly profile: Profile;
  readonly elements: readonly Element[];
  readonly chosen: string | undefined;
  readonly onMissing: (field: string) => void;
}

function KindTable({ kind, profile, elements, chosen, onMissing }: KindTableProps) {
  if (elements.length === 0) return null;
  return (
    <section className={css.kind}>
      <div className="h">
        <h2>
          {scoreWords.kinds[kind]} <span className="num f2">{formatCount(elements.length)}</span>
        </h2>
        <span className={cx('row wrap', css.counts)}>
          {outcomes.map((outcome) => {
            const count = countOutcome(elements, outcome);
            return count === 0 ? null : (
              <OutcomeSign
                key={outcome}
                tone={outcomeTones[outcome]}
                word={`${formatCount(count)} ${scoreWords.outcomes[outcome].toLowerCase()}`}
              />
            );
          })}
        </span>
      </div>
      <table className={cx(css.table, css.scoreTable)}>
        <thead>
          <tr>
            <th scope="col">{scoreWords.columns.id}</th>
            <th scope="col">{scoreWords.columns.element}</th>
            <th scope="col">{scoreWords.columns.outcome}</th>
            <th scope="col" className="r">
              {scoreWords.columns.coverage}
            </th>
            <th scope="col">{scoreWords.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {elements.map((element) => (
            <ElementRow
              key={element.id}
              element={element}
              profile={profile.id}
              chosen={element.id === chosen}
              onMissing={onMissing}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ElementRowProps {
  readonly element: Element;
  readonly profile: string;
  readonly chosen: boolean;
  readonly onMissing: (field: string) => void;
}

function ElementRow({ element, profile, chosen, onMissing }: ElementRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (chosen) scrollWithin(row.current, 'nearest');
  }, [chosen]);
  const { id, title, outcome, covered, of, why } = element;
  const field = findField(profile, id);
  return (
    <tr ref={row} className={cx(chosen && css.onRow)}>
      <td className="id">{id}</td>
      <th scope="row">{title}</th>
      <td>
        <OutcomeSign tone={outcomeTones[outcome]} word={scoreWords.outcomes[outcome]} />
      </td>
      <td className="r num nw">
        {of > 1 ? scoreWords.of(covered, of) : <span className="f3">{scoreWords.notCounted}</span>}
      </td>
      <td className="f2">
        <VisibleText text={why} />
        {field !== undefined && of > covered && (
          <>
            {' '}
            <Num value={scoreWords.missing(of - covered)} onOpen={() => onMissing(field)} />
          </>
        )}
      </td>
    </tr>
  );
}
