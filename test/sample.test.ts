// The sample that the project ships: documents as its README describes them, and a demo that tells the same story on
// every machine.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkedFileSchema } from '#shared/contract/parts.ts';
import { sample } from '#electron/sample/sample.ts';
import { documents, parseAnswer, runCli, temporaryFolder, type Run } from './cli/run-cli.ts';

const folder = temporaryFolder();
const runs: { first?: Run; second?: Run; seconds: number } = { seconds: Infinity };

beforeAll(async () => {
  const begin = performance.now();
  runs.first = await runCli(['demo'], { cwd: folder });
  runs.seconds = (performance.now() - begin) / 1_000;
  runs.second = await runCli(['demo', '--json'], { cwd: folder });
}, 120_000);

describe('the demo', () => {
  it('builds the register and its reports in under 30 seconds and says where they are', () => {
    expect(runs.first).toMatchObject({ exit: 0 });
    expect(runs.seconds).toBeLessThan(30);
    const reports = path.join(folder, 'demo', 'reports');
    expect(runs.first?.stdout).toContain(reports);
    expect(readdirSync(reports).toSorted()).toEqual(sample.reports.map((report) => report.file).toSorted());
  });

  it('ends on the calls for the folder that it made, on the day of the story', () => {
    const register = path.join(folder, 'demo', 'sample.sbomreg');
    expect(runs.first?.stdout).toContain(`export SBOM_REGISTER=${register}\n`);
    expect(runs.first?.stdout).toContain(`risks --as-of ${sample.sampleDate}\n`);
  });

  it('shows a register that people care for: few risks are late, most have an owner', async () => {
    const register = path.join(folder, 'demo', 'sample.sbomreg');
    const run = await runCli(['risks', 'list', '--json', '--as-of', sample.sampleDate, '--register', register]);
    const rows = parseAnswer(run)['rows'] as readonly { overdueDays: number | null; owner: string | null }[];
    expect(rows.length).toBe(30);
    const late = rows.filter(({ overdueDays }) => overdueDays !== null).length;
    expect(late).toBeGreaterThanOrEqual(2);
    expect(late).toBeLessThanOrEqual(4);
    expect(rows.filter(({ owner }) => owner !== null).length).toBeGreaterThanOrEqual(20);
  });

  it('takes a new folder the second time, and answers with JSON', () => {
    expect(runs.second).toMatchObject({ exit: 0 });
    if (runs.second === undefined) throw new Error('it did not run');
    const answer = parseAnswer(runs.second);
    expect(answer['folder']).toBe(path.join(folder, 'demo-2'));
    expect(answer['sampleDate']).toBe(sample.sampleDate);
  });

  it.each(sample.reports.map((report) => report.file))('gives the same bytes every time: %s', (file) => {
    const [first, second] = ['demo', 'demo-2'].map((name) => readFileSync(path.join(folder, name, 'reports', file)));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('leaves no machine path, host name or account name in a report', () => {
    for (const { file } of sample.reports) {
      const text = readFileSync(path.join(folder, 'demo', 'reports', file), 'utf8');
      expect(text).not.toContain(folder);
      expect(text).not.toContain(path.dirname(documents));
    }
  });

  it('builds a register that verifies', async () => {
    const run = await runCli(['verify', 'register', '--register', path.join(folder, 'demo', 'sample.sbomreg')]);
    expect(run).toMatchObject({ exit: 0 });
  });

  it('never overwrites a folder that is named', async () => {
    const named = path.join(folder, 'named');
    mkdirSync(named);
    writeFileSync(path.join(named, 'mine.txt'), 'mine');
    const run = await runCli(['demo', '--out', named]);
    expect(run.exit).toBe(3);
    expect(readdirSync(named)).toEqual(['mine.txt']);
    const file = await runCli(['demo', '--out', path.join(named, 'mine.txt')]);
    expect(file.exit).toBe(3);
  });
});

describe('the sample documents', () => {
  it('are those of the README and of the story', () => {
    const readme = readFileSync(path.join(documents, '..', 'README.md'), 'utf8');
    const received = sample.steps.flatMap(({ action }) => (action.do === 'receive' ? [action.file] : []));
    expect(readdirSync(documents).toSorted()).toEqual(received.toSorted());
    for (const file of received) expect(readme).toContain(file);
  });

  it('are read with the counts that were written into them', async () => {
    const expected = [
      ['halden-claims-gateway-4.3.0.cdx.json', 'CycloneDX', '1.6', 63, 0],
      ['halden-claims-gateway-4.2.1.cdx.json', 'CycloneDX', '1.5', 69, 0],
      ['halden-policy-portal-2.8.0.spdx.json', 'SPDX', '2.3', 80, 0],
      ['fleet-console-3.1.0.manifest.spdx.json', 'SPDX', '2.2', 61, 1],
      ['edge-router-os-7.3-sbom.json', 'CycloneDX', '1.4', 52, 5],
      ['tessel-sign-in-server.github-export.json', 'SPDX', '2.3', 54, 0],
      ['tessel-browser-agent-1.4.0.cdx.json.gz', 'CycloneDX', '1.6', 34, 0],
    ] as const;
    const run = await runCli(['check', '--json', ...expected.map(([name]) => name)], { cwd: documents });
    const files = checkedFileSchema.array().parse(parseAnswer(run)['files']);
    const found = files.map(({ path: name, format, counts, findings }) => [
      name,
      format.standard,
      format.specVersion,
      counts.components,
      findings.filter((finding) => finding.severity === 'error').length,
    ]);
    expect(run.exit).toBe(0);
    expect(found).toEqual(expected);
  });

  it('use only names that cannot belong to anybody', () => {
    for (const name of readdirSync(documents)) {
      const text = readFileSync(path.join(documents, name)).toString('latin1');
      for (const [, host = ''] of text.matchAll(/@([a-z0-9.-]+\.[a-z]+)"/g)) expect(host).toMatch(/\.example$/);
    }
    expect(existsSync(path.join(documents, 'halden-claims-gateway-4.2.1.cdx.json'))).toBe(true);
  });
});
