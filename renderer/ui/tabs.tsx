// Tabs of one thing, with counts; and a segmented choice between a few views.

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { formatCount } from '#shared/util/format-number.ts';
import { cx } from './class-names.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Beside the tabs, at the right. */
  readonly aside?: ReactNode;
}

export function Tabs({ label, tabs, chosen, onChoose, aside }: TabsProps) {
  return (
    <Base.Root value={chosen} onValueChange={(value) => onChoose(String(value))} className="tabs-root">
      <div className="tabs-line">
        <Base.List className="tabs" aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab key={tab.id} value={tab.id} className="tab">
              {tab.title}
              {tab.count !== undefined && <span className="c">{formatCount(tab.count)}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {aside}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="tab-panel">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly title: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

/** A few views or values, one of them chosen. */
export function Segments<T extends string>({ label, options, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {options.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          className={cx(id === chosen && 'on')}
          onClick={() => onChoose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
