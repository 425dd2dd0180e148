// The person: the name that is recorded, and how the program looks.

import { ReviewerForm } from '../../frame/reviewer-form.tsx';
import { frameWords } from '../../frame/strings.ts';
import { chooseTheme, themes, useTheme } from '../../frame/theme.ts';
import { Section } from '../../ui/layout.tsx';
import { Segments } from '../../ui/tabs.tsx';
import { settingsWords as words } from './strings.ts';

export function You() {
  const theme = useTheme();
  return (
    <>
      <Section title={words.reviewer}>
        <ReviewerForm />
      </Section>
      <Section title={words.appearance}>
        <Segments
          label={frameWords.theme}
          options={themes.map((id) => ({ id, title: frameWords.themes[id] }))}
          chosen={theme}
          onChoose={chooseTheme}
        />
        <p className="hint">{words.appearanceHint}</p>
      </Section>
    </>
  );
}
