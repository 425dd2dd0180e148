// RFC 8785 text of values that are hashed or compared.

import canonicalize from 'canonicalize';

/** Lone surrogates, which RFC 8785 forbids, become U+FFFD. Throws on what JSON cannot hold. */
export function canonicalText(value: unknown): string {
  const wellFormed: unknown = JSON.parse(JSON.stringify(value, replaceLoneSurrogates));
  const text = canonicalize(wellFormed);
  if (text === undefined) throw new Error('the value has no JSON form');
  return text;
}

function replaceLoneSurrogates(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
