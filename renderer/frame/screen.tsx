// One screen inside the frame: head, body, inspector, and its line in the status line. Every page renders exactly one.

import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Link } from '@tanstack/react-router';
import { type Target, toLinkProps } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { VisibleText } from '../ui/text.tsx';
import { usePlateElement, useRegisterName } from './frame-context.ts';
import { frameWords } from './strings.ts';

export interface ScreenProps {
  /** The page's heading, also in the window's title. */
  readonly title: string;
  /** Where it lies: Vendors → Halden. */
  readonly crumbs?: readonly { readonly label: string; readonly target: Target }[];
  /** Beside the heading, in grey: "14,551 in 41 releases". */
  readonly sub?: ReactNode;
  /** Buttons at the right of the head. */
  readonly actions?: ReactNode;
  /** The right pane. */
  readonly inspector?: ReactNode;
  /** What this screen was computed with, for the status line; default: date and register head. */
  readonly plate?: readonly ReactNode[];
  /** The body scrolls as one. false: its parts scroll, as tables do. */
  readonly scrolls?: boolean;
  /** The heading is there for titles and screen readers only; the page opens with a sentence of its own. */
  readonly headless?: boolean;
  /** Screens of one place keep the focus where it is when one follows the other, as a list beside its detail needs. */
  readonly place?: string;
  readonly children: ReactNode;
}

/** The place that was shown last; undefined: the page has just begun, and the focus stays where it is. */
let lastPlace: string | undefined;

export function Screen({
  title,
  crumbs = [],
  sub,
  actions,
  inspector,
  plate,
  scrolls = true,
  headless = false,
  place,
  children,
}: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const register = useRegisterName();
  const own = useId();
  useEffect(() => {
    const here = place ?? own;
    if (lastPlace !== undefined && lastPlace !== here) heading.current?.focus({ preventScroll: true });
    lastPlace = here;
  }, [place, own]);
  useEffect(() => {
    document.title = [title, register, frameWords.program].filter((part) => part !== undefined).join(' · ');
  }, [title, register]);
  const head = (
    <h1 ref={heading} tabIndex={-1} className={cx(headless && 'vh')}>
      <VisibleText text={title} />
    </h1>
  );
  return (
    <>
      <div className="col">
        {headless ? (
          head
        ) : (
          <div className="pagehead">
            {crumbs.length > 0 && (
              <nav className="crumb" aria-label={frameWords.crumbs}>
                {crumbs.map(({ label, target }) => (
                  <Fragment key={label}>
                    <Link {...toLinkProps(target)} className="cut">
                      <VisibleText text={label} />
                    </Link>
                    <Icon of={ChevronRight} small />
                  </Fragment>
                ))}
              </nav>
            )}
            {head}
            {sub !== undefined && <span className="f2 cut">{sub}</span>}
            <span className="grow" />
            {actions}
          </div>
        )}
        <div className={cx('screen-body', scrolls && 'scroll')}>{children}</div>
      </div>
      {inspector}
      <Plate parts={plate} />
    </>
  );
}

function Plate({ parts }: { readonly parts: readonly ReactNode[] | undefined }) {
  const element = usePlateElement();
  if (element === null || parts === undefined) return null;
  return createPortal(
    parts.map((part, index) => (
      // The parts of one screen's line keep their order.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index}>{part}</span>
    )),
    element,
  );
}
