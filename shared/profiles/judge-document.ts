// Judges data of the document as a whole from their states (crosswalk A.0, A.1.1, settled.md 14).

import type { DocumentField } from '#shared/model/field.ts';
import type { ElementOutcome, ProfileInput } from '#shared/model/profile-result.ts';
import type { StateLetter } from '#shared/model/value-state.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { type Judgement, toSingle } from './judgement.ts';
import type { DocumentRule } from './profile.ts';

/** What each field is called in a sentence about the document. */
const nouns: Readonly<Record<DocumentField, string>> = {
  D1: 'its format and version',
  D2: 'content that keeps the rules of its format',
  D3: 'its author',
  D5: 'its time of creation',
  D6: 'the tool that made it',
  D7: 'the version of every tool that made it',
  D8: 'at which stage it was made (before, during or after the build)',
  D9: 'its own version',
  D11: 'the signature of its author',
  D12: 'the product that it describes',
};

const weaknesses: Partial<Readonly<Record<DocumentField, string>>> = {
  D3: 'but not as the clear name of a person or an organisation in the place for it',
  D9: 'but only by one of version and identifier',
  D12: 'but only by inference',
};

const worstFirst: readonly ElementOutcome[] = ['not-met', 'unknown', 'met'];

/** Outcome of one state; N never answers a question about the document. */
function toStateOutcome(letter: StateLetter, rule: DocumentRule): ElementOutcome {
  if (letter === 'P' || letter === 'W') return 'met';
  if (letter === '-') return rule.notRepresentable;
  return letter === 'U' || letter === 'H' ? rule.declaredUnknown : 'not-met';
}

function describeValidity(errors: number): string {
  if (errors === 0) return 'keeps the rules of its format';
  return `breaks the rules of its format at ${formatCounted(errors, 'place')}`;
}

function describeWeak(field: DocumentField, noun: string, input: ProfileInput): string {
  if (field === 'D1') return `states ${noun} (${input.specVersion}), but could only be read as ${input.readAs}`;
  return `states ${noun}, ${weaknesses[field] ?? 'but poorly'}`;
}

/** A signature is carried, not stated, and in this release of the product nothing verifies it. */
function describeSignature(letter: StateLetter, format: string): string | undefined {
  if (letter === 'P') return `carries ${nouns.D11}, which nobody has verified yet`;
  if (letter === 'A') return `does not carry ${nouns.D11}`;
  if (letter === '-') return `does not come with ${nouns.D11}, and ${format} has no place for one inside`;
  return undefined;
}

/** What the document does, to stand after "The document" or "it". */
function describeState(field: DocumentField, letter: StateLetter, rule: DocumentRule, input: ProfileInput): string {
  const noun = rule.only ?? nouns[field];
  const format = `${input.standard} ${input.specVersion}`;
  const refused = rule.declaredUnknown === 'not-met' ? ', which does not count here' : '';
  const texts: Readonly<Record<StateLetter, string>> = {
    P: `states ${noun}`,
    W: rule.only === undefined ? describeWeak(field, noun, input) : `states ${noun}`,
    U: `says that this is unknown: ${noun}${refused}`,
    H: `withholds ${noun}${refused}`,
    N: `says "none" for ${noun}, which does not count here`,
    '-': `cannot state ${noun}: ${format} has no place for it`,
    A: `does not state ${noun}`,
    X: `states ${noun}, but the value is not valid`,
  };
  if (field === 'D2') return describeValidity(input.errors);
  return (field === 'D11' ? describeSignature(letter, format) : undefined) ?? texts[letter];
}

/** D2 follows from the findings; all others are states. */
function toLetter(field: DocumentField, input: ProfileInput): StateLetter {
  if (field === 'D2') return input.errors === 0 ? 'P' : 'X';
  return input.document[field];
}

/** Outcome and sentence of one document-level element; the worst of its fields decides. */
export function judgeDocument(rule: DocumentRule, input: ProfileInput): Judgement {
  const letters = rule.fields.map((field) => toLetter(field, input));
  const outcomes = new Set(letters.map((letter) => toStateOutcome(letter, rule)));
  const texts = rule.fields.map((field) => describeState(field, toLetter(field, input), rule, input));
  return toSingle(
    worstFirst.find((outcome) => outcomes.has(outcome)) ?? 'not-applicable',
    `The document ${texts.join('; it ')}.`,
    rule.only === undefined && letters.includes('W'),
  );
}
