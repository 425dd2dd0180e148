// The navigation: icons with words, and a count only where something waits for a person.

import { Link, useLocation } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useCall } from '../bridge/queries.ts';
import type { Screen } from '../screens.ts';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { shownScreens } from './shown-screens.ts';
import { frameWords } from './strings.ts';

const groups = (['now', 'register', 'proof', 'foot'] as const)
  .map((group) => ({ group, members: shownScreens.filter(({ nav }) => nav?.group === group) }))
  .filter(({ members }) => members.length > 0);

export function Navigation() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const waiting = useCall('overview.read', {}).data?.waiting ?? [];
  const countOf = (screen: Screen) =>
    waiting.filter(({ kind }) => screen.nav?.waits?.includes(kind)).reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="nav" aria-label={frameWords.nav.label}>
      {groups.map(({ group, members }, index) => (
        <Fragment key={group}>
          {group === 'foot' ? <span className="sep" /> : index > 0 && <hr />}
          {members.map((screen) => (
            <NavigationLink key={screen.path} screen={screen} here={isHere(screen, path)} waiting={countOf(screen)} />
          ))}
        </Fragment>
      ))}
    </nav>
  );
}

function NavigationLink({
  screen,
  here,
  waiting,
}: {
  readonly screen: Screen;
  readonly here: boolean;
  readonly waiting: number;
}) {
  if (screen.nav === undefined) return null;
  const { icon, word } = screen.nav;
  return (
    <Link to={screen.path} search={{}} aria-current={here ? 'page' : undefined}>
      <Icon of={icon} />
      <span>{word}</span>
      {waiting > 0 && (
        <span className="count">
          <span aria-hidden>{formatCount(waiting)}</span>
          <span className="vh">{frameWords.nav.waiting(formatCount(waiting))}</span>
        </span>
      )}
    </Link>
  );
}

function isHere(screen: Screen, path: string): boolean {
  if (screen.path === '/') return path === '/';
  const roots = [screen.path, ...(screen.nav?.also ?? [])];
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}
