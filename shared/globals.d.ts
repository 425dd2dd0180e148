// The only host globals that pure code may use besides the language itself. Everything else (node:, DOM, Electron)
// is refused by the compiler: lib ES2024, `types: []`. Clock and randomness are refused by test/architecture.test.ts.
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
