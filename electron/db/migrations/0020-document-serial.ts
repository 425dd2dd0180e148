// Documents that claim to be the same one can be found: the key of electron/db/serial-key.ts as a column with an index.

import type { Migration } from './migration.ts';

export const documentSerial: Migration = {
  number: 20,
  title: 'documents by serial number',
  up: (db) => {
    db.exec(`
ALTER TABLE documents ADD COLUMN serial TEXT;

UPDATE documents SET serial = CASE standard
  WHEN 'CycloneDX' THEN lower(summary ->> '$.head.serial.value') || '/' || coalesce(summary ->> '$.head.documentVersion.value', '1')
  ELSE summary ->> '$.head.serial.value' END
WHERE summary ->> '$.head.serial.state' = 'present' AND length(summary ->> '$.head.serial.value') <= 2000;

CREATE INDEX documents_by_serial ON documents (serial, content_sha256) WHERE serial IS NOT NULL;
`);
  },
};
