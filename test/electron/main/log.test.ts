import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '#electron/main/log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const now = (): string => '2026-11-23T09:00:00.000Z';

describe('the log', () => {
  it('writes one line per event; a value cannot forge another', () => {
    const folder = makeTempFolder();
    createLog(folder, now).write('refused a request', { target: 'https://x\n2026 forged', count: 2 });
    expect(readFileSync(path.join(folder, 'main.log'), 'utf8')).toBe(
      '2026-11-23T09:00:00.000Z refused a request target="https://x\\n2026 forged" count=2\n',
    );
  });

  it('keeps four files of a bounded size', () => {
    const folder = makeTempFolder();
    const log = createLog(folder, now, 1_000);
    for (let line = 0; line < 200; line++) log.write('something happened', { line });
    expect(readdirSync(folder).toSorted()).toEqual(['main.log', 'main.log.1', 'main.log.2', 'main.log.3']);
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).size).toBeLessThanOrEqual(1_000);
    expect(readFileSync(path.join(folder, 'main.log'), 'utf8')).toContain('line=199');
  });

  it('says of a defect where it was, without its message or the folders of the person', () => {
    const folder = makeTempFolder();
    createLog(folder, now).defect('import', new TypeError('cannot read "ACME secret component"'));
    const text = readFileSync(path.join(folder, 'main.log'), 'utf8');
    expect(text).toContain('name="TypeError"');
    expect(text).toContain('log.test.ts');
    expect(text).not.toContain('secret');
    expect(text).not.toContain(path.dirname(import.meta.dirname));
  });

  it('that cannot be written stops nothing', () => {
    const folder = path.join(makeTempFolder(), 'x\0y');
    expect(() => createLog(folder, now).write('start')).not.toThrow();
  });
});
