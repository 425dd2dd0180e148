// The frameworks to choose from: a column with their bars, and a picker where there is no room for it.

import { Link } from '@tanstack/react-router';
import { useLongCall } from '../../bridge/queries.ts';
import { useGo } from '../../frame/use-route.ts';
import { toLinkProps } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { Select } from '../../ui/select.tsx';
import styles from './compliance.module.css';
import { StatusBar, StatusLegend } from './status-bar.tsx';
import { complianceWords } from './strings.ts';

interface FrameworksProps {
  readonly frameworks: readonly { readonly id: string; readonly title: string; readonly controls: number }[];
  readonly chosen: string;
}

export function FrameworksColumn({ frameworks, chosen }: FrameworksProps) {
  const summary = useLongCall('compliance.summary', {}, { keepFormer: true }).data?.frameworks;
  return (
    <nav className={cx(styles['frameworks'], 'hide-s')} aria-label={complianceWords.frameworks}>
      <div className="pagehead">
        <h2>
          <Link {...toLinkProps({ to: '/compliance' })} className="plain-link">
            {complianceWords.frameworks}
          </Link>
        </h2>
      </div>
      <ul className={cx('scroll', styles['fill'])}>
        {frameworks.map(({ id, title, controls }) => {
          const totals = summary?.find((each) => each.id === id)?.totals;
          return (
            <li key={id}>
              <Link
                {...toLinkProps({ to: '/compliance/$framework', params: { framework: id } })}
                className={cx(styles['framework'], id === chosen && styles['on'])}
                aria-current={id === chosen ? 'true' : undefined}
              >
                <span className="grow">{title}</span>
                <span className="f3 t12 num">{formatCount(controls)}</span>
                {totals !== undefined && <StatusBar totals={totals} />}
              </Link>
            </li>
          );
        })}
      </ul>
      <StatusLegend />
    </nav>
  );
}

export function FrameworkPicker({ frameworks, chosen }: FrameworksProps) {
  const go = useGo();
  return (
    <div>
      <Select
        label={complianceWords.choose}
        options={frameworks.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen}
        onChange={(framework) => go({ to: '/compliance/$framework', params: { framework } })}
      />
    </div>
  );
}
