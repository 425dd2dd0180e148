// What real Electron hands to the system: dialogs (answered from the test's script), links, menus, displays.

import { EventEmitter } from 'node:events';
import { note, takeAnswer } from './host.ts';

/** Called as (options) or (window, options). */
function ask(name: string) {
  return (...values: readonly unknown[]): Promise<unknown> => {
    note({ kind: 'dialog', dialog: name, options: values.at(-1) });
    return Promise.resolve(takeAnswer(name));
  };
}

export const dialog = {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  showErrorBox(title: string, content: string): void {
    note({ kind: 'dialog', dialog: 'showErrorBox', title, content });
  },
};

export const shell = {
  openExternal(url: string): Promise<void> {
    note({ kind: 'shell', action: 'openExternal', url });
    return Promise.resolve();
  },
  openPath(place: string): Promise<string> {
    note({ kind: 'shell', action: 'openPath', place });
    return Promise.resolve('');
  },
  showItemInFolder(place: string): void {
    note({ kind: 'shell', action: 'showItemInFolder', place });
  },
};

interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: (item: MenuItem, window: unknown, event: object) => void;
}
interface MenuShape {
  readonly items: readonly MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
}

let current: MenuShape | null = null;

function findItem(items: readonly MenuItem[], id: string): MenuItem | null {
  for (const item of items) {
    const found = item.id === id ? item : findItem(item.submenu ?? [], id);
    if (found !== null) return found;
  }
  return null;
}

export const Menu = {
  buildFromTemplate: (items: readonly MenuItem[]): MenuShape => ({
    items,
    getMenuItemById: (id) => findItem(items, id),
  }),
  setApplicationMenu(menu: MenuShape | null): void {
    current = menu;
  },
  getApplicationMenu: (): MenuShape | null => current,
};

export const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false });

const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = {
  getAllDisplays: () => [{ id: 1, bounds: workArea, workArea, scaleFactor: 1 }],
  getPrimaryDisplay: () => ({ id: 1, bounds: workArea, workArea, scaleFactor: 1 }),
};
