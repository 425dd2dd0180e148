// Words of the intake.

import { formatCount, formatCounted } from '../../ui/format.ts';

export const intakeWords = {
  title: 'Intake',
  sub: 'from a vendor’s file to a decision',
  drop: 'Drop the vendor’s SBOM files anywhere on this window',
  dropText:
    'CycloneDX or SPDX in JSON, also compressed with gzip or inside an attestation. Kept byte for byte as received.',
  choose: 'Choose files',
  chooseMore: 'Choose more',
  chosen: 'Files of this delivery',
  remove: (name: string) => `Remove ${name} from this delivery`,
  form: 'What was delivered',
  vendor: 'Vendor',
  product: 'Product',
  release: 'Release',
  how: 'How it came',
  from: 'Received from',
  fromHint: 'An address or a name, as the auditor should read it.',
  on: 'Received on',
  channel: 'Channel',
  channels: ['e-mail', 'vendor portal', 'file share', 'USB stick', 'download from the vendor'],
  isNew: {
    vendor: 'New: this vendor will be created.',
    product: 'New: this product will be created.',
    release: 'New: this release will be created.',
  },
  known: { vendor: 'Known vendor.', product: 'Known product.', release: 'Known release; the files are added to it.' },
  needed: { vendor: 'Name the vendor.', product: 'Name the product.', release: 'Name the release, e.g. its version.' },
  noFiles: 'Choose at least one file first.',
  busy: 'The files are being worked on.',
  check: 'Check first',
  checkHint: 'Checking reads everything and writes nothing.',
  import: (files: number) => (files > 1 ? `Import ${formatCount(files)} files` : 'Import'),
  importKey: 'import',
  checkTitle: (files: string, product: string) => `Check of ${files} for ${product}`,
  importTitle: (files: string, product: string) => `Import of ${files} for ${product}`,
  files: (count: number) => formatCounted(count, 'file'),
  spent: 'These files were only lent for the check. Choose them again to import them.',
  pickFailed: 'The files could not be taken over.',
  steps: {
    title: 'What happens to a file',
    list: [
      'It is kept exactly as received, with its SHA-256, sender and date.',
      'Everything in it is accounted for: stored, merged by rule, or left out with the reason.',
      'You read one sentence, see what to ask the vendor for, and decide.',
    ],
    note: 'A file that cannot be read is kept as evidence too, and never holds up the others.',
  },
} as const;

export const queueWords = {
  title: 'This session',
  waiting: 'waits for its turn',
  working: 'being read',
  finished: 'read',
  cancelled: 'Cancelled. Nothing was changed.',
  failed: 'It could not be done. Nothing was changed.',
  checked: 'Checked; nothing was written.',
  unchanged: 'Exactly this delivery is in the register already. Nothing was written.',
  imported: 'In the register.',
  wouldCreate: (what: string) => `An import would create ${what}.`,
  created: (what: string) => `Created: ${what}.`,
  nouns: { vendor: 'vendor', product: 'product', release: 'release' },
  counts: (read: number, refused: number) =>
    refused === 0
      ? `${formatCounted(read, 'document')} read.`
      : `${formatCounted(read, 'document')} read, ${formatCount(refused)} refused.`,
  risks: (opened: number, updated: number) =>
    opened === 0 && updated === 0
      ? 'No risk changed.'
      : `${formatCounted(opened, 'risk')} opened, ${formatCount(updated)} updated.`,
  openRisks: 'Open the risks',
  review: 'Open the review',
  read: 'Read',
  refused: 'Refused',
  ask: 'What to do',
  kept: 'The file is kept as evidence of the delivery.',
  notKept: 'Nothing was written.',
  duplicate: 'The same content came before for this release.',
  dismiss: 'Take off this list',
  again: 'Try again',
  doneText: (read: number, refused: number, product: string) =>
    refused === 0
      ? `${product}: ${formatCounted(read, 'document')} in the register.`
      : `${product}: ${formatCounted(read, 'document')} in the register, ${formatCount(refused)} refused.`,
  checkedText: (product: string) => `${product}: checked; nothing was written.`,
} as const;

export const recentWords = {
  title: 'Recent deliveries',
  none: 'No delivery yet.',
  columns: { received: 'Received', what: 'Vendor, product, release', files: 'Files', by: 'Taken in by' },
  refused: 'refused',
  all: (count: number) => `${formatCounted(count, 'delivery', 'deliveries')} in all`,
} as const;
