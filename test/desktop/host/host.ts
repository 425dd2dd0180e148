// What the parts of the test host share: where the app lies, what was asked of the machine (dialogs, links, network),
// and the answers that a test has scripted for dialogs.

import { appendFileSync } from 'node:fs';

export const electronMajor = '45.0.0';

/** Something that real Electron would have shown to the person, or asked of the network. */
export interface HostNote {
  readonly kind:
    | 'network'
    | 'cancelled'
    | 'navigation-blocked'
    | 'window-open'
    | 'dialog'
    | 'shell'
    | 'download'
    | 'menu';
  readonly [detail: string]: unknown;
}

export const host = {
  switches: [] as string[],
  appFolder: '',
  appName: 'Electron',
  appVersion: '',
  ready: false,
  quitting: false,
  notes: [] as HostNote[],
};

/** Kept, and appended as one line of JSON to the file that ELECTRON_HOST_LOG names. */
export function note(entry: HostNote): void {
  host.notes.push(entry);
  const log = process.env['ELECTRON_HOST_LOG'];
  if (log !== undefined) appendFileSync(log, `${JSON.stringify(entry)}\n`);
}

const scripted = JSON.parse(process.env['ELECTRON_HOST_ANSWERS'] ?? '{}') as Record<string, unknown[]>;

/** The next scripted answer of a dialog. Throws when the test has scripted none: a dialog nobody expects is a defect. */
export function takeAnswer(dialog: string): unknown {
  const queue = scripted[dialog] ?? [];
  if (queue.length === 0) throw new Error(`test host: no scripted answer for ${dialog}`);
  return queue.shift();
}
