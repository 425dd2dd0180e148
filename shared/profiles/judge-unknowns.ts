// CISA 2026 "Explicitly Identifying Unknown Information" (crosswalk A.2.3, S21): of the data that are not there, how
// many the author declares unknown or withheld. What is present, not valid, or has no place in the format is no gap here.

import type { ComponentField, DocumentField } from '#shared/model/field.ts';
import type { ProfileInput } from '#shared/model/profile-result.ts';
import type { StateLetter } from '#shared/model/value-state.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { type Judgement, toOutcome, toSingle } from './judgement.ts';
import type { Profile } from './profile.ts';

/** The fields of the profile's data elements, each once (C7 serves two elements). */
function toFields(profile: Profile): { components: ReadonlySet<ComponentField>; document: ReadonlySet<DocumentField> } {
  const components = new Set<ComponentField>();
  const document = new Set<DocumentField>();
  for (const { kind, rule } of profile.elements) {
    if (kind !== 'data') continue;
    if (rule.on === 'components') components.add(rule.field);
    if (rule.on === 'document') for (const field of rule.fields) document.add(field);
  }
  return { components, document };
}

function countLetter(letter: StateLetter, profile: Profile, input: ProfileInput): number {
  const fields = toFields(profile);
  let count = 0;
  for (const field of fields.components) count += input.components[field][letter];
  for (const field of fields.document) if (input.document[field] === letter) count += 1;
  return count;
}

/** Outcome and sentence: met when every gap is declared, not applicable when there is no gap. */
export function judgeUnknowns(profile: Profile, input: ProfileInput): Judgement {
  const declared = countLetter('U', profile, input) + countLetter('H', profile, input);
  const silent = countLetter('A', profile, input);
  const of = declared + silent;
  if (of === 0) return toSingle('not-applicable', 'No datum that this profile asks for is missing.');
  const why = `${formatCount(declared)} of ${formatCounted(of, 'missing datum', 'missing data')} ${declared === 1 ? 'is' : 'are'} declared unknown or withheld; ${formatCount(silent)} ${silent === 1 ? 'is' : 'are'} simply left out.`;
  return { outcome: toOutcome({ of, covered: declared, notMet: silent }), covered: declared, of, weak: 0, why };
}
