// Browser mode: the same interface and the same engine as the desktop window, in the person's own browser. Listens on
// 127.0.0.1 only; nothing outside this machine can reach it.

import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CallOptions, Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { createEngine } from '#electron/engine/engine.ts';
import { toContractError } from '#electron/engine/defects.ts';
import { toSafeFileName } from '#electron/host/file-name.ts';
import { type FileTokens, createFileTokens } from '#electron/host/file-tokens.ts';
import { createGate } from '#electron/host/gate.ts';
import { type HostPorts, type HostSession, createHostSession } from '#electron/host/host-session.ts';
import { createRunningCalls } from '#electron/host/running-calls.ts';
import { sendJson } from './answers.ts';
import { type Downloads, createDownloads } from './downloads.ts';
import { type EventStreams, createEventStreams } from './event-streams.ts';
import { readPages } from './pages.ts';
import { createKeptReports } from '#electron/host/kept-reports.ts';
import { type PrivateFolder, makePrivateFolder } from './private-folder.ts';
import { type ReceptionParts, receive } from './reception.ts';
import { toHosts } from './request-checks.ts';
import { createSecrets } from './secrets.ts';
import { type UploadLimits, createUploads, uploadLimits } from './uploads.ts';

/** Loopback, by number: a name could be made to mean another machine. */
const LOOPBACK = '127.0.0.1';
const SWEEP_MS = 60_000;

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The register to open; when there is none, the first-run page is shown. Absolute. */
  readonly register: string;
  readonly actor: string;
  readonly asOf?: string;
  /** Folder of the built interface. */
  readonly pages: string | undefined;
  /** What only tests change. */
  readonly limits?: UploadLimits;
  readonly now?: () => number;
  readonly temporary?: string;
  readonly openEngine?: (options: EngineOptions) => Engine;
}

export interface Serving {
  readonly port: number;
  /** The address to open, with a new start token in it: good once, for ten minutes. */
  newAddress(): string;
  /** Why the register could not be opened at start; null when it was, or when there is none. */
  readonly problem: ContractError | null;
  /** How many requests were refused, by rule. */
  readonly refused: ReadonlyMap<string, number>;
  /** Cancels jobs, closes the register, ends the connections and removes temporary files. */
  stop(): Promise<void>;
}

/** Throws call/conflict when the port is taken or the interface has not been built. */
export async function startServing(options: ServeOptions): Promise<Serving> {
  const pages = readPages(options.pages);
  const now = options.now ?? (() => performance.now());
  const folder = makePrivateFolder(options.temporary);
  const events = createEventStreams();
  const tokens = createFileTokens({ now });
  const downloads = createDownloads(now);
  const session = createHostSession(toPorts(options, { folder, events, downloads }), tokens);
  const calls = createRunningCalls((tab, event) => events.send(tab, event));
  const secrets = createSecrets(now);
  const refused = new Map<string, number>();
  const server = createServer({ maxHeaderSize: 16 * 2 ** 10 });
  const sweeping = setInterval(() => sweep(tokens, downloads), SWEEP_MS).unref();

  async function stop(): Promise<void> {
    clearInterval(sweeping);
    const closed = new Promise((resolve) => server.close(resolve));
    calls.cancelAll();
    events.close();
    await session.close();
    server.closeAllConnections();
    await closed;
    tokens.close();
    folder.remove();
  }

  try {
    const port = await listen(server, options.port);
    const parts: ReceptionParts = {
      gate: createGate({ session, tokens, calls }),
      secrets,
      events,
      downloads,
      previews: createKeptReports(),
      uploads: createUploads(folder, tokens, options.limits ?? uploadLimits),
      hosts: toHosts(port),
      pages,
      onRefused: (rule) => refused.set(rule, (refused.get(rule) ?? 0) + 1),
    };
    answerRequests(server, parts, options.register);
    const problem = await openAtStart(session, options.register);
    return { port, newAddress: () => `http://${LOOPBACK}:${port}/start#${secrets.newStart()}`, problem, refused, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function sweep(tokens: FileTokens, downloads: Downloads): void {
  tokens.sweep();
  downloads.sweep();
}

function answerRequests(server: Server, parts: ReceptionParts, register: string): void {
  server.on('request', (request, response) => {
    receive(parts, request, response).catch((error: unknown) => {
      // A browser that went away in the middle is no failure of ours.
      if (response.destroyed || request.errored !== null) {
        response.destroy();
        return;
      }
      const data = toContractError(error, { register, method: 'serve' });
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: data }, { Connection: 'close' });
    });
  });
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, port)));
    server.listen({ host: LOOPBACK, port, exclusive: true }, resolve);
  });
  const { address, port: taken } = server.address() as AddressInfo;
  if (address !== LOOPBACK) throw new Error('browser mode listens on loopback only');
  return taken;
}

function toListenError(error: NodeJS.ErrnoException, port: number): Error {
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use.`,
    EACCES: `You are not allowed to listen on port ${port}.`,
  };
  const message = known[error.code ?? ''];
  if (message === undefined) return error;
  return new ContractError(
    { code: 'call/conflict', message, remedy: 'Leave --port out to take any free one.', place: '--port' },
    { cause: error },
  );
}

/** A register that cannot be used is told on the first-run page when the person opens it. */
async function openAtStart(session: HostSession, register: string): Promise<ContractError | null> {
  try {
    await session.open(register);
    return null;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.data.code === 'register/missing' ? null : error;
  }
}

interface PortParts {
  readonly folder: PrivateFolder;
  readonly events: EventStreams;
  readonly downloads: Downloads;
}

function toPorts(options: ServeOptions, { folder, events, downloads }: PortParts): HostPorts {
  const { register, actor, asOf, openEngine = createEngine } = options;
  return {
    host: 'browser',
    defaultRegister: register,
    sampleRegister: path.join(folder.path, 'sample', 'sample.sbomreg'),
    actor,
    ...(asOf === undefined ? {} : { asOf }),
    openEngine,
    buildSample,
    async askForRegister() {
      throw new ContractError({
        code: 'call/not-in-release',
        message: 'In the browser, the register is chosen when the program is started.',
        remedy: 'Stop it, and start it again with --register and the file.',
      });
    },
    askForFiles: async () => 'unsupported',
    async askForSaveTarget(suggestedName) {
      const name = toSafeFileName(suggestedName);
      const place = folder.place(name);
      return { path: place.file, name, onGone: () => place.remove() };
    },
    finishSave: (file) => `api/download/${downloads.offer(file)}`,
    broadcast: (event) => events.broadcast(event),
  };
}

async function buildSample(register: string, job: CallOptions): Promise<void> {
  // Loaded only when somebody wants it.
  const sample = await import('#electron/sample/build-sample.ts');
  await sample.buildSample({ register, documents: sample.sampleDocuments, job });
}
