// Times storing synthetic components (about 8 rows each) in a register of its own, and reading it. No decoder takes part.
// Run: npx node test/bench/store.ts [components] [documents]

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegister } from '#electron/db/open.ts';
import type { Register } from '#electron/db/types.ts';
import { ALL, anEntry, ANNA, aSummary, batchesOf, digestOf, TARGET, type Sbom } from '../electron/db/a-plan.ts';

const count = Number(process.argv[2] ?? 100_000);
const documents = Number(process.argv[3] ?? 1);

function anSbomOf(size: number, shift: number): Sbom {
  const occurrences = Array.from({ length: size }, (_, node) => {
    // Names in no order, as in real documents.
    const name = `pkg-${((node * 7_919 + shift) % 1_000_003).toString(36)}-${node}`;
    return { entry: anEntry({ node, name, version: `${node % 9}.${node % 31}.0` }), kept: 'stored' as const };
  });
  const edges = occurrences.flatMap((_, node) =>
    node === 0 ? [] : [0, 1].map((i) => ({ from: (node * 31 + i * 17) % node, to: node, kind: 'depends-on' as const })),
  );
  return { occurrences, edges };
}

function timed<T>(label: string, work: () => T): T {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const cpu = `user ${(user / 1_000).toFixed(0)} ms, system ${(system / 1_000).toFixed(0)} ms`;
  console.log(label.padEnd(58), `${(performance.now() - start).toFixed(2)} ms (${cpu})`);
  return result;
}

function percentile(label: string, runs: number, work: (run: number) => void): void {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const at = (share: number): string => (times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0).toFixed(2);
  console.log(label.padEnd(58), `median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
}

function store(register: Register, sbom: Sbom, number: number): void {
  const lease = register.leases.acquire('import');
  const generation = register.imports.begin(lease);
  const bytes = Buffer.from(`document ${number}`);
  const sha256 = generation.writeOriginal(bytes);
  const content = generation.beginContent();
  const batches = batchesOf(sbom, 500);
  timed(`store ${sbom.occurrences.length} components, ${sbom.edges.length} edges`, () => {
    for (const batch of batches) {
      generation.writeBatch(content, batch);
    }
  });
  const summary = aSummary(sbom);
  timed('publish', () =>
    generation.publish({
      target: { ...TARGET, release: `${number}.0` },
      receivedFrom: null,
      receivedAt: '2026-03-01',
      channel: null,
      ...ANNA,
      files: [
        {
          name: 'bom.json',
          sha256,
          bytes: bytes.byteLength,
          documents: [
            { outcome: 'read', inside: null, contentSha256: digestOf(`${number}`), envelopes: [], content, summary },
          ],
        },
      ],
    }),
  );
  lease.release();
}

function read(register: Register): void {
  const release = 'Acme/Router/0.0';
  const page = { limit: 100, cursor: null };
  percentile('first page of a release', 50, () => register.components.list(page, { release, missing: null }));
  percentile('first page of the register', 50, () => register.components.list(page, { release: null, missing: null }));
  let cursor: string | null = null;
  percentile('following pages of a release', 200, () => {
    cursor = register.components.list({ limit: 100, cursor }, { release, missing: null }).next;
  });
  percentile('page of components without a hash (none)', 20, () =>
    register.components.list(page, { release, missing: 'C4' }),
  );
  percentile('search by substring, few hits', 20, (run) => register.components.search(page, `-${run * 37 + 5_000}`));
  percentile('search by substring, everything', 5, () => register.components.search(page, 'pkg'));
  const purl = register.components.list(ALL, { release, missing: null }).rows.map((row) => row.purl ?? '');
  percentile('where-used by purl', 100, (run) =>
    register.components.whereUsed(page, { what: purl[run % purl.length] ?? '', acceptsVersion: null }),
  );
  percentile('view of the register', 5, () => register.readView({ kind: 'register' }));
}

const folder = mkdtempSync(join(tmpdir(), 'sbomreg-bench-'));
try {
  const register = createRegister(join(folder, 'r.sbomreg'), ANNA);
  for (let number = 0; number < documents; number++) store(register, anSbomOf(count, number * 13), number);
  read(register);
  timed('backup', () => register.backup(join(folder, 'copy.sbomreg')));
  const result = timed('verify', () => register.verify());
  if (!result.ok) throw new Error(JSON.stringify(result.checks, null, 1));
  const before = performance.now();
  const lease = register.leases.acquire('import');
  const generation = register.imports.begin(lease);
  const content = generation.beginContent();
  for (const batch of batchesOf(anSbomOf(count, 999_983), 500)) generation.writeBatch(content, batch);
  percentile('first page of the register beside an unpublished import', 50, () =>
    register.components.list({ limit: 100, cursor: null }, { release: null, missing: null }),
  );
  const written = performance.now();
  generation.abandon();
  lease.release();
  console.log(
    'abandon'.padEnd(58),
    `${(performance.now() - written).toFixed(2)} ms (after ${(written - before).toFixed(0)} ms of writing)`,
  );
  register.close();
  console.log('file'.padEnd(58), `${(statSync(join(folder, 'r.sbomreg')).size / 1e6).toFixed(0)} MB`);
  console.log('peak memory'.padEnd(58), `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
