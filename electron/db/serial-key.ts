// By what two documents claim to be the same one (crosswalk D9, D10): serial number and version in CycloneDX, the
// namespace in SPDX, which has no version.

import type { DocumentHead } from '#shared/model/document.ts';

/** Hostile documents have serials of any length; longer ones are not compared. */
const LONGEST = 2_000;

/** null when the document states none that could be compared. */
export function toSerialKey({ standard, serial, documentVersion }: DocumentHead): string | null {
  if (serial.state !== 'present' || serial.value === null || serial.value.length > LONGEST) return null;
  // CycloneDX: the version is 1 when it is left out.
  return standard === 'CycloneDX' ? `${serial.value.toLowerCase()}/${documentVersion.value ?? '1'}` : serial.value;
}
