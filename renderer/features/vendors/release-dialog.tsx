// Adds a release, or changes its name and state. A changed state rates the risks of the product again.

import { useState } from 'react';
import { type ReleaseState, releaseStates } from '#shared/model/register-view.ts';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { useCommand } from '../../bridge/queries.ts';
import { ChoiceCards, DateField, TextField } from '../../ui/field.tsx';
import { notify } from '../../ui/notices.tsx';
import { releaseStateWords } from '../common/strings.ts';
import { EditDialog, toGiven } from './edit-dialog.tsx';
import { vendorWords } from './strings.ts';
import { notifyChanged } from './undo.ts';
import { type ReleaseRow, releaseTarget } from './vendor-columns.tsx';

const words = vendorWords.dialogs;
const options = releaseStates.map((value) => ({
  value,
  title: releaseStateWords[value],
  consequence: words.stateHints[value],
}));

interface ReleaseDialogProps {
  /** undefined: a new one of this product. */
  readonly release?: ReleaseRow | undefined;
  readonly product: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

export function ReleaseDialog({ release, product, onClose }: ReleaseDialogProps) {
  const add = useCommand('releases.add');
  const edit = useCommand('releases.edit');
  const [name, setName] = useState(release?.name ?? '');
  const [state, setState] = useState<ReleaseState>(release?.state ?? 'candidate');
  const [since, setSince] = useState(release?.inUseSince ?? '');
  const [reason, setReason] = useState('');

  const before = release?.state ?? 'candidate';
  const given = { name: name.trim(), state, inUseSince: state === 'candidate' ? null : toGiven(since) };
  const moved = release !== undefined && state !== before;
  const changed =
    release === undefined || moved || given.name !== release.name || given.inUseSince !== release.inUseSince;

  const save = () => {
    if (release === undefined) {
      add.mutate(
        { product: product.id, ...given },
        {
          onSuccess: ({ release: added }) => {
            notify({
              tone: 'done',
              text: vendorWords.added(toVisibleText(added.name)),
              link: { label: vendorWords.openRelease, target: releaseTarget(added.id) },
            });
            onClose();
          },
        },
      );
      return;
    }
    edit.mutate(
      { release: release.id, ...given, reason: toGiven(reason) },
      {
        onSuccess: () => {
          notifyChanged(given.name, moved, 'releases.edit', {
            release: release.id,
            name: release.name,
            state: release.state,
            inUseSince: release.inUseSince,
          });
          onClose();
        },
      },
    );
  };

  return (
    <EditDialog
      title={release === undefined ? words.addRelease(product.name) : words.editRelease(release.name)}
      kind={release === undefined ? 'add' : 'edit'}
      impossible={given.name === '' ? words.nameNeeded : changed ? null : words.nothingChanged}
      changes={moved ? [words.stateChange(releaseStateWords[before], releaseStateWords[state]), words.recorded] : []}
      pending={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={words.releaseName}
        hint={words.releaseNameHint}
        value={name}
        onChange={setName}
        maxLength={200}
        required
      />
      <ChoiceCards label={words.state} options={options} value={state} onChange={setState} />
      {state !== 'candidate' && <DateField label={words.since} value={since} onChange={setSince} />}
      {release !== undefined && (
        <TextField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} maxLength={4_000} />
      )}
    </EditDialog>
  );
}
