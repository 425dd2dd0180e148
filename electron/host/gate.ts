// The one gate between pages and the program: the method is known, the request fits its schema, tokens become paths in
// exactly the fields that hold paths, and the answer is data. Nothing that is thrown gets through.

import type { Answer } from '#shared/contract/bridge.ts';
import type { CallOptions, Engine } from '#shared/contract/engine.ts';
import { ContractError, type ContractErrorData } from '#shared/contract/errors.ts';
import { type HostMethodName, hostMethods } from '#shared/contract/host.ts';
import { type MethodName, methods } from '#shared/contract/methods.ts';
import { toContractError } from '#electron/engine/defects.ts';
import { parseRequest } from '#electron/engine/request.ts';
import type { FileTokens, TakenFile } from './file-tokens.ts';
import type { HostSession } from './host-session.ts';
import { type PathField, pathFields } from './path-fields.ts';
import type { RunningCalls } from './running-calls.ts';

/** What came from a page, before anything of it is believed. */
export interface PageCall {
  readonly call: unknown;
  readonly method: unknown;
  readonly request: unknown;
}

export interface Gate {
  /** `client`: the page that calls, as the host knows it. */
  call(client: string, call: PageCall): Promise<Answer>;
  cancel(client: string, call: unknown): void;
}

export interface GateParts {
  readonly session: HostSession;
  readonly tokens: FileTokens;
  readonly calls: RunningCalls;
}

/** A call's name: chosen by the page, e.g. a UUID. */
const callName = /^[\w-]{1,64}$/;

/** Pages make registers with host.createRegister, which says where. */
const closedToPages: ReadonlySet<MethodName> = new Set(['register.create']);

export function createGate(parts: GateParts): Gate {
  const { session, calls } = parts;
  return {
    async call(client, { call, method, request }) {
      try {
        if (typeof call !== 'string' || !callName.test(call)) throw invalid('The call has no proper name.', 'call');
        if (typeof method !== 'string') throw invalid('The method is missing.', 'method');
        const value = await calls.run(client, call, (job) => route(parts, method, request, job));
        return { ok: true, value };
      } catch (error) {
        const register = session.engines.opened?.file ?? session.defaultRegister;
        return { ok: false, error: toContractError(error, { register, method: toMethodName(method) }) };
      }
    },
    cancel(client, call) {
      if (typeof call === 'string') calls.cancel(client, call);
    },
  };
}

/** For the log of defects: only names that we know. */
function toMethodName(method: unknown): string {
  return typeof method === 'string' && (Object.hasOwn(methods, method) || Object.hasOwn(hostMethods, method))
    ? method
    : 'unknown';
}

async function route(parts: GateParts, method: string, request: unknown, job: CallOptions): Promise<unknown> {
  if (isHostMethod(method)) return callHost(parts.session, method, request, job);
  if (!isMethod(method) || closedToPages.has(method)) {
    throw invalid(`There is no operation "${method.slice(0, 100)}".`, 'method');
  }
  return callEngine(parts, method, request, job);
}

function isHostMethod(method: string): method is HostMethodName {
  return Object.hasOwn(hostMethods, method);
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(methods, method);
}

async function callHost(
  session: HostSession,
  method: HostMethodName,
  request: unknown,
  job: CallOptions,
): Promise<unknown> {
  const parsed = hostMethods[method].request.safeParse(request);
  if (!parsed.success) throw invalid('The request does not fit the contract.', toPlace(parsed.error.issues[0]?.path));
  return session.call(method, parsed.data, job);
}

function toPlace(field: readonly PropertyKey[] | undefined): string {
  return field === undefined || field.length === 0 ? 'request' : field.map(String).join('.');
}

async function callEngine(parts: GateParts, method: MethodName, request: unknown, job: CallOptions): Promise<unknown> {
  const { session } = parts;
  const parsed: unknown = parseRequest(method, request);
  const work = (asked: unknown) => (engine: Engine) => engine.call(method, asked as never, job);
  const field = pathFields[method];
  if (field === undefined) return session.engines.use(work(parsed));
  // Looked at before tokens are used up: the person need not choose the files again.
  if (method !== 'documents.check' && session.engines.opened === null) return session.engines.use(work(parsed));
  const taken = takeFiles(parts.tokens, field, parsed);
  let outcome: 'done' | 'failed' = 'failed';
  try {
    const call = work(withPaths(parsed, field, taken));
    const answer =
      method === 'documents.check'
        ? await session.engines.useAny(session.defaultRegister, call)
        : await session.engines.use(call);
    outcome = 'done';
    return showNames(answer, taken);
  } catch (error) {
    throw error instanceof ContractError ? hidePaths(error, taken) : error;
  } finally {
    for (const file of taken) file.end(outcome);
  }
}

/** The files behind the tokens of a request. Anything but a good token, a path above all, is refused. */
function takeFiles(tokens: FileTokens, { field, purpose }: PathField, request: unknown): readonly TakenFile[] {
  const value = (request as Readonly<Record<string, unknown>>)[field];
  const wanted = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((token) => ({ purpose, token }));
  const result = tokens.takeAll(wanted);
  if (result.ok) return result.files;
  throw new ContractError({
    code: 'call/invalid',
    message: 'This file was chosen too long ago, was used already, or was not chosen here.',
    remedy: 'Choose it again.',
    place: Array.isArray(value) ? `${field}.${result.at}` : field,
  });
}

function withPaths(request: unknown, { field }: PathField, taken: readonly TakenFile[]): unknown {
  const paths = taken.map((file) => file.path);
  return { ...(request as object), [field]: field === 'files' ? paths : paths[0] };
}

/** Answers say paths where they were asked with paths: `path`, and `path` of each of `files` and `documents`. */
function showNames(answer: unknown, taken: readonly TakenFile[]): unknown {
  const names = new Map(taken.map((file) => [file.path, file.name]));
  const show = (value: unknown): unknown => {
    if (!isRecord(value) || typeof value['path'] !== 'string') return value;
    return { ...value, path: names.get(value['path']) ?? value['path'] };
  };
  const shown = show(answer);
  if (!isRecord(shown)) return shown;
  const lists = ['files', 'documents'].filter((key) => Array.isArray(shown[key]));
  return { ...shown, ...Object.fromEntries(lists.map((key) => [key, (shown[key] as unknown[]).map(show)])) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hidePaths(error: ContractError, taken: readonly TakenFile[]): ContractError {
  const file = taken.find((one) => one.path === error.data.file);
  if (file === undefined) return error;
  const data: ContractErrorData = { ...error.data, file: file.name };
  return new ContractError(data, { cause: error });
}

function invalid(message: string, place: string): ContractError {
  return new ContractError({
    code: 'call/invalid',
    message,
    remedy: 'This is a mistake in the caller.',
    place,
  });
}
