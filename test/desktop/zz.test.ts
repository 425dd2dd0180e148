/// <reference lib="dom" />
import { expect, it } from 'vitest';
import { describeDesktop } from './desktop-spec.ts';

describeDesktop('what a page can reach', ({ start }) => {
  it('is nothing but the program: the policy of the page stops every other load', async () => {
    const { page, notes } = await start();
    const violations = await page.evaluate(async () => {
      const far = 'https://vendor.example/x';
      await fetch(far).catch(() => undefined);
      await fetch('./index.html').catch(() => undefined);
      document.body.append(Object.assign(new Image(), { src: far }));
      for (const name of ['iframe', 'embed'])
        document.body.append(Object.assign(document.createElement(name), { src: far }));
      document.head.append(Object.assign(document.createElement('script'), { src: far }));
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: far }));
      document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.inline = true' }));
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red" onclick="window.inline = true">x</p>');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { seen: [...new Set(window.violations)].toSorted(), inline: 'inline' in window };
    });
    expect(violations.inline).toBe(false);
    expect(violations.seen).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ]);
    expect(notes().filter(({ kind }) => kind === 'network')).toEqual([]);
  });

  it('is nothing even without that policy: every request is refused and recorded', async () => {
    const { page, log, notes } = await start();
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    const results = await page.evaluate(async () => {
      const targets = [
        'https://vendor.example/x',
        'http://127.0.0.1:9/',
        'http://169.254.169.254/latest',
        'ftp://vendor.example/',
      ];
      return Promise.all(
        targets.map((target) =>
          fetch(target).then(
            () => 'loaded',
            () => 'refused',
          ),
        ),
      );
    });
    expect(results).toEqual(['refused', 'refused', 'refused', 'refused']);
    for (const target of ['https://vendor.example', 'http://127.0.0.1:9', 'http://169.254.169.254']) {
      expect(log()).toContain(`refused a request target="${target}"`);
    }
    // Nothing got past the filter.
    expect(notes().filter(({ kind }) => kind === 'network')).toEqual([]);
  });

  it('stays where it is: no navigation, no new window, no permission', async () => {
    process.stderr.write('step 1\n');
    const { app, page, log, notes } = await start();setTimeout(()=>process.stderr.write('late '+JSON.stringify(notes())+'\n'),10000);
    const before = page.url();
    process.stderr.write('step 2\n');
    await page.evaluate(() => void window.open('https://vendor.example/'));
    process.stderr.write('step 3 '+JSON.stringify(notes())+'\n');
    await expect.poll(log).toContain('refused new window');
    process.stderr.write('step 4\n');
    await page.evaluate(() => {
      location.href = 'https://vendor.example/';
    });
    process.stderr.write('step 5\n');
    await expect.poll(log).toContain('refused navigation');
    process.stderr.write('step 6\n');
    expect(page.url()).toBe(before);
    process.stderr.write('step 7\n');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    process.stderr.write('step 8\n');
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    process.stderr.write('step 9\n');
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  }, 15000);

  it('finds nothing on app:// beside the files of the interface', async () => {
    process.stderr.write('step 10\n');
    const { page } = await start();
    const base = new URL(page.url()).origin;
    const paths = [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main.js',
      '/page.js%00',
      '//etc/passwd',
      '/.',
      '/INDEX.HTML',
    ];
    for (const path of paths) {
      const response = await page.goto(base + path);
      expect({ path, status: response?.status() }).toEqual({ path, status: 404 });
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    }
    process.stderr.write('step 11\n');
    const index = await page.goto(`${base}/index.html`);
    process.stderr.write('step 12\n');
    expect(index?.status()).toBe(200);
    process.stderr.write('step 13\n');
    expect(index?.headers()['content-type']).toBe('text/html; charset=utf-8');
  });
});
