// The one client of this page: the preload's bridge in the desktop window, loopback otherwise.

import { createClient } from './client.ts';
import { createBrowserBridge } from './transport-browser.ts';
import { findElectronBridge } from './transport-electron.ts';

export const client = createClient(findElectronBridge() ?? createBrowserBridge());
