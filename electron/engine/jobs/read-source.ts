// documents.source: unpacks the stored original again and shows the place that a pointer names. A job, because an
// original may be large; the last one stays unpacked for some minutes, for the next finding of the document.

import { ContractError } from '#shared/contract/errors.ts';
import type { DocumentRow, Register } from '#electron/db/types.ts';
import type { JobHandlers } from '../context.ts';
import { openFile } from '../open-file.ts';
import { toSourceText } from '../ports/source-text.ts';
import { type DocumentRange, readSourceWindow } from '../source-window.ts';

export const readSource: JobHandlers['documents.source'] = (context, { id, pointer, context: around }) => {
  const register = context.register();
  const document = register.documents.get(id);
  context.control.progress({
    stage: 'read',
    subject: document.fileName,
    done: 0,
    total: document.bytes,
    unit: 'bytes',
  });
  return readSourceWindow(unpack(register, document), pointer, around);
};

/** A person looks at one finding after the other for some minutes. */
const KEPT_MS = 5 * 60 * 1_000;

let last: { readonly key: string; readonly range: DocumentRange; readonly timer: NodeJS.Timeout } | undefined;

function unpack(register: Register, document: DocumentRow): DocumentRange {
  // By content, not by register: the same bytes are the same text everywhere.
  const key = `${document.sha256} ${document.contentSha256} ${document.inside ?? ''}`;
  const range = last?.key === key ? last.range : findDocument(register, document);
  clearTimeout(last?.timer);
  last = { key, range, timer: setTimeout(() => (last = undefined), KEPT_MS).unref() };
  return range;
}

function findDocument(register: Register, document: DocumentRow): DocumentRange {
  const { sha256, fileName } = document;
  const bytes = Buffer.concat([...register.originals.read(sha256)]);
  const { documents } = openFile({ path: fileName, name: fileName, bytes, sha256 });
  const found =
    documents.find((one) => one.document.inside === document.inside) ??
    documents.find((one) => one.contentSha256 === document.contentSha256);
  if (found === undefined) throw notFound(fileName);
  const { start, end } = found.document;
  return { source: toSourceText(found.document.bytes), start, end };
}

/** A newer version of the program may open envelopes differently. */
function notFound(file: string): ContractError {
  return new ContractError({
    code: 'call/not-found',
    message: 'The document is not found in its original any more, the way this version of the program opens it.',
    remedy: 'Save the original and look into it.',
    file,
  });
}
