// Every command of the native menu: what it is called, its keys, and who carries it out. Commands for the page go there
// as an event; the menu, its keys and their tests follow from this table.

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly menu: 'file' | 'go' | 'help';
  /** In Electron's notation. */
  readonly keys?: string;
  /** page: sent to the window. shell: done by main. */
  readonly by: 'page' | 'shell';
  /** Begins a group of its own. */
  readonly group?: true;
}

const table = [
  { id: 'import', title: 'Import Files…', menu: 'file', keys: 'CmdOrCtrl+O', by: 'page' },
  { id: 'check', title: 'Check Without Importing…', menu: 'file', keys: 'CmdOrCtrl+Shift+O', by: 'page' },
  { id: 'register.create', title: 'Create Register…', menu: 'file', by: 'page', group: true },
  { id: 'register.open', title: 'Open Register…', menu: 'file', by: 'page' },
  { id: 'register.sample', title: 'Explore Sample Data', menu: 'file', by: 'page' },
  { id: 'register.close', title: 'Close Register', menu: 'file', by: 'page' },
  { id: 'report', title: 'Make Report…', menu: 'file', keys: 'CmdOrCtrl+Shift+R', by: 'page', group: true },
  { id: 'window.new', title: 'New Window', menu: 'file', keys: 'CmdOrCtrl+Shift+N', by: 'shell', group: true },
  { id: 'palette', title: 'Search Everything…', menu: 'go', keys: 'CmdOrCtrl+K', by: 'page' },
  { id: 'go.overview', title: 'Overview', menu: 'go', keys: 'CmdOrCtrl+1', by: 'page', group: true },
  { id: 'go.intake', title: 'Intake', menu: 'go', keys: 'CmdOrCtrl+2', by: 'page' },
  { id: 'go.vendors', title: 'Vendors', menu: 'go', keys: 'CmdOrCtrl+3', by: 'page' },
  { id: 'go.components', title: 'Components', menu: 'go', keys: 'CmdOrCtrl+4', by: 'page' },
  { id: 'go.risks', title: 'Risks', menu: 'go', keys: 'CmdOrCtrl+5', by: 'page' },
  { id: 'go.compliance', title: 'Compliance', menu: 'go', keys: 'CmdOrCtrl+6', by: 'page' },
  { id: 'go.reports', title: 'Reports', menu: 'go', keys: 'CmdOrCtrl+7', by: 'page' },
  { id: 'go.settings', title: 'Settings', menu: 'go', keys: 'CmdOrCtrl+,', by: 'page' },
  { id: 'help.keys', title: 'Keyboard', menu: 'help', keys: 'F1', by: 'page' },
  { id: 'help.log', title: 'Show Log', menu: 'help', by: 'shell', group: true },
  { id: 'help.about', title: 'About SBOM Register', menu: 'help', by: 'shell' },
] as const satisfies readonly Command[];

export type CommandId = (typeof table)[number]['id'];
export type ShellCommand = Extract<(typeof table)[number], { by: 'shell' }>['id'];
export const commands: readonly (Command & { readonly id: CommandId })[] = table;
