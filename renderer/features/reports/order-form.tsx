// Kind, scope and format of a report. Names that vendors chose are shown as text.

import { useCall } from '../../bridge/queries.ts';
import { ChoiceCards, SelectField } from '../../ui/field.tsx';
import { Segments } from '../../ui/tabs.tsx';
import { toVisibleParts } from '#shared/util/visible-text.ts';
import type { Option } from '../../ui/select.tsx';
import styles from './reports.module.css';
import { type ReportOrder, scopes } from './report-order.ts';
import { formatHints, formatWords, kindWords, reportFormats, reportKinds, reportWords } from './strings.ts';

interface OrderFormProps {
  readonly order: ReportOrder;
  readonly onChange: (part: Partial<ReportOrder>) => void;
}

export function OrderForm({ order, onChange }: OrderFormProps) {
  const scope = scopes[order.kind];
  return (
    <div className={styles['form']}>
      <ChoiceCards
        label={reportWords.kind}
        value={order.kind}
        options={reportKinds.map((value) => ({
          value,
          title: kindWords[value].title,
          consequence: kindWords[value].about,
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      {scope.includes('framework') && (
        <FrameworkField value={order.framework} onChange={(framework) => onChange({ framework })} />
      )}
      {scope.includes('vendor') && (
        <VendorField
          value={order.vendor}
          optional={order.kind !== 'vendor-assessment'}
          onChange={(vendor) => onChange({ vendor, release: null })}
        />
      )}
      {scope.includes('release') && (
        <ReleaseField vendor={order.vendor} value={order.release} onChange={(release) => onChange({ release })} />
      )}
      {scope.includes('document') && (
        <DocumentField value={order.document} onChange={(document) => onChange({ document })} />
      )}
      <div className="field">
        <span className="lab">{reportWords.format}</span>
        <div>
          <Segments
            label={reportWords.format}
            options={reportFormats.map((id) => ({ id, title: formatWords[id] }))}
            chosen={order.format}
            onChoose={(format) => onChange({ format })}
          />
        </div>
        <p className="hint">{formatHints[order.format]}</p>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const everything = '*';
const most = 500;

function FrameworkField({ value, onChange }: ChoiceProps) {
  const { data } = useCall('compliance.frameworks', {});
  const options = (data?.frameworks ?? []).map(({ id, title, edition }) => ({
    value: id,
    label: `${title} ${edition}`,
  }));
  return (
    <SelectField
      label={reportWords.framework}
      options={options}
      value={value}
      placeholder={reportWords.choose}
      onChange={onChange}
    />
  );
}

function VendorField({ value, optional, onChange }: ChoiceProps & { readonly optional: boolean }) {
  const { data } = useCall('vendors.list', { limit: most });
  const options = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: toPlain(name) }));
  return (
    <ScopeField
      label={reportWords.vendor}
      any={optional ? reportWords.anyVendor : null}
      options={options}
      total={data?.total}
      value={value}
      onChange={onChange}
    />
  );
}

function ReleaseField({ vendor, value, onChange }: ChoiceProps & { readonly vendor: string | null }) {
  const { data } = useCall('releases.list', { vendor, limit: most });
  const options = (data?.rows ?? []).map((row) => ({
    value: row.id,
    label: toPlain(`${row.product} ${row.name}${vendor === null ? ` · ${row.vendor}` : ''}`),
  }));
  return (
    <ScopeField
      label={reportWords.release}
      any={reportWords.anyRelease}
      options={options}
      total={data?.total}
      value={value}
      onChange={onChange}
    />
  );
}

function DocumentField({ value, onChange }: ChoiceProps) {
  const { data } = useCall('documents.list', { limit: most });
  const options = (data?.rows ?? []).map(({ id, fileName, product, release }) => ({
    value: id,
    label: toPlain(`${fileName} · ${product} ${release}`),
  }));
  return (
    <ScopeField
      label={reportWords.document}
      any={null}
      options={options}
      total={data?.total}
      value={value}
      onChange={onChange}
    />
  );
}

interface ScopeFieldProps extends ChoiceProps {
  readonly label: string;
  /** The word for "no limit"; null where one must be chosen. */
  readonly any: string | null;
  readonly options: readonly Option[];
  readonly total: number | undefined;
}

function ScopeField({ label, any, options, total = 0, value, onChange }: ScopeFieldProps) {
  return (
    <SelectField
      label={label}
      options={any === null ? options : [{ value: everything, label: any }, ...options]}
      value={value ?? (any === null ? null : everything)}
      placeholder={reportWords.choose}
      hint={total > options.length && options.length > 0 && reportWords.firstOnly(options.length, total)}
      onChange={(next) => onChange(next === everything ? null : next)}
    />
  );
}

/** Options are plain text: control characters of vendors become visible signs here as well. */
function toPlain(text: string): string {
  return toVisibleParts(text)
    .map((part) => part.text)
    .join('');
}
