// All operations that run in the calling thread.

import type { DirectHandlers } from '../context.ts';
import { complianceMethods } from './compliance.ts';
import { componentMethods } from './components.ts';
import { documentMethods } from './documents.ts';
import { overviewMethods } from './overview.ts';
import { productMethods } from './products.ts';
import { profileMethods } from './profiles.ts';
import { registerMethods } from './register.ts';
import { releaseMethods } from './releases.ts';
import { reportMethods } from './reports.ts';
import { riskMethods } from './risks.ts';
import { submissionMethods } from './submissions.ts';
import { vendorMethods } from './vendors.ts';

export const directHandlers: DirectHandlers = {
  ...registerMethods,
  ...vendorMethods,
  ...productMethods,
  ...releaseMethods,
  ...submissionMethods,
  ...documentMethods,
  ...componentMethods,
  ...riskMethods,
  ...complianceMethods,
  ...overviewMethods,
  ...profileMethods,
  ...reportMethods,
};
