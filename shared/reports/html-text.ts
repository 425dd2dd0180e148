// Text into HTML. Every value passes through here: escaped, hidden characters named, length bounded, status with sign and word.

import { toVisibleParts, toVisibleText } from '#shared/util/visible-text.ts';
import type { Inline, StatusWord, Text } from './report-document.ts';
import { statusWords } from './words.ts';

/** Longer text is cut with a note; the JSON form holds all of it. */
const MAX_LENGTH = 2000;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** Untrusted text as HTML: hidden characters become named tags. */
export function toHtmlText(text: string): string {
  const cut = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  const html = toVisibleParts(cut)
    .map((part) =>
      part.hidden ? `<span class="hid" title="hidden character">${part.text}</span>` : escapeHtml(part.text),
    )
    .join('');
  return cut === text ? html : `${html}<span class="hid">cut, ${text.length - cut.length} more characters</span>`;
}

/** For titles and attribute values in double quotes, where no element can stand: hidden characters in brackets. */
export function toPlainHtml(text: string): string {
  return escapeHtml(toVisibleText(text));
}

/** An id attribute from any text: letters, digits and hyphens stay, all else becomes its code. */
export function toAnchorId(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`);
}

const signs: Readonly<Record<StatusWord, string>> = {
  supported: 'met',
  met: 'met',
  partial: 'partial',
  gap: 'not',
  'not-met': 'not',
  unknown: 'unknown',
  'not-judged': 'hatch',
  'not-assessed': 'hatch',
  'not-applicable': 'na',
  error: 's3',
  warning: 's2',
  note: 's1',
  'very-low': 'r1',
  low: 'r2',
  moderate: 'r3',
  high: 'r4',
  'very-high': 'r5',
};

/** The classes that give a status its colour or pattern. */
export function toStatusClass(status: StatusWord): string {
  return `st-${signs[status]}`;
}

/** Sign and word; the sign is decoration for those who cannot see it. */
export function toStatusHtml(status: StatusWord): string {
  const sign = signs[status];
  const wide = /^[rs]\d$/u.test(sign) ? ' wide' : '';
  return `<span class="st ${toStatusClass(status)}"><svg class="sign${wide}" aria-hidden="true"><use href="#sign-${sign}"/></svg>${statusWords[status]}</span>`;
}

function toInlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return toHtmlText(inline);
  if ('id' in inline) return `<code>${toHtmlText(inline.id)}</code>`;
  if ('vendor' in inline) return `<q><bdi>${toHtmlText(inline.vendor)}</bdi></q>`;
  if ('strong' in inline) return `<strong>${toHtmlText(inline.strong)}</strong>`;
  if ('status' in inline) return toStatusHtml(inline.status);
  return `<a href="#${toAnchorId(inline.anchor)}">${toHtmlText(inline.text)}</a>`;
}

export function toHtml(text: Text): string {
  return isInline(text) ? toInlineHtml(text) : text.map(toInlineHtml).join('');
}

function isInline(text: Text): text is Inline {
  return !Array.isArray(text);
}
