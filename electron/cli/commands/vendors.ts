// vendors: who sells to us.

import type { MethodResponse } from '#shared/contract/methods.ts';
import { formatCount } from '#shared/util/format-number.ts';
import type { Args } from '../args.ts';
import type { Command, CommandGroup, Option } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { shortId, words } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import { requireChange } from '../require-change.ts';
import type { Screen } from '../screen.ts';
import { printFields, printTable, type Column } from '../table.ts';
import { PROGRAM } from '../usage.ts';

type VendorRow = MethodResponse<'vendors.show'>['vendor'];
type ProductRow = MethodResponse<'vendors.show'>['products'][number];

const details: readonly Option[] = [
  { name: 'contact', value: 'TEXT', text: 'who to write to; "" clears it' },
  { name: 'security-contact', value: 'TEXT', text: 'who to write to about security; "" clears it' },
  { name: 'country', value: 'TEXT', text: 'country or jurisdiction; "" clears it' },
  { name: 'contract-ref', value: 'TEXT', text: 'reference of the contract; "" clears it' },
];

/** Left out = unchanged; an empty text clears. */
export function editedText(args: Args, option: string): string | null | undefined {
  const text = args.text(option);
  return text === null ? undefined : text === '' ? null : text;
}

function vendorDetails(args: Args) {
  const edited = {
    contact: editedText(args, 'contact'),
    securityContact: editedText(args, 'security-contact'),
    country: editedText(args, 'country'),
    contractRef: editedText(args, 'contract-ref'),
  };
  return edited;
}

function columns(screen: Screen): readonly Column<VendorRow>[] {
  return [
    { title: 'id', cell: (row) => shortId(row.id) },
    { title: 'vendor', cell: (row) => screen.show(row.name), breaks: true },
    { title: 'country', cell: (row) => screen.show(row.country ?? '') },
    { title: 'contact', cell: (row) => screen.show(row.contact ?? ''), breaks: true },
    { title: 'security contact', cell: (row) => screen.show(row.securityContact ?? ''), breaks: true },
    { title: 'products', cell: (row) => formatCount(row.products), align: 'right' },
  ];
}

function printVendor(screen: Screen, vendor: VendorRow): void {
  const orNot = (text: string | null) => (text === null ? 'not recorded' : screen.show(text));
  printFields(screen, [
    ['vendor', screen.show(vendor.name)],
    ['id', vendor.id],
    ['contact', orNot(vendor.contact)],
    ['security contact', orNot(vendor.securityContact)],
    ['country', orNot(vendor.country)],
    ['contract', orNot(vendor.contractRef)],
  ]);
}

const list: Command = {
  sub: 'list',
  summary: 'all vendors',
  options: [limitOption],
  examples: [{ call: 'vendors', text: 'Who sells to us.' }],
  run: async (call) => {
    const { screen } = call;
    const page = await fetchRows(call.args, (request) => call.engine('vendors.list', request));
    screen.print(page, () => {
      if (page.total === 0) screen.text(`No vendors yet. Next: ${PROGRAM} vendors add NAME, or ${PROGRAM} import`);
      printTable(screen, columns(screen), page.rows);
      remarkOnRest(screen, page, 'vendors');
    });
    return exitCodes.done;
  },
};

const productColumns = (screen: Screen): readonly Column<ProductRow>[] => [
  { title: 'product', cell: (row) => screen.show(row.name), breaks: true },
  { title: 'criticality', cell: (row) => words(row.criticality) },
  { title: 'releases', cell: (row) => formatCount(row.releases), align: 'right' },
];

const show: Command = {
  sub: 'show',
  summary: 'one vendor with its products',
  operands: [{ name: 'VENDOR', text: 'its name or id' }],
  examples: [{ call: 'vendors show "Halden Software"', text: 'What we know about Halden.' }],
  run: async (call) => {
    const { screen } = call;
    const answer = await call.engine('vendors.show', { vendor: call.args.operand(0) });
    screen.print(answer, () => {
      printVendor(screen, answer.vendor);
      screen.line();
      if (answer.products.length === 0) screen.text('No products yet.');
      printTable(screen, productColumns(screen), answer.products);
    });
    return exitCodes.done;
  },
};

const add: Command = {
  sub: 'add',
  summary: 'add a vendor',
  operands: [{ name: 'NAME', text: 'the name of the vendor' }],
  options: details,
  examples: [
    {
      call: 'vendors add "Halden Software" --country DK --security-contact psirt@halden.example',
      text: 'Before the first delivery.',
    },
  ],
  run: async (call) => {
    const answer = await call.engine('vendors.add', { name: call.args.operand(0), ...vendorDetails(call.args) });
    call.screen.print(answer, () => call.screen.remark(`Added the vendor "${call.screen.show(answer.vendor.name)}".`));
    return exitCodes.done;
  },
};

const edit: Command = {
  sub: 'edit',
  summary: 'change what is recorded about a vendor',
  operands: [{ name: 'VENDOR', text: 'its name or id' }],
  options: [
    { name: 'name', value: 'NAME', text: 'a new name' },
    ...details,
    { name: 'reason', value: 'TEXT', text: 'why' },
  ],
  examples: [{ call: 'vendors edit "Halden Software" --contact sales@halden.example', text: 'Record a contact.' }],
  run: async (call) => {
    const { args, screen } = call;
    requireChange(args, edit);
    const name = args.text('name') ?? undefined;
    const answer = await call.engine('vendors.edit', {
      vendor: args.operand(0),
      name,
      ...vendorDetails(args),
      reason: args.text('reason'),
    });
    screen.print(answer, () => {
      if (!screen.quiet) printVendor(screen, answer.vendor);
    });
    return exitCodes.done;
  },
};

export const vendorsGroup: CommandGroup = {
  name: 'vendors',
  summary: 'list, show, add, edit: who sells to us',
  category: 'Look up',
  commands: [list, show, add, edit],
  fallback: 'list',
};
