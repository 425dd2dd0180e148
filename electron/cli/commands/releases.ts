// releases: the versions of products: candidate, in use, retired.

import type { MethodResponse } from '#shared/contract/methods.ts';
import { releaseStates } from '#shared/model/register-view.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import type { Command, CommandGroup, Option } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { shortId, words } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import { requireChange } from '../require-change.ts';
import type { Screen } from '../screen.ts';
import { printFields, printTable, type Column } from '../table.ts';
import { PROGRAM } from '../usage.ts';
import { editedText } from './vendors.ts';

type ReleaseRow = MethodResponse<'releases.show'>['release'];

const stateOptions: readonly Option[] = [
  { name: 'state', value: 'STATE', choices: releaseStates, text: 'where it stands' },
  { name: 'in-use-since', value: 'DATE', form: 'date', text: 'since when it is in use' },
];

function columns(screen: Screen): readonly Column<ReleaseRow>[] {
  return [
    { title: 'id', cell: (row) => shortId(row.id) },
    { title: 'product', cell: (row) => screen.show(`${row.vendor} / ${row.product}`), breaks: true },
    { title: 'release', cell: (row) => screen.show(row.name), breaks: true },
    { title: 'state', cell: (row) => words(row.state) },
    { title: 'in use since', cell: (row) => row.inUseSince ?? '' },
    { title: 'documents', cell: (row) => formatCount(row.documents), align: 'right' },
    { title: 'components', cell: (row) => formatCount(row.components), align: 'right' },
  ];
}

function printRelease(screen: Screen, release: ReleaseRow): void {
  printFields(screen, [
    ['release', screen.show(`${release.vendor} / ${release.product} / ${release.name}`)],
    ['id', release.id],
    ['state', words(release.state)],
    ['in use since', release.inUseSince],
    ['holds', `${formatCounted(release.documents, 'document')}, ${formatCounted(release.components, 'component')}`],
  ]);
}

const list: Command = {
  sub: 'list',
  summary: 'all releases, or those of one vendor or product',
  options: [
    { name: 'vendor', value: 'VENDOR', text: 'only of this vendor' },
    { name: 'product', value: 'PRODUCT', text: 'only of this product: its id, or vendor/product' },
    limitOption,
  ],
  examples: [{ call: 'releases --vendor "Halden Software"', text: 'Which versions we know.' }],
  run: async (call) => {
    const { screen, args } = call;
    const filter = { vendor: args.text('vendor'), product: args.text('product') };
    const page = await fetchRows(args, (request) => call.engine('releases.list', { ...request, ...filter }));
    screen.print(page, () => {
      if (page.total === 0)
        screen.text(`No releases yet. Next: ${PROGRAM} import FILE --vendor NAME --product NAME --release NAME`);
      printTable(screen, columns(screen), page.rows);
      remarkOnRest(screen, page, 'releases');
    });
    return exitCodes.done;
  },
};

const show: Command = {
  sub: 'show',
  summary: 'one release with its documents',
  operands: [{ name: 'RELEASE', text: 'its id, or vendor/product/release' }],
  examples: [{ call: 'releases show "Halden Software/Claims Gateway/4.3.0"', text: 'State and documents.' }],
  run: async (call) => {
    const { screen } = call;
    const answer = await call.engine('releases.show', { release: call.args.operand(0) });
    screen.print(answer, () => {
      printRelease(screen, answer.release);
      screen.line();
      if (answer.documents.length === 0) screen.text('No document of this release could be read yet.');
      printTable(
        screen,
        [
          { title: 'document', cell: (row) => shortId(row.id) },
          { title: 'status', cell: (row) => words(row.status), breaks: true },
          { title: 'file', cell: (row) => screen.show(row.fileName), breaks: true },
          { title: 'components', cell: (row) => formatCount(row.components), align: 'right' },
          { title: 'received', cell: (row) => row.receivedAt },
        ],
        answer.documents,
      );
    });
    return exitCodes.done;
  },
};

const add: Command = {
  sub: 'add',
  summary: 'add a release of a product',
  operands: [{ name: 'NAME', text: 'the version, as the vendor writes it' }],
  options: [{ name: 'product', value: 'PRODUCT', required: true, text: 'its id, or vendor/product' }, ...stateOptions],
  examples: [
    {
      call: 'releases add 7.4 --product "Corvane Networks/Edge Router" --state candidate',
      text: 'A version under review.',
    },
  ],
  run: async (call) => {
    const { args, screen } = call;
    const answer = await call.engine('releases.add', {
      product: args.required('product'),
      name: args.operand(0),
      state: args.choice('state', releaseStates) ?? 'candidate',
      inUseSince: args.text('in-use-since'),
    });
    screen.print(answer, () =>
      screen.remark(
        `Added the release "${screen.show(answer.release.name)}" of ${screen.show(answer.release.product)}; ${words(answer.release.state)}.`,
      ),
    );
    return exitCodes.done;
  },
};

const edit: Command = {
  sub: 'edit',
  summary: 'rename a release or say where it stands',
  operands: [{ name: 'RELEASE', text: 'its id, or vendor/product/release' }],
  options: [
    { name: 'name', value: 'NAME', text: 'a new name' },
    ...stateOptions.map((option) =>
      option.name === 'in-use-since'
        ? { name: option.name, value: 'DATE', text: `${option.text}; "" clears it` }
        : option,
    ),
    { name: 'reason', value: 'TEXT', text: 'why' },
  ],
  examples: [
    {
      call: 'releases edit "Halden Software/Claims Gateway/4.3.0" --state in-use --in-use-since 2026-11-23',
      text: 'It went live.',
    },
  ],
  run: async (call) => {
    const { args, screen } = call;
    requireChange(args, edit);
    const answer = await call.engine('releases.edit', {
      release: args.operand(0),
      name: args.text('name') ?? undefined,
      state: args.choice('state', releaseStates) ?? undefined,
      inUseSince: editedText(args, 'in-use-since'),
      reason: args.text('reason'),
    });
    screen.print(answer, () => {
      if (!screen.quiet) printRelease(screen, answer.release);
    });
    return exitCodes.done;
  },
};

export const releasesGroup: CommandGroup = {
  name: 'releases',
  summary: 'list, show, add, edit: versions under review, in use, retired',
  category: 'Look up',
  commands: [list, show, add, edit],
  fallback: 'list',
};
