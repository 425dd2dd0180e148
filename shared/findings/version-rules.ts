// What is said when a document states a version that we do not know (quirk Q25, settled.md 16).

import type { Standard } from '../model/document.ts';
import type { Observation } from '../model/finding.ts';

export interface StatedVersion {
  readonly standard: Standard;
  readonly specVersion: string;
  readonly readAs: string;
  readonly fit: 'exact' | 'newer' | 'unknown';
}

export function toVersionObservation({ standard, specVersion, readAs, fit }: StatedVersion): Observation | undefined {
  if (fit === 'exact') return undefined;
  const stated = specVersion === '' ? `no version of ${standard}` : `${standard} ${specVersion.slice(0, 40)}`;
  if (fit === 'newer') {
    return {
      rule: 'document.newer-version',
      severity: 'warning',
      action: 'noted',
      message: `This file says ${stated}. This release knows up to ${readAs} and has read it as ${readAs}.`,
      remedy: `Ask the vendor for ${standard} ${readAs}, or update this program.`,
    };
  }
  return {
    rule: 'document.unknown-version',
    severity: 'error',
    action: 'noted',
    message: `This file says ${stated}, which is not a version that this release knows. It was read as ${readAs}.`,
    remedy: `Ask the vendor for ${standard} ${readAs}.`,
  };
}

/** A problem that only arises because the file is newer than our schema: no fault of the vendor's. */
export function toNotUnderstood(message: string, rule: string): Observation {
  return {
    rule: rule.replace(/^schema\./, 'not-understood.'),
    severity: 'note',
    action: 'noted',
    message: `Not understood: ${message}`,
    remedy: 'Nothing to ask of the vendor: the file is of a newer version than this release knows.',
  };
}
