// reports.preview: a report as it would be made now, as text for the screen. Nothing is recorded.

import type { JobHandlers } from '../context.ts';
import { sha256Hex } from '../ports/hashing.ts';
import { renderReport } from './make-report.ts';

export const previewReport: JobHandlers['reports.preview'] = (context, request) => {
  const { text } = renderReport(context, request, request.kind);
  const bytes = Buffer.from(text);
  return { text, bytes: bytes.byteLength, sha256: sha256Hex(bytes), asOf: context.clock.asOf() };
};
