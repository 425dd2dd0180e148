// A process of its own that imports into a register until it has done so many or is killed. Writes one line per event to
// stdout. Arguments: register file, components per import, number of imports.

import { openRegister } from '#electron/db/open.ts';
import { ANNA, anSbom, aSummary, batchesOf, digestOf, TARGET } from './a-plan.ts';

const [file = '', size = '1000', imports = '1'] = process.argv.slice(2);
const register = openRegister(file);

for (let number = 0; number < Number(imports); number++) {
  const sbom = anSbom(Array.from({ length: Number(size) }, (_, i) => `pkg-${process.pid}-${number}-${i}`));
  const lease = register.leases.acquire('import');
  const generation = register.imports.begin(lease);
  const text = `document ${process.pid} ${number}`;
  const sha256 = generation.writeOriginal(Buffer.from(text));
  const content = generation.beginContent();
  process.stdout.write('writing\n');
  for (const batch of batchesOf(sbom, 200)) generation.writeBatch(content, batch);
  generation.publish({
    target: { ...TARGET, release: text },
    receivedFrom: null,
    receivedAt: '2026-03-01',
    channel: null,
    ...ANNA,
    files: [
      {
        name: 'bom.json',
        sha256,
        bytes: text.length,
        documents: [
          {
            outcome: 'read',
            inside: null,
            contentSha256: digestOf(text),
            envelopes: [],
            content,
            summary: aSummary(sbom),
          },
        ],
      },
    ],
  });
  lease.release();
  process.stdout.write(`published ${sha256}\n`);
}
register.close();
