// Findings about the document as a whole, once everything in it has been read.

import type { DocumentHead } from '../model/document.ts';
import type { Reporter } from '../model/finding.ts';
import type { StateCounts } from '../model/profile-result.ts';
import type { DocumentCounts } from '../model/receipt.ts';
import { formatCount } from '../util/format-number.ts';

export interface WholeDocument {
  readonly head: DocumentHead;
  readonly counts: DocumentCounts;
  readonly merged: number;
  readonly states: StateCounts;
}

export function reportOnDocument(document: WholeDocument, reporter: Reporter): void {
  reportContent(document, reporter);
  reportLicences(document, reporter);
  reportReferences(document.head, reporter);
}

/** Quirks Q47, Q55: an empty document is valid and says nothing; repeated entries are kept, counted once. */
function reportContent({ head, counts, merged }: WholeDocument, reporter: Reporter): void {
  if (counts.components === 0) {
    reporter.report(
      {
        rule: 'document.no-components',
        severity: 'warning',
        action: 'noted',
        message: 'The SBOM lists no components. Nothing was assessed.',
        remedy: 'Ask the vendor for an SBOM of the product as it is delivered.',
      },
      '',
    );
  }
  if (merged > 0) {
    reporter.report(
      {
        rule: 'component.repeated',
        severity: 'note',
        action: 'accepted',
        message: `${formatCount(merged)} entries declare the same component as an earlier one (type, name, version and identifiers). Each place is kept; the component counts once.`,
        remedy: 'Nothing to do: scanners list a component once for every place where they find it.',
      },
      head.standard === 'SPDX' ? '/packages' : '/components',
    );
  }
  if (counts.services > 0) {
    reporter.report(
      {
        rule: 'document.services-listed',
        severity: 'note',
        action: 'noted',
        message: `${formatCount(counts.services)} services are listed. They are counted and stand in the graph; profiles and risks look at components only.`,
        remedy: 'Nothing to do.',
      },
      '/services',
    );
  }
}

/** Quirk Q72: NONE on every package means that the tool found nothing, not that no licence is granted. */
function reportLicences({ states, head }: WholeDocument, reporter: Reporter): void {
  const { P, W, N, U } = states.C11;
  if (N > 1 && P + W === 0) {
    reporter.report(
      {
        rule: 'licence.none-everywhere',
        severity: 'warning',
        action: 'noted',
        message: `Every licence that is stated says NONE (${formatCount(N)} components; ${formatCount(U)} say NOASSERTION). The tool found none; this does not say that no licence is granted.`,
        remedy: 'Ask the vendor for the licences of the components.',
      },
      head.standard === 'SPDX' ? '/packages' : '/components',
    );
  }
}

/** Quirk Q71. */
function reportReferences(head: DocumentHead, reporter: Reporter): void {
  for (const reference of head.externalDocuments) {
    reporter.report(
      {
        rule: 'document.not-delivered',
        severity: 'note',
        action: 'noted',
        message: 'The vendor refers to other documents that were not delivered with this one.',
        remedy: 'Ask the vendor for the documents named here.',
      },
      head.standard === 'SPDX' ? '/externalDocumentRefs' : '/externalReferences',
      { before: reference },
    );
  }
}
