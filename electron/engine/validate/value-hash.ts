// A 64-bit hash of a JSON value in which the order of keys does not matter: equal values (JSON Schema's equality) have
// equal hashes. Two lanes with different, per-process seeds, so that nobody can prepare values that collide.
import { randomInt } from 'node:crypto';
import { isObject, type JsonObject } from '#shared/util/json-value.ts';

const SEED_A = randomInt(0x7fff_ffff) | 1;
const SEED_B = randomInt(0x7fff_ffff) | 1;
const PRIME_A = 0x9e37_79b1;
const PRIME_B = 0x85eb_ca6b;

const TAG_STRING = 1;
const TAG_NUMBER = 2;
const TAG_LITERAL = 3;
const TAG_ARRAY = 4;
const TAG_OBJECT = 5;

// The two lanes of the last hash. Module state instead of a result object: this runs once per value of every document.
let laneA = 0;
let laneB = 0;

/** The hash as a key for a Set or Map. The value must not be nested deeper than MAX_DEPTH. */
export function toHashKey(value: unknown): string {
  hash(value);
  return `${laneA}:${laneB}`;
}

function hash(value: unknown): void {
  if (typeof value === 'string') hashText(value, TAG_STRING);
  else if (typeof value === 'number') hashText(String(value), TAG_NUMBER);
  else if (Array.isArray(value)) hashArray(value);
  else if (isObject(value)) hashObject(value);
  else hashText(String(value), TAG_LITERAL);
}

function hashText(text: string, tag: number): void {
  let a = SEED_A ^ tag;
  let b = SEED_B + tag;
  const { length } = text;
  // Two UTF-16 units a step: this loop is nearly all of the work.
  for (let index = 0; index < length; index += 2) {
    const units = text.charCodeAt(index) | (index + 1 < length ? text.charCodeAt(index + 1) << 16 : 0);
    a = Math.imul(a ^ units, PRIME_A);
    a ^= a >>> 15;
    b = Math.imul((b ^ (b >>> 13)) + units, PRIME_B);
  }
  finish(a, b, length);
}

function hashArray(items: readonly unknown[]): void {
  let a = SEED_A ^ TAG_ARRAY;
  let b = SEED_B + TAG_ARRAY;
  for (const item of items) {
    hash(item);
    a = Math.imul(a ^ laneA, PRIME_A);
    a ^= a >>> 15;
    b = Math.imul((b ^ (b >>> 13)) + laneB, PRIME_B);
  }
  finish(a, b, items.length);
}

/** The hashes of the entries are added up: addition does not know an order. */
function hashObject(object: JsonObject): void {
  const keys = Object.keys(object);
  let a = SEED_A ^ TAG_OBJECT;
  let b = SEED_B + TAG_OBJECT;
  for (const key of keys) {
    hashText(key, TAG_OBJECT);
    const keyA = laneA;
    const keyB = laneB;
    hash(object[key]);
    finish(Math.imul(keyA, PRIME_B) ^ laneA, Math.imul(keyB, PRIME_A) + laneB, TAG_OBJECT);
    a = (a + laneA) | 0;
    b = (b + laneB) | 0;
  }
  finish(a, b, keys.length);
}

/** Spreads every input bit over both lanes (the final step of MurmurHash3), so that lanes depend on each other. */
function finish(a: number, b: number, length: number): void {
  let left = Math.imul(a ^ length ^ (b >>> 16), PRIME_B);
  let right = Math.imul((b + length) ^ (a >>> 16), PRIME_A);
  left = Math.imul(left ^ (left >>> 13), 0xc2b2_ae35);
  right = Math.imul(right ^ (right >>> 14), 0x27d4_eb2f);
  laneA = left ^ (left >>> 16);
  laneB = right ^ (right >>> 15);
}
