// The schema validators of the engine: CycloneDX 1.2 to 1.7 (schema files of its library), SPDX 2.2 and 2.3 (our own
// tables). A version is read and compiled when it is first asked for; nothing is ever fetched.
import type { DocumentSchema, SchemaLibrary } from '#shared/model/schema.ts';
import { CYCLONEDX_STREAMED, findCycloneDxSchema } from './cyclonedx-schema.ts';
import { createDocumentSchema } from './document-schema.ts';
import type { SchemaBundle } from './json-schema.ts';
import { findSpdx2Schema, SPDX2_STREAMED } from './spdx2-schema.ts';

export interface SchemaLibraryOptions {
  /** Most problems that one check reports; default 200. */
  readonly problemLimit?: number;
}

const DEFAULT_PROBLEM_LIMIT = 200;

const SOURCES = {
  CycloneDX: { find: findCycloneDxSchema, streamed: CYCLONEDX_STREAMED },
  SPDX: { find: findSpdx2Schema, streamed: SPDX2_STREAMED },
} satisfies Record<
  DocumentSchema['standard'],
  { find: (specVersion: string) => SchemaBundle | undefined; streamed: readonly string[] }
>;

export function createSchemaLibrary(options: SchemaLibraryOptions = {}): SchemaLibrary {
  const known = new Map<string, DocumentSchema>();
  return {
    find(standard, specVersion) {
      const key = `${standard} ${specVersion}`;
      const ready = known.get(key);
      if (ready !== undefined) return ready;
      const { find, streamed } = SOURCES[standard];
      const bundle = find(specVersion);
      if (bundle === undefined) return undefined;
      const problemLimit = options.problemLimit ?? DEFAULT_PROBLEM_LIMIT;
      const schema = createDocumentSchema({ standard, specVersion, bundle, streamed, problemLimit });
      known.set(key, schema);
      return schema;
    },
  };
}
