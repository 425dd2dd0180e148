import { createEngine } from '#electron/engine/engine.ts';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
const { aCycloneDxBom } = await import('./support/a-bom.ts');
const dir = mkdtempSync('/tmp/big-');
const n = Number(process.argv[2] ?? 500);
writeFileSync(dir + '/b.json', aCycloneDxBom({ components: n }));
const e = createEngine({ register: dir + '/r.sbomreg', actor: 'x' });
await e.call('register.create', {});
const t = performance.now();
try {
  const a = await e.call('submissions.import', { files: [dir + '/b.json'], vendor: 'A', product: 'B', release: 'C' });
  console.log(a.documents[0]!.counts, a.risks, Math.round(performance.now() - t), 'ms');
} catch (err) { console.log((err as any).data); try { console.log(readFileSync(dir + '/r.sbomreg.defects.log', 'utf8')); } catch {} }
await e.close();
