import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '#electron/main/settings.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const fail = (error: unknown): never => {
  throw error;
};

describe('settings', () => {
  it('begin with defaults and remember what was changed', () => {
    const file = path.join(makeTempFolder(), 'deep', 'settings.json');
    const settings = openSettings(file, fail);
    expect(settings.data).toEqual({ version: 1, actor: null, register: null, window: null });
    settings.change({ actor: 'Ada Example' });
    expect(openSettings(file, fail).data).toMatchObject({ actor: 'Ada Example' });
    expect(readdirSync(path.dirname(file))).toEqual(['settings.json']);
  });

  it.each(['', '{', 'null', '[]', '{"version":2}', '{"version":1,"actor":7}', '{"version":1,"window":{"x":"1"}}'])(
    'that are %j are put aside, and the program starts all the same',
    (text) => {
      const file = path.join(makeTempFolder(), 'settings.json');
      writeFileSync(file, text);
      const settings = openSettings(file, fail);
      expect(settings.wasReadable).toBe(false);
      expect(settings.data.register).toBeNull();
      expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text);
      expect(existsSync(file)).toBe(false);
    },
  );

  it('that cannot be written are said, and hold for this run', () => {
    const folder = makeTempFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const failures: unknown[] = [];
    const settings = openSettings(path.join(folder, 'file', 'settings.json'), (error) => failures.push(error));
    settings.change({ actor: 'Ada' });
    expect(failures).toHaveLength(1);
    expect(settings.data.actor).toBe('Ada');
  });
});
