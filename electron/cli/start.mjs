// Plain JavaScript, so that it also loads under a Node that cannot read TypeScript: says what to do instead of failing
// with "Unknown file extension". The rule is repeated from node-version.ts; a test holds the two together.

import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  keepCompiledCode();
  await import('./main.ts');
} else {
  process.stderr.write(
    `SBOM Register needs Node 22.18 or newer; this is Node ${process.versions.node}.\n` +
      'In a checkout run `npm ci` once and then `npm run -s cli -- <command>`: the project brings its own Node 24.\n',
  );
  process.exitCode = 2;
}

/** Compiled code is kept in the person's own cache folder: the second start needs half the time, jobs included. */
function keepCompiledCode() {
  const { directory } = nodeModule.enableCompileCache(path.join(userCache(), 'sbom-register', 'compiled'));
  // Worker threads take it from the environment.
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
}

function userCache() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || path.join(homedir(), '.cache');
}
