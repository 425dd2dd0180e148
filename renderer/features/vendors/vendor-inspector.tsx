// The selected vendor beside the list: whom to ask, and what we have of it.

import { Copy, Pencil } from 'lucide-react';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { useCall } from '../../bridge/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { formatCounted } from '../../ui/format.ts';
import { Inspector } from '../../ui/inspector.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { KeyValues, Section } from '../../ui/layout.tsx';
import { notify } from '../../ui/notices.tsx';
import { Num, TextLink } from '../../ui/num.tsx';
import { LoadingLines } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { Failure } from '../common/failure.tsx';
import { CriticalityGauge } from '../common/signs.tsx';
import { vendorWords as words } from './strings.ts';
import { OrNot, productTarget, type VendorRow, vendorTarget } from './vendor-columns.tsx';
import style from './vendors.module.css';

interface VendorInspectorProps {
  readonly vendor: VendorRow;
  readonly onEdit: (vendor: VendorRow) => void;
  readonly onClose: () => void;
}

export function VendorInspector({ vendor, onEdit, onClose }: VendorInspectorProps) {
  useKeys([{ keys: 'Esc', label: words.closeKey, run: onClose }]);
  return (
    <Inspector
      title={<VisibleText text={vendor.name} />}
      label={words.inspectorLabel(toVisibleText(vendor.name))}
      subtitle={formatCounted(vendor.products, 'product')}
      target={{ ...vendorTarget(vendor.id), label: words.openVendor }}
      onClose={onClose}
      footer={
        <Button icon={Pencil} onClick={() => onEdit(vendor)}>
          {words.edit}
        </Button>
      }
    >
      <Section title={words.contacts}>
        <KeyValues
          rows={[
            [words.columns.contact, <Contact key="c" text={vendor.contact} />],
            [words.columns.security, <Contact key="s" text={vendor.securityContact} />],
            [words.columns.country, <OrNot key="l" text={vendor.country} />],
            [words.columns.contract, <OrNot key="r" text={vendor.contractRef} />],
          ]}
        />
      </Section>
      <Section title={words.tabs.products}>
        <VendorProducts vendor={vendor.id} />
      </Section>
    </Inspector>
  );
}

/** An address is copied, never opened: it came from outside, and this program sends nothing. */
function Contact({ text }: { readonly text: string | null }) {
  if (text === null) return <OrNot text={text} />;
  return (
    <span className={style['contact']}>
      <VisibleText text={text} />
      <IconButton
        label={words.copyContact(toVisibleText(text))}
        icon={Copy}
        onClick={() => copyText(text) && notify({ text: words.copied })}
      />
    </span>
  );
}

function VendorProducts({ vendor }: { readonly vendor: string }) {
  const { data, error, refetch } = useCall('vendors.show', { vendor });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={3} />;
  if (data.products.length === 0) return <p className="f3">{words.noProductsTitle}</p>;
  return (
    <ul className={style['plain']}>
      {data.products.map(({ id, name, criticality, releases }) => (
        <li key={id}>
          <span className="grow cut">
            <TextLink target={productTarget(id)}>
              <VisibleText text={name} />
            </TextLink>
          </span>
          {releases === 0 ? (
            <span className="f3 t12">{formatCounted(0, 'release')}</span>
          ) : (
            <span className="f2 t12">
              <Num value={formatCounted(releases, 'release')} target={productTarget(id)} />
            </span>
          )}
          <CriticalityGauge criticality={criticality} />
        </li>
      ))}
    </ul>
  );
}
