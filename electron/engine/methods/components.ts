// Components: pages of a release, search over everything, and who ships what.

import { ContractError } from '#shared/contract/errors.ts';
import type { DirectHandlers } from '../context.ts';

type ComponentName = 'components.list' | 'components.search' | 'components.whereUsed';

export const componentMethods: Pick<DirectHandlers, ComponentName> = {
  'components.list': (context, request) => context.register().components.list(request, request),
  'components.search': (context, request) => {
    const { components } = context.register();
    return { ...components.search(request, request.query), notSearched: components.notSearched() };
  },
  'components.whereUsed': (context, request) => {
    const { components } = context.register();
    const query = { what: request.what, acceptsVersion: toVersionFilter(request.version) };
    return { ...components.whereUsed(request, query), notSearched: components.notSearched() };
  },
};

/** One exact version. Ranges need the version order of each ecosystem, which this release does not know. */
function toVersionFilter(version: string | null): ((declared: string | null) => boolean) | null {
  if (version === null) return null;
  if (/[<>=^~*|,\s]/.test(version)) {
    throw new ContractError({
      code: 'call/not-in-release',
      message: `"${version.slice(0, 100)}" is a range of versions; this release finds single versions only.`,
      remedy: 'Give one exact version, or leave the version out and read the list.',
      place: 'version',
    });
  }
  return (declared) => declared === version;
}
