// A JSON pointer turned into what does not depend on the individual element: the names on the way, without indexes.
// Names may come from a hostile document, so they are cut, cleaned and counted before they reach a rule id or a reader.

export interface SchemaPlace {
  /** Names from the document down, without indexes; a component inside a component counts as one level. */
  readonly names: readonly string[];
  /** The pointer ends at an item of a list: the last name is the list. */
  readonly isItem: boolean;
}

/** More than the eight names below can need, indexes and nested components included. */
const MOST_STEPS = 2000;
const MOST_NAMES = 8;
const LONGEST_RULE_NAME = 40;
const INDEX = /^(?:0|[1-9][0-9]*)$/u;
const PLAIN_NAME = /^[A-Za-z$_][A-Za-z0-9$_-]{0,39}$/u;
/** Digits would let a document invent a new name, and with it a new group of findings, for every element. */
const SHOWABLE_NAME = /^[A-Za-z$_][A-Za-z$_-]{0,39}$/u;

export function parsePlace(pointer: string): SchemaPlace {
  const steps = pointer.split('/', MOST_STEPS).slice(1);
  const names: string[] = [];
  for (const step of steps) {
    if (INDEX.test(step)) continue;
    const name = PLAIN_NAME.test(step) ? step : '_';
    if (names.at(-1) !== name && names.length < MOST_NAMES) names.push(name);
  }
  const last = steps.at(-1);
  return { names, isItem: last !== undefined && INDEX.test(last) };
}

/** The name as it may stand in a message, or undefined when it is not an ordinary field name. */
export function findShowableName(name: unknown): string | undefined {
  return typeof name === 'string' && SHOWABLE_NAME.test(name) ? name : undefined;
}

/** `schema.<keyword>.<names>`, at most about 360 characters, made of letters, digits, `$`, `_`, `-` and dots. */
export function toSchemaRule(keyword: string, names: readonly string[]): string {
  return ['schema', keyword.replaceAll(' ', '-'), ...names.map((name) => name.slice(0, LONGEST_RULE_NAME))].join('.');
}
