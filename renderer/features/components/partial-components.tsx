// Says above the table what cannot be in it: releases without a readable SBOM.

import type { CallResponse } from '../../bridge/calls.ts';
import { usePages } from '../../bridge/queries.ts';
import { Button } from '../../ui/button.tsx';
import { formatCounted } from '../../ui/format.ts';
import { Popover } from '../../ui/menu.tsx';
import { PartialBar } from '../../ui/states.tsx';
import { toRegisterPath } from '../vendors/register-path.ts';
import style from './components.module.css';
import { NotSearched } from './not-searched.tsx';
import { componentWords as words } from './strings.ts';

type Unsearched = CallResponse<'components.search'>['notSearched'];

interface PartialComponentsProps {
  /** From a search; undefined: a list, of which the releases without a document tell the same. */
  readonly notSearched: Unsearched | undefined;
  /** The list shows this release only. */
  readonly release: string | null;
}

export function PartialComponents({ notSearched, release }: PartialComponentsProps) {
  const { source } = usePages('releases.list', {});
  if (release !== null) return null;
  const missing = notSearched ?? withoutDocuments(source);
  if (missing.length === 0) return null;
  return (
    <PartialBar
      action={
        <Popover align="end" title={words.notSearchedTitle} trigger={<Button>{words.seeReleases}</Button>}>
          <div className={style['popover']}>
            <NotSearched releases={missing} />
          </div>
        </Popover>
      }
    >
      {words.notSearched(formatCounted(missing.length, 'release'), missing.length === 1)}
    </PartialBar>
  );
}

function withoutDocuments(source: ReturnType<typeof usePages<'releases.list'>>['source']): Unsearched {
  return Array.from({ length: source.total ?? 0 }, (_, index) => source.row(index)).flatMap((row) =>
    row === undefined || row.documents > 0
      ? []
      : [{ release: toRegisterPath(row.vendor, row.product, row.name), reason: words.noSbom }],
  );
}
