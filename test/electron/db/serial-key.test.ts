import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openRegister } from '#electron/db/open.ts';
import { toSerialKey } from '#electron/db/serial-key.ts';
import type { DocumentHead } from '#shared/model/document.ts';
import { ABSENT } from '#shared/model/value-state.ts';
import { aCycloneDxBom, anSpdxDocument } from '../../support/a-bom.ts';
import { createTestEngine } from '../../support/create-test-engine.ts';
import { aDocument } from '../../support/a-register-view.ts';

const serial = { state: 'present', value: 'urn:uuid:3E671687-395b-41f5-a30f-a58921a69b79' } as const;

function aHead(differing: Partial<DocumentHead> = {}): DocumentHead {
  return { ...aDocument().head, standard: 'CycloneDX', serial, documentVersion: ABSENT, ...differing };
}

describe('what a document claims to be', () => {
  it('is the serial number with the version in CycloneDX, which is 1 when left out', () => {
    const first = toSerialKey(aHead());
    expect(first).toBe('urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79/1');
    expect(toSerialKey(aHead({ documentVersion: { state: 'present', value: '1' } }))).toBe(first);
    expect(toSerialKey(aHead({ documentVersion: { state: 'present', value: '2' } }))).not.toBe(first);
  });

  it('is the namespace as written in SPDX', () => {
    const namespace = { state: 'present', value: 'https://Acme.example/A' } as const;
    expect(toSerialKey(aHead({ standard: 'SPDX', serial: namespace }))).toBe('https://Acme.example/A');
  });

  it.each([
    ['absent', ABSENT],
    ['invalid', { state: 'invalid', value: 'urn:uuid:00000000-0000-0000-0000-000000000000' }],
    ['endless', { state: 'present', value: 'x'.repeat(2_001) }],
  ] as const)('is nothing when it is %s', (_case, stated) => {
    expect(toSerialKey(aHead({ serial: stated }))).toBeNull();
  });

  it('is found out for documents that were imported before registers kept it', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    await engine.importBytes(anSpdxDocument());
    await engine.close();
    const db = new Database(engine.register);
    const keys = db.prepare('SELECT serial FROM documents').all();
    expect(keys).toEqual([
      { serial: 'urn:uuid:3e671687-395b-41f5-a30f-000000000001/1' },
      { serial: 'https://acme.example/spdx/1' },
    ]);
    db.exec('DROP INDEX documents_by_serial; ALTER TABLE documents DROP COLUMN serial; PRAGMA user_version = 10');
    db.close();
    const opened = openRegister(engine.register);
    const { id, head, contentSha256 } = opened.readView({ kind: 'register' }).releases[0]!.documents[0]!;
    expect(opened.documents.findSameSerial(head, contentSha256)).toBeUndefined();
    expect(opened.documents.findSameSerial(head, '0'.repeat(64))?.id).toBe(id);
    opened.close();
    const migrated = new Database(engine.register, { readonly: true });
    expect(migrated.prepare('SELECT serial FROM documents').all()).toEqual(keys);
    migrated.close();
  });
});
