// Files in and out. The page never names a path: what a person chose becomes single-use tokens, and a token stands
// where the engine wants a file.

import type { PickedFile } from '#shared/contract/host.ts';
import { client } from './the-client.ts';

/** Asks for files: the system's dialog on the desktop, the page's own input in browser mode. Empty: none chosen. */
export async function pickFiles(): Promise<readonly PickedFile[]> {
  const { files } = await client.host('host.pickFiles', {});
  return files === 'unsupported' ? toTokens(await chooseInPage()) : files;
}

/** Tokens for files that were dropped or chosen in the page. */
export async function toTokens(files: readonly File[]): Promise<readonly PickedFile[]> {
  const picked: PickedFile[] = [];
  // One after the other: uploads of a hundred large files at once would fight for the same disk.
  for (const file of files) picked.push(remember(file, await client.tokenForFile(file)));
  return picked;
}

/** Files of the page by their token, so that a file that was only checked need not be chosen again. */
const sources = new Map<string, File>();

function remember(file: File, picked: PickedFile): PickedFile {
  sources.set(picked.token, file);
  return picked;
}

/** New tokens for files whose tokens a call has used up; those that did not come from the page are left out. */
export async function renewTokens(used: readonly PickedFile[]): Promise<readonly PickedFile[]> {
  const files = used.flatMap(({ token }) => sources.get(token) ?? []);
  for (const { token } of used) sources.delete(token);
  return toTokens(files);
}

function chooseInPage(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/**
 * Saves something the engine writes: asks where (desktop) or prepares a download (browser mode), lets `write` run the
 * job with the token as its target, and hands over the file. Answers its name; null: the person thought better of it.
 */
export async function saveFile(
  suggestedName: string,
  write: (target: string) => Promise<unknown>,
): Promise<string | null> {
  const { token } = await client.host('host.pickSaveTarget', { suggestedName });
  if (token === null) return null;
  await write(token);
  const { name, download } = await client.host('host.finishSave', { token });
  if (download !== null) {
    const link = document.createElement('a');
    link.href = download;
    link.download = name;
    link.click();
  }
  return name;
}
