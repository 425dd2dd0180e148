import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { describeDesktop } from './desktop-spec.ts';
import { ask, call, dropFile, readEvents, waitForEvent } from './page-calls.ts';

interface Imported {
  readonly documents: readonly { readonly id: string; readonly path: string; readonly outcome: string }[];
}

describeDesktop('from a dropped file to a decision', ({ start }) => {
  it('imports a file that was dropped on the window, and records the decision about it', async () => {
    const { page, home } = await start();
    const file = path.join(home, 'pump-controller.cdx.json');
    writeFileSync(file, aCycloneDxBom({ components: 12 }));
    await ask(page, 'host.createRegister', { where: 'default' });
    // As every page does that shows a register.
    await ask(page, 'register.info');

    const picked = await dropFile(page, file);
    expect(picked).toMatchObject({
      name: 'pump-controller.cdx.json',
      bytes: aCycloneDxBom({ components: 12 }).byteLength,
    });
    const imported = await ask<Imported>(page, 'submissions.import', {
      files: [picked.token],
      vendor: 'Halden',
      product: 'Pump Controller',
      release: '1.0.0',
    });
    expect(imported.documents).toMatchObject([{ outcome: 'read', path: 'pump-controller.cdx.json' }]);
    await waitForEvent(page, '"documents"');

    const { id } = imported.documents[0]!;
    await ask(page, 'documents.decide', { id, status: 'accepted', reason: 'Complete enough for this purchase.' });
    expect(await ask(page, 'documents.show', { id })).toMatchObject({
      document: { status: 'accepted', decision: { reason: 'Complete enough for this purchase.' } },
    });
    // The twelve, and the product itself.
    expect(await ask(page, 'components.list', { limit: 5 })).toMatchObject({ total: 13 });
  });

  it('reports progress to the page that asked, under the name of its call', async () => {
    const { page, home } = await start();
    const file = path.join(home, 'large.cdx.json');
    writeFileSync(file, aCycloneDxBom({ components: 20_000 }));
    const picked = await dropFile(page, file);
    const answer = await call(page, 'documents.check', { files: [picked.token] }, 'check-1');
    expect(answer.ok).toBe(true);
    const events = await readEvents(page);
    expect(events.filter((event) => event.event === 'progress').every((event) => event.call === 'check-1')).toBe(true);
    expect(events.some((event) => event.event === 'progress')).toBe(true);
  });

  it('gives a token for a file of a dialog, and writes where the person said', async () => {
    const { app, page, home } = await start();
    const file = path.join(home, 'chosen.cdx.json');
    const target = path.join(home, 'original-copy.json');
    writeFileSync(file, aCycloneDxBom());
    await app.evaluate(
      ({ dialog }, paths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.file] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.target });
      },
      { file, target },
    );
    await ask(page, 'host.createRegister', { where: 'default' });
    const { files } = await ask<{ files: readonly { token: string; name: string }[] }>(page, 'host.pickFiles');
    expect(files).toMatchObject([{ name: 'chosen.cdx.json' }]);
    const names = { vendor: 'Halden', product: 'Gateway', release: '2' };
    const { documents } = await ask<Imported>(page, 'submissions.import', { files: [files[0]!.token], ...names });

    const { token } = await ask<{ token: string }>(page, 'host.pickSaveTarget', { suggestedName: 'copy.json' });
    await ask(page, 'documents.saveOriginal', { id: documents[0]!.id, target: token });
    expect(await ask(page, 'host.finishSave', { token })).toEqual({ name: 'original-copy.json', download: null });
  });

  it('gives no token for a File that a script made', async () => {
    const { page } = await start();
    const made = await page.evaluate<string>(
      `window.bridge.tokenForFile(new File(['{}'], '/etc/passwd')).then(() => 'a token', (error) => error.message)`,
    );
    expect(made).toContain('There is no file');
  });
});
