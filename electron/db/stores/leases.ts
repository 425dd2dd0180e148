// Leases: one heavy job at a time. An owner is a process (host, pid) with a random token; it counts as gone when its
// process is dead (same host) or its lease has not been renewed in time (settled.md 7).

import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Connection } from '../connection.ts';
import { registerError } from '../failures.ts';
import type { Lease, LeaseName, LeaseStore } from '../types.ts';

export const LEASE_MS = 60_000;

interface LeaseColumns {
  readonly name: string;
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly since: number;
  readonly expires: number;
}

const SELECT = 'SELECT name, token, pid, host, since, expires FROM leases';

export function leaseStore(connection: Connection, now: () => number): LeaseStore {
  return {
    release: (token) => release(connection, token),
    acquire: (name) => connection.write(() => acquire(connection, name, now)),
    holder: (name) =>
      connection.read(() => {
        const held = connection.get<LeaseColumns>(`${SELECT} WHERE name = ?`, name);
        if (held === undefined || !isAlive(held, now())) return undefined;
        return { pid: held.pid, host: held.host, since: new Date(held.since).toISOString() };
      }),
  };
}

function acquire(connection: Connection, name: LeaseName, now: () => number): Lease {
  const held = connection.get<LeaseColumns>(`${SELECT} WHERE name = ?`, name);
  if (held !== undefined && isAlive(held, now())) throw heldBy(connection, held);
  const token = randomBytes(16).toString('hex');
  connection.run(
    `INSERT INTO leases (name, token, pid, host, since, expires) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET token = excluded.token, pid = excluded.pid, host = excluded.host,
       since = excluded.since, expires = excluded.expires`,
    name,
    token,
    process.pid,
    hostname(),
    now(),
    now() + LEASE_MS,
  );
  return {
    name,
    token,
    renew: () => connection.write(() => renewLease(connection, token, now())),
    release: () => release(connection, token),
  };
}

function release(connection: Connection, token: string): void {
  connection.write(() => connection.run('DELETE FROM leases WHERE token = ?', token));
}

function heldBy(connection: Connection, held: LeaseColumns): Error {
  const since = new Date(held.since).toISOString();
  const owner =
    held.pid === process.pid && held.host === hostname()
      ? `Another job of this program (process ${held.pid})`
      : `Another process (${held.pid} on ${held.host})`;
  return registerError('register/busy', `${owner} has been working on the register since ${since}.`, connection.file);
}

/** Inside a write transaction. Whoever has lost the lease must stop: register/busy. */
export function renewLease(connection: Connection, token: string, now: number): void {
  const { changes } = connection.run('UPDATE leases SET expires = ? WHERE token = ?', now + LEASE_MS, token);
  if (changes === 0) {
    throw registerError(
      'register/busy',
      'The lease was lost: this process stood still for too long, and another one has taken over.',
      connection.file,
      'Start the work again.',
    );
  }
}

/** Tokens of all owners that live. */
export function livingTokens(connection: Connection, now: number): ReadonlySet<string> {
  const held = connection.all<LeaseColumns>(SELECT);
  return new Set(held.filter((lease) => isAlive(lease, now)).map((lease) => lease.token));
}

function isAlive(lease: LeaseColumns, now: number): boolean {
  // A clock that was set back must not keep a lease alive for ever.
  if (now >= lease.expires || lease.expires > now + 2 * LEASE_MS) return false;
  return lease.host !== hostname() || isRunning(lease.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
