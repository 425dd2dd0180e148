// Views of the table: a few that everybody wants, and the person's own, kept on this computer for this register.

import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { readKept, useKept, writeKept } from '../../ui/kept-state.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { notify } from '../../ui/notices.tsx';
import type { MissingField } from './component-rows.ts';
import { componentWords } from './strings.ts';

const words = componentWords.views;

/** What the address says of the list: search and filters. */
export interface ViewAddress {
  readonly q: string | undefined;
  readonly release: string | undefined;
  readonly missing: string | undefined;
}

interface SavedView extends Partial<ViewAddress> {
  readonly name: string;
  /** As useColumns keeps it; null: the usual columns. */
  readonly columns: readonly string[] | null;
}

interface SavedViewsProps {
  readonly register: string;
  readonly columnsKey: string;
  readonly now: ViewAddress;
  /** `columns`: the kept columns were changed as well, so that they must be read again. */
  readonly onApply: (address: ViewAddress, columns: boolean) => void;
}

const common: readonly (MissingField | null)[] = [null, 'C6', 'C2', 'C11', 'C7', 'C3'];

export function SavedViews({ register, columnsKey, now, onApply }: SavedViewsProps) {
  const [views, setViews] = useKept<readonly SavedView[]>(`views:components:${register}`, []);
  const [saving, setSaving] = useState(false);
  const own = views.find(
    (view) => same(toAddress(view), now) && JSON.stringify(view.columns) === JSON.stringify(readKept(columnsKey, null)),
  );

  const apply = (view: SavedView) => {
    writeKept(columnsKey, view.columns);
    onApply(toAddress(view), true);
  };
  const save = (name: string) => {
    const view: SavedView = { name, ...without(now), columns: readKept(columnsKey, null) };
    setViews([...views.filter((other) => other.name !== name), view].toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    setSaving(false);
    notify({ tone: 'done', text: words.saved(name) });
  };
  const remove = (view: SavedView) => {
    setViews(views.filter((other) => other !== view));
    notify({ text: words.removed(view.name), undo: () => setViews(views) });
  };

  const items: readonly (MenuItem | null)[] = [
    ...common.map((missing) => {
      const address = { q: undefined, release: undefined, missing: missing ?? undefined };
      return {
        label: missing === null ? componentWords.all : words.without(componentWords.missing[missing]),
        chosen: same(address, now),
        run: () => onApply(address, false),
      };
    }),
    ...(views.length > 0 ? [null] : []),
    ...views.map((view) => ({ label: view.name, chosen: view === own, run: () => apply(view) })),
    null,
    { label: words.save, icon: Bookmark, run: () => setSaving(true) },
    ...(own === undefined ? [] : [{ label: words.remove(own.name), icon: Trash2, run: () => remove(own) }]),
  ];
  return (
    <>
      <Menu
        align="end"
        items={items}
        trigger={
          <Button look="quiet" icon={Bookmark}>
            {own?.name ?? words.button}
          </Button>
        }
      />
      {saving && <SaveDialog taken={views.map(({ name }) => name)} onSave={save} onClose={() => setSaving(false)} />}
    </>
  );
}

interface SaveDialogProps {
  readonly taken: readonly string[];
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

function SaveDialog({ taken, onSave, onClose }: SaveDialogProps) {
  const [name, setName] = useState('');
  const given = name.trim();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.saveTitle}
      onSubmit={() => given !== '' && onSave(given)}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" impossible={given === '' ? words.nameNeeded : null}>
            {words.keep}
          </Button>
        </>
      }
    >
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={80}
        hint={taken.includes(given) ? words.replaces : words.saveHint}
      />
    </Dialog>
  );
}

function toAddress({ q, release, missing }: Partial<ViewAddress>): ViewAddress {
  return { q, release, missing };
}

function without(address: ViewAddress): Partial<ViewAddress> {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined && value !== ''));
}

function same(a: ViewAddress, b: ViewAddress): boolean {
  return (
    (a.q ?? '') === (b.q ?? '') && (a.release ?? '') === (b.release ?? '') && (a.missing ?? '') === (b.missing ?? '')
  );
}
