// Where the register stands when nobody says (settled.md 8): one pure rule for the desktop app, the command line and
// browser mode. Local data folders, never roaming or configuration ones: a database must not travel with a profile.

import path from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder, absolute. */
  readonly home: string;
}

/** `<the system's user data folder>/sbom-register/register.sbomreg`, absolute, in the notation of `platform`. */
export function toDefaultRegister(surroundings: Surroundings): string {
  const { platform } = surroundings;
  const notation = platform === 'win32' ? path.win32 : path.posix;
  return notation.join(toUserDataFolder(surroundings), 'sbom-register', 'register.sbomreg');
}

function toUserDataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    return absolute(env['LOCALAPPDATA'], path.win32) ?? path.win32.join(home, 'AppData', 'Local');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support');
  // XDG Base Directory Specification: a relative path is invalid and must be ignored.
  return absolute(env['XDG_DATA_HOME'], path.posix) ?? path.posix.join(home, '.local', 'share');
}

function absolute(folder: string | undefined, notation: path.PlatformPath): string | undefined {
  return folder !== undefined && notation.isAbsolute(folder) ? folder : undefined;
}
