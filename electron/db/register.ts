// An open register put together from its stores.

import { backUpRegister } from './backup.ts';
import { changeWatch } from './changes.ts';
import { Connection } from './connection.ts';
import { importStore } from './import/generation.ts';
import { schemaVersion } from './migrations/run.ts';
import { componentStore } from './stores/components.ts';
import { COUNT_COMPONENTS } from './stores/component-rows.ts';
import { documentStore } from './stores/documents.ts';
import { factStore } from './stores/facts.ts';
import { leaseStore } from './stores/leases.ts';
import { originalStore } from './stores/originals.ts';
import { overrideStore } from './stores/overrides.ts';
import { overviewStore } from './stores/overview.ts';
import { productStore } from './stores/products.ts';
import { releaseStore } from './stores/releases.ts';
import { reportLog } from './stores/report-log.ts';
import { riskStore } from './stores/risks.ts';
import { submissionStore } from './stores/submissions.ts';
import { vendorStore } from './stores/vendors.ts';
import type { Register, RegisterCounts, RegisterMeta } from './types.ts';
import { verifyRegister } from './verify.ts';
import { readView } from './view.ts';
import { registerError } from './failures.ts';

/** `now`: milliseconds since 1970, for leases only. */
export function assembleRegister(connection: Connection, now: () => number): Register {
  const meta = connection.read(() => readMeta(connection));
  const facts = factStore(connection, meta.id);
  const overrides = overrideStore(connection, facts);
  const watch = changeWatch(connection);
  return {
    file: connection.file,
    readOnly: connection.readOnly,
    meta,
    schemaVersion: schemaVersion(connection.db),
    vendors: vendorStore(connection, facts),
    products: productStore(connection, facts),
    releases: releaseStore(connection, facts),
    originals: originalStore(connection),
    submissions: submissionStore(connection),
    documents: documentStore(connection, facts),
    components: componentStore(connection),
    risks: riskStore(connection, facts),
    overrides,
    facts,
    overview: overviewStore(connection, facts),
    reports: reportLog(connection, facts, meta.id),
    leases: leaseStore(connection, now),
    imports: importStore({ connection, facts, now }),
    counts: () => connection.read(() => readCounts(connection)),
    readView: (scope, options) => readView({ connection, facts, overrides, registerId: meta.id }, scope, options ?? {}),
    atomically: (work) => connection.write(work),
    verify: (onProgress) => verifyRegister({ connection, facts, now }, onProgress ?? (() => undefined)),
    backup: (target, options) => backUpRegister(connection, target, options?.overwrite ?? false),
    pollChanges: () => watch.poll(),
    close: () => connection.close(),
  };
}

function readMeta(connection: Connection): RegisterMeta {
  const rows = connection.all<{ key: string; value: string }>('SELECT key, value FROM meta');
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const id = values.get('register-id');
  const createdAt = values.get('created-at');
  if (id === undefined || createdAt === undefined) {
    throw registerError('register/corrupt', 'The register has lost its own description.', connection.file);
  }
  return { id, createdAt, sampleDate: values.get('sample-date') ?? null };
}

function readCounts(connection: Connection): RegisterCounts {
  const count = (table: string): number => connection.value<number>(`SELECT count(*) FROM ${table}`);
  return {
    vendors: count('vendors'),
    products: count('products'),
    releases: count('releases'),
    documents: count('documents'),
    components: connection.value<number>(COUNT_COMPONENTS),
    risks: count('risks'),
    facts: count('facts'),
  };
}
