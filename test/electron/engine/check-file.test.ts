import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkedFileSchema } from '#shared/contract/parts.ts';
import { checkFile } from '#electron/engine/check-file.ts';
import { readReceivedFile } from '#electron/engine/files.ts';
import { createJobControl, createJobFlag } from '#electron/engine/job-control.ts';
import { aCycloneDxBom, anSpdxDocument, toJsonBytes } from '../../support/a-bom.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const control = createJobControl(createJobFlag(), () => undefined);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function check(bytes: Uint8Array, name = 'acme.json') {
  const file = path.join(makeTempFolder(), name);
  writeFileSync(file, bytes);
  const checked = checkFile(readReceivedFile(file), control);
  for (const one of checked) expect(() => checkedFileSchema.parse(one)).not.toThrow();
  return checked;
}

describe('checking a file', () => {
  it('reads a CycloneDX document and reconciles its receipt', () => {
    const bytes = aCycloneDxBom({ components: 5 });
    const [checked, ...more] = check(bytes);
    expect(more).toEqual([]);
    expect(checked).toMatchObject({
      inside: null,
      sha256: sha256(bytes),
      contentSha256: sha256(bytes),
      bytes: bytes.length,
      outcome: 'read',
      reason: null,
      envelopes: [],
      format: { standard: 'CycloneDX', specVersion: '1.6', encoding: 'json' },
      readAs: null,
      producer: { name: 'bomber', version: '2.1.0' },
      counts: { components: 5 },
    });
    expect(checked?.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    const { componentsInFile, componentsStored, componentsMerged, componentsLeftOut } = checked!.receipt;
    expect(componentsInFile).toBe(componentsStored + componentsMerged + componentsLeftOut);
    expect(checked?.profiles.map((profile) => profile.id)).toEqual(expect.arrayContaining(['cisa-2026', 'ntia-2021']));
  });

  it('reads an SPDX document', () => {
    const [checked] = check(anSpdxDocument({ components: 4 }));
    expect(checked).toMatchObject({
      outcome: 'read',
      format: { standard: 'SPDX', specVersion: '2.3', encoding: 'json' },
      counts: { components: 5 },
    });
    expect(checked?.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('gives one entry per document of a file that holds several', () => {
    const lines = [1, 2].map((seed) => JSON.stringify(JSON.parse(aCycloneDxBom({ seed }).toString())));
    const checked = check(Buffer.from(`${lines.join('\n')}\n`), 'two.jsonl');
    expect(checked).toHaveLength(2);
    expect(new Set(checked.map((one) => one.inside)).size).toBe(2);
    expect(new Set(checked.map((one) => one.contentSha256)).size).toBe(2);
    expect(new Set(checked.map((one) => one.sha256)).size).toBe(1);
  });

  it('names the envelopes and hashes the document apart from the file', () => {
    const document = aCycloneDxBom();
    const packed = gzipSync(document);
    const [checked] = check(packed, 'acme.json.gz');
    expect(checked).toMatchObject({
      outcome: 'read',
      envelopes: ['gzip'],
      sha256: sha256(packed),
      contentSha256: sha256(document),
      bytes: packed.length,
    });
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['JSON that is no SBOM', toJsonBytes({ hello: 'world' })],
    ['a truncated document', aCycloneDxBom({ components: 50 }).subarray(0, 4_000)],
    ['broken gzip', gzipSync(aCycloneDxBom()).subarray(0, 60)],
  ])('refuses %s with a reason, what to do, a place and zero counts', (_, bytes) => {
    const [checked, ...more] = check(bytes);
    expect(more).toEqual([]);
    expect(checked).toMatchObject({
      outcome: 'refused',
      sha256: sha256(bytes),
      counts: { components: 0, files: 0, services: 0, relationships: 0, vulnerabilities: 0 },
      receipt: { componentsInFile: 0 },
      profiles: [],
    });
    expect(checked?.reason).toBeTruthy();
    expect(checked?.remedy).toBeTruthy();
    expect(checked?.findings).toHaveLength(1);
    expect(checked?.findings[0]).toMatchObject({ severity: 'error', action: 'left-out', count: 1 });
    expect(checked?.findings[0]?.line).toBeGreaterThan(0);
  });
});
