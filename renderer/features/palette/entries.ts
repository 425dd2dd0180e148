// What the palette finds: commands by their words, things by name, components by everything the engine searches.

import { Boxes, Building2, FileText, Flag, type LucideIcon, Package, Tag, Zap } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCall } from '../../bridge/queries.ts';
import { commands } from '../../frame/commands.ts';
import type { Target } from '../../ui/button.tsx';
import { formatCount, formatCounted } from '../../ui/format.ts';
import { paletteWords as words } from './strings.ts';

export interface Entry {
  readonly id: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** Beside it, in grey. */
  readonly where?: string | undefined;
  readonly keys?: string | undefined;
  readonly target?: Target;
  readonly run?: () => void;
}

/** A group shows this many; the screen behind it shows all. */
const perGroup = 5;
const everything = { limit: 500 } as const;

export interface Found {
  readonly entries: readonly Entry[];
  readonly searching: boolean;
  /** What could not be searched, in words. */
  readonly notSearched: string | null;
}

export function useEntries(typed: string): Found {
  const text = useSettled(typed.trim());
  const on = text !== '';
  const vendors = useCall('vendors.list', everything, { enabled: on });
  const products = useCall('products.list', everything, { enabled: on });
  const releases = useCall('releases.list', everything, { enabled: on });
  const documents = useCall('documents.list', everything, { enabled: on });
  const risks = useCall('risks.list', everything, { enabled: on });
  const components = useCall('components.search', { query: text, limit: perGroup }, { enabled: on, keepFormer: true });
  const things: readonly Entry[] = !on
    ? []
    : [
        ...pick(vendors.data?.rows, text, ({ id, name }) => ({
          id,
          group: words.groups.vendors,
          icon: Building2,
          label: name,
          target: { to: '/vendors/$id', params: { id } },
        })),
        ...pick(products.data?.rows, text, ({ id, name, vendor }) => ({
          id,
          group: words.groups.products,
          icon: Package,
          label: name,
          where: vendor,
          target: { to: '/products/$id', params: { id } },
        })),
        ...pick(releases.data?.rows, text, ({ id, name, vendor, product }) => ({
          id,
          group: words.groups.releases,
          icon: Tag,
          label: `${product} ${name}`,
          where: vendor,
          target: { to: '/releases/$id', params: { id } },
        })),
        ...pick(documents.data?.rows, text, ({ id, fileName, vendor, product }) => ({
          id,
          group: words.groups.documents,
          icon: FileText,
          label: fileName,
          where: `${vendor}, ${product}`,
          target: { to: '/documents/$id', params: { id } },
        })),
        ...pick(risks.data?.rows, text, ({ id, label, title, product }) => ({
          id,
          group: words.groups.risks,
          icon: Flag,
          label: `${label} ${title}`,
          where: product,
          target: { to: '/risks/$id', params: { id } },
        })),
        ...toComponentEntries(components.data, text),
      ];
  const matching: readonly Entry[] = commands
    .filter(({ title }) => fits(title, text))
    .slice(0, on ? perGroup : undefined)
    .map(({ id, title, keys, run }) => ({ id, group: words.groups.commands, icon: Zap, label: title, keys, run }));
  const missing = components.data?.notSearched.length ?? 0;
  return {
    entries: [...things, ...matching],
    searching: on && (components.isFetching || text !== typed.trim()),
    notSearched: on && missing > 0 ? words.notSearched(formatCounted(missing, 'release')) : null,
  };
}

function toComponentEntries(
  data:
    | {
        readonly rows: readonly {
          readonly id: string;
          readonly name: string;
          readonly version: string | null;
          readonly namespace: string | null;
        }[];
        readonly total: number;
      }
    | undefined,
  text: string,
): readonly Entry[] {
  if (data === undefined || data.rows.length === 0) return [];
  const group = words.groups.components;
  const rows = data.rows.map(({ id, name, version, namespace }) => ({
    id,
    group,
    icon: Boxes,
    label: version === null ? name : `${name} ${version}`,
    where: namespace ?? undefined,
    target: { to: '/components', search: { q: text, row: id } },
  }));
  if (data.total <= rows.length) return rows;
  return [
    ...rows,
    {
      id: 'all-components',
      group,
      icon: Boxes,
      label: words.allComponents(formatCount(data.total)),
      target: { to: '/components', search: { q: text } },
    },
  ];
}

function pick<Row>(rows: readonly Row[] | undefined, text: string, toEntry: (row: Row) => Entry): readonly Entry[] {
  const found: Entry[] = [];
  for (const row of rows ?? []) {
    const entry = toEntry(row);
    if (fits(entry.label, text)) found.push(entry);
    if (found.length === perGroup) break;
  }
  return found;
}

/** Every word typed occurs somewhere. */
function fits(label: string, text: string): boolean {
  const whole = label.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** The text once nothing was typed for a moment, so that not every letter becomes a search. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
