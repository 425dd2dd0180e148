-- Generated from electron/db/migrations (UPDATE_GOLDEN=1); do not edit.
PRAGMA application_id = 1396854605;
PRAGMA user_version = 20;

CREATE TABLE actors (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER actors_refuse_delete BEFORE DELETE ON actors
BEGIN SELECT raise(ABORT, 'actor: actors are never deleted'); END;

CREATE TRIGGER actors_refuse_update BEFORE UPDATE ON actors
BEGIN SELECT raise(ABORT, 'actor: actors are never changed'); END;

CREATE TABLE claims (
  content INTEGER NOT NULL REFERENCES contents (number),
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (content, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE component_ids (
  id BLOB PRIMARY KEY,
  component INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE component_names (
  sort_key TEXT NOT NULL,
  component INTEGER NOT NULL,
  PRIMARY KEY (sort_key, component)
) STRICT, WITHOUT ROWID;

CREATE TABLE components (
  number INTEGER PRIMARY KEY,
  -- UUIDv5 of the key
  id BLOB NOT NULL CHECK (length(id) = 16),
  type TEXT NOT NULL,
  namespace TEXT,
  name TEXT NOT NULL,
  version TEXT,
  purl TEXT,
  cpe TEXT,
  -- Identity[] as JSON
  identities TEXT NOT NULL,
  -- name, version, namespace, folded
  sort_key TEXT NOT NULL
) STRICT;

CREATE TABLE contents (
  number INTEGER PRIMARY KEY,
  -- null: published
  generation INTEGER REFERENCES generations (number)
) STRICT;

CREATE INDEX contents_unpublished ON contents (generation) WHERE generation IS NOT NULL;

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  release INTEGER NOT NULL REFERENCES releases (number),
  submission INTEGER NOT NULL REFERENCES submissions (number),
  file INTEGER NOT NULL REFERENCES submission_files (number),
  position INTEGER NOT NULL,
  inside TEXT,
  content_sha256 BLOB NOT NULL CHECK (length(content_sha256) = 32),
  content INTEGER UNIQUE REFERENCES contents (number),
  duplicate_of INTEGER REFERENCES documents (number),
  standard TEXT NOT NULL,
  spec_version TEXT NOT NULL,
  components INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  -- projection of the latest decision; compared by verify
  status TEXT NOT NULL CHECK (status IN ('received', 'accepted', 'accepted-with-conditions', 'quarantined', 'rejected')),
  decision INTEGER REFERENCES facts (sequence),
  envelopes TEXT NOT NULL CHECK (json_valid(envelopes)),
  -- DocumentSummary as JSON; last, because it is long
  summary TEXT NOT NULL CHECK (json_valid(summary)), serial TEXT,
  UNIQUE (file, position),
  CHECK ((content IS NULL) <> (duplicate_of IS NULL))
) STRICT;

CREATE INDEX documents_by_content_sha256 ON documents (content_sha256);

CREATE INDEX documents_by_duplicate ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE INDEX documents_by_release ON documents (release, content_sha256);

CREATE INDEX documents_by_serial ON documents (serial, content_sha256) WHERE serial IS NOT NULL;

CREATE INDEX documents_by_submission ON documents (submission);

CREATE TABLE edges (
  content INTEGER NOT NULL REFERENCES contents (number),
  from_node INTEGER NOT NULL,
  to_node INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (content, from_node, to_node, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  id TEXT NOT NULL UNIQUE,
  register TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  actor INTEGER NOT NULL REFERENCES actors (number),
  recorded_at TEXT NOT NULL,
  reason TEXT,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER facts_append_in_order BEFORE INSERT ON facts
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM facts)
  OR NEW.previous_hash <> coalesce((SELECT hash FROM facts ORDER BY sequence DESC LIMIT 1), zeroblob(32))
  OR EXISTS (SELECT 1 FROM facts WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'fact: facts are appended in order'); END;

CREATE TRIGGER facts_approver_is_another BEFORE INSERT ON facts
WHEN NEW.kind = 'risk.acceptance-approved' AND NEW.actor IS coalesce((
  SELECT actor FROM facts
  WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND kind = 'risk.acceptance-requested'
  ORDER BY sequence DESC LIMIT 1), NEW.actor)
BEGIN SELECT raise(ABORT, 'fact: the requester cannot approve'); END;

CREATE INDEX facts_by_kind ON facts (kind);

CREATE INDEX facts_by_subject ON facts (subject_kind, subject_id);

CREATE TRIGGER facts_refuse_delete BEFORE DELETE ON facts
BEGIN SELECT raise(ABORT, 'fact: facts are never deleted'); END;

CREATE TRIGGER facts_refuse_update BEFORE UPDATE ON facts
BEGIN SELECT raise(ABORT, 'fact: facts are never changed'); END;

CREATE TABLE files (
  content INTEGER NOT NULL REFERENCES contents (number),
  node INTEGER NOT NULL,
  pointer TEXT NOT NULL,
  ref TEXT,
  name TEXT NOT NULL,
  hashes TEXT NOT NULL,
  PRIMARY KEY (content, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE generations (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  token TEXT NOT NULL,
  first_component INTEGER NOT NULL
) STRICT;

CREATE TABLE hash_values (
  -- bytes, or the text as written when it is no hash
  value ANY NOT NULL,
  content INTEGER NOT NULL,
  node INTEGER NOT NULL,
  PRIMARY KEY (value, content, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_values (
  value TEXT NOT NULL,
  component INTEGER NOT NULL,
  PRIMARY KEY (value, component)
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  token TEXT NOT NULL,
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  -- milliseconds since 1970
  since INTEGER NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE licence_set_members (
  licence_set INTEGER NOT NULL REFERENCES licence_sets (number),
  position INTEGER NOT NULL,
  licence INTEGER NOT NULL REFERENCES licences (number),
  PRIMARY KEY (licence_set, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX licence_set_members_by_licence ON licence_set_members (licence);

CREATE TABLE licence_sets (
  number INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE licences (
  number INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE,
  -- expression, else the text as written
  shown TEXT NOT NULL,
  -- shown, folded
  search_key TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX licences_by_search_key ON licences (search_key);

CREATE TABLE listing (
  content INTEGER NOT NULL REFERENCES contents (number),
  sort_key TEXT NOT NULL,
  component INTEGER NOT NULL,
  -- bit per component field that is absent or invalid
  missing INTEGER NOT NULL,
  PRIMARY KEY (content, sort_key, component)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE occurrences (
  content INTEGER NOT NULL REFERENCES contents (number),
  node INTEGER NOT NULL,
  component INTEGER NOT NULL REFERENCES components (number),
  role TEXT NOT NULL,
  kept TEXT NOT NULL CHECK (kept IN ('stored', 'merged')),
  parent INTEGER,
  pointer TEXT NOT NULL,
  ref TEXT,
  scope TEXT,
  supplier INTEGER REFERENCES parties (number),
  producer INTEGER REFERENCES parties (number),
  licence_set INTEGER REFERENCES licence_sets (number),
  -- Stated<string> as JSON; null when absent
  copyright TEXT,
  download_location TEXT,
  -- NormalHash[] as JSON
  hashes TEXT NOT NULL,
  -- one letter per component field (model/field.ts)
  states TEXT NOT NULL,
  PRIMARY KEY (content, node)
) STRICT, WITHOUT ROWID;

CREATE INDEX occurrences_by_component ON occurrences (component);

CREATE INDEX occurrences_by_licence_set ON occurrences (licence_set) WHERE licence_set IS NOT NULL;

CREATE TABLE original_chunks (
  original INTEGER NOT NULL REFERENCES originals (number),
  position INTEGER NOT NULL,
  -- zstd
  data BLOB NOT NULL,
  PRIMARY KEY (original, position)
) STRICT;

CREATE TRIGGER original_chunks_refuse_delete BEFORE DELETE ON original_chunks
WHEN (SELECT generation FROM originals WHERE number = OLD.original) IS NULL
BEGIN SELECT raise(ABORT, 'original: originals are never deleted'); END;

CREATE TRIGGER original_chunks_refuse_update BEFORE UPDATE ON original_chunks
BEGIN SELECT raise(ABORT, 'original: originals are never changed'); END;

CREATE TABLE originals (
  number INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes INTEGER NOT NULL,
  -- null: published
  generation INTEGER REFERENCES generations (number)
) STRICT;

CREATE TRIGGER originals_refuse_delete BEFORE DELETE ON originals WHEN OLD.generation IS NULL
BEGIN SELECT raise(ABORT, 'original: originals are never deleted'); END;

CREATE TRIGGER originals_refuse_update BEFORE UPDATE ON originals WHEN OLD.generation IS NULL
BEGIN SELECT raise(ABORT, 'original: originals are never changed'); END;

CREATE INDEX originals_unpublished ON originals (generation) WHERE generation IS NOT NULL;

CREATE TABLE parties (
  number INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE,
  name TEXT,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE products (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  vendor INTEGER NOT NULL REFERENCES vendors (number),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  criticality TEXT NOT NULL CHECK (criticality IN ('critical', 'high', 'medium', 'low', 'unset')),
  criticality_reason TEXT,
  -- 1: the evidence has changed since the risks were planned
  risks_stale INTEGER NOT NULL DEFAULT 0 CHECK (risks_stale IN (0, 1)),
  UNIQUE (vendor, name_key)
) STRICT;

CREATE TABLE refusals (
  number INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES submission_files (number),
  position INTEGER NOT NULL,
  inside TEXT,
  content_sha256 BLOB NOT NULL CHECK (length(content_sha256) = 32),
  standard TEXT,
  envelopes TEXT NOT NULL CHECK (json_valid(envelopes)),
  refusal TEXT NOT NULL CHECK (json_valid(refusal)),
  UNIQUE (file, position)
) STRICT;

CREATE TABLE releases (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  product INTEGER NOT NULL REFERENCES products (number),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('candidate', 'in-use', 'retired')),
  in_use_since TEXT,
  -- distinct components of its documents
  components INTEGER NOT NULL DEFAULT 0,
  UNIQUE (product, name_key)
) STRICT;

CREATE TABLE risks (
  -- the number of the label: R-0001
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  product INTEGER NOT NULL REFERENCES products (number),
  theme TEXT NOT NULL,
  cause TEXT NOT NULL,
  title TEXT NOT NULL,
  likelihood TEXT NOT NULL,
  impact TEXT NOT NULL,
  level TEXT NOT NULL,
  -- 1 very low … 5 very high
  level_rank INTEGER NOT NULL CHECK (level_rank BETWEEN 1 AND 5),
  explanation TEXT NOT NULL CHECK (json_valid(explanation)),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  -- from here on: a projection of the risk's facts, compared by verify
  state TEXT NOT NULL CHECK (state IN ('open', 'in-treatment', 'acceptance-requested', 'accepted', 'closed')),
  owner TEXT,
  standing TEXT NOT NULL CHECK (json_valid(standing)),
  UNIQUE (product, theme, cause)
) STRICT;

CREATE INDEX risks_by_level ON risks (level_rank DESC, number);

CREATE TABLE submission_files (
  number INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submissions (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  original INTEGER NOT NULL REFERENCES originals (number),
  UNIQUE (submission, position)
) STRICT;

CREATE INDEX submission_files_by_original ON submission_files (original);

CREATE TABLE submissions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  release INTEGER NOT NULL REFERENCES releases (number),
  received_from TEXT,
  received_at TEXT NOT NULL,
  channel TEXT,
  -- who and when recorded it
  fact INTEGER NOT NULL REFERENCES facts (sequence)
) STRICT;

CREATE INDEX submissions_by_release ON submissions (release);

CREATE TABLE vendors (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  contact TEXT,
  security_contact TEXT,
  country TEXT,
  contract_ref TEXT
) STRICT;
