// The import table of ARCHITECTURE.md, executed: who may import whom, which packages each zone may use, and what
// shared/ may not touch although the compiler cannot see it (clock, randomness, locale).

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const stages = [
  'envelopes',
  'formats',
  'normalize',
  'findings',
  'profiles',
  'risk',
  'frameworks',
  'crosswalk',
  'reports',
];

interface Zone {
  /** Folders that this zone may import, besides itself. */
  readonly folders: readonly string[];
  /** npm packages and node: modules. */
  readonly packages: readonly string[];
}

const node = 'node:*';
const core = ['shared/model', 'shared/util'];
const table: Readonly<Record<string, Zone>> = {
  'shared/util': { folders: [], packages: [] },
  'shared/model': { folders: ['shared/util'], packages: [] },
  'shared/contract': { folders: core, packages: ['zod'] },
  ...Object.fromEntries(stages.map((stage) => [`shared/${stage}`, { folders: core, packages: [] }])),
  'shared/normalize': { folders: core, packages: ['spdx-license-ids', 'spdx-exceptions'] },
  // Exceptions to "stages do not import each other": measures are judged over frameworks' data, reports print both.
  'shared/crosswalk': { folders: [...core, 'shared/frameworks'], packages: [] },
  'shared/reports': { folders: [...core, 'shared/frameworks'], packages: [] },
  'shared/pipeline': { folders: [...core, ...stages.map((stage) => `shared/${stage}`)], packages: [] },
  'electron/db': { folders: [...core, 'shared/contract'], packages: [node, 'better-sqlite3', 'canonicalize', 'zod'] },
  'electron/engine': {
    folders: [
      ...core,
      'shared/contract',
      'shared/pipeline',
      ...stages.map((stage) => `shared/${stage}`),
      'electron/db',
    ],
    packages: [node, 'zod', 'ajv', 'ajv-formats', '@cyclonedx/cyclonedx-library'],
  },
  // The sample is made through the engine, like any register; the command line and the hosts offer it.
  'electron/sample': { folders: [...core, 'shared/contract', 'electron/engine'], packages: [node] },
  // What both hosts with a window share: which register is open, file tokens, the gate.
  'electron/host': {
    folders: [...core, 'shared/contract', 'electron/engine', 'electron/sample'],
    packages: [node, 'zod'],
  },
  'electron/serve': {
    folders: [...core, 'shared/contract', 'electron/engine', 'electron/host', 'electron/sample'],
    packages: [node, 'zod'],
  },
  'electron/cli': {
    folders: [...core, 'shared/contract', 'shared/profiles', 'electron/engine', 'electron/sample', 'electron/serve'],
    packages: [node, 'zod'],
  },
  // Of the engine, main knows the version and where the default register lies; the engine itself runs in engine-process.
  'electron/main': {
    folders: [
      ...core,
      'shared/contract',
      'electron/host',
      'electron/engine-process',
      'electron/engine',
      'electron/preload',
    ],
    packages: [node, 'zod', 'electron'],
  },
  'electron/engine-process': {
    folders: [...core, 'shared/contract', 'electron/engine', 'electron/host', 'electron/sample'],
    packages: [node, 'zod', 'electron'],
  },
  'electron/preload': { folders: ['shared/contract'], packages: ['electron'] },
  // The browser side: it sees the contract, the types of the model, and domain-free helpers.
  'renderer/styles': { folders: [], packages: [] },
  'renderer/ui': {
    folders: ['shared/util', 'renderer/styles'],
    packages: [
      'react',
      'react-dom',
      'lucide-react',
      '@base-ui/react',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
    ],
  },
  'renderer/bridge': {
    folders: ['shared/util', 'shared/contract', 'renderer/ui'],
    packages: ['react', 'zod', '@tanstack/react-query'],
  },
  // The frame shows the screens of the list, and the first-run page and palette around them.
  'renderer/frame': {
    folders: ['shared/util', 'shared/contract', 'renderer', 'renderer/ui', 'renderer/bridge', 'renderer/features'],
    packages: ['react', 'react-dom', 'lucide-react', '@tanstack/react-router', '@tanstack/react-query'],
  },
  'renderer/features': {
    folders: [...core, 'shared/contract', 'renderer/ui', 'renderer/bridge', 'renderer/frame'],
    packages: ['react', 'lucide-react', '@base-ui/react', '@tanstack/react-router', '@tanstack/react-query'],
  },
  // The files beside the folders: where it starts, and the list of screens.
  renderer: {
    folders: [
      'shared/contract',
      'renderer/ui',
      'renderer/bridge',
      'renderer/frame',
      'renderer/features',
      'renderer/styles',
    ],
    packages: [
      'react',
      'react-dom',
      'zod',
      'lucide-react',
      '@base-ui/react',
      '@tanstack/react-router',
      '@tanstack/react-query',
      '@fontsource-variable/inter',
    ],
  },
  // Pictures are taken from the running program, with the browser that the tests use.
  build: {
    folders: ['electron/engine', 'electron/sample', 'electron/serve', 'test/support'],
    packages: [
      node,
      'vite',
      '@vitejs/plugin-react',
      'electron-builder',
      '@electron/fuses',
      '@electron/asar',
      'playwright-core',
    ],
  },
};

const files = globSync(['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'build/**/*.ts']).map((file) =>
  file.replaceAll('\\', '/'),
);
const zoneNames = [...Object.keys(table), 'test/support'].toSorted((a, b) => b.length - a.length);
const zoneOf = (file: string) => zoneNames.find((zone) => file.startsWith(`${zone}/`));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3]!);
}

function toFile(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier)).replaceAll('\\', '/');
  if (specifier.startsWith('#')) return specifier.slice(1);
  return undefined;
}

function toPackage(specifier: string): string {
  if (specifier.startsWith('node:')) return node;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the import table', () => {
  it('knows every source file', () => {
    expect(files.filter((file) => zoneOf(file) === undefined && !file.endsWith('globals.d.ts'))).toEqual([]);
  });

  it('is kept by every import', () => {
    const broken: string[] = [];
    for (const file of files) {
      const zone = zoneOf(file);
      if (zone === undefined) continue;
      const { folders, packages } = table[zone]!;
      for (const specifier of importsOf(file)) {
        const target = toFile(specifier, file);
        if (target === undefined) {
          if (!packages.includes(toPackage(specifier)))
            broken.push(`${file} imports the package ${specifier}; ${zone} may use ${packages.join(', ') || 'none'}`);
        } else if (target !== 'package.json') {
          const targetZone = zoneOf(target);
          if (targetZone !== zone && !folders.includes(targetZone ?? ''))
            broken.push(`${file} imports ${target}; ${zone} may import ${folders.join(', ')}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('shared/ is pure', () => {
  const forbidden: readonly (readonly [RegExp, string])[] = [
    [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./, 'the clock'],
    [/\bMath\.random\b|\bcrypto\./, 'randomness'],
    [
      /\btoLocale\w*\(|\blocaleCompare\(|\bIntl\.|\bgetTimezoneOffset\b|\.getHours\(|\.getDate\(|\.getMonth\(|\.getFullYear\(/,
      'locale or time zone',
    ],
  ];

  it.each(forbidden)('does not use %s', (pattern) => {
    const users = files.filter(
      (file) => file.startsWith('shared/') && pattern.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(users).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g, '');
}
