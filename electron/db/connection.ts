// One connection to the register file: settings, cached statements, and the two kinds of transaction.
// Rows are typed where their SELECT stands: the type parameters of all, get and value say what the text selects.
// oxlint-disable typescript/no-unnecessary-type-parameters

import Database from 'better-sqlite3';
import { isPassing, registerError, toRegisterError } from './failures.ts';

export type Param = string | number | Buffer | Uint8Array | null;

/** Wait between two attempts to become the writer, in milliseconds: short, because an import leaves short gaps only. */
const RETRY_MS = 2;

export interface ConnectionOptions {
  readonly readOnly: boolean;
  readonly busyTimeoutMs: number;
  /** Keeps the file to itself, with the index of the log in memory instead of in a file beside it (SQLite: WAL without
   *  shared memory). For a disk on which that file has no room. */
  readonly alone?: boolean;
}

export class Connection {
  readonly db: Database.Database;
  readonly file: string;
  readonly readOnly: boolean;
  readonly #busyTimeoutMs: number;
  readonly #statements = new Map<string, Database.Statement>();
  #writing = false;
  #nested = 0;

  /** The file must exist. Throws ContractError for expected failures. */
  constructor(file: string, options: ConnectionOptions) {
    this.file = file;
    this.readOnly = options.readOnly;
    this.#busyTimeoutMs = options.busyTimeoutMs;
    this.db = guarded(file, () => {
      const db = new Database(file, {
        readonly: options.readOnly,
        fileMustExist: true,
        timeout: options.busyTimeoutMs,
      });
      try {
        if (options.alone === true) db.pragma('locking_mode = EXCLUSIVE');
        applySettings(db);
      } catch (error) {
        db.close();
        throw error;
      }
      return db;
    });
  }

  /** The prepared statement for a text; kept for the life of the connection. */
  prepare(text: string): Database.Statement {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = this.db.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  all<Row>(text: string, ...params: readonly Param[]): Row[] {
    return this.prepare(text).all(...params) as Row[];
  }

  get<Row>(text: string, ...params: readonly Param[]): Row | undefined {
    return this.prepare(text).get(...params) as Row | undefined;
  }

  /** One column of one row that is always there, e.g. a count. */
  value<T>(text: string, ...params: readonly Param[]): T {
    return Object.values(this.prepare(text).get(...params) as Record<string, T>)[0] as T;
  }

  run(text: string, ...params: readonly Param[]): { readonly changes: number; readonly rowid: number } {
    const result = this.prepare(text).run(...params);
    return { changes: result.changes, rowid: Number(result.lastInsertRowid) };
  }

  /** Runs reads against one snapshot. */
  read<T>(work: () => T): T {
    if (this.db.inTransaction) return work();
    return guarded(this.file, () => {
      this.db.exec('BEGIN');
      try {
        return work();
      } finally {
        if (this.db.inTransaction) this.db.exec('ROLLBACK');
      }
    });
  }

  /** Runs writes as one transaction; inside another one as a savepoint, so that a failure undoes exactly this part. */
  write<T>(work: () => T): T {
    if (this.readOnly)
      throw registerError('register/read-only', 'The register was opened for reading only.', this.file);
    if (this.#writing) return this.#savepoint(work);
    if (this.db.inTransaction) throw new Error('a write inside a read transaction');
    return guarded(this.file, () => {
      this.#begin();
      this.#writing = true;
      try {
        const result = work();
        this.db.exec('COMMIT');
        return result;
      } finally {
        this.#writing = false;
        if (this.db.inTransaction) this.db.exec('ROLLBACK');
      }
    });
  }

  /** A write whose loss in a power cut does no harm, because nothing of it is published: it waits for the disk at the next
   *  full write only. The file stays sound either way (SQLite's synchronous = NORMAL under WAL). References are not checked
   *  row by row, which would cost a sixth of an import: the writer hands out the numbers itself, and `verify` checks all. */
  writeUnpublished<T>(work: () => T): T {
    if (this.db.inTransaction) return this.write(work);
    this.db.pragma('synchronous = NORMAL');
    this.db.pragma('foreign_keys = OFF');
    try {
      return this.write(work);
    } finally {
      this.db.pragma('foreign_keys = ON');
      this.db.pragma('synchronous = FULL');
    }
  }

  /** Whether a write could begin at this moment, without waiting. A file that is not for writing: register/read-only. */
  canWriteNow(): boolean {
    this.db.pragma('busy_timeout = 0');
    try {
      this.db.exec('BEGIN IMMEDIATE');
      this.db.exec('ROLLBACK');
      return true;
    } catch (error) {
      if (isPassing(toRegisterError(error, this.file))) return false;
      throw toRegisterError(error, this.file) ?? error;
    } finally {
      this.db.pragma(`busy_timeout = ${this.#busyTimeoutMs}`);
    }
  }

  /** Moves what the write-ahead log holds into the file and empties the log. On a full disk that gives space back, or fails
   *  and changes nothing: then false. */
  truncateLog(): boolean {
    try {
      const [result] = this.db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
      return result?.busy === 0;
    } catch (error) {
      if (isPassing(toRegisterError(error, this.file))) return false;
      throw toRegisterError(error, this.file) ?? error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.db.close();
  }

  /** SQLite's own busy handler waits up to 100 ms between attempts and would miss the gaps between an import's batches. */
  #begin(): void {
    const deadline = performance.now() + this.#busyTimeoutMs;
    this.db.pragma('busy_timeout = 0');
    try {
      for (;;) {
        try {
          this.db.exec('BEGIN IMMEDIATE');
          return;
        } catch (error) {
          const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
          if (!busy || performance.now() >= deadline) throw error;
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
        }
      }
    } finally {
      this.db.pragma(`busy_timeout = ${this.#busyTimeoutMs}`);
    }
  }

  #savepoint<T>(work: () => T): T {
    const name = `part${++this.#nested}`;
    this.db.exec(`SAVEPOINT ${name}`);
    try {
      const result = work();
      this.db.exec(`RELEASE ${name}`);
      return result;
    } catch (error) {
      // After a full disk SQLite may have rolled back everything already.
      if (this.db.inTransaction) this.db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      this.#nested--;
    }
  }
}

/** Settings of every connection (settled.md 7); the file itself is made WAL when it is created. */
function applySettings(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 16000');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
}

/** Turns expected failures into the contract's errors; defects pass. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toRegisterError(error, file) ?? error;
  }
}
