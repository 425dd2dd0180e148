// What is said about the way a document was delivered: its name (quirk Q9), a checksum beside it (quirk Q28), and another
// document that claims to be the same one (quirk Q26).

import type { Standard } from '../model/document.ts';
import type { Observation } from '../model/finding.ts';

/** Endings that promise another form than JSON. */
const otherForms = /\.(xml|rdf|ya?ml|csv|xlsx?|spdx|tag|pdf|txt|proto|pb)$/i;

/** The content decides what a file is; a name that says otherwise is noted. */
export function findMisleadingName(fileName: string): Observation | undefined {
  const ending = otherForms.exec(fileName)?.[1];
  if (ending === undefined) return undefined;
  return {
    rule: 'delivery.name-misleads',
    severity: 'note',
    action: 'accepted',
    message: `The file is called .${ending.toLowerCase()} but holds JSON. It was read by its content.`,
    remedy: 'Ask the vendor to end the names of JSON files in .json.',
  };
}

/** `stated`: the hash in the file beside it; undefined when that file holds none. */
export function toSidecarObservation(stated: string | undefined, actual: string): Observation {
  if (stated === actual) {
    return {
      rule: 'delivery.checksum-fits',
      severity: 'note',
      action: 'noted',
      message:
        'The SHA-256 in the file delivered beside it fits. It proves that nothing changed on the way, not who sent it.',
      remedy: 'Nothing to do.',
    };
  }
  return {
    rule: 'delivery.checksum-differs',
    severity: 'error',
    action: 'noted',
    message:
      stated === undefined
        ? 'The checksum file delivered beside it holds no SHA-256.'
        : 'The SHA-256 in the file delivered beside it is another one: the document was changed after the checksum was made.',
    remedy: 'Ask the vendor to send document and checksum again, and do not decide before both fit.',
  };
}

/** `held`: the document of the register with the same serial; null when it is another one of the same submission. */
export function toSameSerialObservation(
  standard: Standard,
  held: { readonly id: string; readonly receivedAt: string } | null,
): Observation {
  const serial = standard === 'CycloneDX' ? 'serial number and version' : 'namespace';
  // Neither vendor nor product is named: this text goes to vendors.
  const other =
    held === null
      ? 'another document of this submission'
      : `the document ${held.id.slice(0, 8)}, received on ${held.receivedAt},`;
  return {
    rule: 'delivery.same-serial',
    severity: 'warning',
    action: 'noted',
    message: `Same ${serial} as ${other} but different content. Both are kept.`,
    remedy:
      standard === 'CycloneDX'
        ? 'Ask the vendor to raise the version with every change, or to give another product another serial number.'
        : 'Ask the vendor to give every document a namespace of its own (SPDX 2.3 clause 6.5).',
  };
}
