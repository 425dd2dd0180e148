// What all sections of the crosswalk report share.

import type { FrameworkAssessment } from '#shared/model/assessment.ts';
import type { Framework, FrameworkControl } from '#shared/model/framework.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { ReportInput } from './outline.ts';

export interface CrosswalkParts {
  readonly input: ReportInput;
  readonly framework: Framework;
  readonly assessment: FrameworkAssessment;
  readonly evidence: EvidenceIndex;
  /** Catalogue row of each assessed control. */
  readonly rows: ReadonlyMap<string, FrameworkControl>;
}
