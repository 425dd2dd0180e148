// How good the SBOMs of a vendor are: scorecards with the worst gaps first, and what is wrong with the files.

import type { DocumentView } from '#shared/model/register-view.ts';
import { toFindingsTable } from './finding-tables.ts';
import { type ReportInput, toDocuments, toFileName } from './outline.ts';
import { toProfileBlocks, toProfileSentence, toWorstGaps } from './profile-tables.ts';
import { type Block, type Section, heading, notice, paragraph } from './report-document.ts';
import { formatPart } from './words.ts';

/** Gaps of one profile that are named first. */
const WORST_GAPS = 10;

/** E.1 no. 4: the scorecard of every current document, the worst gaps first. */
export function toQualitySection({ releases }: ReportInput): Section {
  const documents = toDocuments(releases);
  const blocks = documents.flatMap(({ name, document }) => toQualityBlocks(name, document));
  return {
    id: 'quality',
    title: 'Quality of the SBOMs',
    blocks: blocks.length === 0 ? [notice({ status: 'not-assessed' }, ' No current SBOM.')] : blocks,
  };
}

/** The first profile in full, the others in one sentence each. */
function toQualityBlocks(name: string, document: DocumentView): readonly Block[] {
  const [main, ...others] = document.profiles;
  const quoted = `“${toFileName(document)}”`;
  if (main === undefined) {
    return [heading(`${name}: ${quoted}`), notice({ status: 'not-assessed' }, ' No profile was run on this document.')];
  }
  const gaps = toWorstGaps(main, WORST_GAPS).map(({ title, covered, of }) => `${title}: ${formatPart(covered, of)}`);
  return [
    heading(`${name}: ${quoted}`),
    ...(gaps.length === 0 ? [] : [paragraph({ strong: 'Largest gaps: ' }, `${gaps.join('; ')}.`)]),
    ...toProfileBlocks(main, quoted),
    ...others.map((profile) => paragraph(`${profile.id}, edition ${profile.edition}: ${toProfileSentence(profile)}.`)),
  ];
}

/** Errors and warnings of every current document. */
export function toFindingsSection({ releases }: ReportInput): Section {
  const blocks = toDocuments(releases).map(({ document }) =>
    toFindingsTable(
      `Errors and warnings in “${toFileName(document)}”`,
      document.findings.filter(({ severity }) => severity !== 'note'),
      'No error and no warning.',
    ),
  );
  return {
    id: 'findings',
    title: 'Findings about the files',
    blocks: blocks.length === 0 ? [paragraph('No current SBOM.')] : blocks,
  };
}
