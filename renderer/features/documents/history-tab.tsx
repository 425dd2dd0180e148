// What happened with the document and where it comes from: decisions with reasons, provenance, hashes.

import type { ReactNode } from 'react';
import type { CheckedFile, DocumentRow } from '#shared/contract/parts.ts';
import type { CallResponse } from '../../bridge/calls.ts';
import { DateTime, DateWithAge } from '../../ui/date.tsx';
import { formatBytes } from '../../ui/format.ts';
import { KeyValues, Section, Timeline, type TimelineEntry } from '../../ui/layout.tsx';
import { TextLink } from '../../ui/num.tsx';
import { WhoTag } from '../../ui/signs.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign } from '../common/signs.tsx';
import css from './review.module.css';
import { historyWords } from './strings.ts';
import { toFormatText } from './verdict.ts';

type Shown = CallResponse<'documents.show'>;

export function HistoryTab({ shown: { document, checked, decisions } }: { readonly shown: Shown }) {
  return (
    <div className={css.columns}>
      <Section title={historyWords.decisions}>
        <Timeline
          entries={[
            ...decisions.map(toDecisionEntry).toReversed(),
            toRecordedEntry(document),
            toReceivedEntry(document),
          ]}
        />
      </Section>
      <Section title={historyWords.provenance}>
        <KeyValues wide rows={toProvenance(document, checked)} />
      </Section>
    </div>
  );
}

function toDecisionEntry({ status, actor, at, reason }: Shown['decisions'][number], index: number): TimelineEntry {
  return {
    id: index,
    when: <DateWithAge value={at} withoutAge />,
    voice: 'judged',
    what: (
      <div className={css.stackGap}>
        <span className="row wrap">
          <DocumentStatusSign status={status} />
          <WhoTag voice="judged">
            <VisibleText text={actor} />
          </WhoTag>
        </span>
        <p>
          <VisibleText text={reason} />
        </p>
      </div>
    ),
  };
}

function toRecordedEntry({ recordedAt }: DocumentRow): TimelineEntry {
  return {
    id: 'recorded',
    when: <DateWithAge value={recordedAt} withoutAge />,
    voice: 'derived',
    what: historyWords.recorded,
  };
}

function toReceivedEntry({ receivedAt, receivedFrom, channel }: DocumentRow): TimelineEntry {
  return {
    id: 'received',
    when: <DateWithAge value={receivedAt} withoutAge />,
    voice: 'claimed',
    what: (
      <>
        {historyWords.receivedAs}
        {receivedFrom !== null && <VisibleText text={historyWords.from(receivedFrom)} />}
        {channel !== null && <VisibleText text={historyWords.through(channel)} />}
      </>
    ),
  };
}

function toProvenance(document: DocumentRow, checked: CheckedFile): readonly (readonly [string, ReactNode])[] {
  const { keys, notStated } = historyWords;
  const stated = (text: string | null) =>
    text === null ? <span className="f3">{notStated}</span> : <VisibleText text={text} />;
  const producer =
    checked.producer === null
      ? null
      : [checked.producer.name, checked.producer.version].filter((part) => part !== null).join(' ');
  return [
    [keys.file, <Ident key="file" text={document.fileName} wrap />],
    [keys.inside, document.inside === null ? undefined : <Ident key="inside" text={document.inside} wrap />],
    [keys.unpacked, checked.envelopes.length === 0 ? undefined : checked.envelopes.join(', ')],
    [keys.from, stated(document.receivedFrom)],
    [keys.on, <DateWithAge key="on" value={document.receivedAt} />],
    [keys.channel, stated(document.channel)],
    [keys.recorded, <DateTime key="recorded" value={document.recordedAt} />],
    [keys.format, <VisibleText key="format" text={toFormatText(checked)} />],
    [keys.producer, stated(producer)],
    [keys.size, formatBytes(document.bytes)],
    [keys.sha, <Ident key="sha" text={document.sha256} wrap />],
    [
      keys.content,
      document.contentSha256 === document.sha256 ? (
        <span className="f3">{historyWords.sameHash}</span>
      ) : (
        <Ident key="content" text={document.contentSha256} wrap />
      ),
    ],
    [
      keys.duplicate,
      document.duplicateOf === null ? undefined : (
        <TextLink key="duplicate" target={{ to: '/documents/$id', params: { id: document.duplicateOf } }}>
          <Ident text={document.duplicateOf} />
        </TextLink>
      ),
    ],
    [keys.submission, <Ident key="submission" text={document.submission} wrap />],
  ];
}
