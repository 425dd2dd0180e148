// The commands that keep a register, by spawning, in the order in which a person would use them.

import {
  openSync,
  readFileSync,
  readSync,
  closeSync,
  existsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAnswer, runCli, sampleFile, temporaryFolder, type Run } from './run-cli.ts';

const folder = temporaryFolder();
const register = path.join(folder, 'own.sbomreg');
const webPage = sampleFile('edge-router-os-7.4-sbom.json');

async function cli(...words: string[]): Promise<Run> {
  return runCli([...words, '--register', register], { cwd: folder });
}

async function json(...words: string[]): Promise<Record<string, unknown>> {
  return parseAnswer(await cli(...words, '--json'));
}

function rowsOf(answer: Record<string, unknown>): Record<string, unknown>[] {
  const { rows } = answer;
  if (!Array.isArray(rows)) throw new Error('no rows');
  return rows as Record<string, unknown>[];
}

async function firstRow(...words: string[]): Promise<Record<string, unknown>> {
  const [row] = rowsOf(await json(...words));
  if (row === undefined) throw new Error('no row');
  return row;
}

function importWords(file: string, release: string, ...more: string[]): string[] {
  return [
    'import',
    sampleFile(file),
    '--vendor',
    'Halden Software',
    '--product',
    'Claims Gateway',
    '--release',
    release,
    ...more,
  ];
}

beforeAll(async () => {
  const made = await cli('init');
  const run = await cli(
    ...importWords(
      'halden-claims-gateway-4.2.1.cdx.json',
      '4.2.1',
      '--received-from',
      'release@halden.example',
      '--received-at',
      '2026-06-09',
      '--channel',
      'e-mail',
    ),
  );
  if (made.exit !== 0 || run.exit !== 0) throw new Error(`${made.stderr}${run.stderr}`);
});

describe('init', () => {
  it('makes a register and says what to do next', async () => {
    const run = await runCli(['init', '--register', 'new.sbomreg'], { cwd: folder });
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('Next: ');
    expect(existsSync(path.join(folder, 'new.sbomreg'))).toBe(true);
  });

  it('never touches an existing register', async () => {
    const run = await cli('init');
    expect(run.exit).toBe(4);
    expect(run.stderr).toContain('already');
    expect(run.stderr).toContain('init --register FILE');
  });

  it('prints nothing with --quiet', async () => {
    const run = await runCli(['init', '--quiet', '--register', 'quiet.sbomreg'], { cwd: folder });
    expect(run).toEqual({ exit: 0, stdout: '', stderr: '' });
  });
});

describe('which register', () => {
  it('is the one of $SBOM_REGISTER when none is named', async () => {
    const run = await runCli(['register', '--json'], { cwd: folder, env: { SBOM_REGISTER: 'own.sbomreg' } });
    expect(parseAnswer(run)['path']).toBe(register);
  });

  it('is the default one else; when it is missing the remedy is init, and import does not create it', async () => {
    for (const words of [['documents'], importWords('halden-claims-gateway-4.2.1.cdx.json', '1')]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await runCli(words, { cwd: folder });
      expect(run.exit).toBe(4);
      expect(run.stderr).toContain('init');
    }
    expect(existsSync(path.join(folder, 'no-data'))).toBe(false);
  });

  it('is refused when the file is no register, and when it is damaged', async () => {
    const text = path.join(folder, 'text.sbomreg');
    writeFileSync(text, 'this is no database, but it is long enough to be looked at as one '.repeat(100));
    const first = await runCli(['documents', '--json', '--register', text]);
    expect(first.exit).toBe(4);
    expect(parseAnswer(first)['error']).toHaveProperty('remedy');
    const damaged = path.join(folder, 'damaged.sbomreg');
    expect((await cli('backup', damaged)).exit).toBe(0);
    truncateSync(damaged, Math.floor(statSync(damaged).size / 2));
    const second = await runCli(['verify', 'register', '--register', damaged]);
    expect([1, 4]).toContain(second.exit);
  });
});

describe('import', () => {
  it('says what was created, what became of each component, and what comes next', async () => {
    const run = await cli(...importWords('halden-claims-gateway-4.3.0.cdx.json', '4.3.0'));
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('Created release "4.3.0"');
    expect(run.stdout).toContain('in the file =');
    expect(run.stdout).toContain('Risks: ');
    expect(run.stdout).toContain('Next: ');
  });

  it('answers with submission and documents as cli.md says', async () => {
    const answer = await json(...importWords('halden-policy-portal-2.8.0.spdx.json', 'portal'));
    expect(typeof answer['submission']).toBe('string');
    expect(answer['documents']).toMatchObject([
      {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        status: 'received',
        decidedBy: null,
        duplicateOf: null,
        outcome: 'read',
      },
    ]);
  });

  it('lists questions and says that nothing of them was applied', async () => {
    const run = await cli(...importWords('halden-policy-portal-2.8.0.spdx.json', 'portal-2'));
    expect(run.stdout).toContain('nothing was applied');
  });

  it('writes nothing when exactly this was received before', async () => {
    const words = importWords(
      'halden-claims-gateway-4.2.1.cdx.json',
      '4.2.1',
      '--received-from',
      'release@halden.example',
      '--received-at',
      '2026-06-09',
      '--channel',
      'e-mail',
    );
    const run = await cli(...words);
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('Nothing new was stored');
  });

  it('names the document that has the same bytes', async () => {
    const answer = await json(
      ...importWords('halden-claims-gateway-4.2.1.cdx.json', '4.2.1', '--received-at', '2026-07-01'),
    );
    expect(answer['documents']).toMatchObject([{ duplicateOf: expect.any(String) }]);
  });

  it('says when a file is named twice in one delivery', async () => {
    const file = sampleFile('halden-claims-gateway-4.3.0.cdx.json');
    const words = importWords('halden-claims-gateway-4.3.0.cdx.json', '4.3.0', file, '--dry-run');
    expect((await cli(...words)).stdout.replaceAll(/\s+/g, ' ')).toContain('is named twice; it is read once.');
    const answer = await json(...words);
    expect(answer['ignored']).toMatchObject([{ path: file, sameAs: file }]);
    expect(answer['documents']).toHaveLength(1);
  });

  it('refuses a day of receipt that is still to come', async () => {
    const words = importWords('halden-claims-gateway-4.3.0.cdx.json', '4.3.0', '--received-at', '9999-01-01');
    expect(await cli(...words)).toMatchObject({ exit: 2, stderr: expect.stringContaining('lies in the future') });
  });

  it('writes nothing in a dry run', async () => {
    const before = await json('register');
    const run = await cli(...importWords('halden-claims-gateway-4.3.0.cdx.json', '9.9', '--dry-run'));
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('nothing was written');
    expect(await json('register')).toEqual(before);
  });

  it('creates nothing with --existing', async () => {
    const run = await cli('import', webPage, '--vendor', 'Nobody', '--product', 'x', '--release', '1', '--existing');
    expect(run.exit).toBe(2);
    expect(rowsOf(await json('vendors')).map((row) => row['name'])).not.toContain('Nobody');
  });

  it('keeps a refused file as evidence and exits with 3', async () => {
    const run = await cli(
      'import',
      webPage,
      '--vendor',
      'Corvane Networks',
      '--product',
      'Edge Router OS',
      '--release',
      '7.4',
      '--json',
    );
    expect(run.exit).toBe(3);
    const answer = parseAnswer(run);
    expect(answer['documents']).toMatchObject([{ outcome: 'refused', id: null }]);
    expect(answer['error']).toMatchObject({ code: 'input/refused', file: webPage });
    const submissions = await cli('submissions');
    expect(submissions.stdout).toContain('(refused)');
  });

  it('is all or nothing when a file is missing', async () => {
    const before = await json('register');
    const run = await cli('import', webPage, '/no/such.json', '--vendor', 'V', '--product', 'P', '--release', 'R');
    expect(run.exit).toBe(3);
    expect(run.stderr).toContain('/no/such.json');
    expect(await json('register')).toEqual(before);
  });
});

describe('documents', () => {
  it('lists, shows, gives back the original and keeps a decision', async () => {
    const row = await firstRow('documents', '--release', 'Halden Software/Claims Gateway/4.3.0');
    const id = String(row['id']);
    const shown = await cli('documents', 'show', id.slice(0, 8));
    expect(shown.exit).toBe(0);
    expect(shown.stdout).toContain('CISA 2026');
    const target = path.join(folder, 'original.json');
    expect((await cli('documents', 'show', id, '--original', target)).exit).toBe(0);
    expect(readFileSync(target)).toEqual(readFileSync(sampleFile('halden-claims-gateway-4.3.0.cdx.json')));
    const decided = await json(
      'documents',
      'decide',
      id,
      'accept-with-conditions',
      '--reason',
      'Sign the next one',
      '--actor',
      'Mara Lindqvist',
    );
    expect(decided['document']).toMatchObject({
      status: 'accepted-with-conditions',
      decision: { actor: 'Mara Lindqvist', reason: 'Sign the next one' },
    });
    expect((await cli('documents', 'list', '--status', 'accepted-with-conditions')).stdout).toContain(id.slice(0, 8));
  });

  it('says when there is no such document', async () => {
    const run = await cli('documents', 'show', 'ffffffff');
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('error:');
  });

  it('says when the original cannot be written', async () => {
    const row = await firstRow('documents');
    const run = await cli('documents', 'show', String(row['id']), '--original', '/no/such/folder/x.json');
    expect(run.exit).toBe(3);
  });
});

describe('vendors, products, releases', () => {
  it('adds, edits, shows and clears', async () => {
    expect((await cli('vendors', 'add', 'Quillon Docs', '--country', 'SE')).exit).toBe(0);
    const edited = await json('vendors', 'edit', 'Quillon Docs', '--contact', 'x@quillon.example', '--country', '');
    expect(edited['vendor']).toMatchObject({ contact: 'x@quillon.example', country: null });
    expect((await cli('products', 'add', 'Paper / Press', '--vendor', 'Quillon Docs')).exit).toBe(0);
    const product = await json(
      'products',
      'edit',
      'Quillon Docs/Paper \\/ Press',
      '--criticality',
      'low',
      '--reason',
      'Nobody waits for it',
    );
    expect(product['product']).toMatchObject({ criticality: 'low', criticalityReason: 'Nobody waits for it' });
    expect((await cli('releases', 'add', '2', '--product', 'Quillon Docs/Paper \\/ Press')).exit).toBe(0);
    const release = await json(
      'releases',
      'edit',
      'Quillon Docs/Paper \\/ Press/2',
      '--state',
      'in-use',
      '--in-use-since',
      '2026-01-31',
    );
    expect(release['release']).toMatchObject({ state: 'in-use', inUseSince: '2026-01-31' });
    expect((await cli('vendors', 'show', 'Quillon Docs')).stdout).toContain('Paper / Press');
    expect((await cli('products', 'show', 'Quillon Docs/Paper \\/ Press')).stdout).toContain('in use');
    expect((await cli('releases', 'show', 'Quillon Docs/Paper \\/ Press/2')).stdout).toContain('No document');
  });

  it('wants a reason for a criticality', async () => {
    const run = await cli('products', 'edit', 'Halden Software/Claims Gateway', '--criticality', 'high');
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('reason');
  });

  it('says what is not there', async () => {
    for (const words of [
      ['vendors', 'show', 'Nobody'],
      ['products', 'show', 'Nobody/Nothing'],
      ['releases', 'show', 'a/b/c'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await cli(...words)).exit).toBe(2);
    }
  });
});

describe('components', () => {
  it('searches, lists and says who ships it', async () => {
    expect((await cli('components', 'search', 'log4j-core')).stdout).toContain('2.14.1');
    expect(
      rowsOf(await json('components', 'list', '--release', 'Halden Software/Claims Gateway/4.2.1', '--limit', 'all')),
    ).toHaveLength(70);
    const limited = await cli(
      'components',
      'list',
      '--release',
      'Halden Software/Claims Gateway/4.2.1',
      '--limit',
      '5',
    );
    expect(limited.stdout).toContain('5 of 70 components shown');
    expect(
      rowsOf(await json('components', '--release', 'Halden Software/Claims Gateway/4.2.1', '--missing', 'C6')),
    ).toHaveLength(3);
    const used = await cli('components', 'where-used', 'log4j-core', '--version', '2.14.1');
    expect(used.stdout).toContain('Claims Gateway');
    expect(used.stdout).toContain('/components/');
  });

  it('tells "nothing found" from "could not be searched"', async () => {
    const run = await cli('components', 'where-used', 'no-such-component');
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('No component fits');
    expect(run.stdout).toContain('Could not be searched');
  });
});

describe('risks', () => {
  it('are listed, explained, given an owner, treated, accepted by two people, closed and opened again', async () => {
    const row = await firstRow('risks', '--product', 'Halden Software/Claims Gateway');
    const label = String(row['label']);
    expect((await cli('risks', 'show', label)).stdout).toContain('likelihood');
    expect((await cli('risks', 'assign', label, '--owner', 'Tomi Okafor', '--due', '2030-01-31')).exit).toBe(0);
    expect((await cli('risks', 'treat', label, 'mitigate', '--plan', 'Upgrade')).exit).toBe(0);
    expect((await cli('risks', 'comment', label, 'Called them')).exit).toBe(0);
    expect(
      (await cli('risks', 'accept', label, '--reason', 'For now', '--until', '2027-01-31', '--actor', 'Tomi')).exit,
    ).toBe(0);
    const same = await cli('risks', 'accept', label, '--approve', '--reason', 'Myself', '--actor', 'Tomi');
    expect(same.exit).toBe(2);
    const other = await json(
      'risks',
      'accept',
      label,
      '--approve',
      '--reason',
      'Agreed',
      '--until',
      '2027-01-31',
      '--actor',
      'Mara',
    );
    expect(other['risk']).toMatchObject({ state: 'accepted', approvedBy: 'Mara' });
    expect((await cli('risks', 'reopen', label, '--reason', 'Not any more')).exit).toBe(0);
    expect((await cli('risks', 'close', label, '--reason', 'Done')).exit).toBe(0);
    const history = (await cli('risks', 'show', label)).stdout;
    for (const text of ['Called them', 'Agreed', 'Not any more', 'Done']) expect(history).toContain(text);
  });

  it('say when there is no such risk', async () => {
    expect((await cli('risks', 'show', 'R-9999')).exit).toBe(2);
  });
});

describe('compliance', () => {
  it('lists the frameworks with their editions', async () => {
    const run = await cli('compliance');
    expect(run.stdout).toContain('nist-csf-2.0');
    expect(run.stdout).toContain('nist-sp-800-53-r5');
  });

  it('assesses as cli.md says, and never says that anything is compliant', async () => {
    const answer = await json('compliance', 'assess', 'nist-csf-2.0');
    expect(answer['framework']).toMatchObject({ id: 'nist-csf-2.0', edition: expect.any(String) });
    const controls = answer['controls'];
    if (!Array.isArray(controls)) throw new Error('no controls');
    for (const control of controls) {
      expect(control).toMatchObject({
        id: expect.any(String),
        measures: expect.any(Array),
        evidence: expect.any(Array),
      });
      expect(['supported', 'partial', 'gap', 'not-judged', 'not-applicable']).toContain(
        (control as { status: string }).status,
      );
      expect(control).toHaveProperty('override');
    }
    const human = await cli('compliance', 'assess', 'nist-csf-2.0');
    expect(human.stdout).not.toMatch(/compliant|certified/i);
    expect(human.stdout).toContain('Not covered in this release');
  });

  it('keeps an override beside the computed status', async () => {
    const run = await cli(
      'compliance',
      'override',
      'nist-csf-2.0',
      'GV.SC-01',
      'partial',
      '--reason',
      'The policy is kept in the policy system.',
      '--reviewer',
      'Mara Lindqvist',
    );
    expect(run).toMatchObject({ exit: 0 });
    const human = await cli('compliance', 'assess', 'nist-csf-2.0');
    expect(human.stdout).toContain('Judged by Mara Lindqvist');
    expect(human.stdout).toContain('Computed: not judged');
  });

  it('takes documents of the register as evidence for it, several when asked', async () => {
    const listed = await json('documents');
    const ids = rowsOf(listed)
      .filter((row) => row['duplicateOf'] === null)
      .slice(0, 2)
      .map((row) => String(row['id']));
    const words = ['compliance', 'override', 'nist-csf-2.0', 'GV.RM-06', 'supported', '--reviewer', 'Mara Lindqvist'];
    const reason = ['--reason', 'The rating method was adopted in May 2026.'];
    const bare = await cli(...words, ...reason);
    expect(bare).toMatchObject({ exit: 2, stderr: expect.stringContaining('as evidence') });
    const given = ids.flatMap((id) => ['--evidence', id.slice(0, 8)]);
    expect(await json(...words, ...reason, ...given)).toMatchObject({ computed: 'not-judged', evidence: ids });
    const human = await cli('compliance', 'assess', 'nist-csf-2.0');
    expect(human.stdout.replaceAll(/\s+/g, ' ')).toContain('Evidence given');
  });

  it('counts covered controls alike in the list of frameworks and in an assessment', async () => {
    const { frameworks } = (await json('compliance', 'frameworks')) as {
      frameworks: { id: string; controls: number; notCovered: number }[];
    };
    for (const { id, controls, notCovered } of frameworks) {
      const assessed = (await json('compliance', 'assess', id)) as { controls: unknown[]; notCovered: unknown[] };
      expect([assessed.controls.length, assessed.notCovered.length]).toEqual([controls, notCovered]);
    }
  });

  it('says when there is no such framework', async () => {
    const run = await cli('compliance', 'assess', 'nist-csf-1.1');
    expect(run.exit).toBe(2);
  });
});

async function makeCrosswalk(name: string): Promise<Buffer> {
  const options = ['--framework', 'nist-sp-800-53-r5', '--as-of', '2026-11-16', '--out', name];
  const run = await cli('report', 'crosswalk', ...options);
  if (run.exit !== 0) throw new Error(run.stderr);
  return readFileSync(path.join(folder, name));
}

describe('report', () => {
  it('takes the format from the ending of the file', async () => {
    for (const [name, start] of [
      ['r.html', '<!'],
      ['r.json', '{'],
      ['r.csv', ''],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await cli('report', 'risk-register', '--out', name);
      expect(run).toMatchObject({ exit: 0 });
      expect(readFileSync(path.join(folder, name), 'utf8').trimStart().startsWith(start)).toBe(true);
    }
    expect((await cli('report', 'risk-register', '--out', 'r.pdf')).exit).toBe(2);
    expect((await cli('report', 'risk-register', '--out', 'r.pdf', '--format', 'html')).exit).toBe(0);
  });

  it('gives the same bytes for the same register and the same --as-of', async () => {
    expect(await makeCrosswalk('one.html')).toEqual(await makeCrosswalk('two.html'));
  });

  it('says what it needs', async () => {
    expect((await cli('report', 'crosswalk', '--out', 'x.html')).stderr).toContain('--framework');
    expect((await cli('report', 'receipt', '--out', 'x.html')).stderr).toContain('--document');
    expect((await cli('report', 'letter', '--out', 'x.html')).exit).toBe(2);
  });

  it('exits with 3 when it cannot be written', async () => {
    const run = await cli('report', 'risk-register', '--out', '/no/such/folder/r.html');
    expect(run.exit).toBe(3);
  });
});

describe('backup and verify', () => {
  it('copies a register that verifies', async () => {
    const copy = path.join(folder, 'copy.sbomreg');
    expect((await cli('backup', copy)).exit).toBe(0);
    const run = await runCli(['verify', 'register', '--register', copy]);
    expect(run).toMatchObject({ exit: 0 });
    expect(run.stdout).toContain('The register is whole');
    expect((await runCli(['register', 'verify', '--register', copy, '--quiet'])).exit).toBe(0);
    const again = await cli('backup', copy);
    expect(again).toMatchObject({ exit: 3, stderr: expect.stringContaining('Name a new file') });
  });

  it('has a header by which the file is known', () => {
    const header = Buffer.alloc(16);
    const handle = openSync(register, 'r');
    readSync(handle, header, 0, 16, 0);
    closeSync(handle);
    expect(header.toString('latin1').startsWith('SQLite format 3')).toBe(true);
  });
});

/** The import has begun to write, and has seconds of work before it. */
function isWriting(): boolean {
  return (statSync(`${register}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;
}

describe('cancelling', () => {
  it('stops an import with 130, and the register holds nothing of it', async () => {
    const big = path.join(folder, 'big.json');
    const components = Array.from({ length: 60_000 }, (_, index) => ({
      type: 'library',
      'bom-ref': `c${index}`,
      name: `component-${index}`,
      version: '1.0.0',
      purl: `pkg:npm/component-${index}@1.0.0`,
    }));
    writeFileSync(big, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }));
    const before = await json('register');
    const words = [
      'import',
      big,
      '--vendor',
      'V',
      '--product',
      'P',
      '--release',
      'R',
      '--json',
      '--register',
      register,
    ];
    const run = await runCli(words, { cwd: folder, interruptWhen: isWriting });
    expect(run.exit).toBe(130);
    expect(parseAnswer(run)['error']).toMatchObject({ code: 'job/cancelled' });
    expect(await json('register')).toEqual(before);
    expect((await cli('verify', 'register')).exit).toBe(0);
  });
});
