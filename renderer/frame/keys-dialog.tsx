// Every key that works now.

import { Dialog } from '../ui/dialog.tsx';
import { type KeyBinding, Keys, useKeyTable } from '../ui/keys.tsx';
import { commands } from './commands.ts';
import { frameWords } from './strings.ts';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const everywhere = commands.flatMap(({ keys, title }) => (keys === undefined ? [] : [{ keys, label: title }]));
  const frameKeys = new Set(everywhere.map(({ keys }) => keys));
  const here = useKeyTable().filter(({ keys }) => !frameKeys.has(keys));
  return (
    <Dialog open onClose={onClose} title={frameWords.keysTitle} wide>
      <div className="key-columns">
        {here.length > 0 && <KeyColumn title={frameWords.keysHere} keys={here} />}
        <KeyColumn title={frameWords.keysEverywhere} keys={everywhere} />
      </div>
    </Dialog>
  );
}

function KeyColumn({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly Pick<KeyBinding, 'keys' | 'label'>[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="key-table">
        {keys.map((binding) => (
          <div key={`${binding.keys}${binding.label}`}>
            <dt>
              <Keys of={binding.keys} />
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
