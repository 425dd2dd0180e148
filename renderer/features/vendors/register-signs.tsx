// Signs that only these pages need: how a release is used, and counts of which nothing is known.

import type { ReleaseState } from '#shared/model/register-view.ts';
import { Hatch } from '../../ui/signs.tsx';
import { releaseStateWords } from '../common/strings.ts';
import style from './vendors.module.css';

const looks = { candidate: undefined, 'in-use': style['inUse'], retired: style['retired'] } as const;

/** In use is filled, a candidate is a ring, retired is struck through: use, without judgement. */
export function ReleaseStateSign({ state }: { readonly state: ReleaseState }) {
  return (
    <span className={`${style['use']} ${looks[state] ?? ''}`}>
      <i aria-hidden />
      {releaseStateWords[state]}
    </span>
  );
}

/** A count that is nought because nothing was received is not a nought. */
export function NothingReceived({ word }: { readonly word: string }) {
  return (
    <span className="row f2 t12">
      <Hatch /> {word}
    </span>
  );
}
