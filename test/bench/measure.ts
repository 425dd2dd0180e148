// One measurement in a process of its own, so that peak memory and warm-up are its own: `node measure.ts WHAT FILE`.
// Prints one line of JSON.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '#electron/engine/engine.ts';
import type { Engine } from '#shared/contract/engine.ts';

const [what = '', file = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'sbom-register-bench-'));

const importRequest = { files: [file], vendor: 'Bench', product: 'Product', release: '1.0' };

async function withRegister<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = createEngine({ register: join(folder, 'bench.sbomreg'), actor: 'bench' });
  await engine.call('register.create', {});
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const measurements: Readonly<Record<string, () => Promise<Record<string, number>>>> = {
  /** Read, SHA-256 and JSON.parse of the same file: less cannot be done. */
  async floor() {
    const { ms } = await timed(() => {
      const bytes = readFileSync(file);
      createHash('sha256').update(bytes).digest('hex');
      return JSON.parse(bytes.toString('utf8')) as unknown;
    });
    return { ms };
  },
  async check() {
    const engine = createEngine({ register: join(folder, 'none.sbomreg'), actor: 'bench' });
    const { ms, value } = await timed(() => engine.call('documents.check', { files: [file] }));
    await engine.close();
    return { ms, components: value.files[0]!.counts.components };
  },
  async import() {
    return withRegister(async (engine) => {
      const { ms, value } = await timed(() => engine.call('submissions.import', importRequest));
      return { ms, components: value.documents[0]!.counts.components };
    });
  },
  /** Pages of the components table of one release while another, equal document is being imported. */
  async pages() {
    return withRegister(async (engine) => {
      await engine.call('submissions.import', importRequest);
      const importing = { done: false };
      const second = engine.call('submissions.import', { ...importRequest, release: '2.0' }).finally(() => {
        importing.done = true;
      });
      const latencies: number[] = [];
      let cursor: string | null = null;
      while (!importing.done) {
        const page: { ms: number; value: { next: string | null } } = await timed(() =>
          engine.call('components.list', { release: 'Bench/Product/1.0', limit: 100, cursor }),
        );
        latencies.push(page.ms);
        cursor = page.value.next;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await second;
      return {
        pages: latencies.length,
        p50: percentile(latencies, 0.5),
        p95: percentile(latencies, 0.95),
        max: Math.max(...latencies),
      };
    });
  },
  async queries() {
    return withRegister(async (engine) => {
      await engine.call('submissions.import', importRequest);
      const page = await timed(() => engine.call('components.list', { release: 'Bench/Product/1.0', limit: 100 }));
      const search = await timed(() => engine.call('components.search', { query: 'parser-http' }));
      const used = await timed(() => engine.call('components.whereUsed', { what: 'core-util' }));
      const view = await timed(() => engine.call('compliance.assess', { framework: 'nist-csf-2.0' }));
      return { firstPage: page.ms, search: search.ms, whereUsed: used.ms, assess: view.ms };
    });
  },
};

const measurement = measurements[what];
if (measurement === undefined) throw new Error(`measure what? ${Object.keys(measurements).join(', ')}`);
try {
  const result = await measurement();
  console.log(
    JSON.stringify({ ...result, cpuMs: process.cpuUsage().user / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
