// Every command of this release. A new one is one file and one line here; commands of cli.md that are still to come
// stand in later.ts.

import type { CommandGroup } from '../command.ts';
import { backupGroup } from './backup.ts';
import { checkGroup } from './check.ts';
import { complianceGroup } from './compliance.ts';
import { componentsGroup } from './components.ts';
import { demoGroup } from './demo.ts';
import { documentsGroup } from './documents.ts';
import { importGroup } from './import.ts';
import { initGroup } from './init.ts';
import { productsGroup } from './products.ts';
import { registerGroup } from './register.ts';
import { releasesGroup } from './releases.ts';
import { reportGroup } from './report.ts';
import { risksGroup } from './risks.ts';
import { serveGroup } from './serve.ts';
import { submissionsGroup } from './submissions.ts';
import { vendorsGroup } from './vendors.ts';
import { verifyGroup } from './verify.ts';

export const groups: readonly CommandGroup[] = [
  demoGroup,
  serveGroup,
  checkGroup,
  initGroup,
  importGroup,
  submissionsGroup,
  documentsGroup,
  vendorsGroup,
  productsGroup,
  releasesGroup,
  componentsGroup,
  risksGroup,
  complianceGroup,
  reportGroup,
  backupGroup,
  verifyGroup,
  registerGroup,
];
