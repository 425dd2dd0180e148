// What a fact says, in one sentence that also names what it is about: for lists of what happened lately.

import { factText, toText } from './fact-text.ts';
import type { Fact, FactKind, JsonValue } from './types.ts';

type Fields = { readonly [key: string]: JsonValue | undefined };

const statusWords: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  'accepted-with-conditions': 'Accepted with conditions',
  quarantined: 'Quarantined',
  rejected: 'Rejected',
};

/** `subject`: the name of what the fact is about, as it is called now; empty when it has none. */
export function activityText(fact: Fact, subject: string): string {
  const fields = fact.payload as Fields;
  switch (fact.kind) {
    case 'register.created':
      return 'Created the register.';
    case 'vendor.added':
    case 'product.added':
    case 'release.added':
      return `Added the ${fact.subjectKind} ${subject}.`;
    case 'vendor.edited':
    case 'product.edited':
    case 'release.edited':
      return `Changed the ${fact.subjectKind} ${subject}.`;
    case 'submission.recorded':
      return `Imported ${countFiles(fields['files'])} for ${subject}.`;
    case 'document.decided':
      return `${statusWords[toText(fields['status'])] ?? 'Decided'}: ${subject}.`;
    case 'control.overridden':
      return `Set ${toText(fields['control'])} of ${toText(fields['framework'])} to ${toText(fields['status']).replaceAll('-', ' ')}.`;
    case 'report.made':
      return `Made the report ${toText(fields['kind'])} (${toText(fields['format'])}): ${toText(fields['subject'])}.`;
    default:
      return `${subject}: ${factText(fact)}`;
  }
}

function countFiles(files: JsonValue | undefined): string {
  const count = Array.isArray(files) ? files.length : 0;
  return count === 1 ? '1 file' : `${count} files`;
}

/** What was done to several risks at once; empty for kinds that people do one by one. */
export function manyRisksText(kind: FactKind, count: number): string {
  switch (kind) {
    case 'risk.opened':
      return `Opened ${count} risks.`;
    case 'risk.updated':
      return `Rated ${count} risks again.`;
    case 'risk.evidence-gone':
      return `The present documents no longer show ${count} risks; they stay open to a person’s decision.`;
    default:
      return '';
  }
}
