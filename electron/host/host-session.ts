// The host's own operations (shared/contract/host.ts): which register is open, who is recorded, and files as tokens. The
// same for the desktop window and for browser mode; what differs comes in as a few callbacks.

import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { HostEvent } from '#shared/contract/bridge.ts';
import type { CallOptions, Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { HostMethodName, HostResponse, PickedFile, hostMethods } from '#shared/contract/host.ts';
import type * as z from 'zod';
import { programVersion } from '#electron/engine/version.ts';
import { type EngineKeeper, createEngineKeeper } from './engine-keeper.ts';
import type { FileTokens, HeldFile } from './file-tokens.ts';

export interface SaveTarget {
  /** Absolute path to write to. */
  readonly path: string;
  readonly name: string;
  /** Runs when nobody can use the target any more. */
  readonly onGone?: () => void;
}

/** What a host brings. */
export interface HostPorts {
  readonly host: 'desktop' | 'browser';
  /** Where "create" and "open" mean without a dialog; absolute. */
  readonly defaultRegister: string;
  /** Where the sample register is built; absolute. Its folder is made when it is needed. */
  readonly sampleRegister: string;
  /** Who is recorded until the person says otherwise. */
  readonly actor: string;
  /** For ages and due dates; default: now, or the date of a sample register. */
  readonly asOf?: string;
  openEngine(options: EngineOptions): Engine;
  /** Builds the sample register at this place, which is free. */
  buildSample(register: string, job: CallOptions): Promise<void>;
  /** null: the person thought better of it. Throws call/not-in-release where there is no dialog. */
  askForRegister(purpose: 'create' | 'open'): Promise<string | null>;
  askForFiles(): Promise<readonly string[] | 'unsupported'>;
  askForSaveTarget(suggestedName: string): Promise<SaveTarget | null>;
  /** A job has written this file. Answers the address to download it from, or null when it lies where the person wanted it. */
  finishSave(file: HeldFile & { discard(): void }): string | null;
  /** To every page. */
  broadcast(event: HostEvent): void;
  /** Another register is open, or none: for the window's title, and to open it again next time. */
  onRegister?(file: string | null): void;
  /** For the settings. */
  onActor?(actor: string): void;
}

export type ParsedHostRequest<M extends HostMethodName> = z.output<(typeof hostMethods)[M]['request']>;

type HostHandlers = {
  readonly [M in HostMethodName]: (request: ParsedHostRequest<M>, job: CallOptions) => Promise<HostResponse<M>>;
};

export interface HostSession {
  readonly engines: Pick<EngineKeeper, 'use' | 'useAny' | 'opened' | 'actor'>;
  readonly defaultRegister: string;
  /** Opens a register at start, when there is one. Throws register/… */
  open(file: string): Promise<void>;
  /** `request` has passed its schema. Throws ContractError. */
  call<M extends HostMethodName>(method: M, request: ParsedHostRequest<M>, job: CallOptions): Promise<HostResponse<M>>;
  /** A token for a file that the person has dropped or chosen. Throws input/unreadable when it is no file. */
  pick(file: string): PickedFile;
  /** Cancels what runs and closes the register. */
  close(): Promise<void>;
}

export function createHostSession(ports: HostPorts, tokens: FileTokens): HostSession {
  const engines = createEngineKeeper({
    openEngine: (options) => ports.openEngine(options),
    actor: ports.actor,
    asOf: ports.asOf,
    onChanged: (topics) => ports.broadcast({ event: 'changed', topics }),
  });
  const handlers: HostHandlers = { ...registerHandlers(ports, engines), ...fileHandlers(ports, tokens) };
  const inTurn = createQueue();
  return {
    engines,
    defaultRegister: ports.defaultRegister,
    open: (file) => inTurn(() => openAndTell(ports, engines, () => engines.open(file))),
    call<M extends HostMethodName>(method: M, request: ParsedHostRequest<M>, job: CallOptions) {
      const work = (): Promise<HostResponse<M>> => handlers[method](request, job);
      // Two pages that open registers at once get them one after the other.
      return registerMethods.has(method) ? inTurn(work) : work();
    },
    pick: (file) => pick(tokens, file),
    close: () => engines.closeAll(),
  };
}

const registerMethods: ReadonlySet<HostMethodName> = new Set([
  'host.setActor',
  'host.createRegister',
  'host.openRegister',
  'host.openSample',
  'host.closeRegister',
]);

type RegisterHandlers = Pick<
  HostHandlers,
  'host.info' | 'host.setActor' | 'host.createRegister' | 'host.openRegister' | 'host.openSample' | 'host.closeRegister'
>;

function registerHandlers(ports: HostPorts, engines: EngineKeeper): RegisterHandlers {
  const tell = (work: () => Promise<void>) => openAndTell(ports, engines, work);
  const place = async (where: 'default' | 'ask', purpose: 'create' | 'open') =>
    where === 'default' ? ports.defaultRegister : ports.askForRegister(purpose);
  return {
    'host.info': async () => ({
      host: ports.host,
      version: programVersion,
      platform: process.platform,
      actor: engines.actor,
      defaultRegister: existsSync(ports.defaultRegister),
      register: toState(engines),
    }),
    'host.setActor': async ({ actor }) => {
      // Every page must show the name under which decisions are recorded from now on.
      await tell(async () => engines.setActor(actor));
      ports.onActor?.(actor);
      return { actor: engines.actor };
    },
    'host.createRegister': async ({ where }) => {
      const file = await place(where, 'create');
      if (file === null) return { register: null };
      await tell(() => engines.create(file));
      return { register: toState(engines) };
    },
    'host.openRegister': async ({ where }) => {
      const file = await place(where, 'open');
      if (file === null) return { register: null };
      await tell(() => engines.open(file));
      return { register: toState(engines) };
    },
    'host.openSample': async (_request, job) => {
      if (!existsSync(ports.sampleRegister)) await buildSample(ports, job);
      await tell(() => engines.open(ports.sampleRegister));
      return { register: toState(engines) };
    },
    'host.closeRegister': async () => {
      await tell(async () => engines.close());
      return { register: toState(engines) };
    },
  };
}

async function openAndTell(ports: HostPorts, engines: EngineKeeper, work: () => Promise<void>): Promise<void> {
  await work();
  ports.onRegister?.(engines.opened?.file ?? null);
  ports.broadcast({ event: 'register' });
}

function toState({ opened }: EngineKeeper): HostResponse<'host.info'>['register'] {
  if (opened === null) return { state: 'none', name: null, sample: false };
  return { state: 'open', name: path.basename(opened.file), sample: opened.sampleDate !== null };
}

/** Under another name first: a sample that was cancelled half-way is never opened. */
async function buildSample(ports: HostPorts, job: CallOptions): Promise<void> {
  const folder = path.dirname(ports.sampleRegister);
  const unfinished = path.join(folder, `.${randomBytes(6).toString('hex')}.sbomreg`);
  try {
    mkdirSync(folder, { recursive: true });
    await ports.buildSample(unfinished, job);
    renameSync(unfinished, ports.sampleRegister);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  }
}

type FileHandlers = Pick<HostHandlers, 'host.pickFiles' | 'host.pickSaveTarget' | 'host.finishSave'>;

function fileHandlers(ports: HostPorts, tokens: FileTokens): FileHandlers {
  return {
    'host.pickFiles': async () => {
      const files = await ports.askForFiles();
      return { files: files === 'unsupported' ? files : files.map((file) => pick(tokens, file)) };
    },
    'host.pickSaveTarget': async ({ suggestedName }) => {
      const target = await ports.askForSaveTarget(suggestedName);
      if (target === null) return { token: null };
      const { path: file, name, onGone } = target;
      return { token: tokens.issue('write', { path: file, name, bytes: 0 }, onGone) };
    },
    'host.finishSave': async ({ token }) => {
      const file = tokens.finish(token);
      if (file === undefined) throw notWritten();
      return { name: file.name, download: ports.finishSave(file) };
    },
  };
}

function pick(tokens: FileTokens, file: string): PickedFile {
  const name = path.basename(file);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) throw noFile(name, stats?.isDirectory() ?? false);
  return { token: tokens.issue('read', { path: file, name, bytes: stats.size }), name, bytes: stats.size };
}

function noFile(name: string, folder: boolean): ContractError {
  return new ContractError({
    code: 'input/unreadable',
    message: folder ? 'This is a folder, not a file.' : 'There is no file at this place.',
    remedy: folder ? 'Choose the files in it.' : 'Choose it again.',
    file: name,
  });
}

function notWritten(): ContractError {
  return new ContractError({
    code: 'call/invalid',
    message: 'Nothing was written under this token, or it has been fetched already.',
    remedy: 'Save it again.',
    place: 'token',
  });
}

/** Runs one after the other; a failure does not stop the next. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
