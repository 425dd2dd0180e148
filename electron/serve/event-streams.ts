// Events to the tabs: one open answer per tab, a JSON line per event. A tab that does not read is cut off; it connects
// again and asks anew for what it shows.

import type { ServerResponse } from 'node:http';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { dataHeaders } from './answers.ts';

/** More than a tab that reads ever lets wait, in bytes. */
const MOST_UNREAD_BYTES = 2 ** 20;
/** An empty line keeps the connection alive through browsers that give up after five minutes of silence. */
const SIGN_OF_LIFE_MS = 60_000;

export interface EventStreams {
  /** Keeps this answer open for the events of one tab. */
  open(tab: string, response: ServerResponse): void;
  send(tab: string, event: HostEvent): void;
  broadcast(event: HostEvent): void;
  close(): void;
}

export function createEventStreams(): EventStreams {
  const streams = new Map<ServerResponse, string>();
  const timer = setInterval(() => writeAll('\n'), SIGN_OF_LIFE_MS).unref();

  function writeAll(text: string, only?: string): void {
    for (const [response, tab] of streams) if (only === undefined || only === tab) write(response, text);
  }

  return {
    open(tab, response) {
      response.writeHead(200, { ...dataHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
      response.flushHeaders();
      streams.set(response, tab);
      response.on('close', () => streams.delete(response));
    },
    send: (tab, event) => writeAll(`${JSON.stringify(event)}\n`, tab),
    broadcast: (event) => writeAll(`${JSON.stringify(event)}\n`),
    close() {
      clearInterval(timer);
      for (const response of streams.keys()) response.end();
      streams.clear();
    },
  };
}

function write(response: ServerResponse, text: string): void {
  response.write(text);
  if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
}
