// The words of refusals: what the file is, and what to ask the vendor for. One entry per rule.

import { secondDocument } from '../util/json-second.ts';

export interface RefusalText {
  readonly rule: string;
  readonly reason: string;
  readonly remedy: string;
}

const ASK_FOR_JSON = 'Ask the vendor for the SBOM as CycloneDX JSON (1.2 to 1.7) or SPDX JSON (2.2 or 2.3).';
const ASK_FOR_UNPACKED = `Unpack it and import the SBOM file inside, or ask the vendor for the file itself or packed with gzip.`;
const ASK_FOR_EXPORT = `If the tool that made it can also write JSON, export it again. ${ASK_FOR_JSON}`;

/** Content that this release recognises but does not read, by rule. */
const contents = {
  'content.empty': [
    'The file is empty (0 bytes).',
    'Ask the vendor to send the file again; the transfer may have failed.',
  ],
  'content.white-space': [
    'The file holds nothing but white space.',
    'Ask the vendor to send the file again; the export may have failed.',
  ],
  'content.html': [
    'This is a web page (HTML), not an SBOM; a download may have answered with a log-in or error page.',
    ASK_FOR_JSON,
  ],
  'content.cyclonedx-xml': [
    'This is a CycloneDX document in XML; this release reads CycloneDX in JSON only.',
    ASK_FOR_EXPORT,
  ],
  'content.spdx-rdf': ['This is an SPDX document in RDF/XML; this release reads SPDX in JSON only.', ASK_FOR_EXPORT],
  'content.spdx-xml': ['This is an SPDX document in XML; this release reads SPDX in JSON only.', ASK_FOR_EXPORT],
  'content.swid': ['This is a SWID tag (XML); this release reads CycloneDX and SPDX in JSON only.', ASK_FOR_JSON],
  'content.xml': ['This is an XML file; this release reads CycloneDX and SPDX in JSON only.', ASK_FOR_JSON],
  'content.spdx-tag-value': [
    'This is an SPDX document in tag-value form; this release reads SPDX in JSON only.',
    ASK_FOR_EXPORT,
  ],
  'content.spdx-yaml': ['This is an SPDX document in YAML; this release reads SPDX in JSON only.', ASK_FOR_EXPORT],
  'content.yaml': ['This is a YAML file; this release reads CycloneDX and SPDX in JSON only.', ASK_FOR_EXPORT],
  'content.cyclonedx-protobuf': [
    'This is a CycloneDX document in protobuf (binary) form; this release reads CycloneDX in JSON only.',
    ASK_FOR_EXPORT,
  ],
  'content.cyclonedx-textproto': [
    'This is a CycloneDX document in protobuf text form; this release reads CycloneDX in JSON only.',
    ASK_FOR_EXPORT,
  ],
  'content.csv': ['This is a table (CSV), not an SBOM.', ASK_FOR_JSON],
  'content.pdf': ['This is a PDF. A PDF cannot be read as an SBOM.', ASK_FOR_JSON],
  'content.office': [
    'This is an office file (Excel, Word or similar), not an SBOM in a machine-readable format.',
    ASK_FOR_JSON,
  ],
  'content.rtf': ['This is an RTF text, not an SBOM.', ASK_FOR_JSON],
  'content.git-lfs-pointer': [
    'This is a Git LFS pointer: it names the SBOM file but is not the file.',
    'Ask the vendor for the file itself (git lfs pull fetches it).',
  ],
  'content.checksum-file': [
    'This is a checksum file: it holds the hash of another file, not an SBOM.',
    'Import the file that the checksum belongs to.',
  ],
  'content.pgp': [
    'This is a PGP message or signature; this release does not open it.',
    'Take the SBOM out of it (gpg --output sbom.json --decrypt FILE), or ask the vendor for the SBOM with the signature in a separate file.',
  ],
  'content.pem': ['This is a certificate, key or signature in PEM form, not an SBOM.', ASK_FOR_JSON],
  'content.utf-32': [
    'The text is encoded in UTF-32, which JSON does not allow and this release does not read.',
    ASK_FOR_JSON,
  ],
  'content.json-value': [
    'This is a single JSON value (a text, number, true, false or null), not an SBOM.',
    ASK_FOR_JSON,
  ],
  'content.json-array': ['This is a JSON list whose entries are no SBOMs.', ASK_FOR_JSON],
  'content.json-lines': ['This holds one JSON object per line, and none of them is an SBOM.', ASK_FOR_JSON],
  'content.text-before-json': [
    'Other text stands before the JSON, for example messages of the program that wrote it.',
    'Ask the vendor to write the SBOM into a file without other output, and to send that file unchanged.',
  ],
  'content.text': ['This is a text in a form that this release does not know, not an SBOM in JSON.', ASK_FOR_JSON],
  'content.binary': ['This is a binary file, not an SBOM.', ASK_FOR_JSON],
  'envelope.zip': ['This is a zip archive; this release opens gzip only.', ASK_FOR_UNPACKED],
  'envelope.zstd': ['This is packed with zstd; this release opens gzip only.', ASK_FOR_UNPACKED],
  'envelope.bzip2': ['This is packed with bzip2; this release opens gzip only.', ASK_FOR_UNPACKED],
  'envelope.xz': ['This is packed with xz; this release opens gzip only.', ASK_FOR_UNPACKED],
  'envelope.7z': ['This is a 7z archive; this release opens gzip only.', ASK_FOR_UNPACKED],
  'envelope.rar': ['This is a RAR archive; this release opens gzip only.', ASK_FOR_UNPACKED],
  'envelope.tar': ['This is a tar archive; this release opens no archives.', ASK_FOR_UNPACKED],
  'envelope.gzip-damaged': [
    'The gzip data is damaged, cut off or followed by something else.',
    'Ask the vendor to send the file again; the transfer may have been interrupted.',
  ],
  'envelope.base64': [
    'The signed envelope (DSSE) holds a payload that is not base64.',
    'Ask the vendor to make the attestation again, or to send the SBOM itself.',
  ],
  'envelope.no-payload': [
    'The signed envelope (DSSE) has no payload.',
    'Ask the vendor for the attestation with its payload, or for the SBOM itself.',
  ],
  'envelope.signature-only': [
    'This is a signature (sigstore bundle) for a file that is not part of it.',
    'Import the SBOM file that the signature belongs to.',
  ],
  'envelope.jws': ['This is a signed JSON object (JWS); this release does not open it.', ASK_FOR_JSON],
  'envelope.no-predicate': [
    'The attestation (in-toto statement) has no content: its predicate is missing.',
    'Ask the vendor for an attestation that holds the SBOM, or for the SBOM itself.',
  ],
  'envelope.not-an-object': ['This entry is not a JSON object and so cannot be an SBOM.', ASK_FOR_JSON],
  [secondDocument.rule]: [secondDocument.reason, secondDocument.remedy],
} as const satisfies Record<string, readonly [string, string]>;

export type RefusalRule = keyof typeof contents;

export function getRefusalText(rule: RefusalRule): RefusalText {
  const [reason, remedy] = contents[rule];
  return { rule, reason, remedy };
}

/** An attestation about something else than the parts of a product. */
export function toOtherPredicateText(predicateType: string): RefusalText {
  const shown = predicateType === '' ? 'without a type' : `of the type ${predicateType.slice(0, 200)}`;
  return {
    rule: 'envelope.no-sbom',
    reason: `The attestation holds a statement ${shown}, not an SBOM.`,
    remedy: 'Ask the vendor for the SBOM attestation (predicate type CycloneDX or SPDX), or for the SBOM itself.',
  };
}

/** Unpacking would pass a limit. */
export function toTooLargeText(maxBytes: number): RefusalText {
  return {
    rule: 'envelope.too-large',
    reason: `The file would unpack to more than ${Math.floor(maxBytes / 1_000_000)} MB.`,
    remedy: 'Ask the vendor to deliver the SBOM in several smaller files.',
  };
}

export function toRatioText(maxRatio: number): RefusalText {
  return {
    rule: 'envelope.ratio',
    reason: `The file would unpack to more than ${maxRatio} times its size, as files made to do harm do.`,
    remedy: 'Make sure where the file comes from; then ask the vendor for the SBOM itself, not packed.',
  };
}

export function toTooDeepText(maxDepth: number): RefusalText {
  return {
    rule: 'envelope.too-deep',
    reason: `The file is packed or wrapped more than ${maxDepth} times.`,
    remedy: 'Ask the vendor for the SBOM itself, packed at most once.',
  };
}

export function toTooManyText(maxDocuments: number): RefusalText {
  return {
    rule: 'envelope.too-many-documents',
    reason: `The file holds more than ${maxDocuments} entries. Those after the first ${maxDocuments} were not opened.`,
    remedy: 'Ask the vendor to deliver the SBOMs in several smaller files.',
  };
}

/** A wrapper that is not JSON outside the document it holds. `place` is a line and column. */
export function toBrokenWrapperText(message: string, place: string): RefusalText {
  return {
    rule: 'envelope.broken-json',
    reason: `The file is not valid JSON (${place}): ${message}`,
    remedy: 'Ask the vendor to export the SBOM again and to send the file unchanged; it must be valid JSON.',
  };
}
