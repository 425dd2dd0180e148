import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf } from '../../../support/create-test-engine.ts';

describe('the source of a document', () => {
  it('is found again in the stored original, at the line that its findings name', async () => {
    const engine = await createTestEngine();
    const { documents } = await engine.importBytes(gzipSync(aCycloneDxBom()), { release: '9' });
    const { checked } = await engine.call('documents.show', { id: documents[0]?.id ?? '' });
    const places = checked.findings.flatMap((finding) => finding.places);
    expect(places.length).toBeGreaterThan(0);
    for (const { pointer, line, column } of places) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const source = await engine.call('documents.source', { id: documents[0]?.id ?? '', pointer, context: 1 });
      expect(source).toMatchObject({ reformatted: false, marked: { line, column } });
    }
  });

  it('is the right one of several documents in one file', async () => {
    const engine = await createTestEngine();
    const bom = JSON.parse(Buffer.from(aCycloneDxBom()).toString()) as Record<string, unknown>;
    const lines = [bom, { ...bom, serialNumber: 'urn:uuid:7c0ffee0-5b0e-4a11-8e57-0f1c7a5e2026' }].map((one) =>
      JSON.stringify(one),
    );
    const { documents } = await engine.importBytes(Buffer.from(lines.join('\n')));
    expect(documents).toHaveLength(2);
    const source = await engine.call('documents.source', { id: documents[1]?.id ?? '', pointer: '/serialNumber' });
    const text = source.lines.map((line) => line.text).join('\n');
    expect(text).toContain('7c0ffee0-5b0e-4a11-8e57-0f1c7a5e2026');
  });

  it('is not there for a document that nobody knows', async () => {
    const engine = await createTestEngine();
    const failure = await failureOf(engine.call('documents.source', { id: '00000000-0000', pointer: '' }));
    expect(failure.code).toBe('call/not-found');
  });
});
