import { describe, expect, it } from 'vitest';
import { type Column, toShownColumns, toTemplate } from '../../../renderer/ui/data-table/column.ts';
import { toRowsText } from '../../../renderer/ui/data-table/rows-as-text.ts';
import {
  isSelected,
  moveTo,
  nothingSelected,
  selectAll,
  selectedIn,
  toggle,
} from '../../../renderer/ui/data-table/selection.ts';
import { canSort, sortSource } from '../../../renderer/ui/data-table/sorting.ts';
import { toRowSource } from '../../../renderer/ui/row-source.ts';

interface Row {
  readonly name: string;
  readonly size: number | null;
}

const column = (id: string, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id,
  width: 100,
  cell: () => null,
  text: (row) => row.name,
  ...more,
});
const columns = [
  column('name', { grow: 1, sortBy: ({ name }) => name }),
  column('size', { leaves: 's', sortBy: ({ size }) => size, text: ({ size }) => String(size ?? '') }),
  column('place', { leaves: 'm' }),
  column('hash', { optional: true }),
];
const ids = (list: readonly Column<Row>[]) => list.map(({ id }) => id);

describe('columns of a table', () => {
  it('leave in a fixed order as the window gets narrower', () => {
    expect(ids(toShownColumns(columns, null, 'l'))).toEqual(['name', 'size', 'place']);
    expect(ids(toShownColumns(columns, null, 'm'))).toEqual(['name', 'size']);
    expect(ids(toShownColumns(columns, null, 's'))).toEqual(['name']);
  });

  it('follow the person’s choice and order at every width; the first stays first', () => {
    expect(ids(toShownColumns(columns, ['hash', 'size'], 's'))).toEqual(['name', 'hash', 'size']);
    expect(ids(toShownColumns(columns, ['size', 'name', 'gone'], 's'))).toEqual(['name', 'size']);
  });

  it('fill the width: a growing column, else an empty one at the end', () => {
    expect(toTemplate(columns.slice(0, 2))).toEqual({ template: 'minmax(100px, 1fr) 100px', least: 200 });
    expect(toTemplate(columns.slice(1, 2)).template).toBe('100px minmax(0, 1fr)');
  });
});

describe('the selection of a table', () => {
  it('moves one row and stops at both ends', () => {
    const first = moveTo(nothingSelected, -3, 5, false);
    expect(first.active).toBe(0);
    expect(moveTo(first, 9, 5, false).active).toBe(4);
    expect(moveTo(first, 0, 0, false)).toEqual(nothingSelected);
  });

  it('grows and shrinks a range from its anchor', () => {
    const from = moveTo(nothingSelected, 2, 10, false);
    const grown = moveTo(moveTo(from, 3, 10, true), 4, 10, true);
    expect(selectedIn(grown)).toEqual([2, 3, 4]);
    expect(selectedIn(moveTo(grown, 1, 10, true))).toEqual([1, 2]);
    expect(isSelected(grown, 3)).toBe(true);
    expect(isSelected(grown, 5)).toBe(false);
  });

  it('adds and takes away single rows', () => {
    const three = toggle(toggle(toggle(nothingSelected, 5), 1), 3);
    expect(selectedIn(three)).toEqual([1, 3, 5]);
    expect(selectedIn(toggle(three, 3))).toEqual([1, 5]);
  });

  it('takes all rows', () => {
    expect(selectedIn(selectAll(nothingSelected, 3))).toEqual([0, 1, 2]);
  });
});

describe('sorting in the page', () => {
  const rows: readonly Row[] = [
    { name: 'b10', size: null },
    { name: 'B9', size: 3 },
    { name: 'a', size: 12 },
  ];
  const names = (sort: Parameters<typeof sortSource<Row>>[2]) => {
    const source = sortSource(toRowSource(rows), columns, sort);
    return [0, 1, 2].map((index) => source.row(index)?.name);
  };

  it('reads numbers in words as numbers and does not mind capitals', () => {
    expect(names({ column: 'name', descending: false })).toEqual(['a', 'B9', 'b10']);
  });

  it('puts missing values last either way', () => {
    expect(names({ column: 'size', descending: false })).toEqual(['B9', 'a', 'b10']);
    expect(names({ column: 'size', descending: true })).toEqual(['a', 'B9', 'b10']);
  });

  it('is not offered while rows are still to come', () => {
    expect(canSort({ ...toRowSource(rows), complete: false })).toBe(false);
    expect(canSort(toRowSource(rows))).toBe(true);
  });
});

describe('rows as text', () => {
  it('keep one line a row whatever a vendor wrote, and start no formula', () => {
    const rows = [
      { name: 'a\tb\nc', size: 1 },
      { name: '=HYPERLINK("x")', size: null },
    ];
    expect(toRowsText(columns.slice(0, 2), rows)).toBe('name\tsize\na b c\t1\n\'=HYPERLINK("x")\t');
  });
});
