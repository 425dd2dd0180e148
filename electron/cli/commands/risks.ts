// risks list and show; the decisions about them stand in risk-decisions.ts.

import type { RiskDetail, RiskRowData } from '#shared/contract/parts.ts';
import { ratings, riskStates } from '#shared/model/risk.ts';
import { formatCount } from '#shared/util/format-number.ts';
import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { words } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import { printTable, type Column } from '../table.ts';
import { ratingColours } from '../views/outcome.ts';
import { printRisk } from '../views/risk.ts';
import { riskDecisions, riskOperand } from './risk-decisions.ts';

function dueText(row: RiskRowData): string {
  if (row.state === 'accepted' && row.acceptedUntil !== null) return `until ${row.acceptedUntil}`;
  if (row.due === null) return '';
  return row.overdueDays === null ? row.due : `${row.due}, ${formatCount(row.overdueDays)} d late`;
}

function columns({ screen }: Call): readonly Column<RiskRowData>[] {
  return [
    { title: 'risk', cell: (row) => row.label },
    {
      title: 'level',
      cell: (row) => words(row.level),
      paint: (text, row) => screen.paint[ratingColours[row.level]](text),
    },
    { title: 'what', cell: (row) => screen.show(row.title), breaks: true },
    { title: 'product', cell: (row) => screen.show(`${row.vendor} / ${row.product}`), breaks: true },
    { title: 'state', cell: (row) => words(row.state), breaks: true },
    { title: 'owner', cell: (row) => screen.show(row.owner ?? 'nobody'), breaks: true },
    {
      title: 'due',
      cell: dueText,
      breaks: true,
      paint: (text, row) => (row.overdueDays === null ? text : screen.paint.red(text)),
    },
  ];
}

const list: Command = {
  sub: 'list',
  summary: 'the risk register',
  options: [
    { name: 'vendor', value: 'VENDOR', text: 'only of this vendor' },
    { name: 'product', value: 'PRODUCT', text: 'only of this product: its id, or vendor/product' },
    { name: 'state', value: 'STATE', choices: riskStates, text: 'only in this state' },
    { name: 'level', value: 'LEVEL', choices: ratings, text: 'only of this level' },
    { name: 'owner', value: 'NAME', text: 'only of this owner' },
    limitOption,
  ],
  examples: [{ call: 'risks --level very-high --state open', text: 'What needs somebody first.' }],
  run: async (call) => {
    const { screen, args } = call;
    const filter = {
      vendor: args.text('vendor'),
      product: args.text('product'),
      state: args.choice('state', riskStates),
      level: args.choice('level', ratings),
      owner: args.text('owner'),
    };
    const page = await fetchRows(args, (request) => call.engine('risks.list', { ...request, ...filter }));
    screen.print(page, () => {
      if (page.total === 0)
        screen.text('No risk fits. Risks come from imported documents; without documents nothing was assessed.');
      printTable(screen, columns(call), page.rows);
      remarkOnRest(screen, page, 'risks');
    });
    return exitCodes.done;
  },
};

const show: Command = {
  sub: 'show',
  summary: 'one risk: why it is rated so, what is behind it, what was decided',
  operands: [riskOperand],
  examples: [{ call: 'risks show R-0003', text: 'Everything about it.' }],
  run: async (call) => {
    const answer: { risk: RiskDetail } = await call.engine('risks.show', { id: call.args.operand(0) });
    call.screen.print(answer, () => printRisk(call.screen, answer.risk));
    return exitCodes.done;
  },
};

export const risksGroup: CommandGroup = {
  name: 'risks',
  summary: 'the risk register: list, show, assign, treat, accept, reopen, close, comment',
  category: 'Decide and show',
  commands: [list, show, ...riskDecisions],
  fallback: 'list',
};
