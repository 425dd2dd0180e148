// submissions: what was received, refused files included.

import type { SubmissionRow } from '#shared/contract/parts.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { dateWithAge, shortId } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import { printTable, type Column } from '../table.ts';
import { PROGRAM } from '../usage.ts';

function columns({ screen, asOf }: Call): readonly Column<SubmissionRow>[] {
  return [
    { title: 'id', cell: (row) => shortId(row.id) },
    { title: 'received', cell: (row) => dateWithAge(row.receivedAt, asOf), breaks: true },
    { title: 'for', cell: (row) => screen.show(`${row.vendor} / ${row.product} / ${row.release}`), breaks: true },
    {
      title: 'from',
      cell: (row) => screen.show([row.receivedFrom, row.channel].filter((part) => part !== null).join(', ')),
      breaks: true,
    },
    {
      title: 'files',
      cell: (row) =>
        row.files
          .map((file) => screen.show(file.outcome === 'refused' ? `${file.name} (refused)` : file.name))
          .join(', '),
      breaks: true,
    },
  ];
}

/** What was refused has no document; its bytes are found by their hash. */
function printRefused({ screen }: Call, rows: readonly SubmissionRow[]): void {
  const refused = new Map(
    rows.flatMap((row) =>
      row.files.filter(({ outcome }) => outcome === 'refused').map((file) => [file.sha256, file] as const),
    ),
  );
  if (refused.size === 0) return;
  screen.line();
  screen.line(`${screen.paint.bold('Refused files')}  kept as they were received`);
  for (const { name, sha256, reason } of refused.values()) {
    screen.item('· ', `${screen.show(name)}: ${screen.show(reason ?? '')}`, 2, 2);
    screen.text(screen.paint.dim(`SHA-256 ${sha256}`), 4);
  }
  screen.text(screen.paint.dim(`To look at one: ${PROGRAM} documents show SHA-256 --original FILE`), 2);
}

const list: Command = {
  sub: 'list',
  summary: 'what was received, newest first, refused files included',
  options: [{ name: 'vendor', value: 'VENDOR', text: 'only of this vendor' }, limitOption],
  details: [
    'The bytes of every file are kept, also of refused ones: "documents show SHA-256 --original FILE" writes them to a file.',
  ],
  examples: [{ call: 'submissions --vendor "Halden Software"', text: 'Everything that Halden has delivered.' }],
  run: async (call) => {
    const { screen, args } = call;
    const page = await fetchRows(args, (request) =>
      call.engine('submissions.list', { ...request, vendor: args.text('vendor') }),
    );
    screen.print(page, () => {
      if (page.total === 0)
        screen.text(
          `Nothing was received yet. Next: ${PROGRAM} import FILE --vendor NAME --product NAME --release NAME`,
        );
      printTable(screen, columns(call), page.rows);
      printRefused(call, page.rows);
      remarkOnRest(screen, page, 'submissions');
    });
    return exitCodes.done;
  },
};

export const submissionsGroup: CommandGroup = {
  name: 'submissions',
  summary: 'what was received: deliveries, from whom, when',
  category: 'Intake',
  commands: [list],
  fallback: 'list',
};
