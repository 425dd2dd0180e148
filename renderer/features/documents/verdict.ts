// The sentence a manager could read aloud (interface.md "First run"), in pieces, each of which opens the rows behind it.

import type { CheckedFile } from '#shared/contract/parts.ts';
import { formatCount, formatCounted } from '../../ui/format.ts';
import type { ReviewTab } from './review-tab.ts';

export interface VerdictPart {
  readonly text: string;
  /** The part of the review that holds the rows behind it. */
  readonly opens?: ReviewTab;
}

type Profile = CheckedFile['profiles'][number];

export function toVerdict(file: CheckedFile): readonly VerdictPart[] {
  if (file.outcome === 'refused') return [{ text: 'Refused: no SBOM could be read from this file.' }];
  const errors = file.findings.filter(({ severity }) => severity === 'error').length;
  const start: readonly VerdictPart[] =
    errors === 0
      ? [{ text: 'Readable' }]
      : [{ text: 'Readable, but it ' }, { text: 'breaks the rules of its own format', opens: 'findings' }];
  if (file.counts.components === 0) {
    return [
      ...start,
      { text: errors === 0 ? ', but it ' : ', and ' },
      { text: 'lists no components', opens: 'receipt' },
      { text: '. Nothing was assessed.' },
    ];
  }
  return [
    ...start,
    { text: '. ' },
    { text: formatCounted(file.counts.components, 'component'), opens: 'components' },
    ...toLookupParts(file),
    ...toProfileParts(file.profiles[0]),
  ];
}

export function toVerdictText(file: CheckedFile): string {
  return toVerdict(file)
    .map(({ text }) => text)
    .join('');
}

/** Entries that carry an identifier, from CISA 2026 S13: only those can ever be looked up. */
export function findLookup(
  file: Pick<CheckedFile, 'profiles'>,
): { readonly covered: number; readonly of: number } | undefined {
  const element = file.profiles.find(({ id }) => id === 'cisa-2026')?.elements.find(({ id }) => id === 'S13');
  return element === undefined || element.of === 0 ? undefined : element;
}

function toLookupParts(file: CheckedFile): readonly VerdictPart[] {
  const lookup = findLookup(file);
  if (lookup === undefined) return [{ text: '.' }];
  const { covered, of } = lookup;
  const text =
    covered === of
      ? `all ${formatCount(of)} entries`
      : covered === 0
        ? `none of ${formatCount(of)} entries`
        : `${formatCount(covered)} of ${formatCounted(of, 'entry', 'entries')}`;
  return [{ text: ', ' }, { text, opens: 'receipt' }, { text: ' can be checked for vulnerabilities.' }];
}

function toProfileParts(profile: Profile | undefined): readonly VerdictPart[] {
  if (profile === undefined) return [];
  const data = profile.elements.filter(({ kind }) => kind === 'data');
  const notMet = data.filter(({ outcome }) => outcome === 'not-met').length;
  const unknown = data.filter(({ outcome }) => outcome === 'unknown').length;
  const name = toProfileName(profile.id);
  if (notMet > 0) {
    return [
      { text: ' ' },
      { text: `${formatCount(notMet)} of ${formatCount(data.length)}`, opens: 'scorecard' },
      { text: ` ${name} data elements ${notMet === 1 ? 'is' : 'are'} not met.` },
    ];
  }
  const rest = unknown === 0 ? '.' : `; ${formatCount(unknown)} of them could not be judged.`;
  return [{ text: ' ' }, { text: `No ${name} data element`, opens: 'scorecard' }, { text: ` is unmet${rest}` }];
}

/** "cisa-2026" → "CISA 2026": ids of profiles as people say them. */
export function toProfileName(id: string): string {
  const [name = '', ...rest] = id.split('-');
  return [name.toUpperCase(), ...rest].join(' ');
}

/** "CycloneDX 1.6 JSON". */
export function toFormatText({ format }: Pick<CheckedFile, 'format'>): string {
  return [format.standard, format.specVersion, format.encoding?.toUpperCase()].filter((part) => part != null).join(' ');
}

/** stored + merged + left out = in the file. */
export function doesReconcile({ receipt }: Pick<CheckedFile, 'receipt'>): boolean {
  return receipt.componentsStored + receipt.componentsMerged + receipt.componentsLeftOut === receipt.componentsInFile;
}
