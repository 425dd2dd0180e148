// The suite with the full counts of the issues: 100 kills, long fuzzing. Takes longer than `npm test` may.

import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=1800000', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, SBOM_REGISTER_LONG: '1' },
  },
);
process.exitCode = status ?? 1;
