// The SPDX licence list and exception list as look-up tables: exact, or by any case (SPDX 2.3 Annex D.2: identifiers match
// without regard to case, but are written as listed).

import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import oldExceptionIds from 'spdx-exceptions/deprecated.json' with { type: 'json' };
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };

const byLowerCase: ReadonlyMap<string, string> = new Map(
  [...deprecatedIds, ...currentIds].map((id) => [id.toLowerCase(), id]),
);
const deprecated: ReadonlySet<string> = new Set(deprecatedIds);
const exceptions: ReadonlyMap<string, string> = new Map(
  [...oldExceptionIds, ...exceptionIds].map((id) => [id.toLowerCase(), id]),
);

/** No identifier of either list is longer. */
const longestId = 80;

/** The identifier as the list spells it, whatever its case in `text`; undefined when the list has none. */
export function findLicenceId(text: string): string | undefined {
  return text.length > longestId ? undefined : byLowerCase.get(text.toLowerCase());
}

export function isDeprecatedLicence(id: string): boolean {
  return deprecated.has(id);
}

/** The exception identifier (what follows WITH) as the list spells it. */
export function findExceptionId(text: string): string | undefined {
  return text.length > longestId ? undefined : exceptions.get(text.toLowerCase());
}
