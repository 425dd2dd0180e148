// Export of what is shown: reads the rows of the list to its end, page after page, then copies them as CSV. Copying
// waits for a press of its own, because the clipboard opens only right after one.

import type { ComponentRow } from '#shared/contract/parts.ts';
import { useEffect, useRef, useState } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { client } from '../../bridge/the-client.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatBytes, formatCount, formatCounted } from '../../ui/format.ts';
import { notify } from '../../ui/notices.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { Note } from '../../ui/states.tsx';
import type { ComponentScope } from './component-rows.ts';
import { toCsvHead, toCsvRows } from './csv.ts';
import { componentWords } from './strings.ts';

const words = componentWords.export;
const pageSize = 500;

interface ExportDialogProps {
  readonly scope: ComponentScope;
  readonly columns: readonly Column<ComponentRow>[];
  readonly total: number;
  readonly onClose: () => void;
}

interface Reading {
  readonly done: number;
  readonly csv: string | null;
  readonly error: unknown;
}

export function ExportDialog({ scope, columns, total, onClose }: ExportDialogProps) {
  const reading = useCsv(scope, columns);
  const { csv, done, error } = reading;
  const rows = formatCounted(csv === null ? total : done, 'component');
  const failure = error === null ? null : toErrorData(error);
  const copy = () => {
    if (csv === null) return;
    if (!copyText(csv)) {
      notify({ tone: 'failed', text: words.failed });
      return;
    }
    notify({ tone: 'done', text: words.done(rows) });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      onSubmit={copy}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" impossible={csv === null ? words.reading : null}>
            {words.copy}
          </Button>
        </>
      }
    >
      <p>{words.text(rows, formatCounted(columns.length, 'column'))}</p>
      <p className="f2">{words.guarded}</p>
      {failure !== null ? (
        <Note tone="bad">
          {failure.message} {failure.remedy}
        </Note>
      ) : csv === null ? (
        <ProgressRow
          title={words.reading}
          stage={words.stage(formatCount(done), formatCount(total))}
          share={total === 0 ? 1 : Math.min(1, done / total)}
        />
      ) : (
        <p role="status">{words.ready(formatBytes(csv.length))}</p>
      )}
    </Dialog>
  );
}

/** Reads to the end; stops when the dialog closes. */
function useCsv(scope: ComponentScope, columns: readonly Column<ComponentRow>[]): Reading {
  const [reading, setReading] = useState<Reading>({ done: 0, csv: null, error: null });
  const wanted = useRef({ scope, columns });
  useEffect(() => {
    const abort = new AbortController();
    const { scope: asked, columns: shown } = wanted.current;
    const run = async () => {
      let csv = toCsvHead(shown);
      let done = 0;
      let cursor: string | null = null;
      do {
        const page: Page = await readPage(asked, cursor, abort.signal);
        csv += toCsvRows(shown, page.rows);
        done += page.rows.length;
        cursor = page.next;
        if (abort.signal.aborted) return;
        setReading({ done, csv: cursor === null ? csv : null, error: null });
      } while (cursor !== null);
    };
    run().catch((error: unknown) => {
      if (!abort.signal.aborted) setReading({ done: 0, csv: null, error });
    });
    return () => abort.abort();
  }, []);
  return reading;
}

interface Page {
  readonly rows: readonly ComponentRow[];
  readonly next: string | null;
}

function readPage(
  { query, release, missing }: ComponentScope,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page> {
  const page = { limit: pageSize, cursor };
  return query === ''
    ? client.call('components.list', { ...page, release, missing }, { signal })
    : client.call('components.search', { ...page, query }, { signal });
}
