// The bytes of one document after decoding to UTF-8, and the one way to read text from them.
// The host supplies `text` (Buffer on Node), so that pure code needs no codec of its own.

export interface SourceText {
  /** The decoded document: UTF-8, without a byte-order mark. */
  readonly bytes: Uint8Array;
  /** False when some bytes are no UTF-8: they are read as U+FFFD. */
  readonly isUtf8: boolean;
  /** The text between two byte offsets (start inclusive, end exclusive). */
  text(start: number, end: number): string;
}
