// B.1 sbom-current: the younger of "created" and "received" is recent enough for the product's criticality.
// A creation date later than the day after receipt is not believed: a vendor's clock must not keep an SBOM young for ever.

import type { DocumentView } from '#shared/model/register-view.ts';
import { getDayNumber, parseDayNumber, toIsoDate } from '#shared/util/day-number.ts';
import { type Limits, judgeByCriticality } from './criticality-limit.ts';
import { type Judgement, type Measure, judgeReleases, toNoDocumentReason } from './measure.ts';

/** Days; defaults of the program (crosswalk B.1: quarterly, half-yearly, yearly). */
const limits: Limits = { critical: 90, high: 90, medium: 180, low: 365 };

export const sbomCurrent: Measure = {
  key: 'sbom-current',
  title: 'The current SBOM is recent',
  parameters: { maxAgeDaysCriticalOrHigh: limits.high, maxAgeDaysMedium: limits.medium, maxAgeDaysLow: limits.low },
  whenEmpty: 'unknown',
  evidence: 'document',
  limit: 'Whether the version inside the file equals the deployed version is not compared.',
  judge: (population) =>
    judgeReleases(
      population,
      (document, scoped) => {
        const age = toAge(document, population.today);
        return 'outcome' in age
          ? age
          : judgeByCriticality(scoped.product.criticality, limits, (limit) => judgeAge(age, limit));
      },
      (scoped) => ({ outcome: 'not-met', reason: toNoDocumentReason(scoped) }),
    ),
};

interface Age {
  readonly days: number;
  readonly text: string;
}

function toAge(document: DocumentView, today: number): Age | Judgement {
  const received = getDayNumber(document.receivedAt);
  if (received > today) {
    return { outcome: 'unknown', reason: `Received ${document.receivedAt}, after the day this assessment looks at.` };
  }
  const created = document.head.created.value === null ? undefined : parseDayNumber(document.head.created.value);
  if (created === undefined) {
    return { outcome: 'unknown', reason: `The file does not say when it was made; received ${document.receivedAt}.` };
  }
  const believed = created > received + 1 ? received : Math.min(Math.max(created, received), today);
  const days = today - believed;
  const doubt = created > received + 1 ? ', which is after its receipt and not believed' : '';
  return { days, text: `Made ${toIsoDate(created)}${doubt}, received ${document.receivedAt}: ${days} days old` };
}

function judgeAge(age: Age, limit: number): Judgement {
  return age.days <= limit
    ? { outcome: 'met', reason: `${age.text}, at most ${limit} allowed.` }
    : { outcome: 'not-met', reason: `${age.text}, ${limit} allowed.` };
}
