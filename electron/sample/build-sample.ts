// Builds the sample register: every step of the story through the engine, as people would have done it, with the clock
// of the story. Answers what the story teller and the reports need.

import path from 'node:path';
import type { CallOptions, Engine } from '#shared/contract/engine.ts';
import type { MethodName, MethodRequest, MethodResponse } from '#shared/contract/methods.ts';
import { createEngine } from '#electron/engine/engine.ts';
import { sample, type SampleReport } from './sample.ts';
import type { SampleAction, SampleRisk, SampleStep } from './sample-step.ts';

export type ImportAnswer = MethodResponse<'submissions.import'>;
export type WrittenReport = SampleReport & MethodResponse<'reports.make'>;

export interface SampleSetting {
  /** Register file to create; absolute. */
  readonly register: string;
  /** Folder that holds the sample documents; absolute. */
  readonly documents: string;
  readonly job?: CallOptions;
  /** After each step; `received` for deliveries. */
  readonly onStep?: (step: SampleStep, received: ImportAnswer | null) => void;
}

/** Where the sample documents lie in a checkout. */
export const sampleDocuments: string = path.join(import.meta.dirname, 'documents');

type Caller = <M extends MethodName>(method: M, request: MethodRequest<M>) => Promise<MethodResponse<M>>;

async function findRisk(call: Caller, risk: SampleRisk): Promise<string> {
  const { rows } = await call('risks.list', { product: risk.product, limit: 500 });
  const found = rows.find((row) => row.cause === risk.cause);
  if (found === undefined) throw new Error(`the sample has no risk ${risk.product} ${risk.cause}`);
  return found.id;
}

async function receive(
  call: Caller,
  action: Extract<SampleAction, { do: 'receive' }>,
  documents: string,
): Promise<ImportAnswer> {
  return call('submissions.import', {
    files: [path.join(documents, action.file)],
    vendor: action.vendor,
    product: action.product,
    release: action.release,
    receivedFrom: action.from,
    receivedAt: action.on,
    channel: action.channel,
  });
}

async function assignSeveral(call: Caller, action: Extract<SampleAction, { do: 'assign-several' }>): Promise<void> {
  const { product, causes, owner, due } = action;
  for (const cause of causes) {
    // oxlint-disable-next-line no-await-in-loop -- a handful, in the order of the story
    const id = await findRisk(call, { product, cause });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await call('risks.assign', { id, owner, due });
  }
}

async function decideRisk(call: Caller, action: SampleAction): Promise<void> {
  if (action.do === 'assign-several') return assignSeveral(call, action);
  if (!('risk' in action)) return;
  const id = await findRisk(call, action.risk);
  if (action.do === 'assign') await call('risks.assign', { id, owner: action.owner, due: action.due });
  else if (action.do === 'treat')
    await call('risks.treat', { id, treatment: 'mitigate', plan: action.plan, due: action.due });
  else if (action.do === 'comment') await call('risks.comment', { id, text: action.text });
  else
    await call('risks.accept', {
      id,
      reason: action.reason,
      until: action.until,
      approve: action.do === 'approve-acceptance',
    });
}

/** One step. `ids`: document ids by file name, filled by deliveries. */
async function takeStep(
  call: Caller,
  step: SampleStep,
  documents: string,
  ids: Map<string, string>,
): Promise<ImportAnswer | null> {
  const { action } = step;
  switch (action.do) {
    case 'add-vendor': {
      const { name, contact, securityContact, country, contractRef } = action;
      await call('vendors.add', { name, contact, securityContact, country, contractRef });
      return null;
    }
    case 'add-product':
      await call('products.add', {
        vendor: action.vendor,
        name: action.name,
        criticality: action.criticality,
        criticalityReason: action.reason,
      });
      return null;
    case 'set-criticality':
      await call('products.edit', { product: action.product, criticality: action.criticality, reason: action.reason });
      return null;
    case 'add-release':
      await call('releases.add', {
        product: action.product,
        name: action.name,
        state: action.state,
        inUseSince: action.inUseSince,
      });
      return null;
    case 'receive': {
      const answer = await receive(call, action, documents);
      const id = answer.documents[0]?.id ?? null;
      if (id !== null) ids.set(action.file, id);
      return answer;
    }
    case 'decide':
      await call('documents.decide', { id: getId(ids, action.file), status: action.status, reason: action.reason });
      return null;
    case 'override': {
      const { framework, control, status, reason, expires } = action;
      await call('compliance.override', { framework, control, status, reason, reviewer: step.actor, expires });
      return null;
    }
    default:
      await decideRisk(call, action);
      return null;
  }
}

function getId(ids: ReadonlyMap<string, string>, file: string): string {
  const id = ids.get(file);
  if (id === undefined) throw new Error(`the sample document ${file} was not read`);
  return id;
}

async function withEngine<T>(
  setting: SampleSetting,
  actor: string,
  at: string,
  work: (call: Caller) => Promise<T>,
): Promise<T> {
  const engine: Engine = createEngine({ register: setting.register, actor, recordedAt: at, asOf: at });
  try {
    return await work((method, request) => engine.call(method, request, setting.job));
  } finally {
    await engine.close();
  }
}

/** Creates the register and plays the story. Throws ContractError as the engine does. Answers document ids by file name. */
export async function buildSample(setting: SampleSetting): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const { registerId, sampleDate, createdBy, createdAt } = sample;
  await withEngine(setting, createdBy, createdAt, (call) => call('register.create', { sampleDate, registerId }));
  for (const step of sample.steps) {
    // oxlint-disable-next-line no-await-in-loop -- a story has an order
    const received = await withEngine(setting, step.actor, step.at, (call) =>
      takeStep(call, step, setting.documents, ids),
    );
    setting.onStep?.(step, received);
  }
  return ids;
}

/** Writes every report of the sample into `folder`, which exists. */
export async function writeSampleReports(
  setting: SampleSetting,
  folder: string,
  ids: ReadonlyMap<string, string>,
): Promise<readonly WrittenReport[]> {
  return withEngine(setting, sample.createdBy, sample.asOf, async (call) => {
    const written: WrittenReport[] = [];
    for (const report of sample.reports) {
      const { kind, format, framework = null, vendor = null } = report;
      const document = report.document === undefined ? null : getId(ids, report.document);
      // oxlint-disable-next-line no-await-in-loop -- one job after the other
      const answer = await call('reports.make', {
        kind,
        format,
        framework,
        vendor,
        document,
        target: path.join(folder, report.file),
      });
      written.push({ ...report, ...answer });
    }
    return written;
  });
}

/** What the register says at the end of the story. */
export async function readSample(setting: SampleSetting) {
  return withEngine(setting, sample.createdBy, sample.asOf, async (call) => {
    const assessments = [];
    for (const framework of sample.frameworks) {
      // oxlint-disable-next-line no-await-in-loop -- one job after the other
      const { assessment } = await call('compliance.assess', { framework });
      assessments.push({
        framework: assessment.framework,
        totals: assessment.totals,
        notCovered: assessment.notCovered.length,
      });
    }
    const risks = await call('risks.list', { limit: 500 });
    return { info: await call('register.info', {}), risks: risks.rows, assessments };
  });
}
