// Real browser mode over a real register, for the length of the spec run.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '#electron/engine/engine.ts';
import { buildSample, sampleDocuments } from '#electron/sample/build-sample.ts';
import { sample } from '#electron/sample/sample.ts';
import { type Serving, startServing } from '#electron/serve/server.ts';
import { makeTempFolderForRun } from './run-folder.ts';

/** `none`: no register, the first-run page; `empty`: one with nothing in it; `sample`: the story of the sample. */
export type Content = 'none' | 'empty' | 'sample';

export interface Host {
  readonly serving: Serving;
  readonly folder: string;
  readonly register: string;
}

export async function serveRegister(pages: string, content: Content): Promise<Host> {
  const folder = makeTempFolderForRun();
  const register = path.join(folder, 'specs.sbomreg');
  if (content === 'sample') await buildSample({ register, documents: sampleDocuments });
  if (content === 'empty') {
    const engine = createEngine({ register, actor: 'Ada Reviewer' });
    await engine.call('register.create', {});
    await engine.close();
  }
  const temporary = path.join(folder, 'temporary');
  mkdirSync(temporary);
  const serving = await startServing({
    port: 0,
    register,
    actor: 'Ada Reviewer',
    pages,
    temporary,
    ...(content === 'sample' && { asOf: sample.asOf }),
  });
  return { serving, folder, register };
}
