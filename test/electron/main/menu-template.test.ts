import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commands } from '#electron/main/commands.ts';
import { toMenuTemplate } from '#electron/main/menu-template.ts';

function toItems(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? toItems(item.submenu) : [])]);
}

const aMenu = (platform: NodeJS.Platform, isPackaged = true, run: (id: string) => void = () => undefined) =>
  toItems(toMenuTemplate({ platform, isPackaged, run }));

describe('the native menu', () => {
  it('has every command of the table once, with its keys, and runs it', () => {
    const ran: string[] = [];
    const items = aMenu('linux', true, (id) => ran.push(id));
    for (const { id, title, keys } of commands) {
      const found = items.filter((item) => item.id === id);
      expect(found.map((item) => item.id)).toEqual([id]);
      expect(found[0]).toMatchObject({ label: title, ...(keys === undefined ? {} : { accelerator: keys }) });
      (found[0]!.click as () => void)();
    }
    expect(ran).toEqual(commands.map(({ id }) => id));
  });

  it('gives no two commands the same keys', () => {
    const keys = commands.flatMap((command) => (command.keys === undefined ? [] : [command.keys]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers developer tools in a checkout only', () => {
    expect(aMenu('linux').some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false);
    expect(aMenu('linux', false).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  });

  it('has the menu that macOS expects', () => {
    expect(toMenuTemplate({ platform: 'darwin', isPackaged: true, run: () => undefined })[0]).toEqual({
      role: 'appMenu',
    });
    expect(aMenu('win32').some(({ role }) => role === 'quit')).toBe(true);
  });
});
