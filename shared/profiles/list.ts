// Every profile of this release of the product. A new one is one file and one line here.

import { cisa2026 } from './cisa-2026.ts';
import { ntia2021 } from './ntia-2021.ts';
import type { Profile } from './profile.ts';

export const profiles: readonly Profile[] = [cisa2026, ntia2021];

export function findProfile(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
