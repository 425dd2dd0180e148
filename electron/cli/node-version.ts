// The oldest Node that runs the program: package.json "engines". Older ones strip no types, and some segfault in
// better-sqlite3 (toolchain.md), so every entry point asks before it loads anything.

const OLDEST = { major: 22, minor: 18 };

/** What to tell a person whose Node is too old, or null. `version` as in process.versions.node. */
export function nodeComplaint(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
  if (enough) return null;
  return (
    `SBOM Register needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${version}.\n` +
    'In a checkout run `npm ci` once and then `npm run -s cli -- <command>`: the project brings its own Node 24.'
  );
}
