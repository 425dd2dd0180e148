// The lists that stand in several pages: risks, submissions, documents. Each reads its own rows.

import { usePages } from '../../bridge/queries.ts';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { useGo } from '../../frame/use-route.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { RowSource } from '../../ui/row-source.ts';
import {
  documentColumns,
  documentTarget,
  type DocumentRow,
  riskColumns,
  riskTarget,
  submissionColumns,
} from './document-columns.tsx';
import { ListNote } from './lead.tsx';
import { RegisterList } from './register-list.tsx';
import { vendorWords as words } from './strings.ts';

interface InnerListProps {
  readonly query: string;
  readonly onBack: () => void;
}

interface RiskListProps extends InnerListProps {
  readonly of: { readonly vendor: string } | { readonly product: string };
  /** Said above the list. */
  readonly note?: string;
}

export function RiskList({ of, note, ...rest }: RiskListProps) {
  const { source } = usePages('risks.list', of);
  const { shown } = useColumns('risks-of', riskColumns);
  const go = useGo();
  return (
    <>
      {note !== undefined && <ListNote>{note}</ListNote>}
      <RegisterList
        {...rest}
        label={words.tabs.risks}
        columns={shown}
        source={source}
        rowId={idOf}
        onOpen={({ id }) => go(riskTarget(id))}
        empty={{ title: words.noRisksTitle, text: words.noRisksText }}
      />
    </>
  );
}

export function SubmissionList({ vendor, ...rest }: InnerListProps & { readonly vendor: string }) {
  const { source } = usePages('submissions.list', { vendor });
  const { shown } = useColumns('submissions-of', submissionColumns);
  return (
    <RegisterList
      {...rest}
      label={words.tabs.submissions}
      columns={shown}
      source={source}
      rowId={idOf}
      empty={{ title: words.noSubmissionsTitle, text: words.noSubmissionsText, actions: <ImportLink /> }}
    />
  );
}

export function DocumentList({ source, ...rest }: InnerListProps & { readonly source: RowSource<DocumentRow> }) {
  const { shown } = useColumns('documents-of', documentColumns);
  const go = useGo();
  return (
    <RegisterList
      {...rest}
      label={words.tabs.documents}
      columns={shown}
      source={source}
      rowId={idOf}
      onOpen={({ id }) => go(documentTarget(id))}
      empty={{ title: words.noDocumentsTitle, text: words.noDocumentsText, actions: <ImportLink /> }}
    />
  );
}

export function ImportLink({ plain = false }: { readonly plain?: boolean }) {
  return (
    <LinkButton look={plain ? 'plain' : 'primary'} target={{ to: '/intake' }}>
      {words.importFile}
    </LinkButton>
  );
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
