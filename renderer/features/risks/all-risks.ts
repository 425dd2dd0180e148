// Every risk of the register at once: the matrix counts them all, so pages are read to the end. A register holds
// hundreds, at most thousands; beyond the limit the screen says what is not counted.

import { useQuery } from '@tanstack/react-query';
import type { CallResponse, PagedRow } from '../../bridge/calls.ts';
import { pageSize } from '../../bridge/queries.ts';
import { client } from '../../bridge/the-client.ts';

export type RiskRow = PagedRow<'risks.list'>;

const mostPages = 20;

async function readAll(): Promise<{ readonly rows: readonly RiskRow[]; readonly total: number }> {
  const rows: RiskRow[] = [];
  let cursor: string | null = null;
  let total = 0;
  for (let page = 0; page < mostPages; page++) {
    const answer: CallResponse<'risks.list'> = await client.call('risks.list', { limit: pageSize, cursor });
    rows.push(...answer.rows);
    total = answer.total;
    cursor = answer.next;
    if (cursor === null) break;
  }
  return { rows, total };
}

export function useAllRisks() {
  // The second part of the key is what bridge/stale.ts goes by.
  return useQuery({ queryKey: ['call', 'risks.list', 'all'], queryFn: readAll });
}
