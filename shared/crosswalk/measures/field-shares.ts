// B.1 supplier-identified, unique-identifiers, hashes-present: enough components of the current SBOM carry the datum.

import { type Measure, judgeReleases } from './measure.ts';
import { judgeShare, toFieldShare, toShareOfAny } from './share.ts';

const SUPPLIER_PERCENT = 95;
const IDENTIFIER_PERCENT = 95;
const HASH_PERCENT = 80;

/** C3 (supplier) or C4 (producer). */
export const supplierIdentified: Measure = {
  key: 'supplier-identified',
  title: 'The supplier or producer of the components is named',
  parameters: { minPercent: SUPPLIER_PERCENT },
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) =>
    judgeReleases(population, ({ states }) =>
      judgeShare(toShareOfAny(states, ['C3', 'C4']), SUPPLIER_PERCENT, 'name a supplier or producer'),
    ),
};

/** C6: a common identifier that parses. */
export const uniqueIdentifiers: Measure = {
  key: 'unique-identifiers',
  title: 'The components carry common identifiers',
  parameters: { minPercent: IDENTIFIER_PERCENT },
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) =>
    judgeReleases(population, ({ states }) =>
      judgeShare(toFieldShare(states, 'C6'), IDENTIFIER_PERCENT, 'carry an identifier that can be read'),
    ),
};

/** C7: SHA-256 or better; MD5 and SHA-1 (W) do not count. Entries that can have no hash are left out of the base. */
export const hashesPresent: Measure = {
  key: 'hashes-present',
  title: 'The components carry strong hashes',
  parameters: { minPercent: HASH_PERCENT, weakest: 'sha-256' },
  whenEmpty: 'unknown',
  evidence: 'document',
  limit: 'That a hash is stated does not mean that any delivered file was compared with it.',
  judge: (population) =>
    judgeReleases(population, ({ states }) =>
      judgeShare(toFieldShare(states, 'C7', { weakCounts: false }), HASH_PERCENT, 'carry a hash of SHA-256 or better'),
    ),
};
