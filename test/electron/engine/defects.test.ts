import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContractError } from '#shared/contract/errors.ts';
import { toContractError } from '#electron/engine/defects.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

describe('a defect', () => {
  it('gets a report id, under which names and places in our code are logged beside the register', () => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    const data = toContractError(new RangeError('boom'), { register, method: 'documents.show' });
    expect(data.code).toBe('defect');
    const log = readFileSync(`${register}.defects.log`, 'utf8');
    expect(log).toContain(`report ${data.report}`);
    expect(log).toContain('method documents.show, RangeError');
    expect(log).toContain('defects.test.ts');
    expect(data.remedy).toContain(`${register}.defects.log`);
  });

  it.skipIf(process.platform === 'win32')('is logged where only its person can read it', () => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    toContractError(new RangeError('boom'), { register, method: 'documents.show' });
    expect(statSync(`${register}.defects.log`).mode & 0o077).toBe(0);
  });

  it('never logs or shows its message, which may quote a file of a vendor', () => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    const secret = 'Unexpected token in "ACME confidential"\n    at the vendor (/home/vendor/secret.json)';
    const data = toContractError(new TypeError(secret), { register, method: 'documents.check' });
    const log = readFileSync(`${register}.defects.log`, 'utf8');
    expect(`${log}${JSON.stringify(data)}`).not.toMatch(/confidential|secret/);
  });

  it('is logged in the temporary folder when the folder of the register is missing', () => {
    const fallback = path.join(tmpdir(), 'sbom-register.defects.log');
    const existed = existsSync(fallback);
    const register = path.join(makeTempFolder(), 'nowhere', 'r.sbomreg');
    const data = toContractError('a thrown text', { register, method: 'register.info' });
    expect(readFileSync(fallback, 'utf8')).toContain(String(data.report));
    if (!existed) rmSync(fallback);
  });

  it('says that memory ran out when it did', () => {
    const error = Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    expect(toContractError(error, { register, method: 'documents.check' }).message).toMatch(/ran out of memory/);
  });
});

describe('an expected failure', () => {
  it('passes as it is and is not logged', () => {
    const register = path.join(makeTempFolder(), 'r.sbomreg');
    const data = { code: 'register/busy', message: 'busy', remedy: 'wait' } as const;
    expect(toContractError(new ContractError(data), { register, method: 'register.info' })).toBe(data);
    expect(existsSync(`${register}.defects.log`)).toBe(false);
  });
});
