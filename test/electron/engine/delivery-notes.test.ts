import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeliveryNotes } from '#electron/engine/delivery-notes.ts';
import { readReceivedFile } from '#electron/engine/files.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const rulesFor = (name: string, sidecar?: string | Buffer): readonly string[] => {
  const file = join(makeTempFolder(), name);
  writeFileSync(file, '{}');
  if (sidecar !== undefined) writeFileSync(`${file}.sha256`, sidecar);
  return readDeliveryNotes(readReceivedFile(file)).map(({ rule }) => rule);
};
const hashOfBraces = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

describe('the name of a file (Q9)', () => {
  it('is noted when it promises another form', () => {
    expect(rulesFor('bom.xml')).toEqual(['delivery.name-misleads']);
    expect(rulesFor('sbom.spdx')).toEqual(['delivery.name-misleads']);
  });

  it.each(['bom.json', 'bom.cdx.json', 'sbom', 'bom.json.gz'])('is not noted for %s', (name) => {
    expect(rulesFor(name)).toEqual([]);
  });
});

describe('a checksum beside the file (Q28)', () => {
  it.each([
    ['as sha256sum writes it', `${hashOfBraces}  manifest.spdx.json\n`],
    ['in capitals', hashOfBraces.toUpperCase()],
    ['in UTF-16', Buffer.from(hashOfBraces, 'utf16le')],
  ])('fits %s', (_how, sidecar) => {
    expect(rulesFor('manifest.spdx.json', sidecar)).toEqual(['delivery.checksum-fits']);
  });

  it('differs when it is another one or none', () => {
    expect(rulesFor('manifest.spdx.json', 'a'.repeat(64))).toEqual(['delivery.checksum-differs']);
    expect(rulesFor('manifest.spdx.json', 'nothing')).toEqual(['delivery.checksum-differs']);
  });
});
