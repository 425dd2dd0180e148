// All measures of crosswalk B.1: one file and one line each.

import { completenessDeclared } from './completeness-declared.ts';
import { componentInventoryComplete } from './component-inventory-complete.ts';
import { criticalityAssigned } from './criticality-assigned.ts';
import { exceptionApproved } from './exception-approved.ts';
import { hashesPresent, supplierIdentified, uniqueIdentifiers } from './field-shares.ts';
import type { Measure, UnavailableMeasure } from './measure.ts';
import { poamOpen } from './poam-open.ts';
import { preAcquisitionAssessed } from './pre-acquisition-assessed.ts';
import { auditLogIntact, evidenceRetained } from './register-integrity.ts';
import { riskTreatmentRecorded } from './risk-treatment-recorded.ts';
import { sbomAccepted } from './sbom-accepted.ts';
import { sbomCurrent } from './sbom-current.ts';
import { sbomQualityScore } from './sbom-quality-score.ts';
import { sbomReceived } from './sbom-received.ts';
import { sbomValid } from './sbom-valid.ts';
import { transitiveDepth } from './transitive-depth.ts';
import { unavailableMeasures } from './unavailable.ts';
import { unknownsExplicit } from './unknowns-explicit.ts';
import { supplierInventory, vendorSecurityContact } from './vendor-records.ts';
import { vexReceived } from './vex-received.ts';

/** Measures that can be computed, in the order of crosswalk B.1. */
export const measures: readonly Measure[] = [
  sbomReceived,
  sbomValid,
  sbomAccepted,
  sbomQualityScore,
  sbomCurrent,
  componentInventoryComplete,
  completenessDeclared,
  unknownsExplicit,
  transitiveDepth,
  supplierIdentified,
  uniqueIdentifiers,
  hashesPresent,
  vexReceived,
  riskTreatmentRecorded,
  poamOpen,
  exceptionApproved,
  vendorSecurityContact,
  supplierInventory,
  criticalityAssigned,
  preAcquisitionAssessed,
  evidenceRetained,
  auditLogIntact,
];

const byKey = new Map<string, Measure | UnavailableMeasure>(
  [...measures, ...unavailableMeasures].map((measure) => [measure.key, measure]),
);

/** The measure of that key; throws for an unknown one, since frameworks are our own data. */
export function getMeasure(key: string): Measure | UnavailableMeasure {
  const measure = byKey.get(key);
  if (measure === undefined) throw new Error(`No measure has the key "${key}"`);
  return measure;
}

export const measureKeys: readonly string[] = [...byKey.keys()];
