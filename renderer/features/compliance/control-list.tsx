// The controls of one framework with their status, grouped by family. J/K go through them; a status filters them.

import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { type ControlResult, controlStatuses, type FrameworkAssessment } from '#shared/model/assessment.ts';
import { useGo, useSearchState } from '../../frame/use-route.ts';
import { toLinkProps } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { useKeys } from '../../ui/keys.tsx';
import { Num } from '../../ui/num.tsx';
import { Select } from '../../ui/select.tsx';
import { ControlStatusSign } from '../common/signs.tsx';
import { controlStatusWords } from '../common/strings.ts';
import styles from './compliance.module.css';
import { complianceWords } from './strings.ts';

interface ControlListProps {
  readonly assessment: FrameworkAssessment;
  readonly chosen: string | null;
  /** Above the list where the column of frameworks has no room. */
  readonly head: ReactNode;
}

export function ControlList({ assessment, chosen, head }: ControlListProps) {
  const { framework, controls, totals, notCovered } = assessment;
  const [search, change] = useSearchState();
  const go = useGo();
  const status = controlStatuses.find((each) => each === search['status']);
  const shown = controls.filter((control) => status === undefined || control.status === status);
  const toTarget = (control: string) => ({
    to: '/compliance/$framework/$control',
    params: { framework: framework.id, control },
    ...(status !== undefined && { search: { status } }),
  });
  const step = (by: number) => {
    const at = shown.findIndex(({ id }) => id === chosen);
    const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next !== undefined) go(toTarget(next.id));
  };
  useKeys([
    { keys: 'J', label: complianceWords.keys.next, hint: true, run: () => step(1) },
    { keys: 'K', label: complianceWords.keys.former, hint: true, run: () => step(-1) },
  ]);
  return (
    <nav className={styles['controls']} aria-label={complianceWords.controlList}>
      <div className="pagehead">
        <h2 className="hide-s grow cut" title={framework.title}>
          <Link
            {...toLinkProps({ to: '/compliance/$framework', params: { framework: framework.id } })}
            className="plain-link"
          >
            {framework.title}
          </Link>
        </h2>
        <span className={cx('grow', styles['onlySmall'])}>{head}</span>
        <div className={styles['statusPicker']}>
          <Select
            label={complianceWords.filter}
            value={status ?? 'all'}
            options={[
              { value: 'all', label: `${complianceWords.all} ${formatCount(controls.length)}` },
              ...controlStatuses.map((value) => ({
                value,
                label: `${controlStatusWords[value]} ${formatCount(totals[value])}`,
              })),
            ]}
            onChange={(value) => change({ status: value === 'all' ? undefined : value })}
          />
        </div>
      </div>
      <ul className={cx('scroll', styles['fill'])}>
        {toGroups(shown).map(({ name, members }) => (
          <li key={name}>
            <p className={styles['group']}>{name}</p>
            <ul>
              {members.map((control) => (
                <ControlLine
                  key={control.id}
                  control={control}
                  here={control.id === chosen}
                  target={toTarget(control.id)}
                />
              ))}
            </ul>
          </li>
        ))}
        {shown.length === 0 && <li className={styles['group']}>{complianceWords.noneOfStatus}</li>}
        {notCovered.length > 0 && (
          <li className={styles['group']}>
            <Num
              value={complianceWords.notCovered(notCovered.length)}
              target={{
                to: '/compliance/$framework',
                params: { framework: framework.id },
                search: { show: 'not-covered' },
              }}
            />
          </li>
        )}
      </ul>
    </nav>
  );
}

function ControlLine({
  control,
  here,
  target,
}: {
  readonly control: ControlResult;
  readonly here: boolean;
  readonly target: Parameters<typeof toLinkProps>[0];
}) {
  const line = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <li>
      <Link
        {...toLinkProps(target)}
        ref={line}
        className={cx(styles['control'], here && styles['on'])}
        aria-current={here ? 'true' : undefined}
      >
        <span className={styles['sign']}>
          <ControlStatusSign status={control.status} wordless />
        </span>
        <span className={styles['name']}>{control.title}</span>
        <span className={cx('t12', 'nw', styles[control.status])}>{controlStatusWords[control.status]}</span>
        <span className={cx('f3 t12', styles['ref'])}>{control.id}</span>
      </Link>
    </li>
  );
}

/** By the part of the id that names the family: GV.SC-04 → GV.SC, SA-4 → SA; other ids stand together. */
function toGroups(
  controls: readonly ControlResult[],
): readonly { readonly name: string; readonly members: readonly ControlResult[] }[] {
  const groups = new Map<string, ControlResult[]>();
  for (const control of controls) {
    const name = /^([A-Z][A-Z.]*)-\d/.exec(control.id)?.[1] ?? complianceWords.controlList;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [control]);
    else members.push(control);
  }
  return [...groups].map(([name, members]) => ({ name, members }));
}
