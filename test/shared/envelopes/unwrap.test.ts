import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCodecs } from '#electron/engine/ports/codecs.ts';
import { defaultEnvelopeLimits } from '#shared/envelopes/limits.ts';
import { unwrap } from '#shared/envelopes/unwrap.ts';
import type { EnvelopeLimits } from '#shared/model/envelope.ts';

const BOM = '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}';
const SPDX = '{"spdxVersion":"SPDX-2.3","packages":[]}';

const open = (content: string | Uint8Array, limits: Partial<EnvelopeLimits> = {}) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { documents, refusals } = unwrap(bytes, createCodecs(), { ...defaultEnvelopeLimits, ...limits });
  return {
    documents: documents.map((d) => ({
      text: Buffer.from(d.bytes.subarray(d.start, d.end)).toString(),
      inside: d.inside,
      envelopes: d.envelopes,
      signed: d.signed,
      notes: d.notes.map((note) => note.rule),
    })),
    refusals,
    raw: documents,
  };
};
const rulesOf = (content: string | Uint8Array, limits: Partial<EnvelopeLimits> = {}): readonly string[] => {
  const { documents, refusals } = open(content, limits);
  expect(documents).toEqual([]);
  return refusals.map((refusal) => refusal.rule);
};
const dsse = (payload: string | Uint8Array, signatures: readonly object[] = [{ keyid: '', sig: 'eA==' }]): string =>
  JSON.stringify({
    payload: Buffer.from(payload).toString('base64'),
    payloadType: 'application/vnd.in-toto+json',
    signatures,
  });
const statement = (predicate: unknown, predicateType = 'https://cyclonedx.org/bom'): string =>
  JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject: [], predicateType, predicate });

describe('a plain document', () => {
  it('comes back as it is, without a copy and with the text after its end', () => {
    const bytes = new TextEncoder().encode(`${BOM}\nContact Us`);
    const { documents, refusals } = unwrap(bytes, createCodecs(), defaultEnvelopeLimits);
    expect(refusals).toEqual([]);
    expect(documents).toEqual([
      { inside: null, bytes, start: 0, end: bytes.length, envelopes: [], signed: false, notes: [] },
    ]);
    expect(documents[0]?.bytes).toBe(bytes);
  });

  it.each([
    '{}',
    '{"name":"x"}',
    '{"bomFormat":',
    "{'bomFormat':1}",
    '// note\n{}',
    '{"sbom":[1]}',
    '{"Document":"x"}',
    '{"sbom":{}',
  ])('is also %j: the reader explains what is wrong with it', (text) => {
    expect(open(text).documents).toMatchObject([{ text, envelopes: [] }]);
  });

  it('that names itself an SBOM is never taken for a wrapper', () => {
    const text = '{"sbom":{"bomFormat":"CycloneDX"},"bomFormat":"CycloneDX"}';
    expect(open(text).documents).toMatchObject([{ text, envelopes: [] }]);
  });
});

describe('encodings', () => {
  it('takes a UTF-8 byte-order mark away without a copy', () => {
    expect(open(`\ufeff${BOM}`).documents).toMatchObject([
      { text: BOM, envelopes: ['utf-8-bom'], notes: ['encoding.utf-8-bom'] },
    ]);
  });

  it.each([
    ['little-endian with a mark', true, true],
    ['little-endian without', true, false],
    ['big-endian with a mark', false, true],
    ['big-endian without', false, false],
  ])('decodes UTF-16 %s', (_, littleEndian, mark) => {
    const text = '{"name":"üß€😀߿ࠀ"}';
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    if (!littleEndian) bytes.swap16();
    expect(open(bytes).documents).toMatchObject([{ text, envelopes: ['utf-16'], notes: ['encoding.utf-16'] }]);
  });

  it('replaces what is no UTF-16 and counts it', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeff{"a":"\ud800x\udc00"}', 'utf16le'), Buffer.from([0x20])]);
    const { documents, raw } = open(bytes);
    expect(documents).toMatchObject([
      { text: '{"a":"\ufffdx\ufffd"}\ufffd', notes: ['encoding.utf-16', 'encoding.utf-16-broken'] },
    ]);
    expect(raw[0]?.notes[1]?.message).toContain('3 characters');
  });
});

describe('gzip', () => {
  it('is opened several levels deep, until the limit', () => {
    const twice = gzipSync(gzipSync(BOM));
    expect(open(twice).documents).toMatchObject([{ text: BOM, envelopes: ['gzip', 'gzip'] }]);
    expect(rulesOf(twice, { maxDepth: 1 })).toEqual(['envelope.too-deep']);
  });

  it('is refused when damaged, too large or packed too well', () => {
    expect(rulesOf(gzipSync(BOM).subarray(0, -9))).toEqual(['envelope.gzip-damaged']);
    expect(rulesOf(gzipSync(BOM), { maxBytes: 20 })).toEqual(['envelope.too-large']);
    expect(rulesOf(gzipSync(Buffer.alloc(3_000_000, ' ')))).toEqual(['envelope.ratio']);
    expect(rulesOf(gzipSync(Buffer.alloc(900_000, ' ')))).toEqual(['content.white-space']);
    expect(rulesOf(gzipSync(''))).toEqual(['content.empty']);
  });

  it('counts the unpacked bytes of one file together', () => {
    const lines = Array.from({ length: 3 }, () => dsse(gzipSync(BOM))).join('\n');
    expect(open(lines, { maxBytes: BOM.length * 2 }).refusals).toMatchObject([
      { rule: 'envelope.too-large', inside: '3' },
    ]);
  });
});

describe('JSON wrappers', () => {
  it('opens the GitHub export and the Document wrapper as a range of the same text', () => {
    const text = `{ "sbom": ${SPDX} }`;
    const { documents, raw } = open(text);
    expect(documents).toEqual([
      { text: SPDX, inside: null, envelopes: ['github-export'], signed: false, notes: ['envelope.github-export'] },
    ]);
    expect(raw[0]).toMatchObject({ start: 10, end: 10 + SPDX.length });
    expect(raw[0]?.notes[0]?.message).toBe(
      'The file was inside a GitHub export wrapper. We opened it; nothing was lost.',
    );
    expect(open(`{"Document":${SPDX}}`).documents).toMatchObject([
      { text: SPDX, envelopes: ['spdx-document-wrapper'] },
    ]);
    expect(open(`{"s\\u0062om":${SPDX}}`).documents).toMatchObject([{ text: SPDX }]);
  });

  it('says what of the wrapper was not read', () => {
    const { documents, raw } = open(`{"sbom":{},"date":1,"sbom":${SPDX},} footer`);
    expect(documents).toMatchObject([
      {
        text: SPDX,
        notes: [
          'envelope.github-export',
          'json.trailing-comma',
          'json.duplicate-key',
          'envelope.other-fields',
          'json.text-after-end',
        ],
      },
    ]);
    expect(raw[0]?.notes[3]?.message).toContain('"date"');
  });

  it('refuses a wrapper that is no JSON outside the document, with the place', () => {
    const { refusals } = open(`{\n "a": NaN, "sbom":${SPDX}}`);
    expect(refusals).toMatchObject([{ rule: 'envelope.broken-json' }]);
    expect(refusals[0]?.reason).toContain('line 2, column 7');
  });
});

describe('attestations', () => {
  it('opens DSSE with an in-toto statement, standard or URL-safe base64', () => {
    const text = '{"bomFormat":"CycloneDX","name":"🐸🐸???>>>"}';
    const expected = {
      text,
      envelopes: ['dsse', 'in-toto'],
      signed: true,
      notes: ['envelope.dsse', 'envelope.in-toto'],
    };
    const standard = dsse(statement(JSON.parse(text)));
    expect(open(standard).documents).toMatchObject([expected]);
    const payload = (JSON.parse(standard) as { payload: string }).payload;
    const urlSafe = payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    expect(open(standard.replace(payload, urlSafe)).documents).toMatchObject([expected]);
    expect(open(standard.replace(payload, payload.replaceAll('/', '\\/'))).documents).toMatchObject([expected]);
  });

  it('opens a sigstore bundle, a payload that is the SBOM itself, and one without signature', () => {
    const bundle = `{"mediaType":"x","verificationMaterial":{},"dsseEnvelope":${dsse(statement(JSON.parse(BOM)))}}`;
    expect(open(bundle).documents).toMatchObject([
      { text: BOM, envelopes: ['sigstore-bundle', 'dsse', 'in-toto'], signed: true },
    ]);
    const unsigned = open(dsse(BOM, []));
    expect(unsigned.documents).toMatchObject([{ text: BOM, envelopes: ['dsse'], signed: false }]);
    expect(unsigned.raw[0]?.notes[0]?.message).toContain('no signature');
  });

  it.each([
    ['object', { Data: JSON.parse(BOM) as unknown, Timestamp: '' }, ['in-toto', 'cosign']],
    ['text', { Data: BOM }, ['in-toto', 'cosign']],
    ['predicate that is text', BOM, ['in-toto']],
  ])('opens cosign data as %s', (_, predicate, envelopes) => {
    expect(open(statement(predicate)).documents).toMatchObject([{ text: BOM, envelopes }]);
  });

  it('opens a predicate of unknown type when its content is an SBOM', () => {
    const type = 'https://cosign.sigstore.dev/attestation/v1';
    expect(open(statement({ Data: BOM }, type)).documents).toHaveLength(1);
    expect(open(statement(JSON.parse(SPDX), type)).documents).toHaveLength(1);
    expect(rulesOf(statement({ Data: 'scan log' }, type))).toEqual(['envelope.no-sbom']);
  });

  it('names what else an attestation holds', () => {
    const { refusals } = open(statement({ builder: {} }, 'https://slsa.dev/provenance/v1'));
    expect(refusals).toMatchObject([{ rule: 'envelope.no-sbom', envelopes: [] }]);
    expect(refusals[0]?.reason).toContain('https://slsa.dev/provenance/v1');
  });

  it.each([
    ['{"payloadType":"x","payload":"@@"}', 'envelope.base64'],
    ['{"payloadType":"x","payload":7,"signatures":[]}', 'envelope.no-payload'],
    ['{"payloadType":"x","signatures":[]}', 'envelope.no-payload'],
    ['{"payload":"e30","signatures":[{"protected":"e30"}]}', 'envelope.jws'],
    ['{"mediaType":"x","messageSignature":{}}', 'envelope.signature-only'],
    ['{"predicateType":"https://spdx.dev/Document"}', 'envelope.no-predicate'],
    ['{"predicateType":"https://spdx.dev/Document","predicate":null}', 'envelope.no-predicate'],
  ])('refuses %s', (text, rule) => {
    expect(rulesOf(text)).toEqual([rule]);
  });

  it('stops unwrapping at the limit', () => {
    let text = BOM;
    for (let i = 0; i < 12; i++) text = dsse(text);
    expect(rulesOf(text)).toEqual(['envelope.too-deep']);
  });
});

describe('several documents in one file', () => {
  it('opens JSON lines one by one, lines and columns those of the file', () => {
    const { documents, raw, refusals } = open(`${BOM}\r\n\n${dsse(statement(JSON.parse(SPDX)))}\n7\n{"bomFormat":`);
    expect(documents).toMatchObject([
      { text: BOM, inside: '1', envelopes: ['json-lines'] },
      { text: SPDX, inside: '2', envelopes: ['json-lines', 'dsse', 'in-toto'] },
      { text: '{"bomFormat":', inside: '4' },
    ]);
    expect(raw[2]?.bytes).toBe(raw[0]?.bytes);
    expect(refusals).toMatchObject([{ rule: 'envelope.not-an-object', inside: '3' }]);
  });

  it('opens the entries of a list in which at least one is an SBOM', () => {
    const { documents, refusals } = open(` [${BOM}, null, ${SPDX},] `);
    expect(documents).toMatchObject([
      { text: BOM, inside: '1', notes: ['envelope.json-array', 'json.trailing-comma'] },
      { text: SPDX, inside: '3' },
    ]);
    expect(refusals).toMatchObject([{ inside: '2', rule: 'envelope.not-an-object' }]);
  });

  it.each([
    ['[{"vendor":"x"}]', 'content.json-array'],
    ['[]', 'content.json-array'],
    ['[1,2]', 'content.json-array'],
    [`[${BOM}`, 'envelope.broken-json'],
    [`[${BOM} ${BOM}]`, 'envelope.broken-json'],
    [`[${BOM}] [${BOM}]`, 'envelope.concatenated'],
    ['{"level":"info"}\n{"level":"warn"}\n', 'content.json-lines'],
    [`${BOM}\n{\n "spdxVersion": "SPDX-2.3"\n}\n`, 'envelope.concatenated'],
    [`{"sbom":${BOM}}{"sbom":${BOM}}`, 'envelope.concatenated'],
    [`{\n"name": "x"\n}\n{"name": "y"}`, 'envelope.concatenated'],
  ])('refuses %j', (text, rule) => {
    expect(rulesOf(text)).toEqual([rule]);
  });

  it('opens no more than the limit and says so', () => {
    for (const text of [
      Array.from({ length: 9 }, () => BOM).join('\n'),
      `[${Array.from({ length: 9 }, () => BOM).join(',')}]`,
    ]) {
      const { documents, refusals } = open(text, { maxDocuments: 4 });
      expect(documents).toHaveLength(4);
      expect(refusals.map((refusal) => refusal.rule)).toEqual(['envelope.too-many-documents']);
    }
  });
});

const magic = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, 1, 2, 3, 4]);

describe('content that this release does not open', () => {
  const tar = Buffer.alloc(1_024);
  tar.write('sbom.json', 0);
  tar.write('ustar', 257);

  it.each<[string, string | Uint8Array]>([
    ['content.empty', ''],
    ['content.empty', '\ufeff'],
    ['content.white-space', ' \r\n\t\n'],
    ['envelope.zip', magic(0x50, 0x4b, 3, 4)],
    ['content.office', 'PK\u0003\u0004....[Content_Types].xml'],
    ['envelope.zstd', magic(0x28, 0xb5, 0x2f, 0xfd)],
    ['envelope.xz', magic(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0)],
    ['envelope.bzip2', 'BZh91AY&SY'],
    ['envelope.7z', magic(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['envelope.tar', tar],
    ['content.pdf', '%PDF-1.7\n'],
    ['content.rtf', '{\\rtf1\\ansi}'],
    ['content.utf-32', magic(0xff, 0xfe, 0, 0)],
    ['content.html', '\n<!DOCTYPE html>\n<html>'],
    ['content.cyclonedx-xml', '<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"/>'],
    ['content.spdx-rdf', '<rdf:RDF xmlns:spdx="x">'],
    ['content.swid', '<SoftwareIdentity name="x">'],
    ['content.xml', '<x/>'],
    ['content.spdx-tag-value', '# made by x\r\nSPDXVersion: SPDX-2.3\r\n'],
    ['content.spdx-tag-value', 'DataLicense: CC0-1.0\rSPDXID: SPDXRef-DOCUMENT\r'],
    ['content.spdx-yaml', '---\nspdxVersion: "SPDX-2.3"\n'],
    ['content.yaml', '---\nname: x\n'],
    ['content.yaml', 'name: x\nversion: 1\n'],
    ['content.cyclonedx-protobuf', '\n\u00031.5'],
    ['content.cyclonedx-textproto', '# proto-message: Bom\n\nspec_version: "1.5"\n'],
    ['content.csv', 'name,version,licence\na,1,MIT\n'],
    ['content.git-lfs-pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 5\n'],
    ['content.checksum-file', `${'0a'.repeat(32)}  manifest.spdx.json\n`],
    ['content.pgp', '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n'],
    ['content.pem', '-----BEGIN CERTIFICATE-----\nMII'],
    ['content.json-value', '"CycloneDX"'],
    ['content.json-value', '42'],
    ['content.text-before-json', `Scanning image…\nDone.\n${BOM}`],
    ['content.text', 'Dear customer, please find the list attached.'],
    ['content.binary', magic(0x7f, 0x45, 0x4c, 0x46, 0, 0)],
  ])('is refused as %s', (rule, content) => {
    const { documents, refusals } = open(content);
    expect(documents).toEqual([]);
    expect(refusals.map((refusal) => refusal.rule)).toEqual([rule]);
    expect(refusals[0]?.reason).toMatch(/\.$/);
    expect(refusals[0]?.remedy).toMatch(/[.)]$/);
  });

  it('does not slow down on long lines of text made to do so', () => {
    const started = performance.now();
    for (const text of [
      'a,'.repeat(500_000),
      '#\n'.repeat(500_000),
      ' \t'.repeat(500_000) + 'x',
      'a'.repeat(1_000_000),
      '"\\"'.repeat(300_000),
      '#\r'.repeat(300_000),
      `x${'\n \t'.repeat(300_000)}`,
    ]) {
      expect(open(text).refusals).toHaveLength(1);
    }
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
