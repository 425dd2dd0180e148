// The limits against hostile files that hosts use unless they say otherwise.

import type { EnvelopeLimits } from '../model/envelope.ts';

/** Generated SBOMs pack about 20 to 60 times smaller; gzip reaches 1,000 times only on text made for it. */
export const defaultEnvelopeLimits: EnvelopeLimits = {
  maxBytes: 1_000_000_000,
  maxRatio: 200,
  maxDepth: 8,
  maxDocuments: 1_000,
};
