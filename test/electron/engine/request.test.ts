import { describe, expect, it } from 'vitest';
import { ContractError } from '#shared/contract/errors.ts';
import type { MethodName } from '#shared/contract/methods.ts';
import { parseRequest } from '#electron/engine/request.ts';

function refusalOf(method: string, request: unknown): ContractError['data'] {
  try {
    parseRequest(method as MethodName, request);
  } catch (error) {
    if (error instanceof ContractError) return error.data;
    throw error;
  }
  throw new Error('the request passed');
}

describe('the gate', () => {
  it('fills in the defaults of a request', () => {
    expect(parseRequest('vendors.list', {})).toEqual({ limit: 100, cursor: null });
    expect(parseRequest('documents.decide', { id: ' 12345678 ', status: 'rejected', reason: ' no ' })).toEqual({
      id: '12345678',
      status: 'rejected',
      reason: 'no',
    });
  });

  it.each(['vendors.drop', '__proto__', 'constructor', ''])('knows no operation %j', (method) => {
    expect(refusalOf(method, {})).toMatchObject({
      code: 'call/invalid',
      message: `There is no operation "${method}".`,
    });
  });

  it.each([
    ['vendors.show', {}, 'vendor is missing', 'vendor'],
    ['vendors.list', { limit: 0 }, 'limit must have at least 1', 'limit'],
    ['vendors.list', { limit: 501 }, 'limit must have at most 500', 'limit'],
    ['vendors.list', { limit: 'ten' }, 'limit must be a number', 'limit'],
    ['vendors.add', { name: '  ' }, 'name must not be empty', 'name'],
    ['vendors.add', { name: 'two\nlines' }, 'name must be one line without control characters', 'name'],
    ['documents.decide', { id: 'x', status: 'fine', reason: 'r' }, 'status must be one of: accepted,', 'status'],
    ['documents.decide', { id: 'x', status: 'accepted', reason: ' ' }, 'reason must not be empty', 'reason'],
    ['documents.check', { files: [] }, 'files must have at least 1', 'files'],
    ['documents.check', { files: ['a\0b'] }, 'files.0 must be a path without NUL characters', 'files.0'],
    ['risks.assign', { id: 'R-1', owner: 'Ada', due: '2026-02-30' }, 'due must be a date as YYYY-MM-DD', 'due'],
    ['register.info', 7, 'the request must be an object', 'the request'],
  ])('%s with %j: %s', (method, request, message, place) => {
    const refusal = refusalOf(method, request);
    expect(refusal).toMatchObject({ code: 'call/invalid', place });
    expect(refusal.message).toContain(message);
  });

  it('says for each field what to do', () => {
    const { remedy } = refusalOf('submissions.import', { files: ['a'], vendor: '', product: 'x'.repeat(201) });
    expect(remedy).toContain('Write something for vendor.');
    expect(remedy).toContain('Shorten product.');
  });

  it('names every field that does not fit, not only the first', () => {
    const { message } = refusalOf('submissions.import', { files: ['a'], vendor: '', receivedAt: 'today' });
    expect(message).toContain('vendor must not be empty');
    expect(message).toContain('product is missing');
    expect(message).toContain('receivedAt must be a date as YYYY-MM-DD');
  });
});
