// The crosswalk report and statement of applicability (crosswalk E.2): per control which evidence of the register supports it,
// how strongly, what is missing, and who has set another status.

import type { ControlResult, ControlStatus, FrameworkAssessment } from '#shared/model/assessment.ts';
import { controlStatuses } from '#shared/model/assessment.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { toAcceptancesTable } from './acceptances.ts';
import { toCrosswalkCsv } from './crosswalk-csv.ts';
import { toControlsSection } from './crosswalk-controls.ts';
import { toMeasuresSection } from './measures-section.ts';
import type { CrosswalkParts } from './crosswalk-parts.ts';
import { toEvidenceIndex, toEvidenceSection } from './evidence-index.ts';
import { toGivenEvidence } from './override-evidence.ts';
import {
  type ReportInput,
  toApprovalSection,
  toCoverageSection,
  toFooter,
  toLimitsSection,
  toMakingFacts,
  toMakingJson,
} from './outline.ts';
import { type Block, type ReportDocument, type Section, notice, paragraph, table } from './report-document.ts';
import { statusWords } from './words.ts';

export function outlineCrosswalk(input: ReportInput): ReportDocument {
  const { framework, assessment } = input;
  if (framework === null || assessment === null)
    throw new Error('A crosswalk report needs a framework and its assessment');
  const parts: CrosswalkParts = {
    input,
    framework,
    assessment,
    evidence: toEvidenceIndex(assessment),
    rows: new Map(framework.controls.map((control) => [control.id, control])),
  };
  return {
    kind: 'crosswalk',
    kindTitle: 'Crosswalk report',
    title: framework.title,
    subtitle: `Edition ${framework.edition}: what the evidence of the vendor register supports`,
    lead: toLead(assessment),
    facts: [
      { label: 'Framework', value: [{ id: framework.id }, `, ${framework.publisher}`] },
      { label: 'Source', value: framework.source },
      { label: 'Side', value: sideWords[framework.side] },
      { label: 'Text', value: framework.textPolicy },
      ...toMakingFacts(input),
    ],
    sections: [
      toSummarySection(parts),
      toCoverageSection(input),
      toControlsSection(parts),
      toOpenSection(parts),
      toOverridesSection(parts),
      { id: 'acceptances', title: 'Acceptances', blocks: [toAcceptancesTable(input)] },
      toMeasuresSection(assessment.measures),
      toEvidenceSection(parts.evidence),
      toMethodSection(),
      toNotCoveredSection(parts),
      toLimitsSection(framework.limits),
      toApprovalSection(input),
    ],
    footer: toFooter(input, `Crosswalk ${framework.id}`),
    csv: toCrosswalkCsv(parts),
    json: {
      ...toMakingJson(input, 'crosswalk'),
      textPolicy: framework.textPolicy,
      limits: framework.limits,
      assessment,
    },
  };
}

const sideWords = {
  acquirer: 'Acquirer: duties of the organisation that uses the software',
  supplier: 'Supplier: duties of the vendor, which the register verifies',
  both: 'Both acquirer and supplier',
} as const;

function toLead({ controls, totals }: FrameworkAssessment): string {
  const parts = controlStatuses
    .filter((status) => totals[status] > 0)
    .map((status) => `${formatCount(totals[status])} ${statusWords[status].toLowerCase()}`);
  return `Of ${formatCounted(controls.length, 'control')} that evidence of this register can speak to: ${parts.join(', ')}.`;
}

function toSummarySection({ framework, assessment }: CrosswalkParts): Section {
  const byControl = new Map(framework.controls.map((control) => [control.id, control.group]));
  const rows = framework.groups.flatMap((group) => {
    const controls = assessment.controls.filter((control) => byControl.get(control.id) === group.id);
    if (controls.length === 0) return [];
    const count = (status: ControlStatus): number => controls.filter((control) => control.status === status).length;
    return [[`${group.id} · ${group.title}`, ...controlStatuses.map(count), { status: toWorst(controls) }]];
  });
  const totals = [
    'All groups',
    ...controlStatuses.map((status) => assessment.totals[status]),
    { status: toWorst(assessment.controls) },
  ];
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      {
        block: 'bar',
        label: 'Controls by status',
        segments: controlStatuses.map((status) => ({ status, count: assessment.totals[status] })),
      },
      table(
        'Controls by group and status',
        [
          { title: 'Group' },
          ...controlStatuses.map((status) => ({ title: statusWords[status], align: 'end' as const, width: 11 })),
          { title: 'Worst', width: 16 },
        ],
        assessment.controls.length === 0 ? [] : [...rows, totals],
        'No control of this framework can be spoken to.',
      ),
      paragraph(
        'Statuses are never averaged. A status says what the evidence of this register supports, not whether the organisation fulfils the control.',
      ),
      toIndicator(assessment),
    ],
  };
}

/** Crosswalk C.4 roll-up: supported + ½ partial of what was judged, named an indicator and never a headline. */
function toIndicator({ totals }: FrameworkAssessment): Block {
  const judged = totals.supported + totals.partial + totals.gap;
  if (judged === 0) return notice('No control could be judged.');
  const percent = Math.floor(((totals.supported + totals.partial / 2) * 100) / judged);
  return paragraph(
    `Indicator for trends only: ${percent} % (supported and half of partial, of ${formatCounted(judged, 'judged control')}).`,
  );
}

const badness: readonly ControlStatus[] = ['gap', 'partial', 'not-judged', 'supported', 'not-applicable'];

function toWorst(controls: readonly ControlResult[]): ControlStatus {
  return badness.find((status) => controls.some((control) => control.status === status)) ?? 'not-applicable';
}

/** E.2 no. 5: what was not judged, and what a person can do about it. */
function toOpenSection({ assessment, rows }: CrosswalkParts): Section {
  const open = assessment.controls.filter((control) => control.status === 'not-judged');
  return {
    id: 'not-judged',
    title: 'Not judged',
    blocks: [
      paragraph(
        'For these controls the register holds no answer, or supporting evidence only. They are neither met nor failed.',
      ),
      table(
        'Controls that are not judged, and what would answer them',
        [{ title: 'Control', width: 26 }, { title: 'Why' }, { title: 'Questions and evidence wanted', width: 34 }],
        open.map((control) => [
          { lines: [[{ text: control.id, anchor: `control-${control.id}` }], control.title] },
          control.why[0] ?? '',
          {
            lines: [
              ...control.manual.map(({ question }) => question),
              ...(rows.get(control.id)?.evidenceWanted ?? []).map((wanted) => `Evidence: ${wanted}`),
            ],
          },
        ]),
        'Every control was judged.',
      ),
    ],
  };
}

function toOverridesSection({ assessment, input }: CrosswalkParts): Section {
  const rows = assessment.controls.flatMap((control) => {
    const { override } = control;
    if (override === null) return [];
    const state = override.expired
      ? 'expired: the computed status counts'
      : override.stale
        ? 'in force, but stale: the computed status has changed since'
        : 'in force';
    return [
      [
        [{ text: control.id, anchor: `control-${control.id}` }],
        { status: control.computed },
        { status: override.status },
        {
          lines: [
            `${override.reviewer}, ${override.at.slice(0, 10)}`,
            override.justification,
            ...toGivenEvidence(override.evidence, input.view),
          ],
        },
        {
          lines: [
            `until ${override.expires}`,
            state,
            `made when computed was ${statusWords[override.basedOn].toLowerCase()}`,
          ],
        },
      ],
    ];
  });
  return {
    id: 'overrides',
    title: 'Statuses set by a person',
    blocks: [
      paragraph('The computed status stays visible beside every status that a person has set.'),
      table(
        'Overrides',
        [
          { title: 'Control', width: 12 },
          { title: 'Computed', width: 15 },
          { title: 'Set to', width: 15 },
          { title: 'By whom and why' },
          { title: 'Validity', width: 24 },
        ],
        rows,
        'No status was set by a person.',
      ),
    ],
  };
}

function toMethodSection(): Section {
  return {
    id: 'method',
    title: 'Method',
    blocks: [
      paragraph(
        'Each check computes a measure over the releases, vendors, products or risks in scope. Subjects are met, not met, unknown or not applicable.',
      ),
      {
        block: 'list',
        items: [
          'A check is met when every subject is met, or when 90 % are and none of the rest is of critical, high or unset criticality; partial when some are; not met when none is; unknown when nothing is known.',
          [
            { strong: 'Supported: ' },
            'all checks and questions are met, and at least one shows the whole control within its scope (strength full), or all questions are answered yes with evidence.',
          ],
          [
            { strong: 'Partial: ' },
            'some are not met or not known, or all are met but the evidence shows only a part of the control.',
          ],
          [{ strong: 'Gap: ' }, 'a check of strength full is not met, or what could be checked is not met at all.'],
          [
            { strong: 'Not judged: ' },
            'nothing has an answer, or the register holds supporting evidence only and no question was answered.',
          ],
          [
            { strong: 'Not applicable: ' },
            'nothing is in scope to which the control applies, or it is outside the selected baseline.',
          ],
          'Strength: full = the record itself is what the control asks for, within software supply; partial = shows one part; supporting = corroborates, the main evidence lies elsewhere.',
        ],
      },
    ],
  };
}

function toNotCoveredSection({ assessment }: CrosswalkParts): Section {
  return {
    id: 'not-covered',
    title: 'Controls that this release of the program cannot speak to',
    blocks: [
      paragraph(
        'Evidence of a vendor register could support these controls, or has been considered for them; today nothing can be computed.',
      ),
      table(
        'Controls not covered',
        [{ title: 'Control', width: 12 }, { title: 'Title', width: 38 }, { title: 'Why' }],
        assessment.notCovered.map(({ id, title, why }) => [[{ id }], title, why]),
        'Every control considered is covered.',
      ),
    ],
  };
}
