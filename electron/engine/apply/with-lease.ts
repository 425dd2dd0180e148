// Runs heavy work under a named lease of the register (settled.md 7), and gives the lease back whatever happens.

import { performance } from 'node:perf_hooks';
import { ContractError } from '#shared/contract/errors.ts';
import type { Lease, LeaseName, Register } from '#electron/db/types.ts';

const RENEW_INTERVAL_MS = 5_000;

export interface HeldLease {
  readonly lease: Lease;
  /** Call often: renews the lease when it is time to. */
  heartbeat(): void;
}

/** Throws register/busy when another process or job holds the lease. */
export function withLease<T>(register: Register, name: LeaseName, work: (held: HeldLease) => T): T {
  const lease = register.leases.acquire(name);
  let renewedAt = performance.now();
  function heartbeat(): void {
    if (performance.now() - renewedAt < RENEW_INTERVAL_MS) return;
    lease.renew();
    renewedAt = performance.now();
  }
  try {
    return work({ lease, heartbeat });
  } finally {
    ignoreUnusable(() => lease.release());
  }
}

/**
 * For tidying up behind an outcome that already stands: when the register cannot be written any more (full disk), what
 * is left expires or is swept at the next open, and must not replace the outcome.
 */
export function ignoreUnusable(tidy: () => void): void {
  try {
    tidy();
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
  }
}
