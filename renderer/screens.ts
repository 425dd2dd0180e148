// Every screen of the program, one line each: address, page, and its word in the navigation where it has one.

import {
  Boxes,
  Building2,
  FileText,
  Flag,
  FolderInput,
  Gauge,
  ListChecks,
  type LucideIcon,
  ScrollText,
  SlidersHorizontal,
} from 'lucide-react';
import { frameWords } from './frame/strings.ts';

/** Kinds of waiting things (overview.read) that a screen answers for; their sum stands beside its word. */
type Waiting =
  | 'decide-document'
  | 'answer-question'
  | 'own-risk'
  | 'overdue-risk'
  | 'approve-acceptance'
  | 'acceptance-expires'
  | 'refused-file'
  | 'release-without-sbom';

export interface Screen {
  readonly path: string;
  /** File under features/, without ending; it exports a component of its name: vendors-page.tsx → VendorsPage. */
  readonly page: string;
  readonly nav?: {
    readonly word: string;
    readonly icon: LucideIcon;
    /** Divided by lines; `foot` stands at the bottom. */
    readonly group: 'now' | 'register' | 'proof' | 'foot';
    /** Second key after G. */
    readonly key: string;
    readonly waits?: readonly Waiting[];
    /** Other addresses for which this word is lit. */
    readonly also?: readonly string[];
  };
}

const words = frameWords.nav;

export const screens: readonly Screen[] = [
  { path: '/', page: 'overview/overview-page', nav: { word: words.overview, icon: Gauge, group: 'now', key: 'O' } },
  {
    path: '/intake',
    page: 'intake/intake-page',
    nav: { word: words.intake, icon: FolderInput, group: 'now', key: 'I', waits: ['answer-question', 'refused-file'] },
  },
  {
    path: '/documents',
    page: 'documents/documents-page',
    nav: { word: words.documents, icon: FileText, group: 'register', key: 'D', waits: ['decide-document'] },
  },
  { path: '/documents/$id', page: 'documents/document-page' },
  {
    path: '/vendors',
    page: 'vendors/vendors-page',
    nav: { word: words.vendors, icon: Building2, group: 'register', key: 'V', also: ['/products', '/releases'] },
  },
  { path: '/vendors/$id', page: 'vendors/vendor-page' },
  { path: '/products/$id', page: 'vendors/product-page' },
  { path: '/releases/$id', page: 'vendors/release-page' },
  {
    path: '/components',
    page: 'components/components-page',
    nav: { word: words.components, icon: Boxes, group: 'register', key: 'C' },
  },
  {
    path: '/risks',
    page: 'risks/risks-page',
    nav: {
      word: words.risks,
      icon: Flag,
      group: 'register',
      key: 'R',
      // Not those without an owner: most of them are past due as well, and nothing counts twice.
      waits: ['overdue-risk', 'approve-acceptance', 'acceptance-expires'],
    },
  },
  { path: '/risks/$id', page: 'risks/risk-page' },
  {
    path: '/compliance',
    page: 'compliance/compliance-page',
    nav: { word: words.compliance, icon: ListChecks, group: 'proof', key: 'M' },
  },
  { path: '/compliance/$framework', page: 'compliance/framework-page' },
  { path: '/compliance/$framework/$control', page: 'compliance/control-page' },
  {
    path: '/reports',
    page: 'reports/reports-page',
    nav: { word: words.reports, icon: ScrollText, group: 'proof', key: 'P' },
  },
  { path: '/activity', page: 'activity/activity-page' },
  {
    path: '/settings',
    page: 'settings/settings-page',
    nav: { word: words.settings, icon: SlidersHorizontal, group: 'foot', key: 'S' },
  },
];
