// A Chromium to test with: CHROMIUM_PATH, else one that is installed (Chromium, Chrome, Edge), else the one that the
// development package @sparticuz/chromium carries (settled.md 23).

import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface FoundChromium {
  readonly executable: string;
  readonly source: 'CHROMIUM_PATH' | 'installed' | '@sparticuz/chromium';
}

/** What to do where `findChromium` found nothing. */
export const chromiumRemedy =
  'Install one (apt-get install -y --no-install-recommends chromium) or set CHROMIUM_PATH to its program.';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/** undefined: none can be had; `chromiumRemedy` says what mends it. Throws when CHROMIUM_PATH names no program. */
export async function findChromium(): Promise<FoundChromium | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH names no program: ${named}`);
    return { executable: named, source: 'CHROMIUM_PATH' };
  }
  const installed = [...toProgramsOnPath(), ...(fixedPlaces[process.platform] ?? [])].find((file) => isProgram(file));
  if (installed !== undefined) return { executable: installed, source: 'installed' };
  const unpacked = await unpackSparticuz();
  return unpacked === undefined ? undefined : { executable: unpacked, source: '@sparticuz/chromium' };
}

function toProgramsOnPath(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the temporary folder and takes whatever lies there already, so each version gets its own. */
async function unpackSparticuz(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = path.join(tmpdir(), 'sbom-register-chromium-153');
  const before = process.env['TMPDIR'];
  try {
    mkdirSync(folder, { recursive: true });
    process.env['TMPDIR'] = folder;
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch (error) {
    console.error(`@sparticuz/chromium cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
