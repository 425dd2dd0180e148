// What to ask "who ships it?" by: the best identity of a component, with its version or without.

import type { ComponentRow } from '#shared/contract/parts.ts';

export interface WhatToFind {
  readonly what: string;
  readonly version: string | null;
}

type Identified = Pick<ComponentRow, 'name' | 'namespace' | 'version' | 'purl' | 'cpe'>;

/** Longest text the engine takes. */
const longest = 2_000;
/** Signs by which the engine takes a version for a range, which it does not search by. */
const range = /[<>=^~*|,\s]/;

/** undefined: nothing to search by. The answer may hold other components of the same name; compare their ids. */
export function findWhat(component: Identified, anyVersion: boolean): WhatToFind | undefined {
  const what = findIdentity(component, anyVersion);
  if (what === undefined || what.trim() === '' || what.length > longest) return undefined;
  const { version } = component;
  const asked = anyVersion || version === null || version.trim() === '' || range.test(version) ? null : version;
  return { what, version: asked };
}

function findIdentity({ name, namespace, purl, cpe }: Identified, anyVersion: boolean): string | undefined {
  if (purl !== null) return anyVersion ? withoutVersion(purl) : purl;
  if (cpe !== null && !anyVersion) return cpe;
  return namespace === null || namespace === '' ? name : `${namespace}/${name}`;
}

/** pkg:npm/%40scope/name@1.0?arch=x → pkg:npm/%40scope/name */
export function withoutVersion(purl: string): string {
  const bare = purl.split(/[?#]/, 1)[0] ?? purl;
  const at = bare.lastIndexOf('@');
  return at > bare.lastIndexOf('/') ? bare.slice(0, at) : bare;
}
