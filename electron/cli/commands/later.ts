// Commands of cli.md that later releases bring: known by name, so that a call is told so instead of "unknown".

interface LaterGroup {
  readonly name: string;
  readonly summary: string;
}

export const laterGroups: readonly LaterGroup[] = [
  { name: 'identity', summary: 'missing or derived identities, and overrides' },
  { name: 'diff', summary: 'what changed between two documents or releases' },
  { name: 'advisories', summary: 'load vulnerability and end-of-life data from files' },
  { name: 'rescan', summary: 'match everything with the current advisory data' },
  { name: 'vulnerabilities', summary: 'components that advisories hit' },
  { name: 'vex', summary: "the vendor's statements about vulnerabilities" },
  { name: 'policy', summary: 'thresholds and rules' },
  { name: 'gate', summary: 'approve, approve with conditions, or reject a release' },
  { name: 'plan', summary: 'remediation plan' },
  { name: 'profiles', summary: 'list, copy and exchange profiles' },
  { name: 'licences', summary: 'licence overview and policy' },
  { name: 'letter', summary: 'deficiency letter to the vendor' },
  { name: 'pack', summary: 'evidence pack' },
  { name: 'export', summary: 'CycloneDX, SPDX, VEX, OSCAL and CSV for other programs' },
  { name: 'restore', summary: 'take a backup into use' },
  { name: 'handover', summary: 'case files between registers' },
];

export const laterNames: readonly string[] = laterGroups.map((group) => group.name);

export function findLater(name: string): LaterGroup | undefined {
  return laterGroups.find((group) => group.name === name);
}
