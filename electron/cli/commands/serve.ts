// serve: the interface in the person's own browser, on loopback, until Ctrl-C.

import { ContractError } from '#shared/contract/errors.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const LARGEST_PORT = 65_535;

/** 0: any free one. */
function choosePort(call: Call): number {
  const asked = call.args.text('port');
  if (asked === null) return 0;
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : 0;
  if (port >= 1 && port <= LARGEST_PORT) return port;
  throw new ContractError({
    code: 'call/invalid',
    message: `--port must be a number from 1 to ${LARGEST_PORT}, not "${asked}".`,
    remedy: 'Leave it out to take any free port.',
    place: '--port',
  });
}

function untilCancelled(call: Call): Promise<void> {
  return new Promise((resolve) => {
    if (call.job.signal?.aborted === true) resolve();
    call.job.signal?.addEventListener('abort', () => resolve());
  });
}

/** A new address for each press of Enter: the one before may have been used. Answers what ends this. */
function offerNewAddresses(print: () => void): () => void {
  if (!process.stdin.isTTY) return () => undefined;
  process.stdin.on('data', print);
  return () => {
    process.stdin.off('data', print);
    process.stdin.pause();
  };
}

const serve: Command = {
  sub: null,
  summary: 'the interface in your own browser, on this machine only',
  options: [
    { name: 'port', value: 'N', text: 'the port to listen on (default: any free one)' },
    { name: 'no-open', text: 'only print the address, open no browser' },
  ],
  details: [
    'It listens on 127.0.0.1: nothing outside this machine can reach it, and no other program’s pages are let in. The address opens one tab, once, within ten minutes; press Enter for a new one, and Ctrl-C to stop.',
    'Without a register it begins with the choice to create one, or to explore sample data.',
  ],
  examples: [
    { call: 'serve', text: 'Open the register in your browser.' },
    { call: 'serve --port 8321 --no-open', text: 'On a port of your choice; copy the address yourself.' },
  ],
  run: async (call) => {
    const { screen } = call;
    const port = choosePort(call);
    // The server and the engine are loaded only here, so that help stays instant.
    const [{ startServing }, { findPagesFolder }, { openBrowser }] = await Promise.all([
      import('#electron/serve/server.ts'),
      import('#electron/serve/pages.ts'),
      import('#electron/serve/open-browser.ts'),
    ]);
    const asOf = call.args.text('as-of');
    const serving = await startServing({
      port,
      register: call.register,
      actor: call.actor,
      pages: findPagesFolder(),
      ...(asOf === null ? {} : { asOf }),
    });
    const stopOffering = offerNewAddresses(() => screen.line(serving.newAddress()));
    try {
      const address = serving.newAddress();
      screen.print({ address, port: serving.port }, () => {
        screen.line(`SBOM Register is open at ${address}`);
        screen.remark('The address opens one tab, once. Enter prints a new one, Ctrl-C stops.');
      });
      if (serving.problem !== null) screen.warn(screen.show(serving.problem.message));
      if (!call.args.has('no-open')) await openBrowser(address);
      await untilCancelled(call);
    } finally {
      stopOffering();
      await serving.stop();
    }
    const refused = [...serving.refused.values()].reduce((sum, count) => sum + count, 0);
    screen.remark(`Stopped.${refused === 0 ? '' : ` Requests that were refused: ${refused}.`}`);
    return exitCodes.done;
  },
};

export const serveGroup: CommandGroup = { name: 'serve', summary: serve.summary, category: 'Start', commands: [serve] };
