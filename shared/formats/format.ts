// What a format module is: it recognises a document by its content and turns it into entries, edges and claims.

import type { RawComponent, FileEntry } from '../model/component.ts';
import type { DependencyStatement, DocumentHead, EdgeKind, Standard, VulnerabilityClaim } from '../model/document.ts';
import type { Reporter } from '../model/finding.ts';
import type { JsonDocument } from './json-document.ts';

/** Which version a document states and by which known version it is read. */
export interface Recognition {
  readonly specVersion: string;
  readonly readAs: string;
  /** exact: we know the version. newer: newer than all we know (quirk Q25). unknown: no version of this standard. */
  readonly fit: 'exact' | 'newer' | 'unknown';
}

/** Receives what a decoder finds, in this order: head, dependency data, files, components and services, claims. */
export interface DocumentSink extends Reporter {
  head(head: DocumentHead, definedLicenceRefs: ReadonlySet<string>): void;
  /** A number for the next component, service or file. */
  nextNode(): number;
  /** `hasNested`: other components are nested in this one. */
  component(component: RawComponent, hasNested: boolean): void;
  service(node: number, parent: number | null, ref: string | null, pointer: string): void;
  file(file: FileEntry): void;
  /** A component entry that is not stored, with the reason; `count` entries at once. */
  leftOut(rule: string, reason: string, pointer: string, count?: number): void;
  /** Direction is already "from depends on / contains to". `element` and `sub` make the pointer of a bad reference. */
  edge(fromRef: string, toRef: string, kind: EdgeKind, element: number, sub: number): void;
  statement(ref: string, statement: DependencyStatement): void;
  /** The document says that it describes this entry. */
  describes(ref: string, pointer: string): void;
  claim(claim: VulnerabilityClaim): void;
}

export interface FormatModule {
  readonly id: string;
  readonly standard: Standard;
  readonly title: string;
  /** Known versions, oldest first. */
  readonly versions: readonly string[];
  /** The pointer of one end of an edge, from the numbers given to `DocumentSink.edge`. */
  edgePointer(element: number, sub: number, side: 'from' | 'to'): string;
  /** undefined: not this format. Decides by content, never by name. */
  recognise(document: JsonDocument): Recognition | undefined;
  /** Yields after every entry, so that the caller can write a batch, show progress or stop. */
  decode(document: JsonDocument, recognition: Recognition, sink: DocumentSink): Generator<void>;
}
