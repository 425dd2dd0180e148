// compliance: which controls the register's evidence supports. "Compliant" is never an answer.

import { controlStatuses } from '#shared/model/assessment.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import type { Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { words } from '../format.ts';
import { printTable } from '../table.ts';
import { printAssessment, toAssessmentAnswer } from '../views/assessment.ts';

const frameworks: Command = {
  sub: 'frameworks',
  summary: 'the frameworks of this release, with their editions',
  examples: [{ call: 'compliance frameworks', text: 'What can be assessed.' }],
  run: async (call) => {
    const { screen } = call;
    const answer = await call.engine('compliance.frameworks', {});
    screen.print(answer, () => {
      printTable(
        screen,
        [
          { title: 'id', cell: (row) => row.id },
          {
            title: 'framework',
            cell: (row) => `${screen.show(row.title)} (${screen.show(row.publisher)})`,
            breaks: true,
          },
          { title: 'edition', cell: (row) => screen.show(row.edition), breaks: true },
          { title: 'controls', cell: (row) => formatCount(row.controls), align: 'right' },
          { title: 'not covered', cell: (row) => formatCount(row.notCovered), align: 'right' },
        ],
        answer.frameworks,
      );
    });
    return exitCodes.done;
  },
};

const assess: Command = {
  sub: 'assess',
  summary: 'control by control: what the evidence in the register supports',
  operands: [{ name: 'FRAMEWORK', text: 'its id, e.g. nist-csf-2.0' }],
  options: [
    { name: 'vendor', value: 'VENDOR', text: 'only for what this vendor sells' },
    { name: 'release', value: 'RELEASE', text: 'only for this release: its id or vendor/product/release' },
  ],
  details: [
    'A control is supported, partial, a gap, not judged or not applicable, by the evidence in this register only. It says nothing about what is not in the register.',
  ],
  examples: [
    { call: 'compliance assess nist-csf-2.0', text: 'The whole register.' },
    {
      call: 'compliance assess nist-sp-800-53-r5 --vendor "Halden Software" --as-of 2026-11-16',
      text: 'One vendor, on a given day.',
    },
  ],
  run: async (call) => {
    const { screen, args } = call;
    const { assessment } = await call.engine('compliance.assess', {
      framework: args.operand(0),
      vendor: args.text('vendor'),
      release: args.text('release'),
    });
    screen.print(toAssessmentAnswer(assessment), () => printAssessment(screen, assessment));
    return exitCodes.done;
  },
};

const override: Command = {
  sub: 'override',
  summary: "put a person's judgement beside the computed status of a control",
  operands: [
    { name: 'FRAMEWORK', text: 'its id, e.g. nist-csf-2.0' },
    { name: 'CONTROL', text: 'the id of the control, e.g. GV.SC-01' },
    { name: 'STATUS', text: 'the status you judge', choices: controlStatuses },
  ],
  options: [
    { name: 'reason', value: 'TEXT', required: true, text: 'why; it is printed on reports' },
    { name: 'reviewer', value: 'NAME', text: 'who judged (default: the actor)' },
    {
      name: 'expires',
      value: 'DATE',
      form: 'date',
      text: 'its last day (default: 12 months; 90 days from gap to supported)',
    },
    {
      name: 'evidence',
      value: 'DOCUMENT',
      many: true,
      text: 'a document of the register that shows it: its id, 8 characters of it, or its SHA-256; may be repeated',
    },
  ],
  details: [
    'The computed status stays visible beside it. After its last day the computed status counts again. A control that is not judged becomes supported only with at least one document as evidence.',
  ],
  examples: [
    {
      call: 'compliance override nist-csf-2.0 GV.SC-01 partial --reason "The policy of 2026 is kept in the policy system" --expires 2027-05-31',
      text: 'Evidence outside the register.',
    },
    {
      call: 'compliance override nist-csf-2.0 GV.RM-06 supported --reason "The rating method was adopted in May 2026" --evidence 1f0c3a5e',
      text: 'A document of the register shows it.',
    },
  ],
  run: async (call) => {
    const { screen, args } = call;
    const status = controlStatuses.find((word) => word === args.operand(2));
    if (status === undefined) throw new Error('the table admits no other status');
    const answer = await call.engine('compliance.override', {
      framework: args.operand(0),
      control: args.operand(1),
      status,
      reason: args.required('reason'),
      reviewer: args.text('reviewer') ?? call.actor,
      expires: args.text('expires'),
      evidence: [...args.all('evidence')],
    });
    screen.print(answer, () =>
      screen.remark(
        `${answer.control} of ${answer.framework} is judged ${words(answer.status)} until ${answer.expires}; computed: ${words(answer.computed)}${answer.evidence.length === 0 ? '' : `; evidence: ${formatCounted(answer.evidence.length, 'document')}`}.`,
      ),
    );
    return exitCodes.done;
  },
};

export const complianceGroup: CommandGroup = {
  name: 'compliance',
  summary: 'frameworks, assess, override: which controls the evidence supports',
  category: 'Decide and show',
  commands: [frameworks, assess, override],
  fallback: 'frameworks',
  later: ['import'],
};
