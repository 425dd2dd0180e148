// Adds a product, or changes its name and criticality. A criticality needs a reason, and rates the risks again.

import { useState } from 'react';
import { type Criticality, criticalities } from '#shared/model/risk.ts';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { useCommand } from '../../bridge/queries.ts';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { notify } from '../../ui/notices.tsx';
import { criticalityWords } from '../common/strings.ts';
import { EditDialog, toGiven } from './edit-dialog.tsx';
import { vendorWords } from './strings.ts';
import { notifyChanged } from './undo.ts';
import { type ProductRow, productTarget } from './vendor-columns.tsx';

const words = vendorWords.dialogs;
const options = criticalities.map((value) => ({ value, label: criticalityWords[value] }));

/** What brings the former criticality back, with the reason that stood beside it. */
function toFormer({ criticality, criticalityReason }: ProductRow, rated: boolean) {
  return rated ? { criticality, ...(criticalityReason !== null && { reason: criticalityReason }) } : {};
}

interface ProductDialogProps {
  /** undefined: a new one of this vendor. */
  readonly product?: ProductRow | undefined;
  readonly vendor: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

export function ProductDialog({ product, vendor, onClose }: ProductDialogProps) {
  const add = useCommand('products.add');
  const edit = useCommand('products.edit');
  const [name, setName] = useState(product?.name ?? '');
  const [criticality, setCriticality] = useState<Criticality>(product?.criticality ?? 'unset');
  const [reason, setReason] = useState('');

  const before = product?.criticality ?? 'unset';
  const rated = criticality !== before;
  const given = { name: name.trim(), reason: toGiven(reason) };
  const changed = product === undefined || rated || given.name !== product.name;
  const impossible =
    given.name === ''
      ? words.nameNeeded
      : rated && given.reason === null
        ? words.reasonNeeded
        : changed
          ? null
          : words.nothingChanged;

  const save = () => {
    if (product === undefined) {
      add.mutate(
        { vendor: vendor.id, name: given.name, criticality, criticalityReason: given.reason },
        {
          onSuccess: ({ product: added }) => {
            notify({
              tone: 'done',
              text: vendorWords.added(toVisibleText(added.name)),
              link: { label: vendorWords.openProduct, target: productTarget(added.id) },
            });
            onClose();
          },
        },
      );
      return;
    }
    edit.mutate(
      { product: product.id, name: given.name, criticality, reason: given.reason },
      {
        onSuccess: () => {
          notifyChanged(given.name, rated, 'products.edit', {
            product: product.id,
            name: product.name,
            ...toFormer(product, rated),
          });
          onClose();
        },
      },
    );
  };

  return (
    <EditDialog
      title={product === undefined ? words.addProduct(vendor.name) : words.editProduct(product.name)}
      kind={product === undefined ? 'add' : 'edit'}
      impossible={impossible}
      changes={
        product !== undefined && rated
          ? [words.criticalityChange(criticalityWords[before], criticalityWords[criticality]), words.recorded]
          : []
      }
      pending={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField label={words.name} value={name} onChange={setName} maxLength={200} required />
      <SelectField
        label={words.criticality}
        hint={words.criticalityHint}
        options={options}
        value={criticality}
        onChange={setCriticality}
      />
      {rated && (
        <TextArea
          label={words.criticalityReason}
          hint={words.criticalityReasonHint}
          value={reason}
          onChange={setReason}
          maxLength={product === undefined ? 200 : 4_000}
          required
        />
      )}
    </EditDialog>
  );
}
