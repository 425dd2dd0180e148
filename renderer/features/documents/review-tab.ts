// The parts of a document's review; their names stand in the address.

export const reviewTabs = ['findings', 'scorecard', 'receipt', 'components', 'history'] as const;
export type ReviewTab = (typeof reviewTabs)[number];

export function toReviewTab(text: string | undefined): ReviewTab {
  return reviewTabs.find((tab) => tab === text) ?? 'findings';
}
