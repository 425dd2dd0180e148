// The closed words of results, each with a sign and a colour beside the word (interface.md rule 2): what is unknown is
// never green, and never red.

import type { ControlStatus } from '#shared/model/assessment.ts';
import type { Severity } from '#shared/model/finding.ts';
import type { ElementOutcome } from '#shared/model/profile-result.ts';
import type { DocumentStatus } from '#shared/model/register-view.ts';
import type { Rating } from '#shared/model/risk.ts';
import type { Colour } from '../colour.ts';

interface Sign {
  readonly word: string;
  readonly mark: string;
  readonly colour: Colour;
}

export const outcomeSigns: Readonly<Record<ElementOutcome, Sign>> = {
  met: { word: 'met', mark: '✓', colour: 'green' },
  'not-met': { word: 'not met', mark: '✗', colour: 'red' },
  'not-applicable': { word: 'not applicable', mark: '–', colour: 'dim' },
  unknown: { word: 'unknown', mark: '?', colour: 'cyan' },
};

export const controlSigns: Readonly<Record<ControlStatus, Sign>> = {
  supported: { word: 'supported', mark: '✓', colour: 'green' },
  partial: { word: 'partial', mark: '~', colour: 'yellow' },
  gap: { word: 'gap', mark: '✗', colour: 'red' },
  'not-judged': { word: 'not judged', mark: '?', colour: 'cyan' },
  'not-applicable': { word: 'not applicable', mark: '–', colour: 'dim' },
};

export const severityColours: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', note: 'dim' };

export const ratingColours: Readonly<Record<Rating, Colour>> = {
  'very-high': 'red',
  high: 'red',
  moderate: 'yellow',
  low: 'dim',
  'very-low': 'dim',
};

export const statusColours: Readonly<Record<DocumentStatus, Colour>> = {
  received: 'cyan',
  accepted: 'green',
  'accepted-with-conditions': 'yellow',
  quarantined: 'yellow',
  rejected: 'red',
};

/** "cisa-2026" → "CISA 2026": ids of profiles as people say them. */
export function profileName(id: string): string {
  const [name = '', ...rest] = id.split('-');
  return [name.toUpperCase(), ...rest].join(' ');
}
