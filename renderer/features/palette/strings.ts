// Words of the command palette.

export const paletteWords = {
  title: 'Search and commands',
  placeholder: 'Search vendors, components, risks, commands',
  results: 'Results',
  groups: {
    commands: 'Commands',
    vendors: 'Vendors',
    products: 'Products',
    releases: 'Releases',
    documents: 'Documents',
    components: 'Components',
    risks: 'Risks',
  },
  nothing: (text: string) =>
    `Nothing is named “${text}”. Names, identifiers, hashes and licences of components were searched, and the names of everything else.`,
  searching: 'Searching …',
  allComponents: (count: string) => `All ${count} components`,
  move: 'move',
  open: 'open',
  close: 'close',
  count: (count: string) => `${count} shown`,
  notSearched: (count: string) => `${count} without a readable SBOM: not searched`,
} as const;
