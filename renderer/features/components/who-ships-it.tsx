// Who ships a component: vendor → product → release → document → the places in the original file. Asked only when the
// selection rests, because j and k run through rows faster than anyone reads.

import type { ComponentRow } from '#shared/contract/parts.ts';
import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PagedRow } from '../../bridge/calls.ts';
import { usePages } from '../../bridge/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { formatCounted } from '../../ui/format.ts';
import { Section } from '../../ui/layout.tsx';
import { notify } from '../../ui/notices.tsx';
import { LoadingLines } from '../../ui/states.tsx';
import { Segments } from '../../ui/tabs.tsx';
import { Failure } from '../common/failure.tsx';
import style from './components.module.css';
import { NotSearched } from './not-searched.tsx';
import { componentWords as words } from './strings.ts';
import { toUsesText, Use } from './use-of-component.tsx';
import { findWhat } from './what-to-find.ts';

export type UseRow = PagedRow<'components.whereUsed'>;

const rest = 140;
const shownAtFirst = 20;

export function WhoShipsIt({ component }: { readonly component: ComponentRow }) {
  const [which, setWhich] = useState<'this' | 'any'>('this');
  const [most, setMost] = useState(shownAtFirst);
  const rested = useRested(rest);
  const what = findWhat(component, which === 'any');
  const { source, first } = usePages('components.whereUsed', what ?? { what: '-' }, {
    enabled: what !== undefined && rested,
  });
  const uses = collect(source, which === 'this' ? component.id : null);
  return (
    <>
      <Section
        title={words.who}
        aside={
          source.complete
            ? words.uses(
                formatCounted(count(uses, documentOf), 'document'),
                formatCounted(count(uses, vendorOf), 'vendor'),
              )
            : undefined
        }
      >
        <div className={style['which']}>
          <Segments
            label={words.whichVersions}
            options={[
              { id: 'this', title: words.thisVersion },
              { id: 'any', title: words.anyVersion },
            ]}
            chosen={which}
            onChoose={setWhich}
          />
          {uses.length > 0 && (
            <IconButton
              icon={Copy}
              label={words.copyAsText}
              onClick={() =>
                copyText(toUsesText(uses)) && notify({ text: words.copied(formatCounted(uses.length, 'line')) })
              }
            />
          )}
        </div>
        {what === undefined ? (
          <p className="f2">{words.noneOfName}</p>
        ) : source.error !== null ? (
          <Failure error={source.error} onRetry={() => source.retry()} />
        ) : source.total === null ? (
          <LoadingLines lines={4} />
        ) : uses.length === 0 && source.complete ? (
          <p className="f2">{words.noUses}</p>
        ) : (
          <ul className={style['uses']}>
            {uses.slice(0, most).map((use) => (
              <Use key={`${use.document} ${use.component.id}`} use={use} withVersion={which === 'any'} />
            ))}
          </ul>
        )}
        {(uses.length > most || !source.complete) && source.total !== null && (
          <Button
            onClick={() => {
              setMost(most * 4);
              source.reach(most * 4);
            }}
          >
            {words.showMore}
          </Button>
        )}
      </Section>
      {first !== undefined && (
        <Section title={words.notSearchedTitle}>
          <NotSearched releases={first.notSearched} />
        </Section>
      )}
    </>
  );
}

/** false until the component has been on screen for a moment. */
function useRested(milliseconds: number): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return rested;
}

/** The rows that are here; of one component, or of all that were found. */
function collect(
  source: ReturnType<typeof usePages<'components.whereUsed'>>['source'],
  only: string | null,
): readonly UseRow[] {
  const uses: UseRow[] = [];
  for (let index = 0; index < (source.total ?? 0); index++) {
    const use = source.row(index);
    if (use === undefined) break;
    if (only === null || use.component.id === only) uses.push(use);
  }
  return uses;
}

function count(uses: readonly UseRow[], of: (use: UseRow) => string): number {
  return new Set(uses.map(of)).size;
}

const documentOf = ({ document }: UseRow) => document;
const vendorOf = ({ vendor }: UseRow) => vendor;
