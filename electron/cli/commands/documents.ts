// documents: what was received, in full, and what a person decided about it.

import { ContractError } from '#shared/contract/errors.ts';
import type { DocumentRow } from '#shared/contract/parts.ts';
import type { MethodResponse } from '#shared/contract/methods.ts';
import { documentStatuses, type DocumentStatus } from '#shared/model/register-view.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { dateWithAge, shortId, size, words } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import { printFields, printTable, type Column } from '../table.ts';
import { PROGRAM } from '../usage.ts';
import { printCheckedFile } from '../views/checked-file.ts';
import { statusColours } from '../views/outcome.ts';

const FINDINGS_SHOWN = 10;

function holdsText(row: DocumentRow): string {
  const errors = row.errors === 0 ? '' : `, ${formatCounted(row.errors, 'error')}`;
  return `${row.standard} ${row.specVersion}, ${formatCounted(row.components, 'component')}${errors}`;
}

function columns({ screen, asOf }: Call): readonly Column<DocumentRow>[] {
  return [
    { title: 'id', cell: (row) => shortId(row.id) },
    {
      title: 'status',
      cell: (row) => words(row.status),
      breaks: true,
      paint: (text, row) => screen.paint[statusColours[row.status]](text),
    },
    { title: 'release', cell: (row) => screen.show(`${row.vendor} / ${row.product} / ${row.release}`), breaks: true },
    {
      title: 'file',
      cell: (row) => screen.show(row.inside === null ? row.fileName : `${row.fileName} › ${row.inside}`),
      breaks: true,
    },
    { title: 'holds', cell: (row) => screen.show(holdsText(row)), breaks: true },
    { title: 'received', cell: (row) => dateWithAge(row.receivedAt, asOf), breaks: true },
  ];
}

const list: Command = {
  sub: 'list',
  summary: 'the documents of the register',
  options: [
    { name: 'vendor', value: 'VENDOR', text: 'only of this vendor' },
    { name: 'release', value: 'RELEASE', text: 'only of this release: its id or vendor/product/release' },
    { name: 'status', value: 'STATUS', choices: documentStatuses, text: 'only in this status' },
    limitOption,
  ],
  examples: [{ call: 'documents list --status received', text: 'What waits for a decision.' }],
  run: async (call) => {
    const { screen, args } = call;
    const filter = {
      vendor: args.text('vendor'),
      release: args.text('release'),
      status: args.choice('status', documentStatuses),
    };
    const page = await fetchRows(args, (request) => call.engine('documents.list', { ...request, ...filter }));
    screen.print(page, () => {
      if (page.total === 0)
        screen.text(`No document fits. Next: ${PROGRAM} import FILE --vendor NAME --product NAME --release NAME`);
      printTable(screen, columns(call), page.rows);
      remarkOnRest(screen, page, 'documents');
    });
    return exitCodes.done;
  },
};

function printShown(call: Call, answer: MethodResponse<'documents.show'>): void {
  const { screen, asOf } = call;
  const { document, checked, decisions } = answer;
  printFields(screen, [
    ['document', document.id],
    ['submission', document.submission],
    ['release', screen.show(`${document.vendor} / ${document.product} / ${document.release}`)],
    ['received', dateWithAge(document.receivedAt, asOf)],
    ['from', document.receivedFrom === null ? 'not stated' : screen.show(document.receivedFrom)],
    ['channel', document.channel === null ? 'not stated' : screen.show(document.channel)],
    ['status', screen.paint[statusColours[document.status]](words(document.status))],
    ['same as', document.duplicateOf],
  ]);
  for (const decision of decisions) {
    const by = `${decision.at.slice(0, 10)}  ${words(decision.status)} by ${screen.show(decision.actor)}: `;
    screen.item(screen.paint.dim('decision  '), `${by}${screen.show(decision.reason)}`, 0, 10);
  }
  screen.line();
  const asked = call.args.text('findings');
  printCheckedFile(screen, checked, {
    findings: asked === 'all' ? Infinity : Number(asked ?? FINDINGS_SHOWN),
    elements: call.args.has('elements'),
  });
}

/** What `show` says; nothing for a file in which no document could be read, or that is in several of them. */
async function findShown(call: Call, id: string): Promise<Partial<MethodResponse<'documents.show'>>> {
  try {
    return await call.engine('documents.show', { id });
  } catch (error) {
    if (error instanceof ContractError && /^call\/(?:not-found|ambiguous)$/.test(error.data.code)) return {};
    throw error;
  }
}

const show: Command = {
  sub: 'show',
  summary: 'one document: provenance, decisions, receipt, findings, scorecards',
  operands: [{ name: 'ID', text: 'the id of the document, its first 8 characters or more, or its SHA-256' }],
  details: ['With --original also for files that were refused: name them by their SHA-256, which "submissions" lists.'],
  options: [
    { name: 'original', value: 'FILE', text: 'write the bytes exactly as they were received to this file' },
    {
      name: 'findings',
      value: 'N',
      form: 'limit',
      text: `how many groups of findings to show, or "all" (default: ${FINDINGS_SHOWN})`,
    },
    { name: 'elements', text: 'show every element of every profile' },
  ],
  examples: [
    { call: 'documents show 9f2c7e04', text: 'What we know about it.' },
    { call: 'documents show 9f2c7e04 --original as-received.json', text: 'The file as the vendor sent it.' },
  ],
  run: async (call) => {
    const { screen, args } = call;
    const id = args.operand(0);
    const target = args.text('original');
    if (target === null) {
      const answer = await call.engine('documents.show', { id });
      screen.print(answer, () => printShown(call, answer));
      return exitCodes.done;
    }
    const original = await call.engine('documents.saveOriginal', { id, target: call.path(target) });
    screen.print({ ...(await findShown(call, id)), original }, () =>
      screen.text(
        `Wrote ${screen.show(original.path)}: ${size(original.bytes)}, SHA-256 ${original.sha256}, as received.`,
      ),
    );
    return exitCodes.done;
  },
};

/** What a person types, and the status that it records. */
const decisions: Readonly<Record<string, Exclude<DocumentStatus, 'received'>>> = {
  accept: 'accepted',
  'accept-with-conditions': 'accepted-with-conditions',
  quarantine: 'quarantined',
  reject: 'rejected',
};

const decide: Command = {
  sub: 'decide',
  summary: 'record your judgement of a document, with its reason',
  operands: [
    { name: 'ID', text: 'the id of the document, its first 8 characters or more, or its SHA-256' },
    { name: 'DECISION', text: 'what you decide', choices: Object.keys(decisions) },
  ],
  options: [{ name: 'reason', value: 'TEXT', required: true, text: 'why; it is printed on reports' }],
  details: [
    'Decisions are kept with your name and the time; a later one replaces an earlier one and both stay in the history.',
  ],
  examples: [
    { call: 'documents decide 9f2c7e04 accept --reason "Complete and current"', text: 'Take it as evidence.' },
  ],
  run: async (call) => {
    const { screen, args } = call;
    const status = decisions[args.operand(1)];
    if (status === undefined) throw new Error('the table admits no other decision');
    const answer = await call.engine('documents.decide', {
      id: args.operand(0),
      status,
      reason: args.required('reason'),
    });
    const { document } = answer;
    screen.print(answer, () => {
      const name = screen.show(`${document.fileName} (${document.vendor} / ${document.product} / ${document.release})`);
      screen.remark(`${name} is now ${words(document.status)}, decided by ${screen.show(call.actor)}.`);
    });
    return exitCodes.done;
  },
};

export const documentsGroup: CommandGroup = {
  name: 'documents',
  summary: 'what was received, and decisions: accept, quarantine or reject',
  category: 'Intake',
  commands: [list, show, decide],
  fallback: 'list',
};
