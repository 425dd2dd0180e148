// The demo told for people: what arrived, what people did, what the register says now, and where the reports are.

import path from 'node:path';
import { sample } from '#electron/sample/sample.ts';
import type { SampleStep } from '#electron/sample/sample-step.ts';
import type { ImportAnswer, readSample, WrittenReport } from '#electron/sample/build-sample.ts';
import { controlStatuses } from '#shared/model/assessment.ts';
import { ratings, riskStates } from '#shared/model/risk.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { capital, listing, words } from '../format.ts';
import type { Screen } from '../screen.ts';
import { printTable } from '../table.ts';
import { PROGRAM } from '../usage.ts';
import { receiptText } from './checked-file.ts';
import { findingCounts } from './findings.ts';
import { controlSigns } from './outcome.ts';
import { profileSentence } from './profiles.ts';

const HANG = 12;

function receivedText(answer: ImportAnswer, screen: Screen): string[] {
  return answer.documents.flatMap((document) => {
    if (document.outcome === 'refused') {
      return [`${screen.paint.red('refused')}, kept as evidence: ${screen.show(document.reason ?? '')}`];
    }
    const first = document.profiles[0];
    const claims =
      document.counts.vulnerabilities === 0
        ? ''
        : `; ${formatCounted(document.counts.vulnerabilities, 'vulnerability', 'vulnerabilities')} claimed by the vendor`;
    return [
      `${receiptText(document.receipt)}; ${formatCounted(document.receipt.repairs, 'repair')}${claims}`,
      `findings: ${findingCounts(document.findings)}. ${first === undefined ? '' : profileSentence(first)}`,
    ];
  });
}

/** One sentence per step; setting up is told once. */
function stepText({ actor, action }: SampleStep): string | null {
  switch (action.do) {
    case 'receive':
      return `${action.vendor} sends ${action.product} ${action.release} by ${action.channel}: ${action.file}`;
    case 'decide':
      return `${actor}: ${words(action.status)}. ${action.reason}`;
    case 'set-criticality':
      return `${actor} sets the criticality of ${action.product}, unset until now, to ${action.criticality}: ${action.reason}`;
    case 'assign':
      return `${actor} gives the risk "${words(action.risk.cause)}" of ${action.risk.product} to ${action.owner}, due ${action.due}.`;
    case 'assign-several':
      return `${actor} gives ${formatCounted(action.causes.length, 'risk')} of ${action.product} to ${action.owner}, due ${action.due}: ${listing(action.causes.map(words))}.`;
    case 'treat':
      return `${actor} plans: ${action.plan}`;
    case 'ask-acceptance':
      return `${actor} asks to accept a risk of ${action.risk.product} until ${action.until}: ${action.reason}`;
    case 'approve-acceptance':
      return `${actor} approves it. ${action.reason}`;
    case 'comment':
      return `${actor} notes: ${action.text}`;
    case 'override':
      return `${actor} judges ${action.control} ${words(action.status)} until ${action.expires}. ${action.reason}`;
    default:
      return null;
  }
}

export interface Story {
  readonly begin: () => void;
  readonly tell: (step: SampleStep, received: ImportAnswer | null) => void;
}

function countSteps(kind: SampleStep['action']['do']): number {
  return sample.steps.filter((step) => step.action.do === kind).length;
}

export function createStory(screen: Screen): Story {
  const silent = screen.json || screen.quiet;
  return {
    begin: () => {
      if (silent) return;
      screen.text(
        `${screen.paint.bold(sample.organisation)} (invented, like its vendors) asks for SBOMs. What happened until ${sample.sampleDate}:`,
      );
      screen.line();
      const start = `${sample.createdBy} and colleagues record ${formatCounted(countSteps('add-vendor'), 'vendor')} and ${formatCounted(countSteps('add-product'), 'product')}, with how critical they are.`;
      screen.item(`${sample.createdAt.slice(0, 10)}  `, start, 0, HANG);
    },
    tell: (step, received) => {
      const text = stepText(step);
      if (silent || text === null) return;
      screen.item(`${screen.paint.dim(step.at.slice(0, 10))}  `, screen.show(text), 0, HANG);
      if (received !== null) for (const line of receivedText(received, screen)) screen.text(line, HANG + 2);
    },
  };
}

type Outcome = Awaited<ReturnType<typeof readSample>>;

interface Ending {
  readonly folder: string;
  readonly register: string;
  readonly outcome: Outcome;
  readonly reports: readonly WrittenReport[];
}

function risksText({ risks }: Outcome): string {
  const states = riskStates
    .map((state) => [words(state), risks.filter((risk) => risk.state === state).length] as const)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${formatCount(number)} ${state}`);
  const worst = ratings.findLast((level) => risks.some((risk) => risk.level === level));
  const worstCount = risks.filter((risk) => risk.level === worst).length;
  const late = risks.filter((risk) => risk.overdueDays !== null).length;
  const ownerless = risks.filter((risk) => risk.owner === null && risk.state !== 'closed').length;
  return `${formatCounted(risks.length, 'risk')}: ${listing(states)}. ${formatCount(worstCount)} rated ${words(worst ?? 'low')}, ${formatCount(late)} past the due date, ${formatCount(ownerless)} without an owner.`;
}

function reportTitle(report: WrittenReport): string {
  if (report.framework !== undefined) return `crosswalk, ${report.framework}`;
  return [words(report.kind), report.vendor ?? report.document].filter((part) => part !== undefined).join(', ');
}

/** A path as a shell takes it: POSIX single quotes, in which nothing has a meaning; PowerShell doubles the quote. */
function quoteForShell(file: string): string {
  if (process.platform !== 'win32' && /^[\w./:-]+$/.test(file)) return file;
  return `'${file.replaceAll("'", process.platform === 'win32' ? "''" : String.raw`'\''`)}'`;
}

/** The end of the story. Paths are absolute, so that they can be opened from anywhere. */
export function printOutcome(screen: Screen, { folder, register, outcome, reports }: Ending): void {
  if (screen.quiet) {
    screen.line(screen.show(folder));
    return;
  }
  screen.line();
  screen.heading(`What the register says on ${sample.sampleDate}`);
  const { info } = outcome;
  screen.text(
    `${listing([formatCounted(info.vendors, 'vendor'), formatCounted(info.products, 'product'), formatCounted(info.releases, 'release'), formatCounted(info.documents, 'document'), formatCounted(info.components, 'component')])}; ${formatCounted(info.facts, 'recorded fact')}.`,
    2,
  );
  screen.text(risksText(outcome), 2);
  for (const { framework, totals, notCovered } of outcome.assessments) {
    const parts = controlStatuses
      .filter((status) => totals[status] > 0)
      .map((status) => `${formatCount(totals[status])} ${controlSigns[status].word}`);
    const rest = notCovered === 0 ? '' : `; ${formatCount(notCovered)} more of the framework are not covered`;
    screen.text(`${framework.title}, ${framework.edition}: ${listing(parts)}${rest}.`, 2);
  }
  screen.line();
  screen.heading('Reports');
  printTable(
    screen,
    [
      { title: 'report', cell: (row) => capital(reportTitle(row)), breaks: true },
      { title: 'file', cell: (row) => row.file, breaks: true },
    ],
    reports,
    2,
  );
  screen.line();
  screen.text(`They are in ${screen.paint.bold(screen.show(path.dirname(reports[0]?.path ?? folder)))}`);
  screen.text('Open this one first:');
  screen.line(`  ${screen.paint.bold(screen.show(reports[0]?.path ?? folder))}`);
  screen.line();
  screen.text(
    `Make the register of this demo the one that every command takes, and look around in it on the day of the story, ${sample.sampleDate}:`,
  );
  const quoted = screen.show(quoteForShell(register));
  screen.line(
    `  ${process.platform === 'win32' ? `$env:SBOM_REGISTER = ${quoted}` : `export SBOM_REGISTER=${quoted}`}`,
  );
  const calls = [
    'risks',
    'documents',
    'components where-used log4j-core',
    'report risk-register --out risk-register.html',
  ];
  for (const call of calls) screen.line(`  ${PROGRAM} ${call} --as-of ${sample.sampleDate}`);
}
