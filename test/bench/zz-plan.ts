import fs from 'node:fs';
import { planImport } from '#shared/pipeline/plan-import.ts';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';
import { toSourceText } from '#electron/engine/ports/source-text.ts';
const schemas = createSchemaLibrary();
for (const f of process.argv.slice(2)) {
  const b = fs.readFileSync(f);
  const t = performance.now();
  const g = planImport({ source: toSourceText(b), start: 0, end: b.length, notes: [], signed: false, schemas });
  let r = g.next(); let batches = 0;
  while (!r.done) { if (r.value.step === 'batch') batches++; r = g.next(); }
  const ms = Math.round(performance.now() - t);
  const o = r.value;
  if (o.outcome === 'refused') console.log(f, ms, o.refusal);
  else {
    const s = o.summary;
    console.log(f.split('/').at(-1), ms + ' ms', 'rss', Math.round(process.memoryUsage.rss()/1e6), batches, JSON.stringify(s.counts), JSON.stringify({ ...s.receipt, leftOut: s.receipt.leftOut.length }), JSON.stringify(s.graph).slice(0,300));
    for (const x of s.findings) console.log('  ', x.severity, x.action, x.rule, x.count, `${x.line}:${x.column}`, x.pointer, '|', x.message.slice(0, 140), '|', x.places[0]?.before ?? '', x.places[0]?.after ?? '');
    for (const p of s.profiles) console.log('  ', p.id, p.score, p.met, p.notMet, p.unknown, p.notApplicable);
  }
}
