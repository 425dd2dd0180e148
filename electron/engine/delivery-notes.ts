// Looks at what lies around a received file: its name and a checksum file beside it (quirks Q9, Q28).

import { closeSync, openSync, readSync } from 'node:fs';
import { findMisleadingName, toSidecarObservation } from '#shared/findings/delivery-rules.ts';
import type { Observation } from '#shared/model/finding.ts';
import type { ReceivedFile } from './files.ts';

/** A checksum file holds one line; more is not looked at. */
const SIDECAR_BYTES = 1024;

export function readDeliveryNotes(file: ReceivedFile): readonly Observation[] {
  const name = findMisleadingName(file.name);
  const sidecar = readSidecar(`${file.path}.sha256`);
  const checksum = sidecar === undefined ? undefined : toSidecarObservation(findSha256(sidecar), file.sha256);
  return [name, checksum].filter((note) => note !== undefined);
}

/** The beginning of the file, or undefined when there is none that can be read. */
function readSidecar(path: string): string | undefined {
  try {
    const handle = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(SIDECAR_BYTES);
      return buffer.toString('latin1', 0, readSync(handle, buffer, 0, SIDECAR_BYTES, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    // No checksum beside it is the usual case; one that cannot be read proves nothing either way.
    return undefined;
  }
}

/** sha256sum writes UTF-8, some Windows tools UTF-16: zero bytes are skipped. */
function findSha256(text: string): string | undefined {
  return /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(text.replaceAll('\0', ''))?.[0].toLowerCase();
}
