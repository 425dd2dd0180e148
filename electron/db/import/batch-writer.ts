// Writes the batches of a plan under an unpublished generation, in transactions well under 100 ms (settled.md 2).

import type { FileEntry } from '#shared/model/component.ts';
import type { VulnerabilityClaim } from '#shared/model/document.ts';
import type { PlanBatch, PlannedEdge } from '#shared/model/import-plan.ts';
import type { Connection } from '../connection.ts';
import { openComponentWriter, SLICE } from './component-writer.ts';
import { RowWriter } from './row-writer.ts';
import type { Step } from './sorted-runs.ts';

const EDGES = 10_000;
const FILES = 1_000;
const CLAIMS = 500;

export interface BatchWriter {
  write(content: number, batch: PlanBatch): void;
  /** Writes what is still kept in memory; before publishing. */
  finish(): void;
}

export function openBatchWriter(connection: Connection, step: Step): BatchWriter {
  const components = openComponentWriter(connection);
  const edges = new RowWriter(
    connection,
    'INSERT INTO edges (content, from_node, to_node, kind)',
    4,
    'ON CONFLICT DO NOTHING',
  );
  const files = new RowWriter(connection, 'INSERT INTO files (content, node, pointer, ref, name, hashes)', 6);
  const claims = new RowWriter(connection, 'INSERT INTO claims (content, position, body)', 3);
  const positions = new Map<number, number>();

  const writeEdges = (content: number, slice: readonly PlannedEdge[]): void => {
    for (const edge of slice) edges.add(content, edge.from, edge.to, edge.kind);
    edges.flush();
  };
  const writeFiles = (content: number, slice: readonly FileEntry[]): void => {
    for (const file of slice)
      files.add(content, file.node, file.pointer, file.ref, file.name, JSON.stringify(file.hashes));
    files.flush();
  };
  const writeClaims = (content: number, slice: readonly VulnerabilityClaim[]): void => {
    let position = positions.get(content) ?? 0;
    for (const claim of slice) claims.add(content, position++, JSON.stringify(claim));
    claims.flush();
    positions.set(content, position);
  };

  return {
    finish: () => components.indexes.flushAll(step),
    write: (content, batch) => {
      switch (batch.kind) {
        case 'components':
          for (const slice of slices(batch.occurrences, SLICE)) {
            const prepared = components.prepare(slice);
            step(() => components.write(content, prepared));
            components.indexes.flushFull(step);
          }
          break;
        case 'edges':
          // Edges come when all components are known: nothing more is gained by waiting.
          components.indexes.flushAll(step);
          for (const slice of slices(batch.edges, EDGES)) step(() => writeEdges(content, slice));
          break;
        case 'files':
          for (const slice of slices(batch.files, FILES)) step(() => writeFiles(content, slice));
          break;
        case 'claims':
          for (const slice of slices(batch.claims, CLAIMS)) step(() => writeClaims(content, slice));
          break;
        case 'head':
          // Comes again in the summary, with which the document is published.
          break;
      }
    },
  };
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
