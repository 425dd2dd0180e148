// Adds a vendor, or changes what is known of one.

import { useState } from 'react';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { useCommand } from '../../bridge/queries.ts';
import { TextField } from '../../ui/field.tsx';
import { notify } from '../../ui/notices.tsx';
import { EditDialog, toGiven } from './edit-dialog.tsx';
import { vendorWords } from './strings.ts';
import { notifyChanged } from './undo.ts';
import { type VendorRow, vendorTarget } from './vendor-columns.tsx';
import style from './vendors.module.css';

const words = vendorWords.dialogs;

interface VendorDialogProps {
  /** undefined: a new one. */
  readonly vendor?: VendorRow | undefined;
  readonly onClose: () => void;
}

export function VendorDialog({ vendor, onClose }: VendorDialogProps) {
  const add = useCommand('vendors.add');
  const edit = useCommand('vendors.edit');
  const [name, setName] = useState(vendor?.name ?? '');
  const [contact, setContact] = useState(vendor?.contact ?? '');
  const [securityContact, setSecurityContact] = useState(vendor?.securityContact ?? '');
  const [country, setCountry] = useState(vendor?.country ?? '');
  const [contractRef, setContractRef] = useState(vendor?.contractRef ?? '');
  const [reason, setReason] = useState('');

  const fields = {
    name: name.trim(),
    contact: toGiven(contact),
    securityContact: toGiven(securityContact),
    country: toGiven(country),
    contractRef: toGiven(contractRef),
  };
  const changed =
    vendor === undefined ||
    (Object.keys(fields) as readonly (keyof typeof fields)[]).some((key) => fields[key] !== vendor[key]);

  const save = () => {
    if (vendor === undefined) {
      add.mutate(fields, {
        onSuccess: ({ vendor: added }) => {
          notify({
            tone: 'done',
            text: vendorWords.added(toVisibleText(added.name)),
            link: { label: vendorWords.openVendor, target: vendorTarget(added.id) },
          });
          onClose();
        },
      });
      return;
    }
    edit.mutate(
      { vendor: vendor.id, ...fields, reason: toGiven(reason) },
      {
        onSuccess: () => {
          notifyChanged(fields.name, false, 'vendors.edit', toFormer(vendor));
          onClose();
        },
      },
    );
  };

  return (
    <EditDialog
      title={vendor === undefined ? words.addVendor : words.editVendor(vendor.name)}
      kind={vendor === undefined ? 'add' : 'edit'}
      impossible={fields.name === '' ? words.nameNeeded : changed ? null : words.nothingChanged}
      changes={[]}
      pending={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField label={words.name} value={name} onChange={setName} maxLength={200} required />
      <div className={style['pair']}>
        <TextField
          label={words.contact}
          hint={words.contactHint}
          value={contact}
          onChange={setContact}
          maxLength={200}
        />
        <TextField
          label={words.securityContact}
          hint={words.securityContactHint}
          value={securityContact}
          onChange={setSecurityContact}
          maxLength={200}
        />
      </div>
      <div className={style['pair']}>
        <TextField label={words.country} value={country} onChange={setCountry} maxLength={200} />
        <TextField
          label={words.contract}
          hint={words.contractHint}
          value={contractRef}
          onChange={setContractRef}
          maxLength={200}
        />
      </div>
      {vendor !== undefined && (
        <TextField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} maxLength={4_000} />
      )}
    </EditDialog>
  );
}

/** The edit that brings back what was there. */
function toFormer({ id, name, contact, securityContact, country, contractRef }: VendorRow) {
  return { vendor: id, name, contact, securityContact, country, contractRef };
}
