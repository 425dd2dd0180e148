import { describe, expect, it } from 'vitest';
import { toDefaultRegister } from '#electron/engine/default-register.ts';

describe('the default register', () => {
  it('stands in the local data folder on Windows, never in the roaming one', () => {
    const env = { LOCALAPPDATA: 'D:\\Data\\Local', APPDATA: 'D:\\Data\\Roaming' };
    expect(toDefaultRegister({ platform: 'win32', env, home: 'C:\\Users\\ada' })).toBe(
      'D:\\Data\\Local\\sbom-register\\register.sbomreg',
    );
  });

  it('falls back to the home folder on Windows without LOCALAPPDATA', () => {
    expect(toDefaultRegister({ platform: 'win32', env: {}, home: 'C:\\Users\\ada' })).toBe(
      'C:\\Users\\ada\\AppData\\Local\\sbom-register\\register.sbomreg',
    );
  });

  it('stands in Application Support on macOS, whatever XDG says', () => {
    const env = { XDG_DATA_HOME: '/elsewhere' };
    expect(toDefaultRegister({ platform: 'darwin', env, home: '/Users/ada' })).toBe(
      '/Users/ada/Library/Application Support/sbom-register/register.sbomreg',
    );
  });

  it('follows XDG_DATA_HOME on Linux', () => {
    const env = { XDG_DATA_HOME: '/srv/data' };
    expect(toDefaultRegister({ platform: 'linux', env, home: '/home/ada' })).toBe(
      '/srv/data/sbom-register/register.sbomreg',
    );
  });

  it.each([undefined, '', 'relative/folder'])('ignores XDG_DATA_HOME=%s, which is no absolute path', (value) => {
    expect(toDefaultRegister({ platform: 'linux', env: { XDG_DATA_HOME: value }, home: '/home/ada' })).toBe(
      '/home/ada/.local/share/sbom-register/register.sbomreg',
    );
  });
});
