// How a page about one thing opens: a sentence that can be read aloud, and the few facts under it.

import type { ReactNode } from 'react';
import style from './vendors.module.css';

interface LeadProps {
  readonly sentence: ReactNode;
  readonly facts?: readonly (readonly [string, ReactNode])[];
  readonly children?: ReactNode;
}

export function Lead({ sentence, facts = [], children }: LeadProps) {
  return (
    <div className={style['lead']}>
      <p className={style['say']}>{sentence}</p>
      {facts.length > 0 && (
        <dl className={style['facts']}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </div>
  );
}

/** Above a list: what it is a list of, when its title does not say it. */
export function ListNote({ children }: { readonly children: ReactNode }) {
  return <p className={style['listNote']}>{children}</p>;
}
