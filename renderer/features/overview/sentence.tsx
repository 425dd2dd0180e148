// The sentence a manager could read aloud: the two most urgent things and what is not known.

import { Fragment, type ReactNode } from 'react';
import { formatCount } from '../../ui/format.ts';
import { Num } from '../../ui/num.tsx';
import { overviewWords as words, sentencePieces } from './strings.ts';
import { type Overview, type Waiting, waitingTargets } from './targets.ts';

/** Beyond two the sentence becomes a list. */
const mostSaid = 2;

export function Sentence({ overview }: { readonly overview: Overview }) {
  const said = overview.waiting.slice(0, mostSaid);
  const { components, identified } = overview.coverage;
  const unknown = components - identified;
  return (
    <p className="say">
      {said.length === 0 ? (
        words.nothing
      ) : (
        <Joined
          parts={said.map((waiting) => (
            <Piece key={waiting.kind} waiting={waiting} />
          ))}
        />
      )}
      {said.length > 0 && '. '}
      {unknown > 0 && (
        <>
          {' '}
          <Num value={formatCount(unknown)} target={{ to: '/components', search: { missing: 'C6' } }} />{' '}
          {words.of(formatCount(components))} {words.unknownEntries}
        </>
      )}
    </p>
  );
}

function Joined({ parts }: { readonly parts: readonly ReactNode[] }) {
  return parts.map((part, index) => (
    // The pieces of one sentence keep their order.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && words.and}
      {part}
    </Fragment>
  ));
}

function Piece({ waiting }: { readonly waiting: Waiting }) {
  const one = waiting.count === 1;
  const [noun, rest] = sentencePieces[waiting.kind];
  return (
    <>
      <Num value={noun(formatCount(waiting.count), one)} target={waitingTargets[waiting.kind]} />
      {rest(one)}
    </>
  );
}
