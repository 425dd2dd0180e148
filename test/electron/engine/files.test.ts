import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReceivedFile, writeFileAtomically } from '#electron/engine/files.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const fails = (code: string, message: RegExp) =>
  expect.objectContaining({ data: expect.objectContaining({ code, message: expect.stringMatching(message) }) });

function stop(): never {
  throw new RangeError('stop');
}

function* brokenChunks() {
  yield Buffer.from('half');
  stop();
}

describe('reading a received file', () => {
  it('answers its bytes, its name and its hash', () => {
    const file = path.join(makeTempFolder(), 'acme.cdx.json');
    writeFileSync(file, '{"a":1}');
    const read = readReceivedFile(file);
    expect(read).toMatchObject({ path: file, name: 'acme.cdx.json' });
    expect(read.bytes.toString()).toBe('{"a":1}');
    expect(read.sha256).toBe(createHash('sha256').update('{"a":1}').digest('hex'));
  });

  it('reads an empty file: whether that is a document is not its business', () => {
    const file = path.join(makeTempFolder(), 'empty.json');
    writeFileSync(file, '');
    expect(readReceivedFile(file).bytes).toHaveLength(0);
  });

  it('follows links and reports progress up to the end', () => {
    const folder = makeTempFolder();
    const bytes = Buffer.alloc(9 * 2 ** 20, 7);
    writeFileSync(path.join(folder, 'real'), bytes);
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'link'));
    const seen: number[] = [];
    const read = readReceivedFile(path.join(folder, 'link'), (done) => seen.push(done));
    expect(read.bytes.equals(bytes)).toBe(true);
    expect(seen).toEqual([8 * 2 ** 20, 9 * 2 ** 20]);
  });

  it('stops when the caller throws between chunks', () => {
    const file = path.join(makeTempFolder(), 'file');
    writeFileSync(file, 'x');
    expect(() => readReceivedFile(file, stop)).toThrow(RangeError);
  });

  it('says that a missing file is missing, and names it', () => {
    const file = path.join(makeTempFolder(), 'nowhere.json');
    expect(() => readReceivedFile(file)).toThrow(fails('input/unreadable', /no file at this place/));
    expect(() => readReceivedFile(file)).toThrow(expect.objectContaining({ data: expect.objectContaining({ file }) }));
  });

  it('says that a folder is a folder', () => {
    expect(() => readReceivedFile(makeTempFolder())).toThrow(fails('input/unreadable', /folder, not a file/));
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe that nobody writes to', () => {
    const pipe = path.join(makeTempFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(() => readReceivedFile(pipe)).toThrow(fails('input/unreadable', /no plain file/));
  });
});

describe('writing a file', () => {
  it('writes all chunks, replaces what was there, and answers size and hash', () => {
    const file = path.join(makeTempFolder(), 'out.html');
    writeFileSync(file, 'old and much longer than the new text');
    const written = writeFileAtomically(file, [Buffer.from('new '), Buffer.from('text')]);
    expect(readFileSync(file, 'utf8')).toBe('new text');
    expect(written).toEqual({ path: file, bytes: 8, sha256: createHash('sha256').update('new text').digest('hex') });
  });

  it('leaves the old file and nothing else when the chunks end in an error', () => {
    const folder = makeTempFolder();
    const file = path.join(folder, 'out.html');
    writeFileSync(file, 'old');
    expect(() => writeFileAtomically(file, brokenChunks())).toThrow(RangeError);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.html']);
  });

  it('refuses a folder as target and leaves no temporary file', () => {
    const folder = makeTempFolder();
    const target = path.join(folder, 'reports');
    mkdirSync(target);
    writeFileSync(path.join(target, 'kept'), 'x');
    expect(() => writeFileAtomically(target, [Buffer.from('x')])).toThrow(
      fails('output/unwritable', /folder with this name/),
    );
    expect(readdirSync(folder)).toEqual(['reports']);
    expect(readdirSync(target)).toEqual(['kept']);
  });

  it('refuses a target whose folder does not exist, and does not create it', () => {
    const folder = path.join(makeTempFolder(), 'missing');
    expect(() => writeFileAtomically(path.join(folder, 'out.csv'), [])).toThrow(
      fails('output/unwritable', /folder for this file does not exist/),
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a name that the file system cannot hold', () => {
    const target = path.join(makeTempFolder(), `${'x'.repeat(300)}.html`);
    expect(() => writeFileAtomically(target, [])).toThrow(fails('output/unwritable', /too long/));
  });
});
