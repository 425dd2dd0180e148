// A process of its own that calls an engine: for tests that kill it, or run it as another user. Prints one JSON line
// before it starts and one per call, so that the parent knows what was acknowledged.

import { writeSync } from 'node:fs';
import type { EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { MethodName } from '#shared/contract/methods.ts';
import { createEngine } from '#electron/engine/engine.ts';

export interface ChildOrder {
  readonly options: EngineOptions;
  readonly calls: readonly (readonly [method: MethodName, request: unknown])[];
}

export type ChildLine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly call: number; readonly error: unknown };

function print(line: ChildLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

const order = JSON.parse(process.argv[2] ?? '') as ChildOrder;
const engine = createEngine(order.options);
print({ kind: 'ready' });
for (const [call, [method, request]] of order.calls.entries()) {
  try {
    // oxlint-disable-next-line no-await-in-loop -- one call after the other is the order
    print({ kind: 'answer', call, answer: await engine.call(method, request as never) });
  } catch (error) {
    print({ kind: 'failure', call, error: error instanceof ContractError ? error.data : String(error) });
  }
}
await engine.close();
