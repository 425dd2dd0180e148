// What to ask the vendor, as text for a letter or an e-mail: each finding that must or should be corrected, once.

import type { CheckedFile, DocumentRow } from '#shared/contract/parts.ts';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { reviewWords } from './strings.ts';

type Finding = CheckedFile['findings'][number];
const words = reviewWords.requests;

export function findRequests(checked: CheckedFile): readonly Finding[] {
  return checked.findings.filter(({ severity }) => severity !== 'note');
}

export function toRequestsText(document: DocumentRow, checked: CheckedFile): string {
  const list = (severity: Finding['severity'], title: string) => {
    const found = checked.findings.filter((finding) => finding.severity === severity);
    return found.length === 0 ? [] : ['', title, ...found.map((finding, at) => `${at + 1}. ${toRequest(finding)}`)];
  };
  const product = `${document.product} ${document.release}`;
  const lines = [
    words.head(product, document.fileName),
    ...list('error', words.must),
    ...list('warning', words.should),
  ];
  return lines.map((line) => toVisibleText(line)).join('\n');
}

function toRequest({ message, remedy, count, line, pointer }: Finding): string {
  const where =
    pointer === '' ? '' : ` (${words.places(count)}, ${count > 1 ? `${words.first} ` : ''}${words.line(line)})`;
  return `${message}${where} ${remedy}`;
}
