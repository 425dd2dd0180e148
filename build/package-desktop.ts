// npm run package: packs the built desktop app into a folder under release/, offline, and reads the result back. Where
// Electron's runtime is missing a stub takes its place, and the outcome says that it cannot run.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'electron-builder';
import { toBuilderConfig } from './electron-builder.ts';
import { type PackedTree, inspectPackage } from './inspect-package.ts';
import { writeStubElectron } from './stub-electron.ts';

export interface Packed extends PackedTree {
  readonly runnable: boolean;
  /** The packed folder. */
  readonly folder: string;
  readonly program: string;
  readonly resources: string;
}

/** Throws when `built` holds no desktop or no renderer. `output`: where the packed folder goes. */
export async function packageDesktop(built: string, output: string): Promise<Packed> {
  for (const file of ['desktop/main.js', 'renderer/index.html']) {
    if (!existsSync(path.join(built, file)))
      throw new Error(`${file} is missing in ${built}: build first (npm run build)`);
  }
  const runnable = hasRuntime();
  const stub = mkdtempSync(path.join(tmpdir(), 'sbom-register-stub-'));
  try {
    if (!runnable) writeStubElectron(stub, readElectronVersion());
    const config = toBuilderConfig({ built, output, ...(runnable ? {} : { electronDist: stub }) });
    await build({ config, publish: 'never', dir: true, ...(runnable ? {} : { linux: ['dir'] }) });
  } finally {
    rmSync(stub, { recursive: true, force: true });
  }
  const places = toPlaces(output, runnable ? process.platform : 'linux');
  return { runnable, ...places, ...(await inspectPackage(places.program, places.resources)) };
}

/** Fetched by the electron package on its first start; never by us. */
function hasRuntime(): boolean {
  const named = 'node_modules/electron/path.txt';
  return existsSync(named) && existsSync(path.join('node_modules/electron/dist', readFileSync(named, 'utf8')));
}

function readElectronVersion(): string {
  return (JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { version: string }).version;
}

function toPlaces(output: string, platform: NodeJS.Platform): Pick<Packed, 'folder' | 'program' | 'resources'> {
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (platform === 'darwin') {
    const folder = path.join(output, `mac${suffix}`, 'SBOM Register.app', 'Contents');
    return { folder, program: path.join(folder, 'MacOS', 'SBOM Register'), resources: path.join(folder, 'Resources') };
  }
  const folder = path.join(output, `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`);
  const program = path.join(folder, platform === 'win32' ? 'SBOM Register.exe' : 'sbom-register-desktop');
  return { folder, program, resources: path.join(folder, 'resources') };
}

if (import.meta.main) {
  const packed = await packageDesktop('dist', 'release');
  for (const problem of packed.problems) console.error(`wrong: ${problem}`);
  console.log(
    `packed ${packed.folder}: ${packed.archived.length} entries archived, ${packed.unpacked.length} files beside them`,
  );
  if (!packed.runnable)
    console.log(
      "Electron's runtime is not installed here: a stub was packed in its place. This tree can be inspected, not run.",
    );
  process.exitCode = packed.problems.length === 0 ? 0 : 1;
}
