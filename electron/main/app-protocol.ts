// Binds app://bundle/… to its answers: the only thing that a window can load.

import { protocol } from 'electron';
import { answerRequest } from './app-answers.ts';
import { listAppFiles } from './app-files.ts';
import { scheme } from './own-origin.ts';

/** Before the app is ready, once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** `folder`: the built renderer. */
export function serveAppFiles(folder: string): void {
  const files = listAppFiles(folder);
  protocol.handle(scheme, (request) => answerRequest(files, request));
}
