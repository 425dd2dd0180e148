// demo: builds the sample register and its reports in a folder of its own, and tells what happened.

import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { createStory, printOutcome } from '../views/demo-story.ts';

const DEFAULT_FOLDER = 'demo';
/** More tries than anybody has demo folders. */
const MOST_FOLDERS = 1_000;

/** True when the folder was made or is there and empty. */
function takeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder).length === 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST' || code === 'ENOTDIR') return false;
    if (code === '') throw error;
    throw new ContractError({
      code: 'output/unwritable',
      message: `The folder cannot be made (${code}).`,
      remedy: 'Name a folder that you may write, with --out.',
      file: folder,
    });
  }
}

/** --out must be new or empty; without it the first of demo, demo-2, demo-3 … that is. Nothing is ever overwritten. */
function chooseFolder(call: Call): string {
  const asked = call.args.text('out');
  if (asked !== null) {
    const folder = call.path(asked);
    if (takeFolder(folder)) return folder;
    throw new ContractError({
      code: 'output/unwritable',
      message: 'This is not an empty folder, and the demo overwrites nothing.',
      remedy: 'Name a new folder, or leave --out out.',
      file: folder,
    });
  }
  for (let number = 1; number <= MOST_FOLDERS; number += 1) {
    const folder = call.path(number === 1 ? DEFAULT_FOLDER : `${DEFAULT_FOLDER}-${number}`);
    if (takeFolder(folder)) return folder;
  }
  throw new ContractError({
    code: 'output/unwritable',
    message: `There are ${MOST_FOLDERS} folders named ${DEFAULT_FOLDER} here already.`,
    remedy: 'Remove some, or say --out.',
  });
}

const demo: Command = {
  sub: null,
  summary: 'build a sample register and its reports in a fresh folder',
  options: [{ name: 'out', value: 'DIR', text: 'a new or empty folder (default: demo, or demo-2 … when it is taken)' }],
  details: [
    'The vendors are fictional, the packages realistic, the vulnerabilities public. The sample has a fixed date: the same demo gives the same reports, byte for byte.',
  ],
  examples: [
    { call: 'demo', text: 'See in a minute what the program does.' },
    { call: 'demo --out /tmp/sample', text: 'In a folder of your choice.' },
  ],
  run: async (call) => {
    // The engine is loaded only here, so that help stays instant.
    const { buildSample, readSample, sampleDocuments, writeSampleReports } =
      await import('#electron/sample/build-sample.ts');
    const folder = chooseFolder(call);
    const register = path.join(folder, 'sample.sbomreg');
    const reportFolder = path.join(folder, 'reports');
    mkdirSync(reportFolder);
    const story = createStory(call.screen);
    story.begin();
    const setting = { register, documents: sampleDocuments, job: call.job, onStep: story.tell };
    const ids = await buildSample(setting);
    const outcome = await readSample(setting);
    const reports = await writeSampleReports(setting, reportFolder, ids);
    call.screen.print(
      { folder, register, sampleDate: outcome.info.sampleDate, documents: Object.fromEntries(ids), reports },
      () => printOutcome(call.screen, { folder, register, outcome, reports }),
    );
    return exitCodes.done;
  },
};

export const demoGroup: CommandGroup = { name: 'demo', summary: demo.summary, category: 'Start', commands: [demo] };
