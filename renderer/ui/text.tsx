// Text that came from outside: shown as text, control and direction-changing characters as tags (interface.md 12).

import { toVisibleParts } from '#shared/util/visible-text.ts';
import { cx } from './class-names.ts';
import { uiWords } from './ui-strings.ts';

export function VisibleText({ text }: { readonly text: string }) {
  let offset = 0;
  return (
    <bdi>
      {toVisibleParts(text).map((part) => {
        const key = offset++;
        return part.hidden ? (
          <span key={key} className="hidden-char">
            {part.text}
          </span>
        ) : (
          <span key={key}>{part.text}</span>
        );
      })}
    </bdi>
  );
}

/** An identifier: purl, hash, file name, pointer, version. `wrap`: may break anywhere instead of being cut. */
export function Ident({ text, wrap = false }: { readonly text: string | null; readonly wrap?: boolean }) {
  if (text === null || text === '') return <span className="f3">{uiWords.noValue}</span>;
  return (
    <span className={cx('id', wrap && 'wrap-any')}>
      <VisibleText text={text} />
    </span>
  );
}

/** The beginning of a hash, enough to tell it from others. */
export function ShortHash({ hash }: { readonly hash: string }) {
  return (
    <span className="id" title={hash}>
      {hash.slice(0, 8)}
    </span>
  );
}
