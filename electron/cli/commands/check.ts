// check: read, validate and score files. It touches no register.

import { ContractError, type ContractErrorData } from '#shared/contract/errors.ts';
import type { CheckedFile } from '#shared/contract/parts.ts';
import { findProfile, profiles } from '#shared/profiles/list.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import {
  findRefusal,
  nameFiles,
  printIgnored,
  toIgnoredField,
  warnAboutRefused,
  withTypedFile,
  type NamedFiles,
} from '../files.ts';
import { capital, sentence } from '../format.ts';
import type { Screen } from '../screen.ts';
import { closingSentence, fileTitle, printCheckedFile } from '../views/checked-file.ts';
import { profileName } from '../views/outcome.ts';

const FINDINGS_SHOWN = 10;
const gates = ['error', 'warning', ...profiles.map((profile) => profile.id)];

interface Checked {
  readonly files: readonly CheckedFile[];
  /** Files that could not be read at all. */
  readonly unreadable: readonly ContractErrorData[];
}

/** One file at a time, so that one that cannot be read does not keep the others from being shown. */
async function checkFiles(call: Call, named: NamedFiles): Promise<Checked> {
  const files: CheckedFile[] = [];
  const unreadable: ContractErrorData[] = [];
  for (const path of named.absolute) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: memory and progress are those of one file
      const answer = await call.engine('documents.check', { files: [path] });
      for (const file of answer.files) files.push({ ...file, path: named.typed(file.path) });
    } catch (thrown) {
      const error = withTypedFile(thrown, named);
      if (!(error instanceof ContractError) || error.data.code !== 'input/unreadable') throw error;
      unreadable.push(error.data);
    }
  }
  return { files, unreadable };
}

/** Why the gate is reached, or null. What is unknown is no pass. */
function gateReason(gate: string, files: readonly CheckedFile[]): string | null {
  if (findProfile(gate) === undefined) {
    const severities = gate === 'error' ? ['error'] : ['error', 'warning'];
    const hits = files.flatMap((file) => file.findings).filter((finding) => severities.includes(finding.severity));
    return hits.length === 0 ? null : `${formatCounted(hits.length, 'finding')} of severity ${severities.join(' or ')}`;
  }
  const results = files.flatMap((file) => file.profiles.filter((profile) => profile.id === gate));
  const notMet = results.reduce((sum, profile) => sum + profile.notMet, 0);
  const unknown = results.reduce((sum, profile) => sum + profile.unknown, 0);
  if (notMet + unknown === 0) return null;
  return `${profileName(gate)}: ${formatCounted(notMet, 'data element')} not met, ${unknown} unknown; what is unknown is no pass`;
}

function exitOf(checked: Checked, reason: string | null): ExitCode {
  if (checked.unreadable.length > 0 || checked.files.some((file) => file.outcome === 'refused'))
    return exitCodes.refused;
  return reason === null ? exitCodes.done : exitCodes.negative;
}

function printHuman(call: Call, checked: Checked): void {
  const { screen, args } = call;
  if (screen.quiet) {
    for (const file of checked.files) screen.text(`${fileTitle(file, screen)}: ${closingSentence(file)}`);
    return;
  }
  const asked = args.text('findings');
  const limit = asked === 'all' ? Infinity : Number(asked ?? FINDINGS_SHOWN);
  for (const [index, file] of checked.files.entries()) {
    if (index > 0) screen.line(`\n${screen.paint.dim('─'.repeat(Math.min(screen.width, 80)))}\n`);
    printCheckedFile(screen, file, { findings: limit, elements: args.has('elements') });
  }
}

function complainAbout(screen: Screen, failures: readonly ContractErrorData[]): void {
  for (const failure of failures) screen.complain(failure, null);
}

const check: Command = {
  sub: null,
  summary: 'read, validate and score files; nothing is stored',
  operands: [{ name: 'FILE', text: 'an SBOM: CycloneDX or SPDX JSON, also compressed or wrapped', many: true }],
  options: [
    {
      name: 'fail-on',
      value: 'error|warning|PROFILE',
      choices: gates,
      text: 'exit 1 when it is reached; a profile: when any of its data elements is not met or unknown',
    },
    {
      name: 'findings',
      value: 'N',
      form: 'limit',
      text: `how many groups of findings to show, or "all" (default: ${FINDINGS_SHOWN})`,
    },
    { name: 'elements', text: 'show every element of every profile, also those that are met' },
  ],
  details: [
    'Findings alone leave the exit code at 0: a document with faults is still read. A file in which no SBOM can be found is refused: exit 3, and the other files are shown all the same.',
  ],
  examples: [
    { call: 'check acme.cdx.json', text: 'Is this file good enough?' },
    { call: 'check *.json --fail-on cisa-2026', text: 'A gate for a script: every data element must be met.' },
    { call: 'check acme.cdx.json --json', text: 'The same for a program.' },
  ],
  run: async (call) => {
    const named = nameFiles(call);
    const checked = await checkFiles(call, named);
    const gate = call.args.text('fail-on');
    const reason = gate === null ? null : gateReason(gate, checked.files);
    const exit = exitOf(checked, reason);
    const [unreadable] = checked.unreadable;
    if (checked.files.length === 0 && unreadable !== undefined && call.screen.json) {
      call.screen.answer({ error: unreadable });
      return exit;
    }
    const error = unreadable ?? findRefusal(checked.files);
    call.screen.print(
      { files: checked.files, ...toIgnoredField(named), ...(error === undefined ? {} : { error }) },
      () => {
        printIgnored(call, named);
        printHuman(call, checked);
        complainAbout(call.screen, checked.unreadable);
        if (reason !== null) call.screen.warn(`--fail-on ${gate ?? ''} is reached: ${sentence(capital(reason))}`);
      },
    );
    warnAboutRefused(call, checked.files);
    return exit;
  },
};

export const checkGroup: CommandGroup = { name: 'check', summary: check.summary, category: 'Start', commands: [check] };
