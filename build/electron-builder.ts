// How the desktop app is packed: what goes into the archive, what lies beside it, and which of Electron's fuses are
// blown (checklist 19). electron-builder fetches nothing for a plain folder when Electron's runtime is there.

import type { Configuration } from 'electron-builder';

/** Native code and worker threads cannot be loaded from an archive; the engine finds its schema files by path. */
const unpacked = ['**/desktop/engine/**', 'node_modules/**'];

/** Of the packages only what runs: the rest is in the bundles. */
const packages = [
  '!node_modules/**',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/**',
  // One prebuilt module serves Node and Electron. The star takes in linuxmusl.
  'node_modules/better-sqlite3/prebuilds/${platform}*-${arch}.node',
  'node_modules/@cyclonedx/cyclonedx-library/package.json',
  'node_modules/@cyclonedx/cyclonedx-library/LICENSE',
  'node_modules/@cyclonedx/cyclonedx-library/res/schema/*.json',
];

/** The fuses; `build/inspect-package.ts` reads them back from the packed program. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const;

export interface PackagePlaces {
  /** The folder with the built `desktop` and `renderer`. */
  readonly built: string;
  readonly output: string;
  /** Unpacked distribution of Electron; default: the one that npm has installed. */
  readonly electronDist?: string;
}

export function toBuilderConfig(places: PackagePlaces): Configuration {
  return {
    appId: 'sbom-register',
    productName: 'SBOM Register',
    executableName: 'sbom-register-desktop',
    copyright: 'Apache-2.0',
    directories: { output: places.output },
    ...(places.electronDist === undefined ? {} : { electronDist: places.electronDist }),
    npmRebuild: false,
    nodeGypRebuild: false,
    asar: true,
    asarUnpack: unpacked,
    files: [
      'package.json',
      'LICENSE',
      ...packages,
      { from: places.built, to: 'dist', filter: ['desktop/**', 'renderer/**', '!**/*.map'] },
    ],
    extraMetadata: { main: 'dist/desktop/main.js' },
    electronFuses: { ...fuses, resetAdHocDarwinSignature: true },
    // Nothing is ever published or fetched by the program: no updater (checklist 16: a release follows Electron's).
    publish: null,
    fileAssociations: [
      { ext: 'sbomreg', name: 'SBOM Register', role: 'Editor', mimeType: 'application/x-sbom-register' },
      {
        ext: 'cdx',
        name: 'CycloneDX document',
        role: 'Viewer',
        rank: 'Alternate',
        mimeType: 'application/vnd.cyclonedx+json',
      },
      { ext: 'spdx', name: 'SPDX document', role: 'Viewer', rank: 'Alternate', mimeType: 'application/spdx+json' },
    ],
    linux: { target: ['dir'], category: 'Office', syncDesktopName: true },
    win: { target: ['dir'] },
    mac: { target: ['dir'], category: 'public.app-category.business' },
  };
}
