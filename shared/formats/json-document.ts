// A JSON document read member by member and element by element, so that memory does not grow with its size.
// Says what JSON.parse would swallow (duplicate keys) and repairs what it would refuse for nothing (trailing commas).

import type { Reporter } from '../model/finding.ts';
import type { DocumentSchema, SchemaProblem } from '../model/schema.ts';
import type { SourceText } from '../model/source.ts';
import { formatCount } from '../util/format-number.ts';
import { findDuplicateKeys } from '../util/json-duplicates.ts';
import { findJsonFault } from '../util/json-fault.ts';
import { toPointerToken } from '../util/json-key.ts';
import { findSecondDocument, secondDocument } from '../util/json-second.ts';
import {
  JsonScanError,
  MAX_JSON_DEPTH,
  scanObject,
  skipSpace,
  type JsonArrayScan,
  type JsonMember,
  type JsonRange,
} from '../util/json-scan.ts';
import { countKeys, isObject } from '../util/json-value.ts';
import { toStrictJson } from '../util/strict-json.ts';
import { RefusalError } from './refusal-error.ts';
import { Suspects } from './suspects.ts';

const ASK_FOR_FLATTER_FILE =
  'Ask the vendor how the file was made: SBOMs are nested some dozens of levels deep at most.';
const ASK_FOR_INTACT_FILE =
  'Ask the vendor to export the SBOM again and to send the file unchanged; it must be valid JSON.';
const MAX_DUPLICATES = 100;

export interface JsonElement {
  readonly index: number;
  readonly pointer: string;
  readonly value: unknown;
}

/** Receives the schema problems of one element or of the document (prefix ''). */
export type SchemaListener = (prefix: string, problems: readonly SchemaProblem[]) => void;

export class JsonDocument {
  /** Byte offset up to which the document has been read, for progress. */
  position: number;
  readonly #source: SourceText;
  readonly #start: number;
  readonly #members = new Map<string, { readonly member: JsonMember; readonly array: JsonArrayScan | undefined }>();
  readonly #reporter: Reporter;
  readonly #visited = new Set<string>();
  readonly #lost: { readonly key: string; readonly ranges: readonly JsonRange[] }[] = [];
  #schema: DocumentSchema | undefined;
  #onSchema: SchemaListener = () => undefined;

  /** Throws RefusalError when the text is not one JSON object from `start` on, read to its end. */
  constructor(source: SourceText, start: number, end: number, reporter: Reporter) {
    this.#source = source;
    this.#reporter = reporter;
    this.#start = skipSpace(source.bytes, start, end);
    this.position = this.#start;
    try {
      this.#scan(end);
    } catch (error) {
      if (error instanceof JsonScanError) throw this.#refuse(this.#start, end, error);
      throw error;
    }
  }

  #scan(end: number): void {
    const scan = scanObject(this.#source.bytes, this.#start, end, true);
    scan.members.forEach((member, index) => {
      const key = this.#keyOf(member);
      const earlier = this.#members.get(key);
      if (earlier !== undefined) {
        reportDuplicate(this.#reporter, `/${toPointerToken(key)}`, earlier.member.start);
        this.#members.delete(key);
        if (earlier.array !== undefined) this.#lost.push({ key, ranges: earlier.array.elements });
      }
      this.#members.set(key, { member, array: scan.split.get(index) });
    });
    if (scan.trailingCommaAt !== null || scan.members.some((member) => member.trailingComma)) {
      const fault = findJsonFault(this.#source.bytes, this.#start, end);
      this.#reporter.report(trailingComma, '', fault === null ? {} : { offset: fault.offset });
    }
    const rest = skipSpace(this.#source.bytes, scan.end, end);
    if (rest < end) this.#reportRest(rest, end);
  }

  #reportRest(rest: number, end: number): void {
    if (findSecondDocument(this.#source.bytes, rest, end) !== undefined) {
      throw new RefusalError(secondDocument.rule, secondDocument.reason, secondDocument.remedy, rest);
    }
    const text = this.#source.text(rest, Math.min(end, rest + 2_000)).trim();
    this.#reporter.report(
      {
        rule: 'json.text-after-end',
        severity: 'error',
        action: 'asked',
        message: 'There is text after the end of the JSON document. It was not read as part of the SBOM.',
        remedy: 'Ask the vendor to send the file again without the text after its last brace.',
        options: ['ignore the text', 'reject the document'],
      },
      '',
      { before: text, offset: rest },
    );
  }

  #keyOf(member: JsonMember): string {
    if (!/[\\?]/.test(member.rawKey) && member.keyEnd - member.keyStart < 200) return member.rawKey;
    return String(JSON.parse(this.#source.text(member.keyStart, member.keyEnd)));
  }

  /** Which schema elements are checked against from now on, and who hears of problems. */
  useSchema(schema: DocumentSchema | undefined, onProblems: SchemaListener): void {
    this.#schema = schema;
    this.#onSchema = onProblems;
  }

  /** Keys in the order of the document; for duplicates the place of the last. */
  keys(): readonly string[] {
    return [...this.#members.keys()];
  }

  has(key: string): boolean {
    return this.#members.has(key);
  }

  /** First byte of the document. */
  get start(): number {
    return this.#start;
  }

  /** Where a member's value stands, or one element of it when it is an array that has this element. */
  rangeOf(key: string, element?: number): { readonly value: JsonRange; readonly element: boolean } | undefined {
    const found = this.#members.get(key);
    if (found === undefined) return undefined;
    const range = element === undefined ? undefined : found.array?.elements[element];
    return range === undefined ? { value: found.member, element: false } : { value: range, element: true };
  }

  /** The ranges of a member array's elements; empty when the member is no array. */
  rangesOf(key: string): readonly JsonRange[] {
    return this.#members.get(key)?.array?.elements ?? [];
  }

  isArray(key: string): boolean {
    return this.#members.get(key)?.array !== undefined;
  }

  /** The parsed value of a member, undefined when it is missing. Throws RefusalError when it cannot be parsed. */
  value(key: string): unknown {
    const found = this.#members.get(key);
    return found === undefined ? undefined : this.#parse(found.member, `/${toPointerToken(key)}`);
  }

  /** The parsed elements of a member array, each checked against the schema. Nothing when it is no array. */
  *elements(key: string): Generator<JsonElement> {
    const ranges = this.rangesOf(key);
    const check = this.#schema?.streamed.get(key);
    const distinct = this.#schema?.distinct.has(key) === true ? new Suspects() : undefined;
    const prefix = `/${toPointerToken(key)}/`;
    this.#visited.add(key);
    for (let index = 0; index < ranges.length; index++) {
      const range = ranges[index]!;
      const pointer = prefix + index;
      const value = this.#parse(range, pointer);
      if (check !== undefined) {
        const problems = check(value);
        if (problems.length > 0) this.#onSchema(pointer, problems);
      }
      distinct?.add(value, index);
      if (range.end > this.position) this.position = range.end;
      yield { index, pointer, value };
    }
    if (distinct !== undefined) this.#checkDistinct(key, distinct.indexes());
  }

  /** Compares those elements that share what names them: only they can be equal. */
  #checkDistinct(key: string, indexes: readonly number[]): void {
    const isDistinct = this.#schema?.distinct.get(key)?.();
    const ranges = this.rangesOf(key);
    for (const index of indexes) {
      const repeated = isDistinct?.(this.#parseText(ranges[index]!), index);
      if (repeated !== undefined) this.#onSchema(`/${toPointerToken(key)}`, [repeated]);
    }
  }

  /** The elements of arrays under this key that a later duplicate of the key has put out of force. */
  lostElements(key: string): readonly (readonly unknown[])[] {
    return this.#lost
      .filter((lost) => lost.key === key)
      .map(({ ranges }) => ranges.map((range) => this.#parseText(range)));
  }

  /** Checks the elements of streamed arrays that nobody has read: the neutral model holds nothing of them. */
  checkUnread(): void {
    for (const key of this.#schema?.streamed.keys() ?? []) {
      if (this.#visited.has(key)) continue;
      const elements = this.elements(key);
      while (elements.next().done !== true);
    }
  }

  /** Checks everything but the elements of streamed arrays. */
  checkDocument(): void {
    if (this.#schema === undefined) return;
    const entries: [string, unknown][] = [];
    for (const [key, { array }] of this.#members) {
      const streamed = array !== undefined && this.#schema.streamed.has(key);
      entries.push([key, streamed ? [] : this.value(key)]);
    }
    const problems = this.#schema.document(Object.fromEntries(entries));
    if (problems.length > 0) this.#onSchema('', problems);
  }

  #parse(range: JsonRange, pointer: string): unknown {
    const text = this.#source.text(range.start, range.end);
    const value = this.#toValue(text, range);
    if (countKeys(value) < range.keys) this.#reportDuplicates(range, pointer);
    if (text.includes('\\u') && /\\u[dD][89a-fA-F]/.test(text) && !isWellFormed(value)) {
      this.#reporter.report(loneSurrogate, pointer);
    }
    return value;
  }

  #parseText(range: JsonRange): unknown {
    return this.#toValue(this.#source.text(range.start, range.end), range);
  }

  #toValue(text: string, range: JsonRange): unknown {
    try {
      return JSON.parse(range.trailingComma ? toStrictJson(text) : text);
    } catch {
      throw this.#refuse(range.start, range.end, undefined);
    }
  }

  #reportDuplicates(range: JsonRange, pointer: string): void {
    for (const duplicate of findDuplicateKeys(this.#source.bytes, range.start, range.end, MAX_DUPLICATES)) {
      reportDuplicate(this.#reporter, pointer + duplicate.pointer, duplicate.firstOffset);
    }
  }

  #refuse(start: number, end: number, scan: JsonScanError | undefined): RefusalError {
    const fault = findJsonFault(this.#source.bytes, start, end);
    const kind = fault?.kind ?? scan?.kind ?? 'unexpected';
    const offset = fault?.offset ?? scan?.offset ?? start;
    if (kind === 'too-deep') {
      const limit = `The file is nested more than ${formatCount(MAX_JSON_DEPTH)} levels deep, and we read no deeper.`;
      return new RefusalError('json.too-deep', limit, ASK_FOR_FLATTER_FILE, offset);
    }
    const reason = `The file is not valid JSON: ${fault?.message ?? 'it cannot be parsed'}`;
    return new RefusalError(`json.${kind}`, reason, ASK_FOR_INTACT_FILE, offset);
  }
}

const loneSurrogate = {
  rule: 'json.lone-surrogate',
  severity: 'warning',
  action: 'repaired',
  message:
    'A text holds half of a character (a lone surrogate), which cannot be stored. It is kept as �; the original is untouched.',
  remedy: 'Ask the vendor to export the SBOM again with a tool that writes whole characters (RFC 8259 section 8.2).',
} as const;

/** Whether all texts in a value are whole characters. Nesting is bounded by the scanner. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isWellFormed(item));
}

const trailingComma = {
  rule: 'json.trailing-comma',
  severity: 'error',
  action: 'asked',
  message:
    'The file has a comma before a closing bracket, which JSON forbids. It was read as if the comma were not there.',
  remedy: 'Ask the vendor to export the SBOM again with a tool that writes valid JSON.',
  options: ['read it without the comma', 'reject the document'],
} as const;

/** `offset`: where the value stands that does not count. */
function reportDuplicate(reporter: Reporter, pointer: string, offset: number): void {
  reporter.report(
    {
      rule: 'json.duplicate-key',
      severity: 'error',
      action: 'noted',
      message:
        'A key occurs more than once in one object. The last value was used; the place is that of the value lost.',
      remedy: 'Ask the vendor which value is meant and to export the SBOM again without duplicate keys.',
    },
    pointer,
    { offset },
  );
}
