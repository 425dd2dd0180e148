// What can be done with a document besides deciding: the receipt report, the original, requests to the vendor.

import { Download, Ellipsis, FileCode, FileText, Gavel, Hash, MailQuestion, ScrollText, Table2 } from 'lucide-react';
import type { CheckedFile, DocumentRow } from '#shared/contract/parts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Menu } from '../../ui/menu.tsx';
import { notify } from '../../ui/notices.tsx';
import { saveOriginal, saveReceipt } from './save-actions.ts';
import { reviewWords } from './strings.ts';
import { findRequests, toRequestsText } from './vendor-requests.ts';

interface ReviewActionsProps {
  readonly document: DocumentRow;
  readonly checked: CheckedFile;
  /** Only where the decision's pane is not on screen. */
  readonly onDecide?: (() => void) | undefined;
}

export function ReviewActions({ document, checked, onDecide }: ReviewActionsProps) {
  const words = reviewWords.actions;
  const requests = findRequests(checked).length;
  const copyRequests = () => {
    if (copyText(toRequestsText(document, checked)))
      notify({ tone: 'done', text: reviewWords.requestsCopied(requests) });
  };
  return (
    <>
      <Button icon={ScrollText} onClick={() => void saveReceipt(document, 'html')}>
        {words.report}
      </Button>
      {onDecide && (
        <Button look="primary" icon={Gavel} onClick={onDecide}>
          {words.decide}
        </Button>
      )}
      <Menu
        align="end"
        trigger={<IconButton label={words.more} icon={Ellipsis} />}
        items={[
          {
            label: words.copyRequests,
            icon: MailQuestion,
            run: copyRequests,
            impossible: requests === 0 && reviewWords.noRequests,
          },
          { label: words.original, icon: Download, run: () => void saveOriginal(document) },
          {
            label: words.copyHash,
            icon: Hash,
            run: () => void (copyText(document.sha256) && notify({ text: reviewWords.hashCopied })),
          },
          null,
          { label: words.formats.html, icon: FileText, run: () => void saveReceipt(document, 'html') },
          { label: words.formats.csv, icon: Table2, run: () => void saveReceipt(document, 'csv') },
          { label: words.formats.json, icon: FileCode, run: () => void saveReceipt(document, 'json') },
        ]}
      />
    </>
  );
}
