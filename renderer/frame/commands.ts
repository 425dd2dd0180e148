// The one table of commands: the palette lists them, keys and the native menu run them by id.

import { client } from '../bridge/the-client.ts';
import { pickFiles } from '../bridge/files.ts';
import { goToPath } from './address.ts';
import { addIncoming } from './incoming-files.ts';
import { closeRegister, createRegister, openRegister, openSample } from './register-commands.ts';
import { overlays } from './overlays.ts';
import { shownScreens } from './shown-screens.ts';
import { frameWords } from './strings.ts';
import { chooseTheme, themes } from './theme.ts';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly keys?: string;
  readonly run: () => void;
  /** Also works while no register is open. */
  readonly always?: boolean;
}

async function addFiles(): Promise<void> {
  const files = await pickFiles();
  if (files.length === 0) return;
  addIncoming(files);
  goToPath('/intake');
}

const choosing: readonly Command[] = [
  { id: 'register.create', title: frameWords.createNew, always: true, run: () => void createRegister('ask') },
  { id: 'register.open', title: frameWords.openOther, always: true, run: () => void openRegister('ask') },
];

export const commands: readonly Command[] = [
  { id: 'palette', title: frameWords.palette, keys: 'Mod K', run: () => overlays.set('palette') },
  { id: 'import', title: frameWords.addFiles, keys: 'Mod I', run: () => void addFiles() },
  ...shownScreens.flatMap(({ path, nav }): Command[] =>
    nav === undefined
      ? []
      : [
          {
            id: `go.${path === '/' ? 'overview' : path.slice(1)}`,
            title: frameWords.goTo(nav.word),
            keys: `G ${nav.key}`,
            run: () => goToPath(path),
          },
        ],
  ),
  { id: 'go.activity', title: frameWords.goTo(frameWords.nav.activity), run: () => goToPath('/activity') },
  // In browser mode the register is chosen when the program starts.
  ...(client.where === 'desktop' ? choosing : []),
  { id: 'register.sample', title: frameWords.openSample, always: true, run: () => void openSample() },
  { id: 'register.close', title: frameWords.closeRegister, run: () => void closeRegister() },
  { id: 'help.keys', title: frameWords.keysTitle, keys: '?', always: true, run: () => overlays.set('keys') },
  ...themes.map((theme): Command => ({
    id: `theme.${theme}`,
    title: `${frameWords.theme}: ${frameWords.themes[theme]}`,
    always: true,
    run: () => chooseTheme(theme),
  })),
];

/** Commands that the native menu names and the page answers with one of its own. */
const sameAs: Readonly<Record<string, string>> = { check: 'import', report: 'go.reports' };

/** Runs a command of the native menu; an id that this page does not know does nothing. */
export function runCommand(asked: string): void {
  const id = sameAs[asked] ?? asked;
  commands.find((command) => command.id === id)?.run();
}
