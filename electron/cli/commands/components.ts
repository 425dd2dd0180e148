// components: search over everything, and who ships it. What could not be searched is always named: "nothing found" and
// "nothing could be looked up" never look alike (promise 3).

import { ContractError } from '#shared/contract/errors.ts';
import type { MethodResponse } from '#shared/contract/methods.ts';
import type { ComponentRow } from '#shared/contract/parts.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import type { Command, CommandGroup, Option } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { shortId, words } from '../format.ts';
import { fetchRows, limitOption, remarkOnRest } from '../pages.ts';
import type { Screen } from '../screen.ts';
import { printTable, type Column } from '../table.ts';

type WhereUsedRow = MethodResponse<'components.whereUsed'>['rows'][number];
type NotSearched = MethodResponse<'components.search'>['notSearched'];

const fields = ['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C11', 'C12'] as const;
const fieldWords = 'C1 name, C2 version, C3 supplier, C4 producer, C6 identifier, C7 hash, C11 licence, C12 copyright';

function fullName(row: Pick<ComponentRow, 'namespace' | 'name'>, screen: Screen): string {
  return screen.show(row.namespace === null || row.namespace === '' ? row.name : `${row.namespace}/${row.name}`);
}

function columns(screen: Screen): readonly Column<ComponentRow>[] {
  return [
    { title: 'component', cell: (row) => fullName(row, screen), breaks: true },
    { title: 'version', cell: (row) => screen.show(row.version ?? '(none)'), breaks: true },
    { title: 'licence', cell: (row) => screen.show(row.licences.join(', ')), breaks: true },
    { title: 'identifier', cell: (row) => screen.show(row.purl ?? row.cpe ?? '(none)'), breaks: true },
    { title: 'found', cell: (row) => `${formatCount(row.occurrences)}×`, align: 'right' },
  ];
}

function printNotSearched(screen: Screen, notSearched: NotSearched): void {
  if (notSearched.length === 0) return;
  screen.line();
  screen.text(screen.paint.cyan(`? Could not be searched: ${formatCounted(notSearched.length, 'release')}`));
  for (const { release, reason } of notSearched) screen.text(`${screen.show(release)}: ${screen.show(reason)}`, 2);
}

function nothingFound(screen: Screen, what: string, notSearched: NotSearched): string {
  const limit =
    notSearched.length === 0 ? ' in any document of the register' : ' in the documents that could be searched';
  return `No component fits "${screen.show(what)}"${limit}.`;
}

const list: Command = {
  sub: 'list',
  summary: 'the components of the register or of one release',
  options: [
    { name: 'release', value: 'RELEASE', text: 'only of this release: its id or vendor/product/release' },
    { name: 'missing', value: 'FIELD', choices: fields, text: `only those without a usable ${fieldWords}` },
    limitOption,
  ],
  examples: [
    { call: 'components list --release "Halden Software/Claims Gateway/4.3.0"', text: 'What is in it.' },
    { call: 'components list --missing C6', text: 'What nobody can look up: no identifier.' },
  ],
  run: async (call) => {
    const { screen, args } = call;
    const filter = { release: args.text('release'), missing: args.choice('missing', fields) };
    const page = await fetchRows(args, (request) => call.engine('components.list', { ...request, ...filter }));
    screen.print(page, () => {
      if (page.total === 0) screen.text('No component fits.');
      printTable(screen, columns(screen), page.rows);
      remarkOnRest(screen, page, 'components');
    });
    return exitCodes.done;
  },
};

const search: Command = {
  sub: 'search',
  summary: 'find components by name, purl, CPE, hash or licence',
  operands: [{ name: 'QUERY', text: 'a part of what you look for' }],
  options: [limitOption],
  examples: [{ call: 'components search log4j', text: 'Over all vendors.' }],
  run: async (call) => {
    const { screen, args } = call;
    const query = args.operand(0);
    const page = await fetchRows(args, (request) => call.engine('components.search', { ...request, query }));
    screen.print(page, () => {
      if (page.total === 0) screen.text(nothingFound(screen, query, page.notSearched));
      printTable(screen, columns(screen), page.rows);
      remarkOnRest(screen, page, 'components');
      printNotSearched(screen, page.notSearched);
    });
    return exitCodes.done;
  },
};

const versionOption: Option = {
  name: 'version',
  value: 'VERSION',
  text: 'only exactly this version; ranges come with the version orders',
};

/** Operators of version ranges. A tilde or plus inside a version is part of it (Debian, semver). */
const RANGE = /^(?:vers:|[<>=^~![(])|[*|]|\s-\s|,/;

/** One version as it is. Throws call/not-in-release for ranges. */
export function parseExactVersion(version: string): string {
  if (!RANGE.test(version)) return version;
  throw new ContractError({
    code: 'call/not-in-release',
    message: `"${version}" is a range of versions. This release compares versions only for being equal.`,
    remedy:
      'Ranges come with the version orders of the ecosystems. Until then name one exact version, or leave --version out.',
  });
}

function usedColumns(screen: Screen): readonly Column<WhereUsedRow>[] {
  return [
    { title: 'release', cell: (row) => screen.show(`${row.vendor} / ${row.product} / ${row.release}`), breaks: true },
    { title: 'state', cell: (row) => words(row.releaseState) },
    {
      title: 'component',
      cell: (row) => `${fullName(row.component, screen)} ${screen.show(row.component.version ?? '(no version)')}`,
      breaks: true,
    },
    { title: 'document', cell: (row) => `${shortId(row.document)}, ${words(row.documentStatus)}`, breaks: true },
    {
      title: 'place',
      cell: (row) =>
        screen.show(
          `${row.pointers[0] ?? ''}${row.occurrences > 1 ? ` and ${formatCount(row.occurrences - 1)} more` : ''}`,
        ),
      breaks: true,
    },
    { title: 'vendor contact', cell: (row) => screen.show(row.vendorContact ?? 'not recorded'), breaks: true },
  ];
}

const whereUsed: Command = {
  sub: 'where-used',
  summary: 'who ships it: vendor, product, release, document, place',
  operands: [{ name: 'PURL-OR-NAME', text: 'a package URL, or the exact name of a component' }],
  options: [versionOption, limitOption],
  examples: [
    { call: 'components where-used log4j-core', text: 'Which vendors to call.' },
    {
      call: 'components where-used pkg:maven/org.apache.logging.log4j/log4j-core --version 2.14.1',
      text: 'Exactly this version.',
    },
  ],
  run: async (call) => {
    const { screen, args } = call;
    const what = args.operand(0);
    const asked = args.text('version');
    const version = asked === null ? null : parseExactVersion(asked);
    const page = await fetchRows(args, (request) => call.engine('components.whereUsed', { ...request, what, version }));
    screen.print(page, () => {
      if (page.total === 0)
        screen.text(nothingFound(screen, version === null ? what : `${what} ${version}`, page.notSearched));
      printTable(screen, usedColumns(screen), page.rows);
      remarkOnRest(screen, page, 'places');
      printNotSearched(screen, page.notSearched);
    });
    return exitCodes.done;
  },
};

export const componentsGroup: CommandGroup = {
  name: 'components',
  summary: 'search over everything; who ships it',
  category: 'Look up',
  commands: [search, whereUsed, list],
  fallback: 'list',
};
