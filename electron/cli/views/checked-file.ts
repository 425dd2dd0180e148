// One checked document for people: what it is, the receipt that reconciles, findings, scorecards, and at the end the
// sentence a manager could read aloud (interface.md "First run").

import type { CheckedFile } from '#shared/contract/parts.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { listing, sentence, size } from '../format.ts';
import type { Screen } from '../screen.ts';
import { printFields } from '../table.ts';
import { printFindings } from './findings.ts';
import { printProfiles, profileSentence } from './profiles.ts';

/** Path as typed, and which document in it. */
export function fileTitle(file: Pick<CheckedFile, 'path' | 'inside'>, screen: Screen): string {
  return file.inside === null ? screen.show(file.path) : `${screen.show(file.path)} › ${screen.show(file.inside)}`;
}

/** "CycloneDX 1.6 JSON" */
export function formatText(file: Pick<CheckedFile, 'format'>, screen: Screen): string {
  const { standard, specVersion, encoding } = file.format;
  const parts = [standard, specVersion === null ? null : screen.show(specVersion), encoding?.toUpperCase()];
  return parts.filter((part) => part !== null && part !== undefined).join(' ');
}

/** "61 in the file = 58 stored + 2 merged + 1 left out" */
export function receiptText(receipt: CheckedFile['receipt']): string {
  const { componentsInFile, componentsStored, componentsMerged, componentsLeftOut } = receipt;
  const sum = `${formatCount(componentsStored)} stored + ${formatCount(componentsMerged)} merged + ${formatCount(componentsLeftOut)} left out`;
  return `${formatCount(componentsInFile)} in the file = ${sum}`;
}

function countsText(counts: CheckedFile['counts']): string {
  return listing([
    formatCounted(counts.components, 'component'),
    formatCounted(counts.relationships, 'relationship'),
    ...(counts.files > 0 ? [formatCounted(counts.files, 'file')] : []),
    ...(counts.services > 0 ? [formatCounted(counts.services, 'service')] : []),
    ...(counts.vulnerabilities > 0
      ? [`${formatCounted(counts.vulnerabilities, 'vulnerability', 'vulnerabilities')} claimed by the vendor`]
      : []),
  ]);
}

function producerText(file: CheckedFile, screen: Screen): string {
  if (file.producer === null) return 'not stated';
  return screen.show([file.producer.name, file.producer.version].filter((part) => part !== null).join(' '));
}

const versionRules: ReadonlySet<string> = new Set(['document.newer-version', 'document.unknown-version']);

function versionNote(file: CheckedFile, screen: Screen): string[] {
  if (file.readAs === null) return [];
  const said = file.findings.find(({ rule }) => versionRules.has(rule));
  const kinds = file.findings.filter(({ rule }) => rule.startsWith('not-understood.')).length;
  const unread =
    kinds === 0
      ? ''
      : ` ${formatCounted(kinds, 'kind')} of field ${kinds === 1 ? 'was' : 'were'} not understood (see the findings).`;
  const { componentsInFile, componentsLeftOut } = file.receipt;
  const read = `${formatCount(componentsInFile - componentsLeftOut)} of ${formatCounted(componentsInFile, 'component entry', 'component entries')} were read.`;
  return [`${screen.show(said?.message ?? '')}${unread} ${read}`.trim()];
}

/** What stands above all findings, in their words: what was opened to get at the document, how it was delivered, and by
 *  which version it was read. */
export function notesOf(file: CheckedFile, screen: Screen): string[] {
  const rules = new Set(file.envelopes.flatMap((kind) => [`envelope.${kind}`, `encoding.${kind}`]));
  const opened = file.findings
    .filter((finding) => rules.has(finding.rule) || finding.rule.startsWith('delivery.'))
    .map((finding) => screen.show(finding.message));
  return [...opened, ...versionNote(file, screen)];
}

/** What was left out, by reason, with the first place. */
export function printLeftOut(screen: Screen, receipt: CheckedFile['receipt'], indent: number): void {
  for (const entry of receipt.leftOut) {
    const first = entry.count > 1 ? 'first at' : 'at';
    const place = entry.pointer === '' ? '' : `, ${first} ${screen.show(entry.pointer)}`;
    const text = `${formatCount(entry.count)}${place}: ${sentence(screen.show(entry.reason))}  [${entry.rule}]`;
    screen.item(screen.paint.dim('left out  '), text, indent, 10);
  }
}

/** Questions are named; on the command line nothing of them is applied (settled.md 9). */
export function printQuestions(screen: Screen, questions: CheckedFile['questions'], indent: number): void {
  for (const question of questions) {
    const options =
      question.options.length === 0 ? '' : ` (${question.options.map((option) => screen.show(option)).join(' / ')})`;
    screen.item(screen.paint.cyan('? '), `${screen.show(question.text)}${options}`, indent, 2);
  }
}

/** How many entries carry an identifier, from the CISA 2026 scorecard: only those can ever be looked up. */
function lookupSentence(file: CheckedFile): string {
  const element = file.profiles
    .find((profile) => profile.id === 'cisa-2026')
    ?.elements.find((candidate) => candidate.id === 'S13');
  if (element === undefined || element.of === 0) return '';
  const entries = element.of === 1 ? 'entry' : 'entries';
  if (element.covered === element.of)
    return ` All ${formatCount(element.of)} ${entries} carry an identifier and can be checked for vulnerabilities.`;
  return ` ${formatCount(element.covered)} of ${formatCount(element.of)} ${entries} carry an identifier and can be checked for vulnerabilities.`;
}

/** The sentence to read aloud. */
export function closingSentence(file: CheckedFile): string {
  if (file.outcome === 'refused') return 'Refused: no SBOM could be read from this file.';
  if (file.counts.components === 0) return 'Readable, but it lists no components. Nothing was assessed.';
  const first = file.profiles[0];
  const profile = first === undefined ? '' : ` ${profileSentence(first)}`;
  const errors = file.findings.filter((finding) => finding.severity === 'error').length;
  const valid = errors === 0 ? '' : ', but it breaks the rules of its own format';
  return `Readable${valid}. ${formatCounted(file.counts.components, 'component')}.${lookupSentence(file)}${profile}`;
}

function printRefused(screen: Screen, file: CheckedFile): void {
  screen.text(`${screen.paint.red('Refused')}: ${screen.show(file.reason ?? 'no SBOM could be read from it.')}`, 2);
  if (file.remedy !== null) screen.item('→ ', screen.show(file.remedy), 2, 2);
  printFields(
    screen,
    [
      ['SHA-256', file.sha256],
      ['size', size(file.bytes)],
    ],
    2,
  );
}

export interface CheckedFileChoice {
  /** Groups of findings to show. */
  readonly findings: number;
  /** Every element of every profile. */
  readonly elements: boolean;
}

export function printCheckedFile(screen: Screen, file: CheckedFile, choice: CheckedFileChoice): void {
  screen.heading(fileTitle(file, screen));
  if (file.outcome === 'refused') {
    printRefused(screen, file);
    return;
  }
  printFields(
    screen,
    [
      ['format', `${formatText(file, screen)}, ${size(file.bytes)}`],
      ['written by', producerText(file, screen)],
      ['SHA-256', file.sha256],
      ['content', file.contentSha256 === file.sha256 ? null : `${file.contentSha256} (SHA-256 of the document inside)`],
      ['holds', countsText(file.counts)],
      ['receipt', `${receiptText(file.receipt)}; ${formatCounted(file.receipt.repairs, 'repair')}`],
    ],
    2,
  );
  printLeftOut(screen, file.receipt, 2);
  for (const note of notesOf(file, screen)) screen.item(screen.paint.dim('i '), note, 2, 2);
  if (file.questions.length > 0) {
    screen.line();
    screen.line(`${screen.paint.bold('Questions')}  nothing was applied`);
    printQuestions(screen, file.questions, 2);
  }
  screen.line();
  printFindings(screen, file.findings, choice.findings);
  printProfiles(screen, file.profiles, choice.elements);
  screen.line();
  screen.text(screen.paint.bold(closingSentence(file)));
}
