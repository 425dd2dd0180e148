import { describe, expect, it } from 'vitest';
import { printFields, printTable, type Column } from '#electron/cli/table.ts';
import { textWidth } from '#electron/cli/text.ts';
import { createTestScreen } from './screen.ts';

interface Row {
  readonly name: string;
  readonly why: string;
  readonly count: number;
}

const columns: readonly Column<Row>[] = [
  { title: 'name', cell: (row) => row.name, breaks: true },
  { title: 'why', cell: (row) => row.why, breaks: true },
  { title: 'count', cell: (row) => String(row.count), align: 'right' },
];
const rows: readonly Row[] = [
  { name: 'log4j-core', why: 'it is long enough to need more than a single line on a narrow terminal', count: 7 },
  { name: '日本語', why: 'short', count: 1_200 },
];

function print(columnsOfTerminal?: number): string[] {
  const { screen, out } = createTestScreen(columnsOfTerminal === undefined ? {} : { columns: columnsOfTerminal });
  printTable(screen, columns, rows);
  return out().trimEnd().split('\n');
}

describe('tables', () => {
  it('aligns columns, also with wide characters', () => {
    const [head = '', first = '', second = ''] = print();
    expect(textWidth(first)).toBe(textWidth(head));
    expect(textWidth(second)).toBe(textWidth(head));
    expect(first.indexOf('it is')).toBe(head.indexOf('why'));
  });

  it('keeps every row on one line when nothing limits the width', () => {
    expect(print()).toHaveLength(3);
  });

  it('fits into the terminal and breaks only what may be broken', () => {
    const lines = print(50);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(50);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain('terminal');
  });

  it('becomes a list where columns would get too narrow, and loses nothing', () => {
    const many: readonly Column<Row>[] = [...columns, ...columns, ...columns];
    const { screen, out } = createTestScreen({ columns: 50 });
    printTable(screen, many, rows);
    expect(out()).toContain('log4j-core');
    expect(out()).toContain('1200');
    for (const line of out().split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(50);
  });

  it('prints nothing for no rows', () => {
    const { screen, out } = createTestScreen();
    printTable(screen, columns, []);
    expect(out()).toBe('');
  });

  it('leaves out fields without a value', () => {
    const { screen, out } = createTestScreen();
    printFields(screen, [
      ['a', '1'],
      ['longer', null],
      ['bc', '2'],
    ]);
    expect(out()).toBe('a   1\nbc  2\n');
  });
});

function paint(choice: Parameters<typeof createTestScreen>[0]): string {
  return createTestScreen(choice).screen.paint.red('x');
}

describe('the screen', () => {
  it('colours only a terminal, and not when NO_COLOR says so', () => {
    expect(paint({})).toBe('x');
    expect(paint({ terminal: true, columns: 80 })).toBe('\u001B[31mx\u001B[39m');
    expect(paint({ terminal: true, columns: 80, env: { NO_COLOR: '1' } })).toBe('x');
    expect(paint({ terminal: true, columns: 80, env: { NO_COLOR: '' } })).toBe('\u001B[31mx\u001B[39m');
    expect(paint({ terminal: true, columns: 80, env: { TERM: 'dumb' } })).toBe('x');
  });

  it('names a field once when the message begins with it', () => {
    const { screen, err } = createTestScreen();
    const data = { message: 'reason must not be empty', remedy: 'Write something for reason.', place: 'reason' };
    screen.complain({ code: 'call/invalid', ...data }, null);
    expect(err()).toBe('error: reason must not be empty\n       Write something for reason.\n');
  });

  it('hides no character of vendors in JSON', () => {
    const { screen, out } = createTestScreen({ json: true });
    const value = { name: 'a\u202E\u009B\u200B\u{E0041}\uD800' };
    screen.answer(value);
    expect(out()).toContain(String.raw`a\u202e\u009b\u200b\udb40\udc41\ud800`);
    expect(JSON.parse(out())).toEqual(value);
  });

  it('says what, where, what to do and how to call', () => {
    const { screen, err } = createTestScreen();
    screen.complain(
      { code: 'input/refused', message: 'It is empty.', remedy: 'Ask for it again', file: 'a\u202Eb.json' },
      'sbom-register check FILE…',
    );
    expect(err()).toBe(
      'error: a[U+202E]b.json: It is empty.\n       Ask for it again.\nusage: sbom-register check FILE…\n',
    );
  });
});
