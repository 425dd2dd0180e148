// All frameworks: one file and one line each.

import type { Framework } from '#shared/model/framework.ts';
import { nistCsf20 } from './nist-csf-2.0.ts';
import { nistSp80053r5 } from './nist-sp-800-53-r5.ts';

export const frameworks: readonly Framework[] = [nistCsf20, nistSp80053r5];

export function findFramework(id: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id);
}
