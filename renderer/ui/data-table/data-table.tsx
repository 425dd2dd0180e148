// The table of the program: virtual rows over any amount of data, a skeleton for each row not here yet, sticky head and
// first column, the keyboard of a desktop list, ranges, copying as text. Roles of a grid are kept throughout.

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  memo,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { cx } from '../class-names.ts';
import { useKeys } from '../keys.tsx';
import { notify } from '../notices.tsx';
import type { RowSource } from '../row-source.ts';
import { AfterAMoment, Skeleton } from '../states.tsx';
import { uiWords } from '../ui-strings.ts';
import { type Column, toTemplate } from './column.ts';
import { toRowsText } from './rows-as-text.ts';
import { type Selection, isSelected, moveTo, nothingSelected, selectAll, selectedIn, toggle } from './selection.ts';
import { type Sort, canSort, sortSource } from './sorting.ts';
import { TableHead } from './table-head.tsx';

export interface DataTableProps<Row> {
  /** What the rows are, for those who cannot see the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly source: RowSource<Row>;
  readonly rowId: (row: Row) => string;
  /** The row that the inspector shows. */
  readonly chosen?: string | null | undefined;
  /** The active row changed, by pointer or keyboard. */
  readonly onChoose?: (row: Row) => void;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  /** Esc. */
  readonly onBack?: () => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
  /** Shown instead of rows when they could not be read. */
  readonly error?: ReactNode;
  readonly rowHeight?: 28 | 44;
  readonly startSort?: Sort;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, source, rowId, empty, error, rowHeight = 28 } = props;
  const [sort, setSort] = useState<Sort | null>(props.startSort ?? null);
  const sorted = useMemo(() => sortSource(source, columns, sort), [source, columns, sort]);
  const total = sorted.total ?? 0;
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 28,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => sorted.reach(last));

  const grid = useGrid(props, sorted, (index) => virtual.scrollToIndex(index, { align: 'auto' }), frame);
  const { template, least } = useMemo(() => toTemplate(columns), [columns]);
  const base = useId();
  const rowElementId = (index: number) => `${base}-${index}`;
  const activeShown = items.some(({ index }) => index === grid.selection.active);
  const instead = source.error !== null && source.total === null ? error : source.total === 0 ? empty : null;

  return (
    <div className="data-table">
      <div
        ref={frame}
        className={cx('grid scroll', instead !== null && 'only-head')}
        role="grid"
        aria-label={label}
        aria-rowcount={source.total === null ? -1 : total + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-busy={source.total === null && source.error === null}
        aria-activedescendant={activeShown ? rowElementId(grid.selection.active) : undefined}
        tabIndex={0}
        onKeyDown={grid.onKeyDown}
        onCopy={grid.onCopy}
      >
        <TableHead
          columns={columns}
          template={template}
          least={least}
          sort={sort}
          onSort={canSort(source) ? setSort : undefined}
        />
        <div
          role="rowgroup"
          className="grid-body"
          style={{ height: source.total === null ? undefined : virtual.getTotalSize(), minWidth: least }}
        >
          {source.total === null && source.error === null && (
            <SkeletonRows columns={columns} template={template} height={rowHeight} />
          )}
          {items.map((item) => {
            const row = sorted.row(item.index);
            const selected =
              isSelected(grid.selection, item.index) || (row !== undefined && rowId(row) === props.chosen);
            return (
              <div
                key={item.key}
                id={rowElementId(item.index)}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selected}
                className={cx(
                  'grid-row',
                  item.index === grid.selection.active && 'active',
                  row === undefined && 'coming',
                )}
                style={{ top: item.start, height: rowHeight, gridTemplateColumns: template }}
                onClick={(event) => grid.onClick(item.index, event)}
                onDoubleClick={() => row !== undefined && props.onOpen?.(row)}
              >
                <Cells columns={columns} row={row} index={item.index} />
              </div>
            );
          })}
        </div>
      </div>
      {instead !== null && <div className="grow-y scroll centred">{instead}</div>}
      {grid.count > 1 && (
        <p className="selection-count" role="status">
          {uiWords.chosenRows(formatCount(grid.count), formatCount(total))}
        </p>
      )}
    </div>
  );
}

interface CellsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row | undefined;
  readonly index: number;
}

/** Drawn again only when the row or the columns change, not at every step of scrolling. */
const Cells = memo(function RowCells<Row>({ columns, row, index }: CellsProps<Row>) {
  return columns.map((column, at) => (
    <div
      key={column.id}
      role={at === 0 ? 'rowheader' : 'gridcell'}
      className={cx('cell-in', column.align === 'right' && 'r')}
    >
      {row === undefined ? <Skeleton width={skeletonWidth(index, at)} /> : column.cell(row)}
    </div>
  ));
}) as <Row>(props: CellsProps<Row>) => ReactNode;

/** The selection and everything that keys and pointer do with it. */
function useGrid<Row>(
  { columns, rowId, onChoose, onOpen, onBack, rowHeight = 28 }: DataTableProps<Row>,
  source: RowSource<Row>,
  scrollTo: (index: number) => void,
  frame: { readonly current: HTMLDivElement | null },
) {
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const activeId = useRef<string | null>(null);
  const total = source.total ?? 0;

  // After a refresh the active row may stand elsewhere: follow it.
  useEffect(() => {
    if (activeId.current === null || selection.active < 0) return;
    const now = source.row(selection.active);
    if (now !== undefined && rowId(now) === activeId.current) return;
    for (let index = 0; index < Math.min(total, 2_000); index++) {
      const row = source.row(index);
      if (row !== undefined && rowId(row) === activeId.current) {
        setSelection(moveTo(nothingSelected, index, total, false));
        return;
      }
    }
  }, [source, rowId, selection.active, total]);

  const choose = (next: Selection) => {
    setSelection(next);
    if (next.active < 0) return;
    scrollTo(next.active);
    const row = source.row(next.active);
    activeId.current = row === undefined ? null : rowId(row);
    if (row !== undefined) onChoose?.(row);
  };
  const go = (index: number, extend = false) => choose(moveTo(selection, index, total, extend));
  const step = (by: number, extend = false) => go(selection.active < 0 ? 0 : selection.active + by, extend);
  const pageRows = Math.max(1, Math.floor((frame.current?.clientHeight ?? 300) / rowHeight) - 2);

  useKeys([
    { keys: 'J', label: tableKeys.next, hint: true, run: () => (frame.current?.focus(), step(1)) },
    { keys: 'K', label: tableKeys.former, hint: true, run: () => (frame.current?.focus(), step(-1)) },
    ...(onOpen ? [{ keys: 'Enter', label: tableKeys.open, hint: true, shownOnly: true, run: () => undefined }] : []),
    { keys: 'Mod C', label: tableKeys.copy, shownOnly: true, run: () => undefined },
    { keys: 'Mod A', label: tableKeys.all, shownOnly: true, run: () => undefined },
  ]);

  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    PageDown: () => step(pageRows),
    PageUp: () => step(-pageRows),
    Home: () => go(0),
    End: () => go(total - 1),
  };
  const extensions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1, true),
    ArrowUp: () => step(-1, true),
    PageDown: () => step(pageRows, true),
    PageUp: () => step(-pageRows, true),
    Home: () => go(0, true),
    End: () => go(total - 1, true),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const run = mod
      ? event.key === 'a'
        ? () => setSelection(selectAll(selection, total))
        : undefined
      : event.shiftKey
        ? extensions[event.key]
        : (moves[event.key] ?? single(event.key));
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  const single = (key: string): (() => void) | undefined => {
    const row = source.row(selection.active);
    if (key === 'Enter' && onOpen && row !== undefined) return () => onOpen(row);
    if (key === 'Escape' && selectedIn(selection).length > 1) return () => go(selection.active);
    if (key === 'Escape' && onBack) return onBack;
    return undefined;
  };

  const onClick = (index: number, event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
    if (event.ctrlKey || event.metaKey) choose(toggle(selection, index));
    else go(index, event.shiftKey);
  };

  const onCopy = (event: ClipboardEvent) => {
    // Text that was marked by hand is what the person wants.
    if ((getSelection()?.toString() ?? '') !== '') return;
    const indexes = selectedIn(selection);
    const rows = indexes.flatMap((index) => source.row(index) ?? []);
    if (rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toRowsText(columns, rows));
    const text = formatCounted(rows.length, 'row');
    notify({
      text:
        rows.length < indexes.length ? uiWords.someCopied(text, formatCount(indexes.length)) : uiWords.rowsCopied(text),
    });
  };

  return { selection, count: selectedIn(selection).length, onKeyDown, onClick, onCopy };
}

const tableKeys = {
  next: 'next',
  former: 'former',
  open: 'open',
  copy: 'copy the selected rows as text',
  all: 'select all rows',
} as const;

function SkeletonRows<Row>({
  columns,
  template,
  height,
}: {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly height: number;
}) {
  return (
    <AfterAMoment>
      {Array.from({ length: 12 }, (_, index) => (
        // Rows to come have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div
          key={index}
          role="row"
          className="grid-row coming"
          style={{ top: index * height, height, gridTemplateColumns: template }}
        >
          {columns.map((column, at) => (
            <div key={column.id} role="gridcell" className={cx('cell-in', column.align === 'right' && 'r')}>
              <Skeleton width={skeletonWidth(index, at)} />
            </div>
          ))}
        </div>
      ))}
    </AfterAMoment>
  );
}

/** Uneven like text, the same at every drawing. */
function skeletonWidth(row: number, column: number): string {
  return `${38 + ((row * 29 + column * 41) % 45)}%`;
}
