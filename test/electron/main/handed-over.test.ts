import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandedOver, findFileArguments } from '#electron/main/handed-over.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

describe('files on a command line', () => {
  it('are what is there, without switches, folders and the program itself', () => {
    const folder = makeTempFolder();
    const program = path.join(folder, 'main.js');
    for (const name of ['main.js', 'a.json', '--odd.json']) writeFileSync(path.join(folder, name), '{}');
    mkdirSync(path.join(folder, 'sub'));
    const argv = [
      '/usr/bin/electron',
      '--inspect=0',
      'main.js',
      'a.json',
      '--odd.json',
      'sub',
      '',
      'missing.json',
      '-psn_0',
    ];
    expect(findFileArguments(argv, folder, [program])).toEqual([path.join(folder, 'a.json')]);
  });
});

describe('files that the system hands over', () => {
  it('wait for the page once, each one once; a register is opened instead', () => {
    const opened: string[] = [];
    let told = 0;
    const handed = createHandedOver({ openRegister: (file) => opened.push(file), onFiles: () => told++ });
    handed.receive([]);
    expect(told).toBe(0);
    handed.receive(['/a/x.json', '/a/Purchasing.SBOMREG', '/a/x.json']);
    handed.receive(['/a/y.json']);
    expect(opened).toEqual(['/a/Purchasing.SBOMREG']);
    expect(told).toBe(2);
    expect(handed.take()).toEqual(['/a/x.json', '/a/y.json']);
    expect(handed.take()).toEqual([]);
  });
});
