// The text of the document around one place, with the line marked and what is to be said about it in the flow of the
// text. Vendor text is only ever shown as text.

import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import type { CallResponse } from '../../bridge/calls.ts';
import { useCall } from '../../bridge/queries.ts';
import { IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { cx } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { notify } from '../../ui/notices.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import type { Duty } from './findings-order.ts';
import css from './review.module.css';
import { SourceMap } from './source-map.tsx';
import { findingWords } from './strings.ts';

/** Lines before and after the marked one. */
const context = 60;

export interface SourcePlace {
  readonly pointer: string;
  /** In the original, when it is known. */
  readonly line?: number;
  readonly column?: number;
}

interface SourcePaneProps {
  readonly id: string;
  readonly place: SourcePlace;
  readonly duty: Duty;
  /** In the text, under the marked line. */
  readonly remark: ReactNode;
  /** Lines of all places, for the marks beside the text. */
  readonly lines: readonly number[];
  /** Which of how many places this is. */
  readonly position?: {
    readonly at: number;
    readonly of: number;
    readonly count: number;
    readonly go: (by: 1 | -1) => void;
  };
}

export function SourcePane({ id, place, duty, remark, lines, position }: SourcePaneProps) {
  const source = useCall('documents.source', { id, pointer: place.pointer, context }, { keepFormer: true });
  return (
    <section className={css.source} aria-label={findingWords.source}>
      <div className="subhead">
        <span className="cut grow">
          {place.pointer === '' ? <span className="f2">{findingWords.wholeFile}</span> : <Ident text={place.pointer} />}
        </span>
        {place.line !== undefined && place.column !== undefined && (
          <span className="f3 t12 num hide-s">{findingWords.line(place.line, place.column)}</span>
        )}
        <IconButton
          label={findingWords.copyPlace}
          icon={Copy}
          onClick={() => copyText(toPlaceText(place)) && notify({ text: findingWords.placeCopied })}
        />
        {position && <PlaceSteps {...position} />}
      </div>
      {source.data?.reformatted === true && <p className={css.textNote}>{findingWords.reformatted}</p>}
      {source.data === undefined ? (
        source.error ? (
          <ErrorState title={findingWords.sourceFailed} onRetry={() => void source.refetch()}>
            {toErrorData(source.error).message} {findingWords.sourceSafe}
          </ErrorState>
        ) : (
          <LoadingLines lines={14} />
        )
      ) : (
        <SourceText source={source.data} duty={duty} remark={remark} lines={lines} stale={source.isPlaceholderData} />
      )}
    </section>
  );
}

function toPlaceText({ pointer, line, column }: SourcePlace): string {
  return line === undefined || column === undefined ? pointer : `${pointer} (${findingWords.line(line, column)})`;
}

function PlaceSteps({ at, of, count, go }: NonNullable<SourcePaneProps['position']>) {
  return (
    <>
      <span className="f3 t12 num nw" title={of < count ? findingWords.kept(of) : undefined}>
        {findingWords.placeOf(at + 1, count)}
      </span>
      {of > 1 && (
        <span className="row">
          <IconButton label={findingWords.former} keys="Shift F8" icon={ChevronUp} onClick={() => go(-1)} />
          <IconButton label={findingWords.next} keys="F8" icon={ChevronDown} onClick={() => go(1)} />
        </span>
      )}
    </>
  );
}

interface SourceTextProps {
  readonly source: CallResponse<'documents.source'>;
  readonly duty: Duty;
  readonly remark: ReactNode;
  readonly lines: readonly number[];
  readonly stale: boolean;
}

function SourceText({ source, duty, remark, lines, stale }: SourceTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (frame.current === null || marked.current === null) return;
    frame.current.scrollTop = marked.current.offsetTop - frame.current.clientHeight / 4;
  }, [source]);
  return (
    <div className={cx('src', css[duty], stale && css.stale)}>
      {/* Scrolls by keyboard as well, so it takes the focus. */}
      <div ref={frame} className={cx(css.text, 'scroll')} tabIndex={0} role="group" aria-label={findingWords.source}>
        {source.lines.map((line) => {
          const hit = line.number === source.marked.line;
          return (
            <Fragment key={line.number}>
              <div ref={hit ? marked : undefined} className={cx('ln', hit && 'hit')}>
                <i>{formatCount(line.number)}</i>
                <span>
                  <SourceLine text={line.text} />
                  {line.cut && <span className={css.cutMark}>… {findingWords.cut}</span>}
                </span>
              </div>
              {hit && <div className={cx('say', css.say)}>{remark}</div>}
            </Fragment>
          );
        })}
      </div>
      {!source.reformatted && <SourceMap total={source.totalLines} lines={lines} here={source.marked.line} />}
    </div>
  );
}

/** A property name at the beginning of a line stands out; everything else is plain. */
const property = /^(\s*)("(?:[^"\\]|\\.)*")(\s*:)/;

function SourceLine({ text }: { readonly text: string }) {
  const found = property.exec(text);
  if (found === null) return <VisibleText text={text} />;
  const [, indent = '', name = ''] = found;
  return (
    <>
      {indent.replaceAll('\t', '  ')}
      <b>
        <VisibleText text={name} />
      </b>
      <VisibleText text={text.slice(indent.length + name.length)} />
    </>
  );
}
