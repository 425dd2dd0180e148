// Taking in what a vendor sent: files, what they belong to, how they came; then what came of each.

import { useEffect, useRef } from 'react';
import { takeIncoming, useIncoming } from '../../frame/incoming-files.ts';
import { Screen } from '../../frame/screen.tsx';
import { useGo } from '../../frame/use-route.ts';
import { Section } from '../../ui/layout.tsx';
import { useDeliveries } from './deliveries.ts';
import { DeliveryForm } from './delivery-form.tsx';
import { DropZone } from './drop-zone.tsx';
import css from './intake.module.css';
import { Queue } from './queue.tsx';
import { RecentDeliveries } from './recent-deliveries.tsx';
import { stageFiles } from './staged-files.ts';
import { intakeWords } from './strings.ts';

export function IntakePage() {
  useIncomingFiles();
  const go = useGo();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const none = useDeliveries().length === 0;
  return (
    <Screen title={intakeWords.title} sub={intakeWords.sub}>
      <div className={css.layout}>
        <div className={css.give}>
          <DropZone />
          <DeliveryForm
            onImported={({ documents }) => {
              const [only, ...others] = documents;
              // One document: its review is what the person came for.
              if (here.current && only?.id != null && others.length === 0)
                go({ to: '/documents/$id', params: { id: only.id } });
            }}
          />
        </div>
        <div className={css.get}>
          <Queue />
          {none && <Steps />}
          <RecentDeliveries />
        </div>
      </div>
    </Screen>
  );
}

/** Takes what was dropped on the window or chosen by a command. */
function useIncomingFiles(): void {
  const incoming = useIncoming();
  useEffect(() => {
    if (incoming.length > 0) stageFiles(takeIncoming());
  }, [incoming]);
}

function Steps() {
  const { title, list, note } = intakeWords.steps;
  return (
    <Section title={title}>
      <ol className={css.steps}>
        {list.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="f2 t12">{note}</p>
    </Section>
  );
}
