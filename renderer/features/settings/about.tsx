// What this program is and what it has not got yet.

import { overlays } from '../../frame/overlays.ts';
import { useHostInfo } from '../../frame/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { KeyValues, Section } from '../../ui/layout.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { settingsWords as words } from './strings.ts';

export function Advisories() {
  return <EmptyState title={words.advisoriesNone}>{words.advisoriesText}</EmptyState>;
}

export function About() {
  const host = useHostInfo().data;
  if (host === undefined) return null;
  return (
    <>
      <Section title={words.program}>
        <KeyValues
          wide
          rows={[
            [words.version, host.version],
            [words.host, words.hosts[host.host]],
            [words.platform, host.platform],
            [words.network, words.networkText],
          ]}
        />
      </Section>
      <Section title={words.keys}>
        <Button keys="?" onClick={() => overlays.set('keys')}>
          {words.keysRun}
        </Button>
      </Section>
    </>
  );
}
