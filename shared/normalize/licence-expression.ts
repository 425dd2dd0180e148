// SPDX licence expressions (SPDX 2.3 Annex D): a linear, iterative reader that checks the grammar, repairs case and common
// spellings, and says what it met. No tree is built: 10,000 operators or 20,000 parentheses cost nothing special.

import { findExceptionAlias, findLicenceAlias, type LicenceFamily } from './licence-aliases.ts';
import { findExceptionId, findLicenceId, isDeprecatedLicence } from './licence-ids.ts';

export type ExpressionFault =
  | 'too-long'
  | 'empty'
  | 'free-text'
  | 'parentheses'
  | 'operand-missing'
  | 'operator-missing'
  | 'with-misplaced'
  | 'reference-malformed'
  | 'reserved-word';

/** What was written differently: identifier case, operator case, `&` or `|` for an operator, a name instead of an identifier. */
export type ExpressionRepair = 'identifier-case' | 'operator-case' | 'operator-sign' | 'name';

export interface ExpressionReading {
  /** The expression with all repairs; null when the text is none or an ambiguous name is part of it. */
  readonly expression: string | null;
  readonly fault: ExpressionFault | null;
  readonly repairs: ReadonlySet<ExpressionRepair>;
  /** Identifiers that the carried lists do not have. */
  readonly hasUnknown: boolean;
  readonly hasDeprecated: boolean;
  /** LicenseRef-… that the document does not define. References into other documents cannot be checked. */
  readonly hasUndefinedReference: boolean;
  readonly ambiguous: LicenceFamily | null;
}

/** Longer texts are not read (quirk Q13): the limit is named in the finding. In UTF-16 units. */
export const longestExpression = 1_048_576;

const referencePattern = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/;
const additionPattern = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+$/;
const idPattern = /^[A-Za-z0-9.-]+\+?$/;
const orLaterWords: ReadonlySet<string> = new Set(['later', 'newer', 'greater', 'above']);

type Token =
  | { readonly kind: '(' }
  | { readonly kind: ')' }
  | { readonly kind: 'operator'; readonly word: 'AND' | 'OR' | 'WITH'; readonly repair: ExpressionRepair | null }
  | { readonly kind: 'word'; readonly text: string };

type Mark = Exclude<Token, { readonly kind: 'word' }>;

function toOperator(word: string): Token | undefined {
  if (word === 'AND' || word === 'OR' || word === 'WITH') return { kind: 'operator', word, repair: null };
  if (/^&{1,2}$/.test(word)) return { kind: 'operator', word: 'AND', repair: 'operator-sign' };
  if (/^\|{1,2}$/.test(word)) return { kind: 'operator', word: 'OR', repair: 'operator-sign' };
  if (word.length > 4) return undefined;
  const upper = word.toUpperCase();
  if (upper === 'AND' || upper === 'OR' || upper === 'WITH')
    return { kind: 'operator', word: upper, repair: 'operator-case' };
  return undefined;
}

function* tokens(text: string): Generator<Token> {
  const pattern = /[()]|[&|]+|[^\s()&|]+/g;
  for (const match of text.matchAll(pattern)) {
    const word = match[0];
    if (word === '(') yield { kind: '(' };
    else if (word === ')') yield { kind: ')' };
    else yield toOperator(word) ?? { kind: 'word', text: word };
  }
}

/** Reads one expression; holds what was met so far. One reader reads one text. */
class ExpressionReader {
  readonly repairs = new Set<ExpressionRepair>();
  readonly defined: ReadonlySet<string>;
  readonly output: string[] = [];
  words: string[] = [];
  depth = 0;
  expects: 'operand' | 'operator' | 'exception' = 'operand';
  /** The last thing read is a single licence, the only thing that WITH may follow. */
  afterLicence = false;
  /** An `or` stands before this word and may belong to "or later". */
  pendingOr: Mark | null = null;
  hasUnknown = false;
  hasDeprecated = false;
  hasUndefinedReference = false;
  ambiguous: LicenceFamily | null = null;

  constructor(defined: ReadonlySet<string>) {
    this.defined = defined;
  }

  read(text: string): ExpressionFault | null {
    for (const token of tokens(text)) {
      const fault = this.take(token);
      if (fault !== null) return fault;
    }
    const fault = this.flushOr() ?? this.flushWords();
    if (fault !== null) return fault;
    if (this.output.length === 0) return 'empty';
    if (this.depth !== 0) return 'parentheses';
    return this.expects === 'operator' ? null : 'operand-missing';
  }

  private take(token: Token): ExpressionFault | null {
    if (token.kind === 'word') return this.takeWord(token.text);
    const fault = this.flushOr();
    if (fault !== null) return fault;
    if (token.kind === 'operator' && token.word === 'OR' && this.words.length > 0) {
      this.pendingOr = token;
      return null;
    }
    return this.flushWords() ?? this.takeMark(token);
  }

  private takeWord(text: string): ExpressionFault | null {
    if (this.pendingOr !== null) {
      const lower = text.toLowerCase();
      if (orLaterWords.has(lower) || lower === 'any') {
        this.pendingOr = null;
        this.words.push('or', lower);
        return null;
      }
      const fault = this.flushOr();
      if (fault !== null) return fault;
    }
    if (this.expects === 'operator') return 'operator-missing';
    this.words.push(text);
    return null;
  }

  /** The pending `or` was an operator after all. */
  private flushOr(): ExpressionFault | null {
    const token = this.pendingOr;
    if (token === null) return null;
    this.pendingOr = null;
    return this.flushWords() ?? this.takeMark(token);
  }

  private takeMark(token: Mark): ExpressionFault | null {
    if (token.kind === '(') {
      if (this.expects !== 'operand') return this.expects === 'operator' ? 'operator-missing' : 'with-misplaced';
      this.depth++;
      this.output.push('(');
      return null;
    }
    if (this.expects !== 'operator') return 'operand-missing';
    if (token.kind === ')') {
      if (--this.depth < 0) return 'parentheses';
      this.output.push(')');
      this.afterLicence = false;
      return null;
    }
    if (token.word === 'WITH' && !this.afterLicence) return 'with-misplaced';
    if (token.repair !== null) this.repairs.add(token.repair);
    this.output.push(token.word);
    this.expects = token.word === 'WITH' ? 'exception' : 'operand';
    this.afterLicence = false;
    return null;
  }

  /** The words since the last mark are one operand. */
  private flushWords(): ExpressionFault | null {
    if (this.words.length === 0) return null;
    const text = this.words.join(' ');
    const single = this.words.length === 1;
    this.words = [];
    const fault = this.expects === 'exception' ? this.takeException(text, single) : this.takeLicence(text, single);
    this.afterLicence = this.expects === 'operand' && fault === null;
    this.expects = 'operator';
    return fault;
  }

  private takeException(text: string, single: boolean): ExpressionFault | null {
    const id = findExceptionId(text) ?? findExceptionAlias(text);
    if (id !== undefined) {
      if (id !== text) this.repairs.add(id.toLowerCase() === text.toLowerCase() ? 'identifier-case' : 'name');
      this.output.push(id);
      return null;
    }
    // Every listed exception has a dash in its identifier; "with exceptions" names none.
    const isAddition = additionPattern.test(text);
    if (!single || (!isAddition && !(idPattern.test(text) && text.includes('-')))) return 'free-text';
    this.hasUnknown ||= !isAddition;
    this.output.push(text);
    return null;
  }

  private takeLicence(text: string, single: boolean): ExpressionFault | null {
    if (single && (this.takeId(text) || this.takeReference(text))) return null;
    if (/^(?:DocumentRef-|LicenseRef-)/i.test(text)) return 'reference-malformed';
    const alias = findLicenceAlias(text);
    if (alias?.kind === 'expression') {
      this.repairs.add('name');
      this.output.push(alias.expression);
      return null;
    }
    if (alias?.kind === 'ambiguous') {
      this.ambiguous ??= alias.family;
      this.output.push(text);
      return null;
    }
    if (single && /^(?:NONE|NOASSERTION)$/.test(text)) return 'reserved-word';
    if (!single || !idPattern.test(text)) return 'free-text';
    this.hasUnknown = true;
    this.output.push(text);
    return null;
  }

  private takeId(text: string): boolean {
    const orLater = text.endsWith('+');
    const id = findLicenceId(orLater ? text.slice(0, -1) : text);
    if (id === undefined) return false;
    const written = orLater ? `${id}+` : id;
    if (written !== text) this.repairs.add('identifier-case');
    this.hasDeprecated ||= isDeprecatedLicence(id);
    this.output.push(written);
    return true;
  }

  private takeReference(text: string): boolean {
    if (!referencePattern.test(text)) return false;
    if (text.startsWith('LicenseRef-') && !this.defined.has(text)) this.hasUndefinedReference = true;
    this.output.push(text);
    return true;
  }
}

function join(parts: readonly string[]): string {
  let text = '';
  let glue = '';
  for (const part of parts) {
    text += part === ')' ? part : glue + part;
    glue = part === '(' ? '' : ' ';
  }
  return text;
}

/** Names such as "Common Development and Distribution License 1.0" hold words that look like operators. */
function readAsName(text: string): ExpressionReading | undefined {
  const alias = findLicenceAlias(text);
  if (alias === undefined) return undefined;
  return {
    expression: alias.kind === 'expression' ? alias.expression : null,
    fault: null,
    repairs: new Set(['name']),
    hasUnknown: false,
    hasDeprecated: false,
    hasUndefinedReference: false,
    ambiguous: alias.kind === 'ambiguous' ? alias.family : null,
  };
}

/** Reads an SPDX licence expression. Never throws; time is linear in the text, up to `longestExpression`. */
export function parseLicenceExpression(text: string, definedReferences: ReadonlySet<string>): ExpressionReading {
  const reader = new ExpressionReader(definedReferences);
  const fault = text.length > longestExpression ? 'too-long' : reader.read(text);
  const asName = fault !== null || reader.hasUnknown ? readAsName(text) : undefined;
  if (asName !== undefined) return asName;
  return {
    expression: fault === null && reader.ambiguous === null ? join(reader.output) : null,
    fault,
    repairs: reader.repairs,
    hasUnknown: reader.hasUnknown,
    hasDeprecated: reader.hasDeprecated,
    hasUndefinedReference: reader.hasUndefinedReference,
    ambiguous: fault === null ? reader.ambiguous : null,
  };
}
