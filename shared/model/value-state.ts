// The state of one required datum (crosswalk A.0.1). Unknown, withheld, absent and "none" are four different things
// from the decoder to the report (promise 6).

export type ValueState =
  | 'present'
  | 'present-weak'
  | 'unknown-declared'
  | 'withheld'
  | 'known-none'
  | 'not-representable'
  | 'absent'
  | 'invalid';

/** One letter per state, as in the tables of crosswalk A.0.1; this is how states are packed into one text per component. */
export const stateLetters = {
  present: 'P',
  'present-weak': 'W',
  'unknown-declared': 'U',
  withheld: 'H',
  'known-none': 'N',
  'not-representable': '-',
  absent: 'A',
  invalid: 'X',
} as const satisfies Record<ValueState, string>;

export type StateLetter = (typeof stateLetters)[ValueState];

/** A value together with what the author said about it. `raw` is kept when it differs from `value`. */
export interface Stated<T> {
  readonly state: ValueState;
  readonly value: T | null;
  readonly raw?: string;
}

export const ABSENT: Stated<never> = { state: 'absent', value: null };
