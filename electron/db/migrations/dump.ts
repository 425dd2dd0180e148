// The schema as text, for the checked-in schema.sql: fresh and migrated registers must dump the same.

import type Database from 'better-sqlite3';

export function dumpSchema(db: Database.Database): string {
  const version = db.pragma('user_version', { simple: true }) as number;
  const application = db.pragma('application_id', { simple: true }) as number;
  const rows = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type <> 'table', name",
    )
    .all() as readonly { readonly sql: string }[];
  const head = `-- Generated from electron/db/migrations (UPDATE_GOLDEN=1); do not edit.\nPRAGMA application_id = ${application};\nPRAGMA user_version = ${version};\n`;
  return `${head}\n${rows.map((row) => `${row.sql};\n`).join('\n')}`;
}
