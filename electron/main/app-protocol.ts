// Binds app://bundle/… to its answers: the only thing that a window can load.

import { protocol } from 'electron';
import { answerRequest } from './app-answers.ts';
import { listAppFiles } from './app-files.ts';
import type { FramedHtml } from './framed-html.ts';
import { scheme } from './own-origin.ts';

/** Before the app is ready, once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** `folder`: the built renderer. */
export function serveAppFiles(folder: string, framed: FramedHtml): void {
  const parts = { files: listAppFiles(folder), framed };
  protocol.handle(scheme, (request) => answerRequest(parts, request));
}
