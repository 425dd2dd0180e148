// One cell per element in the order of the profile, practices after a gap. Only "not met" is solid, so gaps are found
// at a glance; a cell opens its element.

import { Fragment } from 'react';
import { cx } from '../../ui/class-names.ts';
import { type Profile, outcomeTones } from './elements.ts';
import css from './review.module.css';
import { reviewWords, scoreWords } from './strings.ts';
import { toProfileName } from './verdict.ts';

interface ScoreStripProps {
  readonly profile: Profile;
  readonly onOpen: (element: string) => void;
  readonly chosen?: string | undefined;
}

export function ScoreStrip({ profile, onOpen, chosen }: ScoreStripProps) {
  return (
    <div className="cells" role="group" aria-label={reviewWords.stripLabel(toProfileName(profile.id))}>
      {profile.elements.map((element, at) => {
        const former = profile.elements[at - 1];
        const label = `${element.id} ${element.title}: ${scoreWords.outcomes[element.outcome]}`;
        return (
          <Fragment key={element.id}>
            {former !== undefined && former.kind !== element.kind && <span className="cell gap" aria-hidden />}
            <button
              type="button"
              className={cx('cell', outcomeTones[element.outcome], css.cell, element.id === chosen && css.chosenCell)}
              title={label}
              aria-label={label}
              onClick={() => onOpen(element.id)}
            >
              <CellMark outcome={element.outcome} />
            </button>
          </Fragment>
        );
      })}
    </div>
  );
}

/** The inside of the outcome's sign, without its circle: the cell is the frame. */
function CellMark({ outcome }: { readonly outcome: Profile['elements'][number]['outcome'] }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden>
      <path
        d={marks[outcome]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const marks: Readonly<Record<Profile['elements'][number]['outcome'], string>> = {
  met: 'M3 7.4 5.8 10.2 11 4.4',
  'not-met': 'm4 4 6 6m0-6-6 6',
  unknown: 'M4.8 5a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M7 11.2v.1',
  'not-applicable': 'M4 7h6',
};
