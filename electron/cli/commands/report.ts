// report: what goes to the auditor or the vendor, as one file.

import path from 'node:path';
import { methods } from '#shared/contract/methods.ts';
import type { Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { UsageError } from '../failure.ts';
import { size } from '../format.ts';

const { kind: kindSchema, format: formatSchema } = methods['reports.make'].request.shape;
const kinds = kindSchema.options;
const formats = formatSchema.options;
type Kind = (typeof kinds)[number];
type Format = (typeof formats)[number];

/** Which scope each kind needs. */
const needs: Readonly<Record<Kind, 'framework' | 'vendor' | 'document' | null>> = {
  crosswalk: 'framework',
  'vendor-assessment': 'vendor',
  'risk-register': null,
  receipt: 'document',
};

function chooseFormat(asked: Format | null, out: string): Format {
  const ending = path.extname(out).slice(1).toLowerCase();
  const format =
    asked ?? formats.find((candidate) => candidate === ending || (candidate === 'html' && ending === 'htm'));
  if (format !== undefined) return format;
  throw new UsageError(
    `The ending of "${out}" names no format.`,
    `End the file's name with .${formats.join(', .')}, or say --format.`,
    null,
  );
}

const report: Command = {
  sub: null,
  summary: 'write a report: crosswalk, vendor assessment, risk register, receipt',
  operands: [{ name: 'KIND', text: 'which report', choices: kinds }],
  options: [
    { name: 'out', value: 'FILE', required: true, text: 'where to write it' },
    { name: 'format', value: 'FORMAT', choices: formats, text: "default: by the file's ending" },
    { name: 'framework', value: 'F', text: 'for crosswalk: the framework, e.g. nist-csf-2.0' },
    { name: 'vendor', value: 'V', text: 'for vendor-assessment; a limit for others' },
    { name: 'release', value: 'R', text: 'a limit: its id or vendor/product/release' },
    { name: 'document', value: 'ID', text: 'for receipt: the document' },
  ],
  details: ['The same register and the same --as-of give the same bytes.'],
  examples: [
    { call: 'report crosswalk --framework nist-csf-2.0 --out csf.html', text: 'A page for the auditor.' },
    { call: 'report risk-register --out risks.csv', text: 'For a spreadsheet.' },
    { call: 'report vendor-assessment --vendor "Halden Software" --out halden.html', text: 'One vendor.' },
    { call: 'report receipt --document 9f2c7e04 --out receipt.html', text: 'What became of one file.' },
  ],
  run: async (call) => {
    const { args, screen } = call;
    const kind = kinds.find((candidate) => candidate === args.operand(0));
    if (kind === undefined) throw new Error('the table admits no other kind');
    const out = args.required('out');
    const needed = needs[kind];
    if (needed !== null && args.text(needed) === null) {
      throw new UsageError(`The ${kind} report needs --${needed}.`, `Say for which ${needed} it is.`, null);
    }
    const answer = await call.engine('reports.make', {
      kind,
      format: chooseFormat(args.choice('format', formats), out),
      framework: args.text('framework'),
      vendor: args.text('vendor'),
      release: args.text('release'),
      document: args.text('document'),
      target: call.path(out),
    });
    screen.print(answer, () => {
      screen.remark(
        `Wrote ${screen.show(answer.path)}: ${size(answer.bytes)}, as of ${answer.asOf}, SHA-256 ${answer.sha256}.`,
      );
    });
    return exitCodes.done;
  },
};

export const reportGroup: CommandGroup = {
  name: 'report',
  summary: report.summary,
  category: 'Decide and show',
  commands: [report],
};
