// `npm run bench [-- sizes…]`: time and peak memory of check and import, as ratios to the floor (read + SHA-256 +
// JSON.parse of the same file, in a process of its own, in the same run), and query latencies. Sizes in components.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCycloneDx, generateSpdx } from './generate.ts';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const counts = sizes.length > 0 ? sizes : [1_000, 10_000, 100_000];
const folder = mkdtempSync(join(tmpdir(), 'sbom-register-bench-'));
const measureScript = join(import.meta.dirname, 'measure.ts');

function measure(what: string, file: string): Record<string, number> {
  // Compiled code is kept between starts, as the command line does.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const child = spawnSync(process.execPath, [measureScript, what, file], { encoding: 'utf8', env });
  if (child.status !== 0) throw new Error(`${what} failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Record<string, number>;
}

/** The median of three runs by time: single runs vary by a fifth on a busy machine. */
function measureThrice(what: string, file: string): Record<string, number> {
  return [1, 2, 3].map(() => measure(what, file)).toSorted((a, b) => a['ms']! - b['ms']!)[1]!;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

try {
  console.log(
    'components  format     file     floor    check            import           (ratio to the floor; peak memory)',
  );
  for (const count of counts) {
    for (const [format, generate] of [
      ['CycloneDX', generateCycloneDx],
      ['SPDX', generateSpdx],
    ] as const) {
      const file = join(folder, `${format}-${count}.json`);
      generate(count, file);
      const floor = measureThrice('floor', file)['ms']!;
      const columns = ['check', 'import'].map((what) => {
        const { ms, peakMb } = measureThrice(what, file);
        return `${seconds(ms!)} ${(ms! / floor).toFixed(1)}x ${Math.round(peakMb!)} MB`.padEnd(24);
      });
      const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
      console.log(
        `${String(count).padStart(10)}  ${format.padEnd(9)} ${size.padStart(8)} ${seconds(floor).padStart(9)}    ${columns.join(' ')}`,
      );
    }
  }
  const largest = join(folder, `CycloneDX-${Math.max(...counts)}.json`);
  const { pages, p50, p95, max } = measure('pages', largest) as Record<'pages' | 'p50' | 'p95' | 'max', number>;
  console.log(
    `\na page of 100 components during an import of ${Math.max(...counts)}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, worst ${max.toFixed(1)} ms (${pages} pages)`,
  );
  const queries = measure('queries', largest);
  console.log(
    `in a register of ${Math.max(...counts)} components: ${['firstPage', 'search', 'whereUsed', 'assess'].map((name) => `${name} ${queries[name]!.toFixed(1)} ms`).join(', ')}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
