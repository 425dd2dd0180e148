// Schema problems in plain words, for a reader who is no developer. A message names the kind of thing and field, never
// the individual element or value: 4,924 equal problems share one message and so become one finding.
import type { SchemaProblem } from '#shared/model/schema.ts';
import { findShowableName, parsePlace, toSchemaRule, type SchemaPlace } from './schema-place.ts';
import { FIELDS, FORMS, LISTS, OWNERS, THINGS } from './schema-words.ts';

export interface SchemaFinding {
  readonly rule: string;
  readonly message: string;
  /** What to ask of the vendor. */
  readonly remedy: string;
}

interface Wording {
  readonly names: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

type Word = (problem: SchemaProblem, place: SchemaPlace, edition: string) => Wording;

/**
 * The finding for a problem whose pointer starts at the document (prefix the pointer of a streamed element with the
 * place of the element). Equal rule and message belong to one finding; both are bounded in length.
 */
export function toSchemaFinding(problem: SchemaProblem, standard: string, specVersion: string): SchemaFinding {
  const place = parsePlace(problem.pointer);
  const word = WORDINGS.get(problem.keyword) ?? wordOther;
  const { names, message, remedy } = word(problem, place, `${standard} ${specVersion}`);
  return { rule: toSchemaRule(problem.keyword, names), message, remedy };
}

const wordMissing: Word = ({ params }, { names }, edition) => {
  const wanted = getNames(params['alternatives'] ?? [params['missingProperty']]);
  const fields = wanted.map((name) => toField([...names, name]));
  const thing = toThing(names);
  const [field = 'required field'] = fields;
  const rest = fields.length > 1;
  return {
    names: [...names, wanted.join('-or-')],
    message: rest
      ? `${capitalise(thing)} has none of these: ${fields.join(', ')}; ${edition} requires one of them.`
      : `${capitalise(thing)} has no ${field}; ${edition} requires one.`,
    remedy: rest
      ? `Ask the vendor to give ${toEvery(thing)} one of these: ${fields.join(', ')}.`
      : `Ask the vendor to give ${toEvery(thing)} a value for: ${field}.`,
  };
};

const wordType: Word = ({ params, value }, place, edition) => {
  const wanted = getNames(String(params['type']).split(','))
    .map((type) => KINDS.get(type) ?? type)
    .join(' or ');
  return {
    names: place.names,
    message: `${capitalise(toSubject(place))} is ${toKind(value)}; ${edition} requires ${wanted}.`,
    remedy: `Ask the vendor to write ${toEvery(toSubject(place))} as ${wanted}.`,
  };
};

const wordChoice: Word = ({ params }, place, edition) => {
  const subject = toSubject(place);
  const allowed: unknown = params['allowedValues'] ?? [params['allowedValue']];
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const isLicence = place.names.at(-1) === 'id' && place.names.at(-2) === 'license';
  const choice = words.length > 0 && words.length <= MOST_WORDS ? `one of: ${words.join(', ')}` : `one that it knows`;
  return {
    names: place.names,
    message: isLicence
      ? `${capitalise(subject)} is not on the SPDX licence list that ${edition} uses.`
      : `${capitalise(subject)} is not one of the words that ${edition} allows.`,
    remedy: isLicence
      ? 'Ask the vendor to use an id of the SPDX licence list, or to give the licence by its name instead.'
      : `Ask the vendor to use, for ${toEvery(subject)}, ${choice}.`,
  };
};

const wordForm: Word = ({ params }, place, edition) => {
  const subject = toSubject(place);
  const form = lookUp(FORMS, place.names) ?? FORMS.get(String(params['format'] ?? params['pattern']));
  const wanted = form ?? 'the form that the specification prescribes';
  return {
    names: place.names,
    message: `${capitalise(subject)} is not written as ${edition} requires${form === undefined ? '' : `: ${form}`}.`,
    remedy: `Ask the vendor to write ${toEvery(subject)} as ${wanted}.`,
  };
};

const wordUnknownField: Word = ({ params }, { names }, edition) => {
  const name = findShowableName(params['additionalProperty']);
  const thing = toThing(names);
  const field = name === undefined ? 'a field' : `the field "${name}"`;
  const instead = edition.startsWith('SPDX') ? 'an annotation' : 'a property';
  return {
    names: name === undefined ? names : [...names, name],
    message: `${capitalise(thing)} has ${field} that ${edition} does not know.`,
    remedy: `Ask the vendor to leave out ${field}, or to state its content as ${instead}.`,
  };
};

const wordRepetition: Word = (_problem, { names }, edition) => ({
  names,
  message: `${capitalise(toWhole(names))} holds the same entry more than once; ${edition} requires all entries to differ.`,
  remedy: `Ask the vendor to list every entry once in ${toWhole(names)}.`,
});

const wordAmbiguous: Word = (_problem, { names }, edition) => ({
  names,
  message: `${capitalise(toThing(names))} mixes several forms of which ${edition} allows only one at a time.`,
  remedy: names.includes('licenses')
    ? 'Ask the vendor to give each licence in one form only: by its id, by its name, or as an expression.'
    : `Ask the vendor to state ${toEvery(toThing(names))} in one form only.`,
});

const wordForbidden: Word = (_problem, { names }, edition) => ({
  names,
  message: `${capitalise(toThing(names))} combines fields that ${edition} does not allow together.`,
  // The only such rules so far: CycloneDX 1.7, component (version, versionRange, isExternal).
  remedy:
    THINGS.get(names.at(-1) ?? '') === 'a component'
      ? 'Ask the vendor to state a version or a version range, not both; a range only for an external component.'
      : `Ask the vendor to correct the combination of fields in ${toEvery(toThing(names))}.`,
});

const wordAmount: Word = ({ keyword, params }, place, edition) => {
  const subject = toSubject(place);
  const limit = String(params['limit']);
  const unit = keyword.endsWith('Items') ? ' entries' : keyword.endsWith('Length') ? ' characters' : '';
  const isEmpty = keyword.startsWith('min') && unit !== '' && limit === '1';
  const amount = `${keyword.startsWith('min') ? 'at least' : 'at most'} ${limit}${unit}`;
  return {
    names: place.names,
    message: isEmpty
      ? `${capitalise(subject)} is empty; ${edition} requires a value.`
      : `${capitalise(subject)} is out of bounds; ${edition} requires ${amount}.`,
    remedy: isEmpty
      ? `Ask the vendor to fill in ${toEvery(subject)}, or to leave the field out where it may be missing.`
      : `Ask the vendor to correct ${toEvery(subject)}: ${amount}.`,
  };
};

const wordDepth: Word = ({ params }, { names }) => ({
  names,
  message: `${capitalise(toThing(names))} is nested more than ${String(params['limit'])} levels deep and was not checked against the schema.`,
  remedy: 'Ask the vendor for a document without such nesting.',
});

const wordLimit: Word = ({ params }, { names }) => ({
  names,
  message: `${capitalise(toThing(names))} has more than ${String(params['limit'])} schema problems; the further ones are not listed.`,
  remedy: 'Ask the vendor to correct the listed problems first, then check the new document again.',
});

const wordOther: Word = (_problem, { names }, edition) => ({
  names,
  message: `${capitalise(toThing(names))} does not fit the schema of ${edition}.`,
  remedy: `Ask the vendor to check the document against the schema of ${edition} before sending it.`,
});

const WORDINGS: ReadonlyMap<string, Word> = new Map([
  ['required', wordMissing],
  ['type', wordType],
  ['enum', wordChoice],
  ['const', wordChoice],
  ['pattern', wordForm],
  ['format', wordForm],
  ['additionalProperties', wordUnknownField],
  ['uniqueItems', wordRepetition],
  ['oneOf', wordAmbiguous],
  ['not', wordForbidden],
  ['false schema', wordForbidden],
  ['minimum', wordAmount],
  ['maximum', wordAmount],
  ['minItems', wordAmount],
  ['maxItems', wordAmount],
  ['minLength', wordAmount],
  ['maxLength', wordAmount],
  ['depth', wordDepth],
  ['limit', wordLimit],
]);

/** Word lists up to this length are worth printing. */
const MOST_WORDS = 20;

const KINDS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['boolean', 'true or false'],
  ['integer', 'a whole number'],
  ['null', 'nothing (null)'],
  ['number', 'a number'],
  ['object', 'an object'],
  ['string', 'text'],
]);

function toKind(value: unknown): string {
  if (value === null) return 'null';
  if (value === true || value === false) return 'true or false';
  return KINDS.get(Array.isArray(value) ? 'array' : typeof value) ?? 'of another kind';
}

/** Names that come from the schema, in which they are texts. */
function getNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

/** What a pointer points at: "an entry of the list of hashes", "the type of a component", "the document". */
function toSubject({ names, isItem }: SchemaPlace): string {
  if (names.length === 0) return 'the document';
  if (isItem) return `an entry of ${toWhole(names)}`;
  return toWhole(names);
}

/** A field or list with its owner: "the serial number of the document", "the list of hashes of a component". */
function toWhole(names: readonly string[]): string {
  const name = names.at(-1);
  if (name === undefined) return 'the document';
  const what = LISTS.get(name) ?? toField(names);
  return `the ${what} of ${toThing(names.slice(0, -1))}`;
}

/** The object at a place: "a licence of a component". */
function toThing(names: readonly string[]): string {
  const name = names.at(-1);
  if (name === undefined) return 'the document';
  if (names.join('.') === 'metadata.component') return 'the component that the document describes';
  const thing = THINGS.get(name) ?? `an entry of "${name}"`;
  const owner = names.slice(0, -1).findLast((above) => OWNERS.has(above));
  if (owner === undefined) return thing;
  if (names[0] === 'metadata' && owner === 'component') return `${thing} of the component that the document describes`;
  return `${thing} of ${THINGS.get(owner) ?? 'the document'}`;
}

function toField(names: readonly string[]): string {
  return lookUp(FIELDS, names) ?? LISTS.get(names.at(-1) ?? '') ?? `field "${names.at(-1) ?? ''}"`;
}

/** By the last two names, else by the last one. */
function lookUp(words: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return words.get(names.slice(-2).join('.')) ?? words.get(names.at(-1) ?? '');
}

/** "the type of a component" → "the type of every component"; what there is only one of stays. */
function toEvery(text: string): string {
  return text.replace(/^an? | of an? /u, (article) => (article.startsWith(' ') ? ' of every ' : 'every '));
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
