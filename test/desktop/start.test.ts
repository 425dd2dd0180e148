/// <reference lib="dom" />
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeDesktop } from './desktop-spec.ts';
import { ask, readEvents } from './page-calls.ts';

describeDesktop('the desktop app', ({ start }) => {
  it('opens a window whose page has the bridge, frozen, and nothing of Node or Electron', async () => {
    const { page } = await start();
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.bridge).toSorted(),
      frozen: Object.isFrozen(window.bridge),
      host: window.bridge.host,
      foreign: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      secure: window.isSecureContext,
    }));
    expect(seen).toEqual({
      bridge: ['cancel', 'frameAddress', 'host', 'invoke', 'subscribe', 'tokenForFile'],
      frozen: true,
      host: 'desktop',
      foreign: [],
      secure: true,
    });
  });

  it('makes its windows with every safety switch on', async () => {
    const { app, page } = await start();
    const window = await app.browserWindow(page);
    const preferences = await window.evaluate((shown) => {
      const contents = shown.webContents as unknown as {
        getLastWebPreferences?(): Record<string, unknown>;
        preferences?: Record<string, unknown>;
      };
      return contents.getLastWebPreferences?.() ?? contents.preferences;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
  });

  it('watches every way out of a page, and has told Chromium to use no network', async () => {
    const { app } = await start();
    const found = await app.evaluate(({ app: running, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      const names = [
        'will-navigate',
        'will-frame-navigate',
        'will-redirect',
        'will-attach-webview',
        'render-process-gone',
      ];
      const switches = [
        'host-resolver-rules',
        'no-proxy-server',
        'disable-background-networking',
        'dns-prefetch-disable',
      ];
      return {
        unwatched: names.filter((name) => contents.listenerCount(name) === 0),
        missing: switches.filter((name) => !running.commandLine.hasSwitch(name)),
        names: running.commandLine.getSwitchValue('host-resolver-rules'),
      };
    });
    expect(found).toEqual({ unwatched: [], missing: [], names: 'MAP * ~NOTFOUND' });
  });

  it('opens where it was left, and with the register that was open', async () => {
    const first = await start();
    await ask(first.page, 'host.createRegister', { where: 'default' });
    await ask(first.page, 'host.setActor', { actor: 'Ada Example' });
    const window = await first.app.browserWindow(first.page);
    await window.evaluate((shown) => shown.setBounds({ x: 40, y: 30, width: 1200, height: 800 }));
    await first.close();
    const settings = JSON.parse(
      readFileSync(path.join(first.home, 'config', 'sbom-register', 'settings.json'), 'utf8'),
    ) as unknown;
    expect(settings).toMatchObject({ actor: 'Ada Example', window: { x: 40, y: 30, width: 1200, height: 800 } });

    const second = await start({ home: first.home });
    expect(await ask(second.page, 'host.info')).toMatchObject({
      actor: 'Ada Example',
      register: { state: 'open', name: 'register.sbomreg', sample: false },
    });
    const again = await second.app.browserWindow(second.page);
    expect(await again.evaluate((shown) => shown.getBounds())).toEqual({ x: 40, y: 30, width: 1200, height: 800 });
  });

  it('sends the commands of its menu to the page', async () => {
    const { app, page } = await start();
    await app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('go.risks');
      item?.click();
    });
    await expect.poll(() => readEvents(page)).toContainEqual({ event: 'command', command: 'go.risks' });
  });

  it('shows a report in a frame: its style applies, its scripts do not run, and the policy of the page is not touched', async () => {
    const { page } = await start();
    const seen = await page.evaluate(async () => {
      const html =
        '<style>p { color: rgb(1, 2, 3) }</style><p>A report</p><script>document.body.textContent = "ran"</script>';
      const frame = Object.assign(document.createElement('iframe'), { src: await window.bridge.frameAddress(html) });
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      return { violations: window.violations, reachable: frame.contentDocument !== null };
    });
    expect(seen).toEqual({ violations: [], reachable: false });
    const report = page.frames().at(-1)!.locator('p');
    expect(await report.textContent()).toBe('A report');
    expect(await report.evaluate((shown) => getComputedStyle(shown).color)).toBe('rgb(1, 2, 3)');
  });

  it('builds the sample register in the engine process and opens it', async () => {
    const { page } = await start();
    expect(await ask(page, 'host.openSample')).toEqual({
      register: { state: 'open', name: 'sample.sbomreg', sample: true },
    });
    const { total } = await ask<{ total: number }>(page, 'vendors.list');
    expect(total).toBeGreaterThan(2);
  });
});

const rendererBuilt = existsSync('dist/renderer/index.html');
if (!rendererBuilt)
  process.stderr.write('the built renderer is missing (npm run build): the spec of the real page is skipped\n');

describeDesktop(
  'the real page',
  ({ start }) => {
    it('shows the interface without one violation of its policy', async () => {
      const { page, notes, log } = await start();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await page.reload();
      await page.waitForSelector('h1, h2, main');
      expect(await page.title()).toContain('SBOM Register');
      expect(messages.filter((text) => /Content Security Policy|Refused to/.test(text))).toEqual([]);
      expect(notes().filter(({ kind }) => kind === 'network' || kind === 'cancelled')).toEqual([]);
      expect(log()).not.toContain('refused');
    });
  },
  rendererBuilt ? 'real' : 'none',
);
