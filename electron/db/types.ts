// The register as the engine sees it: one open SQLite file and its stores. SQL lives behind these interfaces only.
// Made by `createRegister(file, options: CreateOptions & OpenOptions): Register` and
// `openRegister(file, options?: OpenOptions): Register` of ./open.ts (typed failures register/*).
//
// Rules that hold for all of them:
// - Everything is synchronous. A reading call sees one snapshot; a writing call is one transaction (BEGIN IMMEDIATE)
//   unless it runs inside `atomically`. Expected failures are thrown as ContractError; anything else is a defect.
// - Whatever records takes `By`: who, and the real clock of the caller (settled.md 6). Times are RFC 3339 in UTC.
// - `named` arguments: an id, or a path `vendor`, `vendor/product`, `vendor/product/release` (a slash inside a name is
//   written `\/`, a backslash `\\`). Names compare trimmed, in NFC, without case. findX answers undefined, getX throws
//   call/not-found.
// - Readers see published documents only; what an import has written so far is invisible until `publish` (settled.md 2).
// - Lists are pages in a stated order; `next` is an opaque cursor for the same list, null at the end.

import type * as z from 'zod';
import type { Topic } from '#shared/contract/events.ts';
import type {
  CheckedFile,
  ComponentRow,
  DocumentRow,
  productRowSchema,
  releaseRowSchema,
  RiskDetail,
  RiskRowData,
  SubmissionRow,
  vendorRowSchema,
} from '#shared/contract/parts.ts';
import type { ControlStatus } from '#shared/model/assessment.ts';
import type { DocumentHead } from '#shared/model/document.ts';
import type { EnvelopeKind } from '#shared/model/envelope.ts';
import type { ComponentField } from '#shared/model/field.ts';
import type { DocumentSummary, PlanBatch, Refusal } from '#shared/model/import-plan.ts';
import type {
  DecisionView,
  DocumentStatus,
  OverrideView,
  RegisterView,
  ReleaseState,
} from '#shared/model/register-view.ts';
import type { Criticality, PlannedRisk, Rating, RiskState, Treatment } from '#shared/model/risk.ts';

export type VendorRow = z.infer<typeof vendorRowSchema>;
export type ProductRow = z.infer<typeof productRowSchema>;
export type ReleaseRow = z.infer<typeof releaseRowSchema>;
export type { CheckedFile, ComponentRow, DocumentRow, RiskDetail, RiskRowData, SubmissionRow };

/** Who records something, and when by the real clock (RFC 3339, UTC). */
export interface By {
  readonly actor: string;
  readonly recordedAt: string;
}

export interface PageRequest {
  /** Rows a page may hold, 1 to 500. */
  readonly limit: number;
  readonly cursor: string | null;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Rows of the whole list, all pages together. */
  readonly total: number;
  readonly next: string | null;
}

// ---------------------------------------------------------------------------------------------- opening

export interface CreateOptions extends By {
  /** UUID of the new register; default: random. Tests and the demo fix it. */
  readonly registerId?: string;
  /** Fixed date (YYYY-MM-DD) of a sample register (settled.md 12). */
  readonly sampleDate?: string;
}

export interface OpenOptions {
  /** No migration, no sweep, every write fails with register/read-only. Default false. */
  readonly readOnly?: boolean;
  /** How long a short write waits for another process, in milliseconds. Default 5,000. */
  readonly busyTimeoutMs?: number;
  /** Milliseconds since 1970, for expiry of leases only. Default: the real clock. Only tests inject it. */
  readonly now?: () => number;
}

export interface RegisterMeta {
  /** UUID. */
  readonly id: string;
  readonly createdAt: string;
  /** YYYY-MM-DD, or null when this is no sample register. */
  readonly sampleDate: string | null;
}

export interface RegisterCounts {
  readonly vendors: number;
  readonly products: number;
  readonly releases: number;
  readonly documents: number;
  /** Distinct components over all published documents. */
  readonly components: number;
  readonly risks: number;
  readonly facts: number;
}

/** An open register. Not shared between threads: each thread opens its own (same file). */
export interface Register {
  readonly file: string;
  readonly readOnly: boolean;
  readonly meta: RegisterMeta;
  /** Number of the newest migration in the file. */
  readonly schemaVersion: number;

  readonly vendors: VendorStore;
  readonly products: ProductStore;
  readonly releases: ReleaseStore;
  readonly originals: OriginalStore;
  readonly submissions: SubmissionStore;
  readonly documents: DocumentStore;
  readonly components: ComponentStore;
  readonly risks: RiskStore;
  readonly overrides: OverrideStore;
  readonly facts: FactStore;
  readonly overview: OverviewStore;
  readonly reports: ReportLog;
  readonly leases: LeaseStore;
  readonly imports: ImportStore;

  counts(): RegisterCounts;
  /** What the assessing stages read. Order everywhere: vendors, products, releases by name; documents oldest first; risks by label. */
  readView(scope: ViewScope, options?: ViewOptions): RegisterView;
  /** Runs several calls as one transaction: all of them count or none. Nests. */
  atomically<T>(work: () => T): T;
  /** Every check of `verify register`. Long on large registers: run it in a worker. */
  verify(onProgress?: (progress: VerifyProgress) => void): VerifyResult;
  /** A consistent copy at `target` (temporary file beside it, fsync, rename). Exists and not `overwrite`: output/unwritable. */
  backup(target: string, options?: { readonly overwrite?: boolean }): BackupResult;
  /** Which topics other connections (also other processes) have changed since the last call. Cheap when nothing happened. */
  pollChanges(): readonly Topic[];
  close(): void;
}

export type ViewScope =
  | { readonly kind: 'register' }
  /** Ids, not paths. */
  | { readonly kind: 'vendor' | 'product' | 'release'; readonly id: string };

export interface ViewOptions {
  /** Re-compute the whole fact chain. Default true; when false `chainIntact` is false ("not claimed"). */
  readonly chain?: boolean;
  /** Re-read and hash the originals of the documents in scope. Default false: `originals` is then { checked: 0, broken: 0 }. */
  readonly originals?: boolean;
}

export interface VerifyProgress {
  readonly check: string;
  readonly done: number;
  readonly total: number;
}

export interface VerifyCheck {
  readonly id:
    | 'integrity'
    | 'foreign-keys'
    | 'fact-chain'
    | 'originals'
    | 'receipts'
    | 'stored'
    | 'projections'
    | 'leftovers';
  readonly title: string;
  readonly ok: boolean;
  /** How many things were looked at. */
  readonly count: number;
  /** What is wrong and where, or one sentence that says what was compared. */
  readonly detail: string;
}

export interface VerifyResult {
  readonly ok: boolean;
  readonly headHash: string;
  /** What reports print: the last fact that is no report.made (FactStore.headOfRecord). */
  readonly headOfRecord: { readonly sequence: number; readonly hash: string };
  readonly checks: readonly VerifyCheck[];
}

export interface BackupResult {
  readonly path: string;
  readonly bytes: number;
  /** Of the copy, hex. */
  readonly sha256: string;
}

// ---------------------------------------------------------------------------------------------- vendors, products, releases

export interface VendorFields {
  readonly name: string;
  readonly contact: string | null;
  readonly securityContact: string | null;
  readonly country: string | null;
  readonly contractRef: string | null;
}

/** Left out = unchanged, null = cleared. An edit that changes nothing records nothing. */
export type VendorEdit = { readonly [K in keyof VendorFields]?: VendorFields[K] | undefined };

export interface VendorStore {
  find(named: string): VendorRow | undefined;
  get(named: string): VendorRow;
  /** In name order. */
  list(page: PageRequest): Page<VendorRow>;
  /** A name that is taken: call/conflict. Fact vendor.added. */
  add(fields: VendorFields, by: By): VendorRow;
  /** Fact vendor.edited with before and after. */
  edit(named: string, edit: VendorEdit, reason: string | null, by: By): VendorRow;
}

export interface ProductFields {
  readonly vendor: string;
  readonly name: string;
  readonly criticality: Criticality;
  readonly criticalityReason: string | null;
}

export interface ProductEdit {
  readonly name?: string | undefined;
  readonly criticality?: Criticality | undefined;
}

export interface ProductStore {
  find(named: string): ProductRow | undefined;
  get(named: string): ProductRow;
  /** In the order of vendor and name. `vendor` is named. */
  list(page: PageRequest, filter?: { readonly vendor: string | null }): Page<ProductRow>;
  add(fields: ProductFields, by: By): ProductRow;
  /** A criticality without a reason: call/invalid. Marks the product's risks as stale. Fact product.edited. */
  edit(named: string, edit: ProductEdit, reason: string | null, by: By): ProductRow;
}

export interface ReleaseFields {
  readonly product: string;
  readonly name: string;
  readonly state: ReleaseState;
  /** YYYY-MM-DD. */
  readonly inUseSince: string | null;
}

export interface ReleaseEdit {
  readonly name?: string | undefined;
  readonly state?: ReleaseState | undefined;
  readonly inUseSince?: string | null | undefined;
}

export interface ReleaseStore {
  find(named: string): ReleaseRow | undefined;
  get(named: string): ReleaseRow;
  /** In the order of vendor, product and name. */
  list(
    page: PageRequest,
    filter?: { readonly vendor: string | null; readonly product: string | null },
  ): Page<ReleaseRow>;
  add(fields: ReleaseFields, by: By): ReleaseRow;
  edit(named: string, edit: ReleaseEdit, reason: string | null, by: By): ReleaseRow;
  /** Which of the three exist already, looked up by plain names (not paths). For dry runs and `--existing`. */
  findTarget(target: ReleaseTarget): {
    readonly vendor: string | null;
    readonly product: string | null;
    readonly release: string | null;
  };
}

/** Plain names as a person typed them, not paths. */
export interface ReleaseTarget {
  readonly vendor: string;
  readonly product: string;
  readonly release: string;
}

// ---------------------------------------------------------------------------------------------- originals, submissions, documents

export interface OriginalStore {
  /** Size in bytes of a published original, undefined when the register has none with this SHA-256 (hex). */
  findSize(sha256: string): number | undefined;
  /** The bytes exactly as received, in pieces of at most 4 MiB. Unknown: call/not-found. Damaged: register/corrupt. */
  read(sha256: string): Iterable<Uint8Array>;
}

export interface SubmissionStore {
  /** Newest first. `vendor` is named. */
  list(page: PageRequest, filter?: { readonly vendor: string | null }): Page<SubmissionRow>;
  find(id: string): SubmissionRow | undefined;
  /** The submission that already holds all of these bytes for this release, sender, date and channel (settled.md 17). */
  findSame(query: {
    readonly releaseId: string;
    readonly sha256: readonly string[];
    readonly receivedFrom: string | null;
    readonly receivedAt: string;
    readonly channel: string | null;
  }): SubmissionRow | undefined;
}

export interface DocumentFilter {
  /** Named. */
  readonly vendor: string | null;
  readonly release: string | null;
  readonly status: DocumentStatus | null;
}

export interface DocumentDetail {
  readonly document: DocumentRow;
  /** As imported; `path` is the file's name. For a duplicate: what its own import said. */
  readonly checked: CheckedFile;
  /** Oldest first. */
  readonly decisions: readonly DecisionView[];
}

export interface DocumentStore {
  /** `named`: an id, a prefix of at least 8 characters of one, or a SHA-256 of the file or the content (duplicates aside).
   *  Several documents fit: call/ambiguous. */
  find(named: string): DocumentRow | undefined;
  get(named: string): DocumentRow;
  show(named: string): DocumentDetail;
  /** Newest first. */
  list(page: PageRequest, filter: DocumentFilter): Page<DocumentRow>;
  listBySubmission(submissionId: string): readonly DocumentRow[];
  /** The document of this release that already holds this content (never a duplicate). */
  findByContent(releaseId: string, contentSha256: string): DocumentRow | undefined;
  /** The oldest document of the register that claims by its serial number and version, or its namespace, to be the same as
   *  this one but holds something else. */
  findSameSerial(head: DocumentHead, contentSha256: string): DocumentRow | undefined;
  /** Fact document.decided; marks the product's risks as stale. A duplicate: decides its own row only. */
  decide(named: string, status: Exclude<DocumentStatus, 'received'>, reason: string, by: By): DocumentRow;
}

// ---------------------------------------------------------------------------------------------- components

export interface ComponentStore {
  /** In the order of name, version, namespace. `release` is named; null: the whole register. */
  list(
    page: PageRequest,
    filter: { readonly release: string | null; readonly missing: ComponentField | null },
  ): Page<ComponentRow>;
  /** Substring of names, versions, namespaces and identifiers without case; whole hashes; licence expressions and ids. */
  search(page: PageRequest, query: string): Page<ComponentRow>;
  whereUsed(page: PageRequest, query: WhereUsedQuery): Page<WhereUsedRow>;
  /** What a search cannot see: releases without a readable document. `release` is a path. */
  notSearched(): readonly { readonly release: string; readonly reason: string }[];
}

export interface WhereUsedQuery {
  /** A purl (with or without version), a CPE, a hash in hex, or a name (`name` or `namespace/name`). */
  readonly what: string;
  /** Says which versions count; null: all. The version is the declared one, null when there is none. */
  readonly acceptsVersion: ((version: string | null) => boolean) | null;
}

/** One component in one document. Order: vendor, product, release, document, component name. */
export interface WhereUsedRow {
  readonly vendor: string;
  readonly product: string;
  readonly release: string;
  readonly releaseState: ReleaseState;
  readonly document: string;
  readonly documentStatus: DocumentStatus;
  readonly component: Omit<ComponentRow, 'occurrences'>;
  /** JSON pointers of the first 100 occurrences, in document order. */
  readonly pointers: readonly string[];
  readonly occurrences: number;
  /** Security contact, else contact. */
  readonly vendorContact: string | null;
}

// ---------------------------------------------------------------------------------------------- import

/** One heavy job at a time works on the register under a named lease (settled.md 7). */
export interface LeaseStore {
  /** Takes the lease or throws register/busy (who holds it, since when). A dead or expired owner's lease is taken over. */
  acquire(name: LeaseName): Lease;
  /** Who holds it now; undefined when free, dead or expired. */
  holder(name: LeaseName): { readonly pid: number; readonly host: string; readonly since: string } | undefined;
  /** Gives back the lease of an owner that has ended without doing so, as a crashed thread of a living process. A token
   *  that holds nothing is ignored. */
  release(token: string): void;
}

export type LeaseName = 'import' | 'maintenance';

export interface Lease {
  readonly name: LeaseName;
  readonly token: string;
  /** Call at least every 20 seconds while working without writing batches (they renew by themselves). Lost: register/busy. */
  renew(): void;
  /** Idempotent. */
  release(): void;
}

export interface ImportStore {
  /** Starts an unpublished generation under the lease `import`; sweeps what dead imports left behind. */
  begin(lease: Lease): Generation;
  /** Removes unpublished generations without a living owner, in short batches; how many rows went. Done at open and at begin. */
  sweep(): number;
}

/** What one import writes before anybody can see it. Every call is one or more transactions well under 100 ms. */
export interface Generation {
  /** Stores bytes as received (a file), chunk by chunk; a no-op when the register already has them. Answers the SHA-256 in hex. */
  writeOriginal(bytes: Uint8Array, sha256?: string): string;
  /** A new, empty document content to write batches into. */
  beginContent(): ContentRef;
  /** Batches of any size; large ones are cut into short transactions. */
  writeBatch(content: ContentRef, batch: PlanBatch): void;
  /** Writes what is still kept in memory (sorted index rows) and computes what publishing needs, in short transactions.
   *  `publish` does it itself; call it first with the same publication when publish runs inside `atomically`, so that the
   *  long part does not fall into that transaction. */
  prepare(submission: Publication): void;
  /** One short transaction: submission, files, documents, missing vendor, product and release, facts. Ends the generation
   *  (the lease stays held). Until it returns, nothing is visible; afterwards everything is. */
  publish(submission: Publication): PublishResult;
  /** Removes everything written so far. Idempotent; no-op after publish. */
  abandon(): void;
}

/** Opaque: a document's content inside an unpublished generation. */
export interface ContentRef {
  readonly content: number;
}

export interface Publication extends By {
  readonly target: ReleaseTarget;
  readonly receivedFrom: string | null;
  /** YYYY-MM-DD. */
  readonly receivedAt: string;
  readonly channel: string | null;
  /** In the order given by the person. Every file's bytes were written with writeOriginal (or were there before). */
  readonly files: readonly PublishedFile[];
}

export interface PublishedFile {
  /** Base name, as received. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Outermost first in the order found; at least one. A file that could not be opened up has one refused entry. */
  readonly documents: readonly (PublishedDocument | RefusedDocument)[];
}

export interface PublishedDocument {
  readonly outcome: 'read';
  readonly inside: string | null;
  readonly contentSha256: string;
  readonly envelopes: readonly EnvelopeKind[];
  /** Where its batches were written. null: the same content is already in this release, or earlier in this publication;
   *  the document becomes a duplicate of that one. */
  readonly content: ContentRef | null;
  readonly summary: DocumentSummary;
}

export interface RefusedDocument {
  readonly outcome: 'refused';
  readonly inside: string | null;
  readonly contentSha256: string;
  readonly envelopes: readonly EnvelopeKind[];
  readonly refusal: Refusal;
  readonly standard: 'CycloneDX' | 'SPDX' | null;
}

export interface PublishResult {
  readonly submissionId: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly releaseId: string;
  readonly created: { readonly vendor: boolean; readonly product: boolean; readonly release: boolean };
  /** Parallel to files and their documents, flattened; `document` is null for refused ones. */
  readonly documents: readonly { readonly document: DocumentRow | null }[];
}

// ---------------------------------------------------------------------------------------------- risks

export interface RiskFilter {
  /** Named. */
  readonly vendor: string | null;
  readonly product: string | null;
  readonly state: RiskState | null;
  readonly level: Rating | null;
  readonly owner: string | null;
}

export interface RiskChanges {
  readonly opened: number;
  readonly updated: number;
  readonly reopened: number;
  readonly unchanged: number;
  /** Present evidence no longer shows them; marked by a fact, never closed by themselves (promise 5). */
  readonly evidenceGone: number;
}

export interface DefaultDue {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly dueDays: number;
}

/** Dates are YYYY-MM-DD; `asOf` sets `overdueDays` and default due dates only. `named`: an id or a label such as R-0003. */
export interface RiskStore {
  find(named: string, asOf: string): RiskDetail | undefined;
  get(named: string, asOf: string): RiskDetail;
  /** Highest level first, then by label. */
  list(page: PageRequest, filter: RiskFilter, asOf: string): Page<RiskRowData>;
  /** Products whose risks must be planned again: publish, decide, a product's or release's edit mark them. Product ids. */
  staleProducts(): readonly string[];
  /** Joins what the present evidence says with what is recorded, for one product, and clears its stale mark. Known key: updated
   *  when rating, rows or words differ. Closed or accepted, and worse than when it was judged (higher level, or a release that
   *  was not affected then), or an acceptance past its date (by `recordedAt`): re-opened. Whatever is opened or re-opened is
   *  due `dueDays` after `asOf` by default; a default date follows when the rating changes, a person's date stays. */
  applyPlanned(productId: string, planned: readonly PlannedRisk[], asOf: string, by: By): RiskChanges;
  assign(named: string, owner: string, due: string | null, reason: string | null, by: By): string;
  treat(named: string, treatment: Exclude<Treatment, 'accept'>, plan: string, due: string | null, by: By): string;
  /** `until` must not lie before the day of recordedAt: call/conflict. */
  requestAcceptance(named: string, reason: string, until: string | null, by: By): string;
  /** Another person than the requester, else call/conflict (a trigger refuses it too). `until` null: as requested. */
  approveAcceptance(named: string, reason: string, until: string | null, by: By): string;
  /** From accepted or closed: due `dueDays` after `asOf` by default. A request that is turned down keeps its due date. */
  reopen(named: string, reason: string, due: DefaultDue, by: By): string;
  close(named: string, reason: string, by: By): string;
  /** Each of these answers the risk's id. */
  comment(named: string, text: string, by: By): string;
}

// ---------------------------------------------------------------------------------------------- overrides, facts

export interface OverrideInput {
  readonly framework: string;
  readonly control: string;
  readonly status: ControlStatus;
  readonly justification: string;
  readonly reviewer: string;
  /** YYYY-MM-DD. */
  readonly expires: string;
  /** The computed status at this moment. */
  readonly basedOn: ControlStatus;
  /** Ids of documents of this register. */
  readonly evidence: readonly string[];
}

export interface OverrideStore {
  /** Fact control.overridden. An expiry before the day of recordedAt: call/conflict. */
  set(input: OverrideInput, by: By): OverrideView;
  /** The latest override of each control, by framework and control. */
  list(framework: string | null): readonly OverrideView[];
}

export type SubjectKind =
  | 'register'
  | 'vendor'
  | 'product'
  | 'release'
  | 'submission'
  | 'document'
  | 'risk'
  | 'control';

export type FactKind =
  | 'register.created'
  | 'vendor.added'
  | 'vendor.edited'
  | 'product.added'
  | 'product.edited'
  | 'release.added'
  | 'release.edited'
  | 'submission.recorded'
  | 'document.decided'
  | 'risk.opened'
  | 'risk.updated'
  | 'risk.reopened'
  | 'risk.evidence-gone'
  | 'risk.assigned'
  | 'risk.treated'
  | 'risk.acceptance-requested'
  | 'risk.acceptance-approved'
  | 'risk.closed'
  | 'risk.commented'
  | 'control.overridden'
  | 'report.made';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One append-only entry (settled.md 5). */
export interface Fact {
  /** UUIDv5(register id, sequence). */
  readonly id: string;
  readonly register: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly kind: FactKind;
  readonly payload: JsonValue;
  readonly actor: string;
  readonly recordedAt: string;
  readonly reason: string | null;
  /** Hex; 64 zeros before the first. */
  readonly previousHash: string;
  /** SHA-256 over the RFC 8785 text of everything above, hex. */
  readonly hash: string;
}

export interface NewFact {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly kind: FactKind;
  readonly payload: JsonValue;
  readonly reason: string | null;
}

export interface ChainResult {
  readonly intact: boolean;
  readonly count: number;
  readonly headHash: string;
  /** Sequence of the first fact that does not fit, and why. */
  readonly broken: { readonly sequence: number; readonly why: string } | null;
}

export interface FactStore {
  append(fact: NewFact, by: By): Fact;
  /** Oldest first. */
  listBySubject(kind: SubjectKind, id: string): readonly Fact[];
  /** The whole log, newest first. */
  list(page: PageRequest): Page<Fact>;
  head(): { readonly sequence: number; readonly hash: string };
  /** The last fact that is no `report.made`: what reports print, so that the same register gives the same bytes. */
  headOfRecord(): { readonly sequence: number; readonly hash: string };
  /** Computes every hash again. */
  verifyChain(): ChainResult;
}

// ---------------------------------------------------------------------------------------------- overview, reports

/** What may wait for a person, most urgent first. */
export type WaitingKind =
  | 'overdue-risk'
  | 'acceptance-expires'
  | 'approve-acceptance'
  | 'decide-document'
  | 'refused-file'
  | 'own-risk'
  | 'release-without-sbom'
  | 'answer-question';

export interface WaitingRows {
  readonly count: number;
  /** The first three; a risk's label begins with its number. A refused file has the id of its submission. */
  readonly examples: readonly { readonly id: string; readonly label: string }[];
}

/** Of a published document as much as says whether it counts today and what is known about its components. */
export interface CurrentDocument {
  readonly id: string;
  readonly releaseId: string;
  readonly status: DocumentStatus;
  /** YYYY-MM-DD. */
  readonly receivedAt: string;
  readonly head: { readonly serial: { readonly value: string | null } };
  readonly graph: { readonly roots: readonly { readonly name: string }[] };
  readonly states: DocumentSummary['states'];
}

/** Days are YYYY-MM-DD. */
export interface OverviewStore {
  /** `soon`: acceptances that end by this day count as expiring. */
  waiting(asOf: string, soon: string): Readonly<Record<WaitingKind, WaitingRows>>;
  /** Duplicates aside; a status without documents is left out. */
  documents(): readonly { readonly status: DocumentStatus; readonly count: number }[];
  /** Neither accepted nor closed, per level, lowest first. */
  risks(asOf: string): readonly { readonly level: Rating; readonly open: number; readonly overdue: number }[];
  /** Retired ones aside. */
  releases(): readonly { readonly id: string; readonly state: ReleaseState }[];
  /** Documents of those releases, duplicates aside, oldest first. */
  releaseDocuments(): readonly CurrentDocument[];
  /** The last facts, newest first, each as a sentence. */
  recent(
    limit: number,
  ): readonly { readonly sequence: number; readonly at: string; readonly actor: string; readonly text: string }[];
}

export interface MadeReport {
  readonly kind: string;
  readonly format: string;
  /** What it is about, in words. */
  readonly subject: string;
  readonly asOf: string;
  /** Of the file, hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface ReportLog {
  /** Fact report.made. */
  record(report: MadeReport, by: By): void;
  /** Newest first. */
  list(): readonly (MadeReport & { readonly sequence: number; readonly at: string; readonly actor: string })[];
}
