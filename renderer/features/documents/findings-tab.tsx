// Findings beside the source text. J/K goes through findings, F8 through the places of one. What is chosen stands in
// the address, so that coming back finds it again.

import { useEffect } from 'react';
import type { CheckedFile } from '#shared/contract/parts.ts';
import { useSearchState } from '../../frame/use-route.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { MessageCircleQuestion } from 'lucide-react';
import { Num } from '../../ui/num.tsx';
import { FindingRemark } from './finding-remark.tsx';
import { FindingsList } from './findings-list.tsx';
import { type Finding, toListed } from './findings-order.ts';
import css from './review.module.css';
import { SourcePane } from './source-pane.tsx';
import { findingWords } from './strings.ts';

interface FindingsTabProps {
  readonly id: string;
  readonly checked: CheckedFile;
  readonly onQuestions: () => void;
}

export function FindingsTab({ id, checked, onQuestions }: FindingsTabProps) {
  const listed = toListed(checked.findings);
  if (listed.length === 0) return <EmptyState title={findingWords.none}>{findingWords.noneText}</EmptyState>;
  return (
    <div className={css.findingsTab}>
      {checked.questions.length > 0 && (
        <p className={css.findingsNote}>
          <Icon of={MessageCircleQuestion} />
          {findingWords.questions(checked.questions.length)}{' '}
          <Num value={findingWords.seeQuestions} onOpen={onQuestions} />
        </p>
      )}
      <FindingsBesideSource id={id} listed={listed} />
    </div>
  );
}

function FindingsBesideSource({ id, listed }: { readonly id: string; readonly listed: ReturnType<typeof toListed> }) {
  const [search, change] = useSearchState();
  /** A place that no finding names, such as something left out. */
  const free = search['at'];
  const at = Math.max(
    0,
    listed.findIndex(({ index }) => String(index) === search['finding']),
  );
  const finding = listed[at]?.finding;
  const choose = (index: number) => change({ finding: String(index), place: undefined, at: undefined });
  const step = (by: number) => {
    const next = listed[Math.min(Math.max(at + by, 0), listed.length - 1)];
    if (next !== undefined) choose(next.index);
  };
  const places = finding === undefined ? [] : toPlaces(finding);
  const place = Math.min(Number(search['place'] ?? 0) || 0, places.length - 1);
  const goPlace = (by: 1 | -1) =>
    change({
      place: String((place + by + places.length) % places.length),
      finding: String(listed[at]?.index),
      at: undefined,
    });
  useKeys([
    { keys: 'J', label: findingWords.keys.next, hint: true, run: () => step(1) },
    { keys: 'K', label: findingWords.keys.former, run: () => step(-1) },
    { keys: 'F8', label: findingWords.keys.place, hint: true, run: () => goPlace(1) },
    { keys: 'Shift F8', label: findingWords.keys.formerPlace, run: () => goPlace(-1) },
  ]);
  // The address names what is shown, also before anything was chosen.
  useEffect(() => {
    if (search['finding'] !== undefined && !listed.some(({ index }) => String(index) === search['finding']))
      change({ finding: undefined });
  }, [search, listed, change]);
  const here = places[place];
  if (finding === undefined || here === undefined) return null;
  return (
    <div className="split">
      <FindingsList
        listed={listed}
        chosen={free === undefined ? (listed[at]?.index ?? null) : null}
        onChoose={choose}
      />
      {free === undefined ? (
        <SourcePane
          id={id}
          place={here}
          duty={finding.severity}
          lines={places.map(({ line }) => line)}
          position={{ at: place, of: places.length, count: finding.count, go: goPlace }}
          remark={<FindingRemark finding={finding} place={here} />}
        />
      ) : (
        <SourcePane id={id} place={{ pointer: free }} duty="note" lines={[]} remark={<b>{findingWords.freePlace}</b>} />
      )}
    </div>
  );
}

type Place = Finding['places'][number];

/** A finding of the whole document names its own place only. */
function toPlaces(finding: Finding): readonly Place[] {
  return finding.places.length > 0
    ? finding.places
    : [{ pointer: finding.pointer, line: finding.line, column: finding.column, offset: 0 }];
}
