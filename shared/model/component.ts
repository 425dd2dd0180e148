// A component entry as a vendor wrote it (RawComponent), and after normalisation (ComponentEntry).

import type { Stated } from './value-state.ts';

/** Where in the document the entry stands. `root` is the product itself (metadata.component, a described package). */
export type ComponentRole = 'root' | 'component' | 'service';

export interface Party {
  readonly name: string;
  readonly kind: 'organisation' | 'person' | 'unspecified';
  /** E-mail addresses and URLs, as written. */
  readonly contacts: readonly string[];
}

export interface RawHash {
  readonly algorithm: string;
  readonly value: string;
}

export type LicenceAcknowledgement = 'declared' | 'concluded' | 'unqualified' | 'detected';

/** One licence statement as written. `form` says which slot of the format it came from. */
export interface RawLicence {
  readonly form: 'id' | 'name' | 'expression' | 'url';
  readonly value: string;
  readonly acknowledgement: LicenceAcknowledgement;
  /** NOASSERTION → unknown-declared, NONE → known-none; else present. */
  readonly state: 'present' | 'unknown-declared' | 'known-none';
}

export type IdentifierKind = 'purl' | 'cpe' | 'swid' | 'swhid' | 'omnibor';

export interface RawIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

export interface RawComponent {
  /** Number of the entry in its document, from 0, shared with services and files: the node of the graph. */
  readonly node: number;
  /** Node of the entry that contains this one by nesting. */
  readonly parent: number | null;
  readonly role: ComponentRole;
  /** JSON pointer of the entry. */
  readonly pointer: string;
  /** bom-ref or SPDXID, as written. Opaque (quirk Q50). */
  readonly ref: string | null;
  /** The format's word: library, application, file, machine-learning-model …; SPDX: primaryPackagePurpose in lower case, else ''. */
  readonly type: string;
  readonly namespace: string | null;
  readonly name: Stated<string>;
  readonly version: Stated<string>;
  readonly supplier: Stated<Party>;
  /** Who made it (CISA 2026 "producer"): manufacturer, authors, originator. */
  readonly producer: Stated<Party>;
  readonly identifiers: readonly RawIdentifier[];
  readonly hashes: readonly RawHash[];
  readonly licences: readonly RawLicence[];
  readonly copyright: Stated<string>;
  readonly downloadLocation: Stated<string>;
  readonly scope: string | null;
  /** True when the format version has no slot for a hash of this kind of entry, or the entry is no software (crypto asset, data). */
  readonly hashNotApplicable: boolean;
}

export interface Identity {
  readonly kind: IdentifierKind;
  /** Canonical form. */
  readonly value: string;
  readonly origin: 'declared' | 'derived';
  /** Id of the rule that derived or repaired it; null when taken as declared. */
  readonly rule: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
}

export interface NormalHash {
  /** IANA name, lower case: sha-256, sha-1, md5 … ; unknown algorithms keep their text in lower case. */
  readonly algorithm: string;
  /** Lower-case hex (or as written when it is none). */
  readonly value: string;
  readonly state: 'present' | 'present-weak' | 'invalid';
}

export interface NormalLicence {
  /** SPDX expression after case repair, or null when the text is none. */
  readonly expression: string | null;
  readonly raw: string;
  readonly acknowledgement: LicenceAcknowledgement;
  readonly state: 'present' | 'present-weak' | 'unknown-declared' | 'known-none' | 'invalid';
}

export interface ComponentEntry extends Omit<RawComponent, 'hashes' | 'licences'> {
  /** RFC 8785 text of what the vendor declared: [type, namespace, name, version, identifiers…] (settled.md 3). */
  readonly key: string;
  readonly identities: readonly Identity[];
  readonly hashes: readonly NormalHash[];
  readonly licences: readonly NormalLicence[];
  /** One state letter per component field, in the order of `componentFields` (model/field.ts). */
  readonly states: string;
}

/** A file listed in the document (SPDX files). Kept apart from components. */
export interface FileEntry {
  readonly node: number;
  readonly pointer: string;
  readonly ref: string | null;
  readonly name: string;
  readonly hashes: readonly RawHash[];
}
