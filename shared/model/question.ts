// A question to the reviewer (ASK in quirks.md). Nothing is applied until a person answers (settled.md 9).

export interface Question {
  /** Rule that asks, e.g. document.root-inferred. */
  readonly rule: string;
  /** What is asked about: a pointer or a name inside the document. */
  readonly subject: string;
  /** The question in plain words. */
  readonly text: string;
  readonly options: readonly string[];
  /** How many places it concerns. */
  readonly count: number;
}
