// Type-checks every runtime with its own options: shared/ sees no Node, no DOM; electron/, test/ and build/ see Node.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const projects = ['shared', 'electron', 'renderer', 'test', 'build'].filter((folder) =>
  existsSync(`${folder}/tsconfig.json`),
);
let failed = 0;
for (const project of projects) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} tsc -p ${project}`);
  if (status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
