// Tokens in place of paths: a page that wants a file read or written holds an unguessable token, never a path. A token is
// good for one purpose and one call, and for an hour; what it stood for is tidied away when it is gone.

import { randomBytes } from 'node:crypto';
import { ContractError } from '#shared/contract/errors.ts';

export type TokenPurpose = 'read' | 'write';

export interface HeldFile {
  /** Absolute. Never leaves the host. */
  readonly path: string;
  /** What the page shows. */
  readonly name: string;
  /** 0 for a file to be written. */
  readonly bytes: number;
}

/** A file whose token has been used up by a call that runs now. */
export interface TakenFile extends HeldFile {
  /** The call has ended. A written file waits for `finish`; everything else is gone. */
  end(outcome: 'done' | 'failed'): void;
}

export type TakeResult =
  | { readonly ok: true; readonly files: readonly TakenFile[] }
  /** Index of the first token that is unknown, used, expired, or for another purpose. */
  | { readonly ok: false; readonly at: number };

export interface FileTokens {
  /** `onGone` runs once, when nobody can use the file any more. Throws call/conflict when too many are waiting. */
  issue(purpose: TokenPurpose, file: HeldFile, onGone?: () => void): string;
  /** Uses up all of them or none. */
  takeAll(wanted: readonly { readonly purpose: TokenPurpose; readonly token: unknown }[]): TakeResult;
  /** The file that a call has written to this token, once. */
  finish(token: string): (HeldFile & { discard(): void }) | undefined;
  /** Forgets what has expired. */
  sweep(): void;
  /** Forgets everything. */
  close(): void;
}

export interface TokenLimits {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly lifeMs?: number;
  /** How many may wait at the same time. */
  readonly most?: number;
}

interface Entry {
  readonly purpose: TokenPurpose;
  readonly file: HeldFile;
  readonly onGone: () => void;
  state: 'issued' | 'taken' | 'written';
  expires: number;
}

const LIFE_MS = 60 * 60 * 1_000;
const MOST = 5_000;
/** 128 bits cannot be guessed. */
const TOKEN_BYTES = 16;

export function createFileTokens({ now, lifeMs = LIFE_MS, most = MOST }: TokenLimits): FileTokens {
  const entries = new Map<string, Entry>();

  function drop(token: string, entry: Entry): void {
    if (entries.delete(token)) entry.onGone();
  }
  function sweep(): void {
    for (const [token, entry] of entries) if (entry.state !== 'taken' && entry.expires <= now()) drop(token, entry);
  }
  function findUsable(token: unknown, purpose: TokenPurpose): Entry | undefined {
    const entry = typeof token === 'string' ? entries.get(token) : undefined;
    return entry?.state === 'issued' && entry.purpose === purpose && entry.expires > now() ? entry : undefined;
  }
  function take(token: string, entry: Entry): TakenFile {
    entry.state = 'taken';
    return {
      ...entry.file,
      end(outcome) {
        if (entry.state !== 'taken') return;
        entry.state = 'written';
        entry.expires = now() + lifeMs;
        if (outcome === 'failed' || entry.purpose === 'read') drop(token, entry);
      },
    };
  }

  return {
    issue(purpose, file, onGone = () => undefined) {
      sweep();
      if (entries.size >= most) throw tooMany(most);
      const token = `file:${randomBytes(TOKEN_BYTES).toString('hex')}`;
      entries.set(token, { purpose, file, onGone, state: 'issued', expires: now() + lifeMs });
      return token;
    },
    takeAll(wanted) {
      const found = new Map<string, Entry>();
      for (const [at, { purpose, token }] of wanted.entries()) {
        const entry = findUsable(token, purpose);
        // The same token twice in one request is a second use.
        if (entry === undefined || typeof token !== 'string' || found.has(token)) return { ok: false, at };
        found.set(token, entry);
      }
      return { ok: true, files: [...found].map(([token, entry]) => take(token, entry)) };
    },
    finish(token) {
      const entry = entries.get(token);
      if (entry?.state !== 'written' || entry.expires <= now()) return undefined;
      entries.delete(token);
      return { ...entry.file, discard: entry.onGone };
    },
    sweep,
    close() {
      for (const [token, entry] of entries) drop(token, entry);
    },
  };
}

function tooMany(most: number): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: `More than ${most} files are waiting to be used.`,
    remedy: 'Import or check the files that you have chosen, then choose more.',
  });
}
