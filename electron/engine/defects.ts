// What was thrown and is no expected failure is a defect: it gets a report id, and where it happened is logged beside
// the register. Only names and places in our code are logged, never messages: they may quote a vendor's file.

import { appendFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { ContractError, type ContractErrorData } from '#shared/contract/errors.ts';

export interface DefectPlace {
  /** The register file; the log is `<register>.defects.log`, or lies in the system's temporary folder. */
  readonly register: string;
  /** Operation that failed. */
  readonly method: string;
}

/** Expected failures stay what they are; anything else becomes a `defect` with a report id, and is logged. */
export function toContractError(error: unknown, place: DefectPlace): ContractErrorData {
  if (error instanceof ContractError) return error.data;
  const report = randomUUID();
  const log = writeReport(report, error, place);
  const what = isOutOfMemory(error)
    ? 'The program ran out of memory.'
    : `A defect in the program stopped this (${toErrorName(error)}).`;
  const remedy = isOutOfMemory(error)
    ? 'Close other programs, or import fewer or smaller files at once.'
    : 'Nothing half-done was kept. Please report it.';
  return {
    code: 'defect',
    message: `${what} Report ${report}.`,
    remedy:
      log === null ? remedy : `${remedy} Where it happened stands in ${log}; no contents of your files are in it.`,
    report,
  };
}

function writeReport(report: string, error: unknown, place: DefectPlace): string | null {
  const lines = [
    `${new Date().toISOString()} report ${report}`,
    `  method ${place.method}, ${toErrorName(error)}, ${process.platform} ${process.arch}, Node ${process.version}`,
    ...toFrames(error).map((frame) => `  ${frame}`),
  ];
  const candidates = [`${place.register}.defects.log`, path.join(tmpdir(), 'sbom-register.defects.log')];
  return candidates.find((file) => attemptAppend(file, `${lines.join('\n')}\n`)) ?? null;
}

/** A log that cannot be written must not hide the defect itself. */
function attemptAppend(file: string, text: string): boolean {
  try {
    appendFileSync(file, text, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

function toErrorName(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

/** The stack without its message, which stands before the first frame. */
function toFrames(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const at = error.stack.indexOf(error.message);
  const frames = error.message === '' || at < 0 ? error.stack : error.stack.slice(at + error.message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 30);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
