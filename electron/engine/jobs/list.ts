// All operations that run in a worker thread.

import type { JobHandlers } from '../context.ts';
import { assessRegister } from './assess-framework.ts';
import { backUpRegister } from './back-up-register.ts';
import { checkDocuments } from './check-documents.ts';
import { importSubmission } from './import-submission.ts';
import { makeReport } from './make-report.ts';
import { overrideControl } from './override-control.ts';
import { previewReport } from './preview-report.ts';
import { readSource } from './read-source.ts';
import { saveOriginal } from './save-original.ts';
import { summariseCompliance } from './summarise-compliance.ts';
import { verifyRegister } from './verify-register.ts';

export const jobHandlers: JobHandlers = {
  'register.verify': verifyRegister,
  'register.backup': backUpRegister,
  'documents.check': checkDocuments,
  'documents.saveOriginal': saveOriginal,
  'submissions.import': importSubmission,
  'compliance.assess': assessRegister,
  'compliance.override': overrideControl,
  'reports.make': makeReport,
  'reports.preview': previewReport,
  'documents.source': readSource,
  'compliance.summary': summariseCompliance,
};
