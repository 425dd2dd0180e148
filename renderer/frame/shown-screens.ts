// The screens whose pages exist, and how each is loaded.

import type { ComponentType } from 'react';
import { type Screen, screens } from '../screens.ts';

type PageModule = Readonly<Record<string, ComponentType>>;
const pages = import.meta.glob<PageModule>('../features/*/*-page.tsx');

/** features/vendors/vendors-page → VendorsPage. */
function toExportName(page: string): string {
  const name = page.slice(page.lastIndexOf('/') + 1);
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export const shownScreens = screens.filter(({ page }) => pages[`../features/${page}.tsx`] !== undefined);

/** The page's component; throws when the file does not export one of its own name. */
export async function loadPage({ page }: Screen): Promise<{ readonly default: ComponentType }> {
  const loaded = await pages[`../features/${page}.tsx`]?.();
  const component = loaded?.[toExportName(page)];
  if (component === undefined) throw new Error(`features/${page}.tsx exports no ${toExportName(page)}`);
  return { default: component };
}
