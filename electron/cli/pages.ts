// Lists longer than a page: fetched page by page up to what the person asked for, and what was not shown is counted.

import { formatCount } from '#shared/util/format-number.ts';
import type { Args } from './args.ts';
import type { Option } from './command.ts';
import type { Screen } from './screen.ts';

const PAGE = 500;
const DEFAULT_ROWS = 100;

export const limitOption: Option = {
  name: 'limit',
  value: 'N',
  form: 'limit',
  text: `how many rows, or "all" (default: ${DEFAULT_ROWS})`,
};

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next: string | null;
}

/** All pages up to --limit, as one page: the last one's `next`, and further members (`notSearched`) of the first. */
export async function fetchRows<Row, P extends Page<Row>>(
  args: Args,
  fetchPage: (page: { limit: number; cursor: string | null }) => Promise<P & Page<Row>>,
): Promise<P> {
  const asked = args.text('limit');
  const wanted = asked === 'all' ? Infinity : Number(asked ?? DEFAULT_ROWS);
  const first = await fetchPage({ limit: Math.min(PAGE, wanted), cursor: null });
  const rows = [...first.rows];
  let { next } = first;
  while (next !== null && rows.length < wanted) {
    // oxlint-disable-next-line no-await-in-loop -- each page names the next
    const page = await fetchPage({ limit: Math.min(PAGE, wanted - rows.length), cursor: next });
    rows.push(...page.rows);
    ({ next } = page);
  }
  return { ...first, rows, next };
}

/** Says how many rows there are beyond those shown. */
export function remarkOnRest(screen: Screen, page: Page<unknown>, noun: string): void {
  if (page.rows.length < page.total) {
    screen.line();
    screen.text(
      screen.paint.dim(
        `${formatCount(page.rows.length)} of ${formatCount(page.total)} ${noun} shown; --limit all shows every one.`,
      ),
    );
  }
}
