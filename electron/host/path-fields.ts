// The fields of requests that hold paths. A page puts tokens there; a test walks the contract's schemas and fails when a
// path is missing here.

import type { MethodName } from '#shared/contract/methods.ts';
import type { TokenPurpose } from './file-tokens.ts';

export interface PathField {
  readonly field: 'files' | 'target';
  readonly purpose: TokenPurpose;
}

const files: PathField = { field: 'files', purpose: 'read' };
const target: PathField = { field: 'target', purpose: 'write' };

export const pathFields: { readonly [M in MethodName]?: PathField } = {
  'documents.check': files,
  'submissions.import': files,
  'documents.saveOriginal': target,
  'register.backup': target,
  'reports.make': target,
};
