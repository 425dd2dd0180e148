// The licence statements of one component (crosswalk C11, quirks Q72–Q82): each is read once per document and cached by
// its text, since a few hundred texts stand at a hundred thousand components.

import type { NormalLicence, RawComponent, RawLicence } from '#shared/model/component.ts';
import { isDeclaredUnknown, isFiller } from '#shared/model/filler.ts';
import type { Observation, Reporter } from '#shared/model/finding.ts';
import type { StateLetter } from '#shared/model/value-state.ts';

import { type ExpressionReading, longestExpression, parseLicenceExpression } from './licence-expression.ts';
import * as say from './licence-observations.ts';
import { findLicenceByUrl } from './licence-urls.ts';

export interface LicenceContext {
  readonly standard: 'CycloneDX' | 'SPDX';
  /** Tool that wrote the document, lower case. */
  readonly producer: string | null;
  readonly definedLicenceRefs: ReadonlySet<string>;
}

/** How one text reads. `licence` is null when it says nothing and is left out. */
interface Reading {
  readonly licence: NormalLicence | null;
  readonly notes: readonly { readonly observation: Observation; readonly after?: string }[];
}

type State = NormalLicence['state'];
type Notes = { readonly observation: Observation; readonly after?: string }[];

const cachedReadings = 10_000;
const longestCachedText = 1_024;
const longestListPart = 80;
const listSeparator = /\s*[,;/]\s*(?:and\s|or\s)?\s*/;

/** Splits `LGPL-2.1, GPL-2.0` (quirk Q73) when at least one part is a licence and all parts are short; else undefined. */
function isLicenceList(text: string): boolean {
  if (text.length > longestCachedText || !/[,;/]/.test(text) || text.includes('://')) return false;
  const parts = text.split(listSeparator);
  if (parts.length < 2 || parts.some((part) => part === '' || part.length > longestListPart)) return false;
  return parts.some((part) => {
    const reading = parseLicenceExpression(part, new Set());
    return reading.ambiguous !== null || (reading.fault === null && !reading.hasUnknown);
  });
}

export class LicenceNormalizer {
  readonly #context: LicenceContext;
  readonly #cache = new Map<string, Reading>();
  readonly #noneMeansNotFound: boolean;

  constructor(context: LicenceContext) {
    this.#context = context;
    this.#noneMeansNotFound = /syft|trivy/.test(context.producer ?? '');
  }

  /** Reads the licences of one component and reports what was met at it. */
  normalize(raw: RawComponent, reporter: Reporter): readonly NormalLicence[] {
    const first = raw.licences[0];
    if (first === undefined) return [];
    const licences: NormalLicence[] = [];
    const told = new Set<Observation>();
    for (const licence of raw.licences) {
      const reading = this.#read(licence);
      if (reading.licence !== null) licences.push(reading.licence);
      for (const { observation, after } of reading.notes) {
        if (told.has(observation)) continue;
        told.add(observation);
        reporter.report(
          observation,
          raw.pointer,
          after === undefined ? { before: licence.value } : { before: licence.value, after },
        );
      }
    }
    if (raw.licences.length > 1) this.#reportMixture(raw, reporter);
    return licences;
  }

  /** CycloneDX admits one expression or a list of licences, not both and not two (quirks Q79, Q80). */
  #reportMixture(raw: RawComponent, reporter: Reporter): void {
    if (this.#context.standard !== 'CycloneDX') return;
    const stated = raw.licences.filter((licence) => licence.acknowledgement !== 'detected');
    const expressions = stated.filter((licence) => licence.form === 'expression');
    if (expressions.length === 0) return;
    if (expressions.length > 1 && !differInAcknowledgement(expressions)) {
      reporter.report(say.severalExpressions, raw.pointer, {
        before: expressions.map((each) => each.value).join(' | '),
      });
    }
    if (expressions.length < stated.length) reporter.report(say.expressionBesideLicence, raw.pointer);
  }

  #read(raw: RawLicence): Reading {
    const { form, value, acknowledgement, state } = raw;
    if (value.length > longestCachedText) return this.#judge(raw);
    const key = `${form} ${acknowledgement} ${state} ${value}`;
    let reading = this.#cache.get(key);
    if (reading === undefined) {
      if (this.#cache.size >= cachedReadings) this.#cache.clear();
      reading = this.#judge(raw);
      this.#cache.set(key, reading);
    }
    return reading;
  }

  #judge(raw: RawLicence): Reading {
    const { value } = raw;
    if (raw.state === 'unknown-declared' || isDeclaredUnknown(value)) return made(raw, null, 'unknown-declared', []);
    if (raw.state === 'known-none' || (raw.form === 'expression' && value.trim() === 'NONE'))
      return this.#judgeNone(raw);
    if (isFiller(value)) return { licence: null, notes: [{ observation: say.emptyLicence }] };
    if (raw.form === 'url') return judgeUrl(raw);
    if (value.trim() === 'UNLICENSED') return made(raw, null, 'present-weak', [{ observation: say.proprietary }]);
    return raw.form === 'name' ? this.#judgeName(raw) : this.#judgeExpression(raw);
  }

  #judgeNone(raw: RawLicence): Reading {
    if (!this.#noneMeansNotFound) return made(raw, null, 'known-none', []);
    return made(raw, null, 'unknown-declared', [{ observation: say.noneByTool }]);
  }

  #parse(text: string): ExpressionReading {
    return parseLicenceExpression(text, this.#context.definedLicenceRefs);
  }

  /** A free name: usable as an expression only when every part of it is known. Never better than weak (crosswalk C11). */
  #judgeName(raw: RawLicence): Reading {
    if (raw.value.length > longestExpression) return made(raw, null, 'invalid', [{ observation: say.tooLong }]);
    const reading = this.#parse(raw.value);
    if (reading.ambiguous !== null)
      return made(raw, null, 'present-weak', [{ observation: say.ambiguousName(reading.ambiguous).name }]);
    if (reading.expression !== null && !reading.hasUnknown) {
      const observation = reading.repairs.has('name') ? say.knownName.name : say.expressionInName;
      const notes: Notes = [{ observation, after: reading.expression }];
      if (reading.hasDeprecated) notes.push({ observation: say.deprecatedId });
      this.#noteReference(reading, notes);
      return made(raw, reading.expression, 'present-weak', notes);
    }
    const observation = isLicenceList(raw.value) ? say.commaList.name : say.nameOnly;
    return made(raw, null, 'present-weak', [{ observation }]);
  }

  #judgeExpression(raw: RawLicence): Reading {
    const reading = this.#parse(raw.value);
    if (reading.fault === 'too-long') return made(raw, null, 'invalid', [{ observation: say.tooLong }]);
    // The schema of CycloneDX already reports what is no identifier in `license.id`.
    const slot = raw.form === 'expression' ? 'expression' : 'name';
    if (reading.ambiguous !== null)
      return made(raw, null, 'present-weak', [{ observation: say.ambiguousName(reading.ambiguous)[slot] }]);
    if (reading.expression === null || (reading.hasUnknown && /[,;/]/.test(raw.value)))
      return judgeNoExpression(raw, slot);
    return this.#judgeParsed(raw, reading, reading.expression, slot);
  }

  #judgeParsed(raw: RawLicence, reading: ExpressionReading, expression: string, slot: say.LicenceSlot): Reading {
    const notes: Notes = [];
    const repaired = (observation: Observation): number => notes.push({ observation, after: expression });
    if (raw.form === 'id' && expression.includes(' ') && !reading.repairs.has('name')) repaired(say.expressionInId);
    if (reading.repairs.has('identifier-case')) repaired(say.licenceIdCase);
    if (reading.repairs.has('operator-case')) repaired(say.operatorCase);
    if (reading.repairs.has('operator-sign')) repaired(say.operatorSign[slot]);
    if (reading.repairs.has('name')) repaired(say.knownName[slot]);
    if (reading.hasUnknown) notes.push({ observation: say.unknownId });
    if (reading.hasDeprecated) notes.push({ observation: say.deprecatedId });
    this.#noteReference(reading, notes);
    const weak =
      reading.hasUnknown || reading.hasDeprecated || reading.hasUndefinedReference || reading.repairs.has('name');
    return made(raw, expression, weak ? 'present-weak' : 'present', notes);
  }

  #noteReference(reading: ExpressionReading, notes: Notes): void {
    if (reading.hasUndefinedReference) notes.push({ observation: say.undefinedReference[this.#context.standard] });
  }
}

function made(raw: RawLicence, expression: string | null, state: State, notes: Notes): Reading {
  return { licence: { expression, raw: raw.value, acknowledgement: raw.acknowledgement, state }, notes };
}

function differInAcknowledgement(licences: readonly RawLicence[]): boolean {
  return new Set(licences.map((licence) => licence.acknowledgement)).size === licences.length;
}

function judgeUrl(raw: RawLicence): Reading {
  const expression = findLicenceByUrl(raw.value);
  if (expression === undefined) return made(raw, null, 'present-weak', [{ observation: say.urlOnly }]);
  return made(raw, expression, 'present-weak', [{ observation: say.knownUrl, after: expression }]);
}

/** A slot for expressions or identifiers holds something else: a list, or free text. */
function judgeNoExpression(raw: RawLicence, slot: say.LicenceSlot): Reading {
  if (isLicenceList(raw.value)) return made(raw, null, 'present-weak', [{ observation: say.commaList[slot] }]);
  if (slot === 'expression') return made(raw, null, 'invalid', [{ observation: say.malformedExpression }]);
  const url = findLicenceByUrl(raw.value);
  if (url !== undefined) return made(raw, url, 'present-weak', [{ observation: say.knownUrl, after: url }]);
  return made(raw, null, 'present-weak', [{ observation: say.nameOnly }]);
}

/** From best to worst: what one usable statement says is not undone by an unusable one beside it. */
const order = ['P', 'W', 'N', 'U', 'X', 'A'] as const satisfies readonly StateLetter[];

const letters = {
  present: 'P',
  'present-weak': 'W',
  'known-none': 'N',
  'unknown-declared': 'U',
  invalid: 'X',
} as const;

/** State letter of C11: the best of what the author declared or concluded; licences found in files alone do not count. */
export function toLicenceLetter(licences: readonly NormalLicence[]): StateLetter {
  let best: (typeof order)[number] = 'A';
  for (const licence of licences) {
    if (licence.acknowledgement === 'detected') continue;
    const letter = letters[licence.state];
    if (order.indexOf(letter) < order.indexOf(best)) best = letter;
  }
  return best;
}
