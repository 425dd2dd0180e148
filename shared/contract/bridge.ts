// The bridge between a page and its host, the same in the desktop window and in browser mode. Everything that crosses
// is plain data.

import type { ContractErrorData } from './errors.ts';
import type { JobProgress, Topic } from './events.ts';
import type { PickedFile } from './host.ts';

/** An answer is data or an error from the closed list; nothing is thrown across the border. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ContractErrorData };

export type HostEvent =
  | { readonly event: 'changed'; readonly topics: readonly Topic[] }
  | { readonly event: 'progress'; readonly call: string; readonly progress: JobProgress }
  /** The engine died and was started again, or could not be. */
  | { readonly event: 'engine'; readonly state: 'restarted' | 'down' }
  /** Another register was opened: everything on screen is stale. */
  | { readonly event: 'register' }
  /** A command of the native menu. */
  | { readonly event: 'command'; readonly command: string };

export interface Bridge {
  readonly host: 'desktop' | 'browser';
  /** `method` is a name of methods.ts or host.ts; `call` names the call for progress and cancel. */
  invoke(call: string, method: string, request: unknown): Promise<Answer>;
  cancel(call: string): void;
  /** Answers the function that ends the subscription. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** A token for a file that the person dropped or chose in the page. */
  tokenForFile(file: unknown): Promise<PickedFile>;
  /**
   * An address at which this HTML can be shown in a sandboxed frame: it has a policy of its own (inline style, no
   * scripts, no network), because the page's policy forbids a report's inline style. The host keeps the last few.
   */
  frameAddress(html: string): Promise<string>;
}
