// The columns of one table as this person wants them: shown or not, in which order, remembered on this computer.

import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useMemo } from 'react';
import { Button, IconButton } from '../button.tsx';
import { useKept } from '../kept-state.ts';
import { Popover } from '../menu.tsx';
import { uiWords } from '../ui-strings.ts';
import { useMedia } from '../use-media.ts';
import { type Column, type ColumnChoice, toShownColumns } from './column.ts';

export function useColumns<Row>(table: string, columns: readonly Column<Row>[]) {
  const [choice, setChoice] = useKept<ColumnChoice>(`columns:${table}`, null);
  const small = useMedia('(max-width: 1120px)');
  const medium = useMedia('(max-width: 1439px)');
  const room = small ? 's' : medium ? 'm' : 'l';
  const shown = useMemo(() => toShownColumns(columns, choice, room), [columns, choice, room]);
  return { shown, menu: <ColumnMenu columns={columns} shown={shown} chosen={choice !== null} onChoose={setChoice} /> };
}

interface ColumnMenuProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  readonly chosen: boolean;
  readonly onChoose: (choice: ColumnChoice) => void;
}

function ColumnMenu<Row>({ columns, shown, chosen, onChoose }: ColumnMenuProps<Row>) {
  const ids = shown.map(({ id }) => id);
  const listed = [...shown, ...columns.filter(({ id }) => !ids.includes(id))];
  const move = (id: string, by: -1 | 1) => {
    const at = ids.indexOf(id);
    const next = ids.toSpliced(at, 1).toSpliced(at + by, 0, id);
    onChoose(next);
  };
  return (
    <Popover trigger={<IconButton label={uiWords.columns} icon={Columns3} />} title={uiWords.columnsHint} align="end">
      <ul className="column-list">
        {listed.map(({ id, title }) => {
          const at = ids.indexOf(id);
          const fixed = id === columns[0]?.id;
          return (
            <li key={id}>
              <label className="check grow">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={fixed}
                  onChange={(event) =>
                    onChoose(event.target.checked ? [...ids, id] : ids.filter((other) => other !== id))
                  }
                />
                <span>{title}</span>
              </label>
              <IconButton
                label={`${uiWords.moveUp}: ${title}`}
                icon={ArrowUp}
                disabled={fixed || at <= 1}
                onClick={() => move(id, -1)}
              />
              <IconButton
                label={`${uiWords.moveDown}: ${title}`}
                icon={ArrowDown}
                disabled={fixed || at < 0 || at === ids.length - 1}
                onClick={() => move(id, 1)}
              />
            </li>
          );
        })}
      </ul>
      <Button onClick={() => onChoose(null)} impossible={chosen ? null : uiWords.none}>
        {uiWords.resetColumns}
      </Button>
    </Popover>
  );
}
