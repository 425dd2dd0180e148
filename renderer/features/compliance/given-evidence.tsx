// The documents that a person gave as evidence for their judgement, each with the way to it.

import { useCall } from '../../bridge/queries.ts';
import { TextLink } from '../../ui/num.tsx';
import { ShortHash, VisibleText } from '../../ui/text.tsx';
import styles from './compliance.module.css';
import { complianceWords } from './strings.ts';

export function GivenEvidence({ ids }: { readonly ids: readonly string[] }) {
  const { data } = useCall('documents.list', { limit: 500 }, { enabled: ids.length > 0 });
  if (ids.length === 0) return null;
  return (
    <span>
      {complianceWords.givenEvidence}{' '}
      {ids.map((id) => {
        const name = data?.rows.find((row) => row.id === id)?.fileName;
        return (
          <span key={id} className={styles['original']}>
            <TextLink target={{ to: '/documents/$id', params: { id } }}>
              {name === undefined ? <ShortHash hash={id} /> : <VisibleText text={name} />}
            </TextLink>
          </span>
        );
      })}
    </span>
  );
}
