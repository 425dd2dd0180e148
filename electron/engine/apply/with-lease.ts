// Runs heavy work under a named lease of the register (settled.md 7), and gives the lease back whatever happens.

import { performance } from 'node:perf_hooks';
import { ContractError } from '#shared/contract/errors.ts';
import type { Lease, LeaseName, Register } from '#electron/db/types.ts';
import type { JobControl } from '../job-control.ts';

const RENEW_INTERVAL_MS = 5_000;

/** Throws register/busy when another process or job holds the lease. */
export function withLease<T>(register: Register, name: LeaseName, control: JobControl, work: (lease: Lease) => T): T {
  const lease = register.leases.acquire(name);
  control.leased(lease.token);
  try {
    return work(lease);
  } finally {
    ignoreUnusable(() => lease.release());
  }
}

/** The same control, whose checkpoints also renew the lease when it is time to. */
export function renewAtCheckpoints(control: JobControl, lease: Lease): JobControl {
  let renewedAt = performance.now();
  return {
    ...control,
    checkpoint() {
      control.checkpoint();
      if (performance.now() - renewedAt < RENEW_INTERVAL_MS) return;
      lease.renew();
      renewedAt = performance.now();
    },
  };
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
