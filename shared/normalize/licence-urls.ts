// Addresses of licence pages that generators write instead of an identifier (quirk Q78).

import { findLicenceId } from './licence-ids.ts';

const longestUrl = 200;

/** Keys: host and path in lower case, without `www.`, file ending and slash at the end. */
const urls: ReadonlyMap<string, string> = new Map([
  ['apache.org/licenses/license-2.0', 'Apache-2.0'],
  ['apache.org/licenses/license-1.1', 'Apache-1.1'],
  ['opensource.org/licenses/mit-license', 'MIT'],
  ['mit-license.org', 'MIT'],
  ['opensource.org/licenses/bsd-3-clause', 'BSD-3-Clause'],
  ['opensource.org/licenses/bsd-2-clause', 'BSD-2-Clause'],
  ['gnu.org/licenses/gpl-2.0', 'GPL-2.0-only'],
  ['gnu.org/licenses/gpl-3.0', 'GPL-3.0-only'],
  ['gnu.org/licenses/old-licenses/gpl-2.0', 'GPL-2.0-only'],
  ['gnu.org/licenses/lgpl-2.1', 'LGPL-2.1-only'],
  ['gnu.org/licenses/old-licenses/lgpl-2.1', 'LGPL-2.1-only'],
  ['gnu.org/licenses/lgpl-3.0', 'LGPL-3.0-only'],
  ['gnu.org/licenses/agpl-3.0', 'AGPL-3.0-only'],
  ['gnu.org/software/classpath/license', 'GPL-2.0-only WITH Classpath-exception-2.0'],
  ['mozilla.org/mpl/2.0', 'MPL-2.0'],
  ['mozilla.org/en-us/mpl/2.0', 'MPL-2.0'],
  ['mozilla.org/mpl/mpl-1.1', 'MPL-1.1'],
  ['mozilla.org/mpl/1.1', 'MPL-1.1'],
  ['eclipse.org/legal/epl-v10', 'EPL-1.0'],
  ['eclipse.org/legal/epl-2.0', 'EPL-2.0'],
  ['eclipse.org/legal/epl-v20', 'EPL-2.0'],
  ['eclipse.org/org/documents/epl-v10', 'EPL-1.0'],
  ['eclipse.org/org/documents/epl-2.0/epl-2.0', 'EPL-2.0'],
  ['eclipse.org/org/documents/edl-v10', 'BSD-3-Clause'],
  ['boost.org/license_1_0', 'BSL-1.0'],
  ['unlicense.org', 'Unlicense'],
  ['wtfpl.net', 'WTFPL'],
  ['creativecommons.org/publicdomain/zero/1.0', 'CC0-1.0'],
  ['creativecommons.org/licenses/by/4.0', 'CC-BY-4.0'],
  ['creativecommons.org/licenses/by/3.0', 'CC-BY-3.0'],
  ['creativecommons.org/licenses/by-sa/4.0', 'CC-BY-SA-4.0'],
  ['bouncycastle.org/licence', 'MIT'],
  ['glassfish.dev.java.net/public/cddlv1.0', 'CDDL-1.0'],
]);

/** Pages whose last path segment is the SPDX identifier itself. */
const idPages =
  /^(?:spdx\.org\/licenses|opensource\.org\/licenses?|licenses\.nuget\.org|choosealicense\.com\/licenses)\/([a-z0-9.+-]{2,80})$/;

/** The licence that a well-known licence page shows. */
export function findLicenceByUrl(url: string): string | undefined {
  if (url.length > longestUrl) return undefined;
  const key = url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .replace(/\.(?:html?|txt|php|en\.html)$/, '')
    .replace(/\.en$/, '');
  const page = idPages.exec(key)?.[1];
  return urls.get(key) ?? (page === undefined ? undefined : findLicenceId(page));
}
