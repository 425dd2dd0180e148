// What is said about the way a document was delivered: its name (quirk Q9) and a checksum beside it (quirk Q28).

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
      message: 'The SHA-256 in the file delivered beside it fits. It proves that nothing changed on the way, not who sent it.',
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
