// Settings: the person, the register file, the profiles that ship with the program, what is not there yet.

import type { ReactNode } from 'react';
import { useSearchState } from '../../frame/use-route.ts';
import { Screen } from '../../frame/screen.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { About, Advisories } from './about.tsx';
import { Profiles } from './profiles.tsx';
import { RegisterPart } from './register-part.tsx';
import styles from './settings.module.css';
import { settingsWords as words } from './strings.ts';
import { You } from './you.tsx';

export function SettingsPage() {
  const [search, change] = useSearchState();
  return (
    <Screen title={words.title} scrolls={false}>
      <Tabs
        label={words.parts}
        chosen={search['part'] ?? 'you'}
        onChoose={(part) => change({ part })}
        tabs={[
          { id: 'you', title: words.you, content: page(<You />) },
          { id: 'register', title: words.register, content: page(<RegisterPart />) },
          { id: 'profiles', title: words.profiles, content: page(<Profiles />) },
          { id: 'advisories', title: words.advisories, content: page(<Advisories />) },
          { id: 'about', title: words.about, content: page(<About />) },
        ]}
      />
    </Screen>
  );
}

function page(content: ReactNode) {
  return <div className={styles.page}>{content}</div>;
}
