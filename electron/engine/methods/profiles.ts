// Profiles as data: what each element asks for, so that a scorecard can explain itself.

import { profiles } from '#shared/profiles/list.ts';
import type { DirectHandlers } from '../context.ts';

export const profileMethods: Pick<DirectHandlers, 'profiles.list'> = {
  'profiles.list': () => ({
    profiles: profiles.map(({ id, title, edition, elements }) => ({
      id,
      title,
      edition,
      elements: elements.map((element) => ({ id: element.id, title: element.title, kind: element.kind })),
    })),
  }),
};
