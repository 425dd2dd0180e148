// Builders for the normaliser's tests: a raw component with sound defaults, and a reporter that keeps what it is told.

import { ABSENT } from '#shared/model/value-state.ts';
import type { Party, RawComponent, RawLicence } from '#shared/model/component.ts';
import type { Observation, Reporter } from '#shared/model/finding.ts';
import { createComponentNormalizer, type NormalizeContext } from '#shared/normalize/component.ts';
import type { Stated } from '#shared/model/value-state.ts';

export function stated<T>(value: T): Stated<T> {
  return { state: 'present', value };
}

export function aParty(name: string, ...contacts: readonly string[]): Stated<Party> {
  return stated({ name, kind: 'organisation', contacts });
}

export function aRawComponent(change: Partial<RawComponent> = {}): RawComponent {
  return {
    node: 1,
    parent: null,
    role: 'component',
    pointer: '/components/0',
    ref: 'c0',
    type: 'library',
    namespace: null,
    name: stated('left-pad'),
    version: stated('1.3.0'),
    supplier: aParty('Acme', 'security@acme.test'),
    producer: ABSENT,
    identifiers: [{ kind: 'purl', value: 'pkg:npm/left-pad@1.3.0' }],
    hashes: [],
    licences: [],
    copyright: ABSENT,
    downloadLocation: ABSENT,
    scope: null,
    hashNotApplicable: false,
    ...change,
  };
}

export function aLicence(form: RawLicence['form'], value: string, change: Partial<RawLicence> = {}): RawLicence {
  return { form, value, acknowledgement: 'unqualified', state: 'present', ...change };
}

export interface Told {
  readonly observation: Observation;
  readonly pointer: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A reporter that keeps everything. */
export function aReporter(): Reporter & { readonly told: Told[] } {
  const told: Told[] = [];
  return {
    told,
    report(observation, pointer, values) {
      const at = typeof pointer === 'string' ? pointer : pointer();
      told.push({ observation, pointer: at, before: values?.before, after: values?.after });
    },
  };
}

const plainContext: NormalizeContext = { standard: 'CycloneDX', producer: null, definedLicenceRefs: new Set() };

/** Normalises one component alone and answers it with everything that was reported. */
export function normalizeAlone(change: Partial<RawComponent> = {}, context: Partial<NormalizeContext> = {}) {
  const reporter = aReporter();
  const entry = createComponentNormalizer({ ...plainContext, ...context }, reporter)(aRawComponent(change));
  const find = (rule: string): Told | undefined => reporter.told.find((each) => each.observation.rule === rule);
  return { entry, told: reporter.told, rules: reporter.told.map((each) => each.observation.rule), find };
}

/** The state letter of one field of a packed text. */
export function letterOf(
  states: string,
  field: 'C1' | 'C2' | 'C3' | 'C4' | 'C6' | 'C7' | 'C11' | 'C12' | 'G1',
): string {
  return states.charAt(['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C11', 'C12', 'G1'].indexOf(field));
}
