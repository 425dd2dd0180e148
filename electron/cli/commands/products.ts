// products: what the vendors sell, and how critical it is for us.

import type { MethodResponse } from '#shared/contract/methods.ts';
import { criticalities } from '#shared/model/risk.ts';
import { formatCount } from '#shared/util/format-number.ts';
import type { Command, CommandGroup, Option } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { shortId, words } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import { requireChange } from '../require-change.ts';
import type { Screen } from '../screen.ts';
import { printFields, printTable, type Column } from '../table.ts';
import { PROGRAM } from '../usage.ts';

type ProductRow = MethodResponse<'products.show'>['product'];
type ReleaseRow = MethodResponse<'products.show'>['releases'][number];

const criticalityOption: Option = {
  name: 'criticality',
  value: 'LEVEL',
  choices: criticalities,
  text: 'how much depends on it; risks are rated by it',
};

function columns(screen: Screen): readonly Column<ProductRow>[] {
  return [
    { title: 'id', cell: (row) => shortId(row.id) },
    { title: 'vendor', cell: (row) => screen.show(row.vendor), breaks: true },
    { title: 'product', cell: (row) => screen.show(row.name), breaks: true },
    { title: 'criticality', cell: (row) => words(row.criticality) },
    { title: 'why', cell: (row) => screen.show(row.criticalityReason ?? ''), breaks: true },
    { title: 'releases', cell: (row) => formatCount(row.releases), align: 'right' },
  ];
}

function printProduct(screen: Screen, product: ProductRow): void {
  printFields(screen, [
    ['product', screen.show(`${product.vendor} / ${product.name}`)],
    ['id', product.id],
    ['criticality', words(product.criticality)],
    ['why', product.criticalityReason === null ? null : screen.show(product.criticalityReason)],
  ]);
}

const releaseColumns = (screen: Screen): readonly Column<ReleaseRow>[] => [
  { title: 'release', cell: (row) => screen.show(row.name), breaks: true },
  { title: 'state', cell: (row) => words(row.state) },
  { title: 'in use since', cell: (row) => row.inUseSince ?? '' },
  { title: 'documents', cell: (row) => formatCount(row.documents), align: 'right' },
  { title: 'components', cell: (row) => formatCount(row.components), align: 'right' },
];

const list: Command = {
  sub: 'list',
  summary: 'all products, or those of one vendor',
  options: [{ name: 'vendor', value: 'VENDOR', text: 'only of this vendor' }, limitOption],
  examples: [{ call: 'products --vendor "Corvane Networks"', text: 'What Corvane sells to us.' }],
  run: async (call) => {
    const { screen, args } = call;
    const page = await fetchRows(args, (request) =>
      call.engine('products.list', { ...request, vendor: args.text('vendor') }),
    );
    screen.print(page, () => {
      if (page.total === 0)
        screen.text(`No products yet. Next: ${PROGRAM} products add NAME --vendor VENDOR, or ${PROGRAM} import`);
      printTable(screen, columns(screen), page.rows);
      remarkOnRest(screen, page, 'products');
    });
    return exitCodes.done;
  },
};

const show: Command = {
  sub: 'show',
  summary: 'one product with its releases',
  operands: [{ name: 'PRODUCT', text: 'its id, or vendor/product' }],
  examples: [{ call: 'products show "Halden Software/Claims Gateway"', text: 'Criticality and releases.' }],
  run: async (call) => {
    const { screen } = call;
    const answer = await call.engine('products.show', { product: call.args.operand(0) });
    screen.print(answer, () => {
      printProduct(screen, answer.product);
      screen.line();
      if (answer.releases.length === 0) screen.text('No releases yet.');
      printTable(screen, releaseColumns(screen), answer.releases);
    });
    return exitCodes.done;
  },
};

const add: Command = {
  sub: 'add',
  summary: 'add a product of a vendor',
  operands: [{ name: 'NAME', text: 'the name of the product' }],
  options: [
    { name: 'vendor', value: 'VENDOR', required: true, text: 'whose product it is' },
    criticalityOption,
    { name: 'reason', value: 'TEXT', text: 'why it is that critical' },
  ],
  examples: [
    {
      call: 'products add "Edge Router" --vendor "Corvane Networks" --criticality critical --reason "All branches depend on it"',
      text: 'With its criticality.',
    },
  ],
  run: async (call) => {
    const { args, screen } = call;
    const answer = await call.engine('products.add', {
      vendor: args.required('vendor'),
      name: args.operand(0),
      criticality: args.choice('criticality', criticalities) ?? 'unset',
      criticalityReason: args.text('reason'),
    });
    screen.print(answer, () => {
      screen.remark(
        `Added the product "${screen.show(answer.product.name)}" of ${screen.show(answer.product.vendor)}; criticality ${words(answer.product.criticality)}.`,
      );
    });
    return exitCodes.done;
  },
};

const edit: Command = {
  sub: 'edit',
  summary: 'rename a product or set its criticality; its risks are rated again',
  operands: [{ name: 'PRODUCT', text: 'its id, or vendor/product' }],
  options: [
    { name: 'name', value: 'NAME', text: 'a new name' },
    criticalityOption,
    { name: 'reason', value: 'TEXT', text: 'why; a criticality needs it' },
  ],
  examples: [
    {
      call: 'products edit "Halden Software/Claims Gateway" --criticality critical --reason "Claims stop without it"',
      text: 'Set the criticality.',
    },
  ],
  run: async (call) => {
    const { args, screen } = call;
    requireChange(args, edit);
    const answer = await call.engine('products.edit', {
      product: args.operand(0),
      name: args.text('name') ?? undefined,
      criticality: args.choice('criticality', criticalities) ?? undefined,
      reason: args.text('reason'),
    });
    screen.print(answer, () => {
      if (!screen.quiet) printProduct(screen, answer.product);
    });
    return exitCodes.done;
  },
};

export const productsGroup: CommandGroup = {
  name: 'products',
  summary: 'list, show, add, edit: what they sell, and how critical it is',
  category: 'Look up',
  commands: [list, show, add, edit],
  fallback: 'list',
};
