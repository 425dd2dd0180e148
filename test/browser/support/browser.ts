// One Chromium and one bundle of the interface for all browser specs of a run.

import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundleRenderer } from '../../../build/bundle-renderer.ts';
import { chromiumRemedy, findChromium } from '../../support/find-chromium.ts';
import { makeTempFolderForRun } from './run-folder.ts';

/** undefined where no Chromium starts; the command that mends it is printed. */
export async function startChromium(): Promise<Browser | undefined> {
  const found = await findChromium();
  try {
    if (found === undefined) throw new Error('there is none');
    // The sandbox of Chromium cannot be had by root, which is what containers run tests as.
    const root = process.getuid?.() === 0;
    const args = root ? ['--no-sandbox', '--disable-gpu'] : [];
    const browser = await chromium.launch({ executablePath: found.executable, args });
    console.log(`browser specs run in Chromium ${browser.version()} (${found.source})`);
    return browser;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    console.error(`browser specs are skipped, no Chromium starts: ${why}\n${chromiumRemedy}`);
    return undefined;
  }
}

/** Folder of a bundle made now, from the sources as they are. */
export async function bundleForSpecs(): Promise<string> {
  const folder = path.join(makeTempFolderForRun(), 'renderer');
  await bundleRenderer(folder);
  return folder;
}
