// What is said about an envelope that was opened: an entry in the receipt, never silence.

import type { EnvelopeKind } from '../model/envelope.ts';
import type { Observation } from '../model/finding.ts';

function note(rule: string, message: string, remedy: string, action: 'noted' | 'repaired'): Observation {
  return { rule, severity: 'note', action, message, remedy };
}

const SEND_PLAIN = 'Nothing needs to be done; the SBOM could also be sent without the wrapper.';
const WRITE_UTF8 = 'Write the file as UTF-8 without a byte-order mark (RFC 8259 section 8.1).';

const opened: Readonly<Record<EnvelopeKind, Observation>> = {
  'utf-8-bom': note('encoding.utf-8-bom', 'The file begins with a byte-order mark.', WRITE_UTF8, 'noted'),
  'utf-16': note(
    'encoding.utf-16',
    'The file is encoded in UTF-16. It was decoded; nothing was lost.',
    `${WRITE_UTF8} PowerShell: Out-File -Encoding utf8.`,
    'repaired',
  ),
  gzip: note(
    'envelope.gzip',
    'The file was packed with gzip. We unpacked it; nothing was lost.',
    SEND_PLAIN,
    'repaired',
  ),
  'github-export': note(
    'envelope.github-export',
    'The file was inside a GitHub export wrapper. We opened it; nothing was lost.',
    SEND_PLAIN,
    'repaired',
  ),
  'spdx-document-wrapper': note(
    'envelope.spdx-document-wrapper',
    'The file was inside a "Document" wrapper. We opened it; nothing was lost.',
    SEND_PLAIN,
    'repaired',
  ),
  dsse: note(
    'envelope.dsse',
    'The file was inside a signed envelope (DSSE). We opened it. Signature present, not verified.',
    SEND_PLAIN,
    'repaired',
  ),
  'sigstore-bundle': note(
    'envelope.sigstore-bundle',
    'The file was inside a sigstore bundle. We opened it. Its certificates and log entries were not verified.',
    SEND_PLAIN,
    'repaired',
  ),
  'in-toto': note(
    'envelope.in-toto',
    'The file was inside an attestation (in-toto statement). We opened it. The artifact it names was not compared.',
    SEND_PLAIN,
    'repaired',
  ),
  cosign: note(
    'envelope.cosign',
    'The SBOM was inside the "Data" field that cosign adds. We opened it; nothing was lost.',
    SEND_PLAIN,
    'repaired',
  ),
  'json-lines': note(
    'envelope.json-lines',
    'The file holds one JSON document per line. Each line was opened as a document of its own.',
    'Nothing needs to be done; one file per SBOM is easier to handle.',
    'repaired',
  ),
  'json-array': note(
    'envelope.json-array',
    'The file holds a JSON list of documents. Each entry was opened as a document of its own.',
    'Send one file per SBOM: a list of SBOMs is no form that CycloneDX or SPDX know.',
    'repaired',
  ),
};

export function getOpenedNote(kind: EnvelopeKind): Observation {
  return opened[kind];
}

export const unsignedNote: Observation = note(
  'envelope.dsse',
  'The file was inside an envelope for signatures (DSSE). We opened it. It carries no signature.',
  'Sign the attestation, or send the SBOM itself.',
  'repaired',
);

/** Fields of a wrapper besides the document were not read. `keys` are the vendor's; they are cut and counted. */
export function toOtherFieldsNote(keys: readonly string[]): Observation {
  const shown = keys.slice(0, 10).map((key) => JSON.stringify(key.slice(0, 40)));
  const more = keys.length > shown.length ? ` and ${keys.length - shown.length} more` : '';
  return {
    rule: 'envelope.other-fields',
    severity: 'note',
    action: 'left-out',
    message: `The wrapper around the document has fields that were not read: ${shown.join(', ')}${more}.`,
    remedy: 'If these fields matter, ask the vendor to put them into the SBOM.',
  };
}

export const duplicateKeyNote: Observation = {
  rule: 'json.duplicate-key',
  severity: 'error',
  action: 'noted',
  message: 'A key occurs more than once in the wrapper around the document. The last value was used.',
  remedy: 'Ask the vendor which value is meant and to export the file again without duplicate keys.',
};

/** A comma before a closing bracket or text after the end: a question with a repair (settled.md 16). */
export const trailingCommaNote: Observation = {
  rule: 'json.trailing-comma',
  severity: 'error',
  action: 'asked',
  message: 'The wrapper around the document has a comma before a closing bracket, which JSON forbids.',
  remedy: 'Ask the vendor to export the SBOM again with a tool that writes valid JSON.',
  options: ['read it without the comma', 'reject the document'],
};

export const textAfterWrapperNote: Observation = {
  rule: 'json.text-after-end',
  severity: 'error',
  action: 'asked',
  message: 'There is text after the end of the JSON around the document. It was not read as part of the SBOM.',
  remedy: 'Ask the vendor to send the file again without the text after its last bracket.',
  options: ['ignore the text', 'reject the document'],
};

/** UTF-16 that is not well-formed: half surrogate pairs or an odd byte at the end. */
export function toBrokenUtf16Note(count: number): Observation {
  return {
    rule: 'encoding.utf-16-broken',
    severity: 'warning',
    action: 'repaired',
    message: `${count} characters were not valid UTF-16. Each was replaced by the replacement character (U+FFFD).`,
    remedy: WRITE_UTF8,
  };
}
