// Where files come in: the whole window takes a drop (the frame does that), here is the place that says so, the button
// for those who do not drag, and the list of what is chosen.

import { FileJson, FolderInput, X } from 'lucide-react';
import { useState } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { pickFiles } from '../../bridge/files.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { formatBytes, formatCount } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/states.tsx';
import { Ident } from '../../ui/text.tsx';
import css from './intake.module.css';
import { stageFiles, unstageFile, useStaged } from './staged-files.ts';
import { intakeWords } from './strings.ts';

export function DropZone() {
  const files = useStaged();
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    try {
      stageFiles(await pickFiles());
      setProblem(null);
    } catch (error) {
      const { message, remedy } = toErrorData(error);
      setProblem(`${intakeWords.pickFailed} ${message} ${remedy}`);
    }
  };
  return (
    <section className={cx(css.zone, files.length > 0 && css.filled)} aria-label={intakeWords.chosen}>
      {files.length === 0 ? (
        <div className={css.invite}>
          <Icon of={FolderInput} />
          <h2>{intakeWords.drop}</h2>
          <p className="f2">{intakeWords.dropText}</p>
          <Button look="primary" tall keys="Mod I" onClick={() => void choose()}>
            {intakeWords.choose}
          </Button>
        </div>
      ) : (
        <>
          <div className="h">
            <h2>{intakeWords.chosen}</h2>
            <span className="f2 num">{formatCount(files.length)}</span>
            <span className="aside">
              <Button onClick={() => void choose()}>{intakeWords.chooseMore}</Button>
            </span>
          </div>
          <ul className={css.files}>
            {files.map(({ token, name, bytes }) => (
              <li key={token}>
                <Icon of={FileJson} small />
                <span className="grow cut">
                  <Ident text={name} />
                </span>
                <span className="f3 num nw">{formatBytes(bytes)}</span>
                <IconButton label={intakeWords.remove(name)} icon={X} onClick={() => unstageFile(token)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {problem !== null && <Note tone="bad">{problem}</Note>}
    </section>
  );
}
