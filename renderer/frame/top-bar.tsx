// The top bar: the register, search over everything, long work, the person.

import {
  Activity,
  ChevronDown,
  CircleUserRound,
  Database,
  FilePlus2,
  FlaskConical,
  FolderOpen,
  LogOut,
  Search,
  Settings2,
} from 'lucide-react';
import { useJobs } from '../bridge/jobs.ts';
import { client } from '../bridge/the-client.ts';
import { LinkButton } from '../ui/button.tsx';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { Keys } from '../ui/keys.tsx';
import { Menu, Popover } from '../ui/menu.tsx';
import { Tag } from '../ui/signs.tsx';
import { VisibleText } from '../ui/text.tsx';
import { BrandMark } from './brand-mark.tsx';
import { JobList } from './job-list.tsx';
import { overlays } from './overlays.ts';
import { closeRegister, createRegister, openRegister, openSample } from './register-commands.ts';
import { ReviewerForm } from './reviewer-form.tsx';
import { frameWords } from './strings.ts';
import { useGo } from './use-route.ts';
import { useHostInfo, useRegisterInfo } from './use-register.ts';

export function TopBar() {
  return (
    <header className="top" aria-label={frameWords.topBar}>
      <div className="top-l">
        <RegisterMenu />
      </div>
      <button type="button" className="search" onClick={() => overlays.set('palette')}>
        <Icon of={Search} />
        <span className="grow cut hide-s">{frameWords.search}</span>
        <span className="grow cut only-s">{frameWords.searchShort}</span>
        <Keys of="Mod K" />
      </button>
      <div className="top-r">
        <ActivityChip />
        <ReviewerChip />
      </div>
    </header>
  );
}

function RegisterMenu() {
  const host = useHostInfo().data;
  const info = useRegisterInfo().data;
  const go = useGo();
  const fixed = client.where === 'browser' && frameWords.chosenAtStart;
  const name = toTitle(host?.register.name ?? null);
  return (
    <>
      <Menu
        trigger={
          <button type="button" className="reg" aria-label={frameWords.registerMenu(name)}>
            <BrandMark />
            <span className="cut">
              <VisibleText text={name} />
            </span>
            <Icon of={ChevronDown} small />
          </button>
        }
        items={[
          { label: frameWords.openSettings, icon: Settings2, run: () => go({ to: '/settings' }) },
          null,
          { label: frameWords.openOther, icon: FolderOpen, impossible: fixed, run: () => void openRegister('ask') },
          { label: frameWords.createNew, icon: FilePlus2, impossible: fixed, run: () => void createRegister('ask') },
          { label: frameWords.openSample, icon: FlaskConical, run: () => void openSample() },
          null,
          { label: frameWords.closeRegister, icon: LogOut, run: () => void closeRegister() },
        ]}
      />
      {host?.register.sample === true && (
        <Tag icon={Database}>
          <span className="hide-s">{frameWords.sample}</span>
          {info?.sampleDate != null && (
            <>
              <span className="hide-s">{frameWords.sampleOf}</span> {info.sampleDate}
            </>
          )}
        </Tag>
      )}
    </>
  );
}

/** The file's name without its ending. */
function toTitle(name: string | null): string {
  return name === null ? frameWords.program : name.replace(/\.sbomreg$/, '');
}

function ActivityChip() {
  const jobs = useJobs();
  const running = jobs.filter(({ state }) => state === 'running').length;
  return (
    <Popover
      title={frameWords.activityTitle}
      align="end"
      trigger={
        <button type="button" className="chip-top">
          <Icon of={Activity} />
          <span aria-live="polite">{running > 0 ? frameWords.running(formatCount(running)) : frameWords.idle}</span>
        </button>
      }
    >
      <div className="activity-panel">
        <JobList jobs={jobs.slice(0, 5)} />
        <LinkButton target={{ to: '/activity' }}>{frameWords.allActivity}</LinkButton>
      </div>
    </Popover>
  );
}

function ReviewerChip() {
  const actor = useHostInfo().data?.actor ?? '';
  return (
    <Popover
      title={frameWords.reviewer}
      align="end"
      trigger={
        <button type="button" className="chip-top">
          {actor === '' ? (
            <Icon of={CircleUserRound} />
          ) : (
            <span className="avatar" aria-hidden>
              {toInitials(actor)}
            </span>
          )}
          <span className="cut reviewer-name">
            <VisibleText text={actor === '' ? frameWords.reviewerNone : actor} />
          </span>
        </button>
      }
    >
      <ReviewerForm />
    </Popover>
  );
}

function toInitials(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return letters.join('').toUpperCase();
}
