#!/usr/bin/env node
// Where the command line starts. It looks at the Node version before anything else is loaded: under an older Node
// better-sqlite3 would end the process without a word (toolchain.md).

import { nodeComplaint } from './node-version.ts';

const complaint = nodeComplaint(process.versions.node);
if (complaint === null) {
  const { runCommandLine } = await import('./run.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 2;
}
