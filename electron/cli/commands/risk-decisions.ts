// What people record about a risk: owner, treatment, acceptance, comments. Each is a fact with actor, time and reason.

import type { RiskDetail } from '#shared/contract/parts.ts';
import type { Call, Command, Operand, Option } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { words } from '../format.ts';

export const riskOperand: Operand = { name: 'RISK', text: 'its label such as R-0003, or its id' };

const reason: Option = { name: 'reason', value: 'TEXT', required: true, text: 'why; it is printed on reports' };
const due: Option = { name: 'due', value: 'DATE', form: 'date', text: 'until when it is to be done' };

function answerWith(call: Call, answer: { risk: RiskDetail }, what: string): ExitCode {
  const { screen } = call;
  const { risk } = answer;
  screen.print(answer, () => {
    screen.remark(`${risk.label} (${screen.show(risk.title)}): ${what} Recorded by ${screen.show(call.actor)}.`);
  });
  return exitCodes.done;
}

const assign: Command = {
  sub: 'assign',
  summary: 'give a risk an owner',
  operands: [riskOperand],
  options: [
    { name: 'owner', value: 'NAME', required: true, text: 'who takes care of it' },
    due,
    { ...reason, required: false, text: 'why' },
  ],
  examples: [
    { call: 'risks assign R-0003 --owner "Tomi Okafor" --due 2026-12-15', text: 'Somebody takes care of it.' },
  ],
  run: async (call) => {
    const { args } = call;
    const owner = args.required('owner');
    const answer = await call.engine('risks.assign', {
      id: args.operand(0),
      owner,
      due: args.text('due'),
      reason: args.text('reason'),
    });
    return answerWith(
      call,
      answer,
      `owner is ${call.screen.show(owner)}${answer.risk.due === null ? '' : `, due ${answer.risk.due}`}.`,
    );
  },
};

const treatmentWords = ['mitigate', 'transfer', 'avoid'] as const;

const treat: Command = {
  sub: 'treat',
  summary: 'say what will be done about a risk',
  operands: [
    riskOperand,
    { name: 'TREATMENT', text: 'how (to accept a risk, use "risks accept")', choices: treatmentWords },
  ],
  options: [{ name: 'plan', value: 'TEXT', required: true, text: 'what will be done' }, due],
  examples: [
    { call: 'risks treat R-0003 mitigate --plan "Upgrade to 4.3.0" --due 2026-12-15', text: 'Plan an upgrade.' },
  ],
  run: async (call) => {
    const { args } = call;
    const treatment = treatmentWords.find((word) => word === args.operand(1));
    if (treatment === undefined) throw new Error('the table admits no other treatment');
    const answer = await call.engine('risks.treat', {
      id: args.operand(0),
      treatment,
      plan: args.required('plan'),
      due: args.text('due'),
    });
    return answerWith(call, answer, `${treatment}, ${words(answer.risk.state)}.`);
  },
};

const accept: Command = {
  sub: 'accept',
  summary: 'ask for acceptance, or approve what another person asked for',
  operands: [riskOperand],
  options: [
    reason,
    { name: 'until', value: 'DATE', form: 'date', text: 'the acceptance ends on this day' },
    { name: 'approve', text: 'approve a request; not by the person who made it' },
  ],
  details: [
    'Two people accept a risk: one asks, another approves. After its last day an acceptance no longer counts and the risk is open again.',
  ],
  examples: [
    { call: 'risks accept R-0007 --reason "Not reachable from outside" --until 2027-02-15', text: 'Ask for it.' },
    {
      call: 'risks accept R-0007 --approve --reason "Agreed, firewall rule checked" --actor "Mara Lindqvist"',
      text: 'Approve it.',
    },
  ],
  run: async (call) => {
    const { args } = call;
    const answer = await call.engine('risks.accept', {
      id: args.operand(0),
      reason: args.required('reason'),
      until: args.text('until'),
      approve: args.has('approve'),
    });
    const until = answer.risk.acceptedUntil === null ? '' : ` until ${answer.risk.acceptedUntil}`;
    return answerWith(call, answer, `${words(answer.risk.state)}${until}.`);
  },
};

const reopen: Command = {
  sub: 'reopen',
  summary: 'open a closed or accepted risk again',
  operands: [riskOperand],
  options: [reason],
  examples: [{ call: 'risks reopen R-0007 --reason "The firewall rule was removed"', text: 'It matters again.' }],
  run: async (call) => {
    const answer = await call.engine('risks.reopen', {
      id: call.args.operand(0),
      reason: call.args.required('reason'),
    });
    return answerWith(call, answer, `${words(answer.risk.state)} again.`);
  },
};

const close: Command = {
  sub: 'close',
  summary: 'close a risk',
  operands: [riskOperand],
  options: [reason],
  examples: [{ call: 'risks close R-0003 --reason "4.3.0 is in use, 4.2.1 is retired"', text: 'It is done.' }],
  run: async (call) => {
    const answer = await call.engine('risks.close', { id: call.args.operand(0), reason: call.args.required('reason') });
    return answerWith(call, answer, `${words(answer.risk.state)}.`);
  },
};

const comment: Command = {
  sub: 'comment',
  summary: 'add a remark to the history',
  operands: [riskOperand, { name: 'TEXT', text: 'the remark, in quotes' }],
  examples: [{ call: 'risks comment R-0003 "Vendor promises a fix for December"', text: 'Keep what was said.' }],
  run: async (call) => {
    const answer = await call.engine('risks.comment', { id: call.args.operand(0), text: call.args.operand(1) });
    return answerWith(call, answer, 'comment kept.');
  },
};

export const riskDecisions: readonly Command[] = [assign, treat, accept, reopen, close, comment];
