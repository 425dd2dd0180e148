// import: one submission. What was created, stored, merged, left out, repaired and asked; risks opened; what to do next.

import type { MethodResponse } from '#shared/contract/methods.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findRefusal, nameFiles, printIgnored, toIgnoredField, warnAboutRefused, withTypedFile } from '../files.ts';
import { listing, shortId, words } from '../format.ts';
import type { Screen } from '../screen.ts';
import { printFields } from '../table.ts';
import { PROGRAM } from '../usage.ts';
import {
  closingSentence,
  fileTitle,
  formatText,
  notesOf,
  printLeftOut,
  printQuestions,
  receiptText,
} from '../views/checked-file.ts';
import { findingCounts } from '../views/findings.ts';
import { statusColours } from '../views/outcome.ts';

type Answer = MethodResponse<'submissions.import'>;
type ImportedDocument = Answer['documents'][number];

/** Days on which the documents were received of which some of these are duplicates, by id. */
type EarlierDays = ReadonlyMap<string, string>;

async function findEarlierDays(call: Call, answer: Answer): Promise<EarlierDays> {
  const days = new Map<string, string>();
  for (const { duplicateOf } of answer.documents) {
    if (duplicateOf === null || days.has(duplicateOf)) continue;
    // oxlint-disable-next-line no-await-in-loop -- a handful of short queries
    const { document } = await call.engine('documents.show', { id: duplicateOf });
    days.set(duplicateOf, document.receivedAt);
  }
  return days;
}

function sameText(duplicateOf: string | null, days: EarlierDays): string | null {
  if (duplicateOf === null) return null;
  const id = shortId(duplicateOf);
  return `document ${id}: exactly this was received on ${days.get(duplicateOf) ?? 'an earlier day'}; its content is stored once, in that record`;
}

function printDocument(screen: Screen, document: ImportedDocument, days: EarlierDays): void {
  screen.line();
  const id = document.id === null ? '' : screen.paint.dim(`  ${shortId(document.id)}`);
  screen.line(`${screen.paint.bold(fileTitle(document, screen))}${id}`);
  if (document.outcome === 'refused') {
    screen.text(`${screen.paint.red('refused')}, kept as evidence: ${screen.show(document.reason ?? '')}`, 2);
    screen.text(screen.paint.dim(`SHA-256 ${document.sha256}`), 2);
    return;
  }
  const status = screen.paint[statusColours[document.status]](words(document.status));
  const by = document.decidedBy === null ? '' : `, decided by ${document.decidedBy}`;
  printFields(
    screen,
    [
      ['status', `${status}${by}`],
      ['format', formatText(document, screen)],
      ['receipt', `${receiptText(document.receipt)}; ${formatCounted(document.receipt.repairs, 'repair')}`],
      ['findings', findingCounts(document.findings)],
      ['same as', sameText(document.duplicateOf, days)],
    ],
    2,
  );
  printLeftOut(screen, document.receipt, 2);
  for (const note of notesOf(document, screen)) screen.item(screen.paint.dim('i '), note, 2, 2);
  printQuestions(screen, document.questions, 2);
  screen.text(closingSentence(document), 2);
}

function headline(call: Call, answer: Answer): string {
  const { screen, args } = call;
  const place = ['vendor', 'product', 'release'].map((option) => screen.show(args.required(option))).join(' / ');
  if (args.has('dry-run') && !answer.unchanged) return `Dry run for ${place}: nothing was written.`;
  if (answer.unchanged) {
    const day = args.text('received-at') ?? new Date().toISOString().slice(0, 10);
    const id = answer.submission === null ? '' : ` (submission ${shortId(answer.submission)})`;
    return `Exactly this was received on ${day} for ${place}${id}. Nothing new was stored; that record stands.`;
  }
  return `Submission ${shortId(answer.submission ?? '')} is recorded for ${place}.`;
}

function createdText(call: Call, created: Answer['created']): string | null {
  const names = (['vendor', 'product', 'release'] as const)
    .filter((kind) => created[kind])
    .map((kind) => `${kind} "${call.screen.show(call.args.required(kind))}"`);
  if (names.length === 0) return null;
  return `${call.args.has('dry-run') ? 'It would create' : 'Created'} ${listing(names)}: not known before.`;
}

function risksText({ risks, unchanged }: Answer): string {
  if (risks === null) return unchanged ? 'Risks: no change.' : 'Risks are rated when it is imported.';
  const parts = (['opened', 'updated', 'reopened'] as const)
    .filter((kind) => risks[kind] > 0)
    .map((kind) => `${formatCount(risks[kind])} ${kind}`);
  const gone = risks.evidenceGone;
  const stay =
    gone === 0
      ? ''
      : ` The evidence no longer shows ${formatCount(gone)} of them; they stay open until a person closes them.`;
  return `Risks: ${parts.length === 0 ? 'no change' : listing(parts)}.${stay}`;
}

function nextText(answer: Answer): string | null {
  const waiting = answer.documents.find(
    ({ id, status, duplicateOf }) => id !== null && status === 'received' && duplicateOf === null,
  );
  if (waiting === undefined || waiting.id === null) return null;
  return `Next: ${PROGRAM} documents show ${shortId(waiting.id)}, then ${PROGRAM} documents decide ${shortId(waiting.id)} accept --reason "…"`;
}

function printAnswer(call: Call, answer: Answer, days: EarlierDays): void {
  const { screen } = call;
  screen.text(headline(call, answer));
  if (screen.quiet) return;
  const created = createdText(call, answer.created);
  if (created !== null) screen.text(created);
  for (const document of answer.documents) printDocument(screen, document, days);
  screen.line();
  const asked = answer.documents.reduce((sum, document) => sum + document.questions.length, 0);
  if (asked > 0) {
    const wait = asked === 1 ? 'waits for an answer' : 'wait for answers';
    screen.text(`${formatCounted(asked, 'question')} (marked ?) ${wait}; nothing was applied.`);
  }
  screen.text(risksText(answer));
  const next = nextText(answer);
  if (next !== null) screen.text(screen.paint.dim(next));
}

const importCommand: Command = {
  sub: null,
  summary: 'record one delivery of a vendor: files, from whom, when, by which channel',
  operands: [{ name: 'FILE', text: 'a file as the vendor sent it', many: true }],
  options: [
    { name: 'vendor', value: 'V', required: true, text: 'who sells it' },
    { name: 'product', value: 'P', required: true, text: 'what they sell' },
    { name: 'release', value: 'R', required: true, text: 'which version of it' },
    { name: 'received-from', value: 'NAME', text: 'who sent it, e.g. an address' },
    { name: 'received-at', value: 'DATE', form: 'date', text: 'when it was received (default: today)' },
    { name: 'channel', value: 'TEXT', text: 'how it came: e-mail, portal, USB stick …' },
    { name: 'existing', text: 'refuse to create vendors, products and releases' },
    { name: 'dry-run', text: 'do everything, write nothing' },
  ],
  details: [
    'Vendors, products and releases that are not known are created, and the answer says so. A file in which no SBOM can be found is kept as evidence of the delivery; the exit code is then 3. Questions are listed and nothing of them is applied.',
  ],
  examples: [
    {
      call: 'import gateway.cdx.json --vendor "Halden Software" --product "Claims Gateway" --release 4.3.0 --received-from sbom@halden.example --channel e-mail',
      text: 'Record what the vendor sent.',
    },
    { call: 'import *.json --vendor Acme --product Router --release 7.3 --dry-run', text: 'See what would happen.' },
  ],
  run: async (call) => {
    const { args } = call;
    const files = nameFiles(call);
    const answer = await call
      .engine('submissions.import', {
        files: [...files.absolute],
        vendor: args.required('vendor'),
        product: args.required('product'),
        release: args.required('release'),
        receivedFrom: args.text('received-from'),
        receivedAt: args.text('received-at'),
        channel: args.text('channel'),
        existingOnly: args.has('existing'),
        dryRun: args.has('dry-run'),
      })
      .catch((error: unknown) => {
        throw withTypedFile(error, files);
      });
    const documents = answer.documents.map((document) => ({ ...document, path: files.typed(document.path) }));
    const error = findRefusal(documents);
    const days =
      call.screen.json || call.screen.quiet ? new Map<string, string>() : await findEarlierDays(call, answer);
    call.screen.print(
      { ...answer, documents, ...toIgnoredField(files), ...(error === undefined ? {} : { error }) },
      () => {
        printIgnored(call, files);
        printAnswer(call, { ...answer, documents }, days);
      },
    );
    warnAboutRefused(call, documents);
    return error === undefined ? exitCodes.done : exitCodes.refused;
  },
};

export const importGroup: CommandGroup = {
  name: 'import',
  summary: importCommand.summary,
  category: 'Intake',
  commands: [importCommand],
};
