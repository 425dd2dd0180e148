// Releases that no search can look into. Said with every answer: "nothing found" is not "nobody ships it".

import type { CallResponse } from '../../bridge/calls.ts';
import { formatCount } from '../../ui/format.ts';
import { TextLink } from '../../ui/num.tsx';
import { Hatch } from '../../ui/signs.tsx';
import { VisibleText } from '../../ui/text.tsx';
import style from './components.module.css';
import { componentWords as words } from './strings.ts';

const shownAtMost = 12;

export function NotSearched({ releases }: { readonly releases: CallResponse<'components.search'>['notSearched'] }) {
  if (releases.length === 0) return <p className="f2">{words.notSearchedNothing}</p>;
  return (
    <ul className={style['notSearched']}>
      {releases.slice(0, shownAtMost).map(({ release, reason }) => (
        <li key={release}>
          <Hatch />
          <span>
            <TextLink target={{ to: '/releases/$id', params: { id: release } }}>
              <VisibleText text={release.replaceAll('\\/', '/')} />
            </TextLink>
            <br />
            <span className="f2 t12">{reason}</span>
          </span>
        </li>
      ))}
      {releases.length > shownAtMost && (
        <li className="f3">{words.notSearchedMore(formatCount(releases.length - shownAtMost))}</li>
      )}
    </ul>
  );
}
