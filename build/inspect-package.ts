// Reads a packed tree back and says what is wrong with it: what the archive holds, what lies beside it, the fuses.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from './electron-builder.ts';

export interface PackedTree {
  /** Paths in the archive, with `/`. */
  readonly archived: readonly string[];
  /** Files beside it, with `/`. */
  readonly unpacked: readonly string[];
  readonly problems: readonly string[];
}

const names: Readonly<Record<keyof typeof fuses, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

const needed = ['/package.json', '/dist/desktop/main.js', '/dist/desktop/preload.cjs', '/dist/renderer/index.html'];
const neededBeside = [
  'dist/desktop/engine/main.mjs',
  'dist/desktop/engine/job-worker.mjs',
  'node_modules/better-sqlite3/package.json',
  'node_modules/@cyclonedx/cyclonedx-library/package.json',
];
/** Sources, tests and other people's development files have no place in a product. */
const unwanted = /\.(?:ts|tsx|map|gyp|c|cc|cpp|h)$|\/(?:test|docs|\.vitest|build)\//;

/** `program`: the packed executable; `resources`: the folder with app.asar. */
export async function inspectPackage(program: string, resources: string): Promise<PackedTree> {
  const archived = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((entry) =>
    entry.replaceAll('\\', '/'),
  );
  const unpacked = listFiles(path.join(resources, 'app.asar.unpacked'));
  const native = unpacked.filter((file) => file.endsWith('.node'));
  const problems = [
    ...needed.filter((file) => !archived.includes(file)).map((file) => `${file} is missing in the archive`),
    ...neededBeside.filter((file) => !unpacked.includes(file)).map((file) => `${file} is not unpacked`),
    ...archived.filter((file) => unwanted.test(file)).map((file) => `${file} does not belong into the archive`),
    ...(native.length === 0 ? ['no native module is unpacked'] : []),
    ...(await findWrongFuses(program)),
  ];
  return { archived, unpacked, problems };
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

async function findWrongFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  const wrong: string[] = [];
  for (const [name, fuse] of Object.entries(names) as [keyof typeof fuses, FuseV1Options][]) {
    const wanted = fuses[name] ? FuseState.ENABLE : FuseState.DISABLE;
    if (wire[fuse] !== wanted) wrong.push(`the fuse ${name} is not ${fuses[name] ? 'on' : 'off'}`);
  }
  return wrong;
}
