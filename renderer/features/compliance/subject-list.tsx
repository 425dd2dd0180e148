// The subjects of a measure with one outcome: each with its reason, its own page, and the place in the original.

import { X } from 'lucide-react';
import { useState } from 'react';
import type { EvidenceRef, MeasureOutcome, MeasureResult, MeasureSubject } from '#shared/model/assessment.ts';
import { Button, IconButton, type Target } from '../../ui/button.tsx';
import { TextLink } from '../../ui/num.tsx';
import { Tag } from '../../ui/signs.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { ElementOutcomeSign } from '../common/signs.tsx';
import { elementOutcomeWords } from '../common/strings.ts';
import styles from './compliance.module.css';
import { complianceWords } from './strings.ts';

const most = 20;

interface SubjectListProps {
  readonly measure: MeasureResult;
  readonly outcome: MeasureOutcome;
  readonly evidence: readonly EvidenceRef[];
  readonly onClose: () => void;
}

export function SubjectList({ measure, outcome, evidence, onClose }: SubjectListProps) {
  const [shown, setShown] = useState(most);
  const subjects = measure.subjects.filter((subject) => subject.outcome === outcome);
  return (
    <div className={styles['subjects']}>
      <div className="row">
        <b className="grow">{complianceWords.subjectsOf(measure.title, elementOutcomeWords[outcome].toLowerCase())}</b>
        <IconButton label={complianceWords.closeSubjects} icon={X} onClick={onClose} />
      </div>
      <ul>
        {subjects.slice(0, shown).map((subject) => (
          <li key={`${subject.kind}${subject.id}`}>
            <ElementOutcomeSign outcome={outcome} wordless />
            <span>
              <SubjectName subject={subject} /> {subject.critical && <Tag>{complianceWords.countsCritical}</Tag>}
              <span className="f2 block">
                <VisibleText text={subject.reason} />
              </span>
              <Originals documents={evidence.filter((each) => belongsTo(each, subject))} tab={toTab(measure.measure)} />
            </span>
          </li>
        ))}
      </ul>
      {subjects.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + 200)}>
          {complianceWords.moreSubjects(Math.min(200, subjects.length - shown))}
        </Button>
      )}
    </div>
  );
}

function SubjectName({ subject }: { readonly subject: MeasureSubject }) {
  const target = toTarget(subject);
  const name = <VisibleText text={subject.name} />;
  return target === undefined ? name : <TextLink target={target}>{name}</TextLink>;
}

function toTarget({ kind, id }: MeasureSubject): Target | undefined {
  return kind === 'register' ? undefined : { to: `/${kind}s/$id`, params: { id } };
}

/** Documents stand in the evidence as "release: file". */
function belongsTo(evidence: EvidenceRef, subject: MeasureSubject): boolean {
  return evidence.kind === 'document' && subject.kind === 'release' && evidence.title.startsWith(`${subject.name}: `);
}

/** The part of the document's review that shows what this measure looked at. */
function toTab(measure: string): string {
  return measure.startsWith('sbom-valid') ? 'findings' : 'scorecard';
}

function Originals({ documents, tab }: { readonly documents: readonly EvidenceRef[]; readonly tab: string }) {
  if (documents.length === 0) return null;
  return (
    <span className="t12 f3 block">
      {complianceWords.inOriginal}{' '}
      {documents.slice(0, 5).map(({ id, title }) => (
        <span key={id} className={styles['original']}>
          <TextLink target={{ to: '/documents/$id', params: { id }, search: { tab } }}>
            <VisibleText text={title.slice(title.lastIndexOf(': ') + 2)} />
          </TextLink>
        </span>
      ))}
    </span>
  );
}
