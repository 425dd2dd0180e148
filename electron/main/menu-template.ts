// The native menu as data, from the table of commands and what every program has.

import type { MenuItemConstructorOptions } from 'electron';
import { type Command, type CommandId, commands } from './commands.ts';

export interface MenuSetting {
  readonly platform: NodeJS.Platform;
  /** Developer tools are for a checkout. */
  readonly isPackaged: boolean;
  readonly run: (command: CommandId) => void;
}

export function toMenuTemplate(setting: MenuSetting): MenuItemConstructorOptions[] {
  const isMac = setting.platform === 'darwin';
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(setting.isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [...toItems('file', setting), { type: 'separator' }, { role: isMac ? 'close' : 'quit' }],
    },
    { role: 'editMenu' },
    { label: '&View', submenu: view },
    { label: '&Go', submenu: toItems('go', setting) },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: toItems('help', setting) },
  ];
}

function toItems(menu: Command['menu'], { run }: MenuSetting): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  for (const { id, title, keys, group, menu: place } of commands) {
    if (place !== menu) continue;
    if (group === true) items.push({ type: 'separator' });
    const item: MenuItemConstructorOptions = { id, label: title, click: () => run(id) };
    if (keys !== undefined) item.accelerator = keys;
    items.push(item);
  }
  return items;
}
