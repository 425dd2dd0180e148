// The part of the register that an assessment or report looks at, with its fact chain computed and its originals
// re-read: an auditor's result must not rest on bytes that nobody looked at.

import type { AssessmentScope } from '#shared/crosswalk/population.ts';
import type { RegisterView } from '#shared/model/register-view.ts';
import type { Register, ViewScope } from '#electron/db/types.ts';

export interface NamedScope {
  readonly vendor: string | null;
  readonly release: string | null;
}

export interface ScopedView {
  readonly view: RegisterView;
  readonly scope: AssessmentScope;
}

/** A release wins over a vendor; neither means the whole register. Unknown names: call/not-found. */
export function readAssessmentView(register: Register, named: NamedScope): ScopedView {
  const vendorId = named.vendor === null ? undefined : register.vendors.get(named.vendor).id;
  const releaseId = named.release === null ? undefined : register.releases.get(named.release).id;
  return {
    view: register.readView(toViewScope(vendorId, releaseId), { originals: true }),
    scope: { ...(vendorId === undefined ? {} : { vendorId }), ...(releaseId === undefined ? {} : { releaseId }) },
  };
}

function toViewScope(vendorId: string | undefined, releaseId: string | undefined): ViewScope {
  if (releaseId !== undefined) return { kind: 'release', id: releaseId };
  return vendorId === undefined ? { kind: 'register' } : { kind: 'vendor', id: vendorId };
}
