// A bar on stderr while a job runs: stage, what it works on, share, time left. Nothing at all when stderr is no terminal.

import type { JobProgress } from '#shared/contract/events.ts';
import { formatCount } from '#shared/util/format-number.ts';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { duration, size } from './format.ts';
import type { OutputStream } from './screen.ts';
import { cutToWidth, textWidth } from './text.ts';

const stageWords: Readonly<Record<JobProgress['stage'], string>> = {
  read: 'Reading',
  scan: 'Scanning',
  components: 'Components',
  files: 'Files',
  graph: 'Dependencies',
  assess: 'Assessing',
  publish: 'Publishing',
  risks: 'Risks',
  verify: 'Verifying',
  copy: 'Copying',
  report: 'Writing report',
};

const BAR = 20;
const REDRAW_MS = 80;
const STAGE_WIDTH = 14;
/** Estimates before this much of a stage has run jump about. */
const ESTIMATE_AFTER_MS = 1_500;

export interface ProgressBar {
  readonly show: (progress: JobProgress) => void;
  /** Takes the bar off the screen. */
  readonly clear: () => void;
}

function amountText({ done, total, unit }: JobProgress): string {
  const text = unit === 'bytes' ? size : formatCount;
  return total > 0 ? `${text(Math.min(done, total))} of ${text(total)}` : text(done);
}

/** The line for one step, cut to `columns`. `elapsed`: milliseconds since the stage began. */
export function progressLine(progress: JobProgress, elapsed: number, columns: number): string {
  const { done, total } = progress;
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const full = Math.floor(share * BAR);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const percent = total > 0 ? `${Math.floor(share * 100)} %`.padStart(5) : '     ';
  const left = share > 0 && elapsed >= ESTIMATE_AFTER_MS ? `${duration((elapsed / share - elapsed) / 1_000)} left` : '';
  const parts = [`${stageWords[progress.stage].padEnd(STAGE_WIDTH)} ${bar} ${percent}`, amountText(progress), left];
  const line = parts.filter((part) => part !== '').join('  ');
  const room = columns - 1 - textWidth(line) - 2;
  const name = toVisibleText(progress.subject.split(/[\\/]/).at(-1) ?? '');
  return room >= 8 && name !== '' ? `${line}  ${cutToWidth(name, room)}` : line.slice(0, columns - 1);
}

/** `now`: milliseconds of a clock that never goes back. */
export function createProgressBar(stream: OutputStream, wanted: boolean, now: () => number): ProgressBar {
  if (!wanted || stream.isTTY !== true || process.env['TERM'] === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  let stage = '';
  let began = 0;
  let drawn = -Infinity;
  const clear = () => {
    if (drawn !== -Infinity) stream.write('\r\u001B[2K');
    drawn = -Infinity;
  };
  const show = (progress: JobProgress) => {
    const time = now();
    const key = `${progress.stage} ${progress.subject}`;
    if (key !== stage) {
      stage = key;
      began = time;
    } else if (time - drawn < REDRAW_MS) return;
    drawn = time;
    stream.write(`\r\u001B[2K${progressLine(progress, time - began, stream.columns ?? 80)}`);
  };
  return { show, clear };
}
