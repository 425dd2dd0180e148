// A screen that keeps what was printed, with a terminal of any width.

import { Screen } from '#electron/cli/screen.ts';

export interface TestScreen {
  readonly screen: Screen;
  readonly out: () => string;
  readonly err: () => string;
}

export function createTestScreen(
  choice: { columns?: number; terminal?: boolean; json?: boolean; quiet?: boolean; env?: Record<string, string> } = {},
): TestScreen {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: choice.terminal === true,
    columns: choice.columns,
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const env = choice.columns === undefined || choice.terminal === true ? {} : { COLUMNS: String(choice.columns) };
  const screen = new Screen(
    { stdout: stream('out'), stderr: stream('err'), env: { ...env, ...choice.env } },
    { json: choice.json === true, quiet: choice.quiet === true },
  );
  return { screen, out: () => texts.out, err: () => texts.err };
}
