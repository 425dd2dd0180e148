// Seeded byte mutations for fuzz tests of what reads bytes. (mutate-json.ts changes values, this changes bytes.)

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small pseudo-random generator (mulberry32): numbers from 0 to below 1, the same for the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  components: [
    { type: 'library', name: 'größe', version: '1.0', purl: 'pkg:npm/a@1.0', licenses: [{ license: { id: 'MIT' } }] },
    { type: 'library', name: 'b "quoted" \\ 😀', hashes: [], licenses: [{ license: { id: 'ISC' } }], 'bom-ref': null },
  ],
  dependencies: [{ ref: 'a', dependsOn: ['b'] }],
};

/** What mutations begin from. */
export const seedTexts: readonly Uint8Array[] = [
  encode(JSON.stringify(bom)),
  encode(JSON.stringify(bom, null, 2)),
  encode(JSON.stringify(bom, null, 1).replaceAll('\n', '\r\n')),
  encode('[1, -2.5e+10, true, false, null, "\\u00e9\\n", {"a": {}, "a": []}]'),
  encode('{"sbom": {"spdxVersion": "SPDX-2.3", "packages": []}}'),
];

const PIECES: readonly Uint8Array[] = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\u0000',
  '//',
  'NaN',
  '}{',
  '\ufeff',
  '\\u',
].map(encode);

/** One to four changes: a byte flipped or replaced, bytes taken out, doubled or put in, the end cut off. */
export function mutate(seed: Uint8Array, random: () => number): Uint8Array {
  let bytes = [...seed];
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const at = below(bytes.length + 1);
    switch (below(6)) {
      case 0:
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
        break;
      case 1:
        if (at < bytes.length) bytes[at] = below(256);
        break;
      case 2:
        bytes.splice(at, 1 + below(8));
        break;
      case 3:
        bytes.splice(at, 0, ...bytes.slice(at, at + 1 + below(30)));
        break;
      case 4:
        bytes.splice(at, 0, ...PIECES[below(PIECES.length)]!);
        break;
      default:
        if (below(4) === 0) bytes = bytes.slice(0, at);
    }
  }
  return Uint8Array.from(bytes);
}
