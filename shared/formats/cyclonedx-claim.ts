// One entry of CycloneDX `vulnerabilities`: a claim of the document's author.

import type { VulnerabilityClaim } from '../model/document.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../util/json-value.ts';

const severities = ['critical', 'high', 'medium', 'low', 'info', 'none', 'unknown'] as const;
type ClaimSeverity = (typeof severities)[number];

function toSeverity(value: unknown): ClaimSeverity | null {
  const word = textOf(value)?.toLowerCase();
  return severities.find((severity) => severity === word) ?? null;
}

export function toClaim(value: JsonObject, pointer: string): VulnerabilityClaim {
  const ratings = [...objectsOf(value['ratings'])].map(([, rating]) => rating);
  const named = new Set(ratings.flatMap((rating) => toSeverity(rating['severity']) ?? []));
  const scores = ratings.flatMap((rating) => (typeof rating['score'] === 'number' ? [rating['score']] : []));
  const analysis = isObject(value['analysis']) ? value['analysis'] : {};
  return {
    pointer,
    id: textOf(value['id']) ?? textOf(value['bom-ref']) ?? '(no id)',
    source: isObject(value['source']) ? (textOf(value['source']['name']) ?? null) : null,
    severity: severities.find((severity) => named.has(severity)) ?? null,
    score: scores.length === 0 ? null : Math.max(...scores.slice(0, 100)),
    state: textOf(analysis['state']) ?? null,
    justification: textOf(analysis['justification']) ?? null,
    detail: textOf(analysis['detail']) ?? null,
    affects: [...objectsOf(value['affects'])].flatMap(([, affected]) => textOf(affected['ref']) ?? []),
  };
}
