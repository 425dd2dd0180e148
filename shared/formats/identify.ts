// Decides what a JSON document is, by content. What is no SBOM is named, with what to ask the vendor for (quirk Q10).

import { itemsOf, isObject, textOf } from '../util/json-value.ts';
import type { FormatModule, Recognition } from './format.ts';
import type { JsonDocument } from './json-document.ts';
import * as list from './list.ts';
import { RefusalError } from './refusal-error.ts';

export const formats: readonly FormatModule[] = Object.values(list);

export interface Identified {
  readonly format: FormatModule;
  readonly recognition: Recognition;
}

/** Throws RefusalError when the document is none that we read. */
export function identifyDocument(document: JsonDocument, start: number): Identified {
  for (const format of formats) {
    const recognition = format.recognise(document);
    if (recognition !== undefined) return { format, recognition };
  }
  const known = lookalikes.find((lookalike) => lookalike.fits(document));
  if (known !== undefined)
    throw new RefusalError(
      `content.${known.id}`,
      `This is ${known.is}, not an SBOM that this release reads.`,
      known.remedy,
      start,
    );
  const keys = document
    .keys()
    .slice(0, 8)
    .map((key) => `"${key.slice(0, 40)}"`);
  const seen = keys.length === 0 ? 'The object is empty.' : `Its top-level keys are ${keys.join(', ')}.`;
  throw new RefusalError(
    'content.not-an-sbom',
    `This JSON file is not an SBOM that we know: ${whyNot(document)} ${seen}`,
    ASK,
    start,
  );
}

/** What names the format: nothing, or something that names none. */
function whyNot(document: JsonDocument): string {
  for (const key of ['bomFormat', 'spdxVersion']) {
    const value = document.value(key);
    if (value !== undefined) return `its ${key} is ${JSON.stringify(value).slice(0, 60)}.`;
  }
  return 'it has neither bomFormat nor spdxVersion.';
}

const ASK = 'Ask the vendor for a CycloneDX (1.2 to 1.7) or SPDX (2.2 or 2.3) file in JSON.';

interface Lookalike {
  readonly id: string;
  readonly is: string;
  readonly remedy: string;
  readonly fits: (document: JsonDocument) => boolean;
}

function contextOf(document: JsonDocument): string {
  const context = document.value('@context');
  return [context, ...itemsOf(context)].map((item) => textOf(item) ?? '').join(' ');
}

const lookalikes: readonly Lookalike[] = [
  {
    id: 'openvex',
    is: 'an OpenVEX document (statements about vulnerabilities)',
    remedy: 'VEX documents are read by a later release. Import the SBOM that it belongs to.',
    fits: (document) => /openvex/i.test(contextOf(document)),
  },
  {
    id: 'spdx3',
    is: 'an SPDX 3 document',
    remedy: 'SPDX 3 is read by a later release. Until then ask the vendor for SPDX 2.3 or CycloneDX in JSON.',
    fits: (document) =>
      document.has('@graph') ||
      /spdx\.org\/rdf/i.test(contextOf(document)) ||
      /^SPDX-?3/i.test(textOf(document.value('spdxVersion')) ?? ''),
  },
  {
    id: 'csaf',
    is: 'a CSAF security advisory',
    remedy: 'CSAF documents are read by a later release. Import the SBOM of the product.',
    fits: (document) => {
      const head = document.value('document');
      return isObject(head) && head['csaf_version'] !== undefined;
    },
  },
  {
    id: 'licence-list',
    is: 'the SPDX licence list',
    remedy: ASK,
    fits: (document) => document.has('licenseListVersion') && document.has('licenses'),
  },
  {
    id: 'npm-lock',
    is: 'an npm lock file',
    remedy: `A lock file names packages but is no SBOM. ${ASK}`,
    fits: (document) => document.has('lockfileVersion'),
  },
  {
    id: 'in-toto-other',
    is: 'an in-toto statement about something else',
    remedy: `The statement holds no SBOM. ${ASK}`,
    fits: (document) => document.has('predicateType') || document.has('payloadType'),
  },
  {
    id: 'scanoss',
    is: 'a SCANOSS scan result',
    remedy: `It lists matches of files, not the components of a product. ${ASK}`,
    fits: looksLikeScanoss,
  },
];

/** SCANOSS: an object from file names to arrays of matches with an id and a status or lines. */
function looksLikeScanoss(document: JsonDocument): boolean {
  const first = document.keys()[0];
  if (first === undefined || !document.isArray(first)) return false;
  const [match] = itemsOf(document.value(first));
  return isObject(match) && 'id' in match && ('lines' in match || 'status' in match || 'matched' in match);
}
