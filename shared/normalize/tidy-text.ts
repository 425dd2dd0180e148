// Text that a generator escaped or printed wrongly, cleaned for display (quirk Q33). The text as written stays in `raw`.

import type { Party } from '#shared/model/component.ts';
import type { Stated } from '#shared/model/value-state.ts';

/** Longer texts are shown as written. */
const longestTidied = 100_000;

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
]);

function unescapeOnce(text: string): string {
  if (text.length > longestTidied || (!text.includes('\\') && !text.includes('&'))) return text;
  return text
    .replace(/\\(["'\\/])/g, '$1')
    .replace(/&(?:amp|lt|gt|quot|#39|apos);/g, (entity) => entities.get(entity) ?? entity);
}

/** The party with its name unescaped; undefined when there is nothing to clean. */
export function tidyParty(stated: Stated<Party>): Stated<Party> | undefined {
  const party = stated.value;
  if (party === null) return undefined;
  const name = unescapeOnce(party.name);
  return name === party.name
    ? undefined
    : { state: stated.state, value: { ...party, name }, raw: stated.raw ?? party.name };
}

/** `['Copyright A', "Copyright B"]` as its parts, joined by line ends; undefined when the text is no such list. */
export function tidyCopyright(stated: Stated<string>): Stated<string> | undefined {
  const text = stated.value?.trim() ?? '';
  if (text.length > longestTidied || !/^\[\s*['"]/.test(text) || !/['"]\s*\]$/.test(text)) return undefined;
  const parts = [...text.slice(1, -1).matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  const kept = parts.filter((part) => part.trim() !== '');
  return { state: stated.state, value: kept.join('\n'), raw: stated.raw ?? text };
}
