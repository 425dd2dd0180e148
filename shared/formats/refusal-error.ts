// Thrown while reading when a document turns out not to be readable to its end; planImport turns it into a Refusal.

export class RefusalError extends Error {
  readonly rule: string;
  readonly remedy: string;
  /** Byte offset in the decoded text. */
  readonly offset: number;
  constructor(rule: string, reason: string, remedy: string, offset: number) {
    super(reason);
    this.name = 'RefusalError';
    this.rule = rule;
    this.remedy = remedy;
    this.offset = offset;
  }
}
