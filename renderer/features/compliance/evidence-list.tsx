// The facts behind a control, the newest first: who said it, what, by which hash, when.

import { useState } from 'react';
import type { EvidenceRef } from '#shared/model/assessment.ts';
import { Button, type Target } from '../../ui/button.tsx';
import { DateWithAge } from '../../ui/date.tsx';
import { Section } from '../../ui/layout.tsx';
import { TextLink } from '../../ui/num.tsx';
import { type Voice, WhoTag } from '../../ui/signs.tsx';
import { ShortHash, VisibleText } from '../../ui/text.tsx';
import styles from './compliance.module.css';
import { complianceWords, evidenceWords } from './strings.ts';

const first = 6;
const voices: Readonly<Record<EvidenceRef['kind'], Voice>> = {
  document: 'claimed',
  decision: 'judged',
  risk: 'derived',
  register: 'derived',
};
const columns = complianceWords.evidenceColumns;

export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceRef[] }) {
  const [all, setAll] = useState(false);
  if (evidence.length === 0) {
    return (
      <Section title={complianceWords.evidence}>
        <p className="f2">{complianceWords.noEvidence}</p>
      </Section>
    );
  }
  const hashed = evidence.some(({ sha256 }) => sha256 !== null);
  const newest = evidence.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return (
    <Section
      title={complianceWords.evidence}
      aside={complianceWords.evidenceAside(evidence.length, all ? evidence.length : first)}
    >
      <table className={styles['evidence']}>
        <thead>
          <tr>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.what}</th>
            {hashed && (
              <th scope="col" className="hide-s">
                {columns.id}
              </th>
            )}
            <th scope="col">{columns.date}</th>
          </tr>
        </thead>
        <tbody>
          {newest.slice(0, all ? undefined : first).map((each) => (
            <tr key={`${each.kind}${each.id}`}>
              <td>
                <WhoTag voice={voices[each.kind]}>{evidenceWords[each.kind]}</WhoTag>
              </td>
              <td>
                <Fact evidence={each} />
              </td>
              {hashed && (
                <td className="hide-s nw">{each.sha256 === null ? null : <ShortHash hash={each.sha256} />}</td>
              )}
              <td>
                <DateWithAge value={each.date === '' ? null : each.date} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && evidence.length > first && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {complianceWords.moreEvidence(evidence.length)}
        </Button>
      )}
    </Section>
  );
}

function Fact({ evidence }: { readonly evidence: EvidenceRef }) {
  const target = toTarget(evidence);
  const title = <VisibleText text={evidence.title} />;
  return target === undefined ? title : <TextLink target={target}>{title}</TextLink>;
}

/** A decision carries the id of the document it is about. */
function toTarget({ kind, id }: EvidenceRef): Target | undefined {
  if (kind === 'risk') return { to: '/risks/$id', params: { id } };
  if (kind === 'document') return { to: '/documents/$id', params: { id } };
  return kind === 'decision' ? { to: '/documents/$id', params: { id }, search: { tab: 'history' } } : undefined;
}
