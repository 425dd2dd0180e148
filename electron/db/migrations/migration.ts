// What a migration is. One file per migration, one line in list.ts; numbers go up in tens.

import type Database from 'better-sqlite3';

export interface Migration {
  /** The file's user_version afterwards. */
  readonly number: number;
  readonly title: string;
  /** Runs inside a transaction; foreign keys are checked afterwards. Must not open or end transactions. */
  readonly up: (db: Database.Database) => void;
}
