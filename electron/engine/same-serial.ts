// Notices documents that claim to be another one of the register, or of the same submission, but hold something else
// (quirk Q26). Both are kept: what a document is, its content hash says.

import { toSameSerialObservation } from '#shared/findings/delivery-rules.ts';
import type { DocumentHead } from '#shared/model/document.ts';
import type { Observation } from '#shared/model/finding.ts';
import { toSerialKey } from '#electron/db/serial-key.ts';
import type { Register } from '#electron/db/types.ts';

/** Asked once per document, in the order of the submission. */
export type CompareDocument = (head: DocumentHead, contentSha256: string) => Observation | undefined;

export function compareWithRegister(register: Register): CompareDocument {
  /** Contents of this submission by their key. */
  const earlier = new Map<string, string>();
  return (head, contentSha256) => {
    const key = toSerialKey(head);
    if (key === null) return undefined;
    const held = register.documents.findSameSerial(head, contentSha256);
    const before = earlier.get(key);
    earlier.set(key, before ?? contentSha256);
    if (held !== undefined) return toSameSerialObservation(head.standard, held);
    return before === undefined || before === contentSha256 ? undefined : toSameSerialObservation(head.standard, null);
  };
}
