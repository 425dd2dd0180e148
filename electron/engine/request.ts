// The gate: method known, request fits its schema. What does not fit is explained field by field in plain words.

import type * as z from 'zod';
import { ContractError } from '#shared/contract/errors.ts';
import { type MethodName, type ParsedRequest, methods } from '#shared/contract/methods.ts';

/** The request with defaults filled in. Throws call/invalid; `place` is the first field that does not fit. */
export function parseRequest<M extends MethodName>(method: M, request: unknown): ParsedRequest<M> {
  if (!Object.hasOwn(methods, method)) {
    throw invalid(`There is no operation "${method.slice(0, 100)}".`, 'This is a mistake in the caller.', null);
  }
  const result = methods[method].request.safeParse(request);
  // The table types each schema by its own method; indexing by M loses that link, the schema itself has just proved it.
  if (result.success) return result.data as ParsedRequest<M>;
  const problems = result.error.issues.map(describeIssue);
  const remedies = [...new Set(result.error.issues.map(toRemedy))];
  throw invalid(problems.join('; '), remedies.join(' '), toFieldName(result.error.issues[0]?.path ?? []));
}

function invalid(message: string, remedy: string, place: string | null): ContractError {
  return new ContractError({ code: 'call/invalid', message, remedy, ...(place === null ? {} : { place }) });
}

function toFieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the request' : path.map(String).join('.');
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const field = toFieldName(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `${field} is missing`
        : `${field} must be ${withArticle(issue.expected)}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? `${field} must not be empty`
        : `${field} must have at least ${issue.minimum}`;
    case 'too_big':
      return `${field} must have at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_value':
      return `${field} must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `${field} must be ${issue.message}`;
    default:
      return `${field}: ${issue.message}`;
  }
}

/** What to do about it, in a sentence. */
function toRemedy(issue: z.core.$ZodIssue): string {
  const field = toFieldName(issue.path);
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? `Write something for ${field}.` : `Give more for ${field}.`;
    case 'too_big':
      return issue.origin === 'string' ? `Shorten ${field}.` : `Give less for ${field}.`;
    case 'invalid_value':
      return `Choose one of these for ${field}.`;
    case 'invalid_format':
      return `Write ${field} like that.`;
    default:
      return `Give ${field} in the form that the operation asks for.`;
  }
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
