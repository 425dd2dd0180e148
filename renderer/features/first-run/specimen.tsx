// The product's face: a receipt that reconciles. Named as an example; its figures are nobody's.

import { OutcomeSign } from '../../ui/signs.tsx';
import styles from './first-run.module.css';
import { firstRunWords as words } from './strings.ts';

export function Specimen() {
  return (
    <figure className={styles.receipt} aria-label={words.specimen}>
      <div className={styles.receiptHead}>
        <b>{words.receipt}</b>
        <OutcomeSign tone="met" word={words.reconciles} />
      </div>
      <p className="id f2">meterhub-5.2.0.cdx.json</p>
      <dl className={styles.lines}>
        <Line label={words.stored} value="812" />
        <Line label={words.merged} value="27" />
        <Line label={words.leftOut} value="2" />
        <Line label={words.entries} value="841" sum />
      </dl>
      <dl className={styles.lines}>
        <Line label={words.usable} value="598" />
        <Line label={words.unusable} value="214" />
      </dl>
      <div className="cov" aria-hidden>
        <span className={`ok ${styles.usable}`} />
        <span className={`hatch ${styles.unusable}`} />
      </div>
      <p className={styles.last}>{words.notMet}</p>
      <figcaption className="vh">{words.specimen}</figcaption>
    </figure>
  );
}

function Line({
  label,
  value,
  sum = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly sum?: boolean;
}) {
  return (
    <div className={sum ? styles.sum : undefined}>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
