// Opens an address in the person's own browser, where there is one. Never fails: the address is printed as well.

import { spawn } from 'node:child_process';

interface Opener {
  readonly command: string;
  readonly words: readonly string[];
}

/** Undefined where there is no screen to open a browser on. */
export function findOpener(
  address: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Opener | undefined {
  if (platform === 'darwin') return { command: 'open', words: [address] };
  // rundll32 hands an address to the default browser without a shell in between, which would read `&` and `^`.
  if (platform === 'win32') return { command: 'rundll32.exe', words: ['url.dll,FileProtocolHandler', address] };
  const hasScreen = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
  return hasScreen ? { command: 'xdg-open', words: [address] } : undefined;
}

/** True when a browser was asked; whether one came up, nobody tells. */
export async function openBrowser(address: string): Promise<boolean> {
  const opener = findOpener(address, process.platform, process.env);
  if (opener === undefined) return false;
  const child = spawn(opener.command, opener.words, { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
