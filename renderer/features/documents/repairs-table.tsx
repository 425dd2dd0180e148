// Every repair with before, after and rule (promise 1). The original bytes are untouched.

import { formatCount } from '../../ui/format.ts';
import { Num } from '../../ui/num.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { type Finding, splitMessage } from './findings-order.ts';
import css from './review.module.css';
import { findingWords, receiptWords } from './strings.ts';

interface RepairsTableProps {
  readonly findings: readonly Finding[];
  readonly onFinding: (index: number) => void;
}

/** Places listed under one rule; the finding holds the others. */
const mostPlaces = 5;

export function RepairsTable({ findings, onFinding }: RepairsTableProps) {
  const repaired = findings.flatMap((finding, index) => (finding.action === 'repaired' ? [{ finding, index }] : []));
  if (repaired.length === 0) return <p className="f2">{receiptWords.noRepairs}</p>;
  const { columns } = receiptWords;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" className="r nw">
            {columns.count}
          </th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{columns.after}</th>
        </tr>
      </thead>
      {repaired.map(({ finding, index }) => (
        <Repair key={index} finding={finding} onOpen={() => onFinding(index)} />
      ))}
    </table>
  );
}

function Repair({ finding, onOpen }: { readonly finding: Finding; readonly onOpen: () => void }) {
  const places = finding.places.slice(0, mostPlaces);
  return (
    <tbody>
      {places.map((place, at) => (
        <tr key={place.pointer}>
          {at === 0 && (
            <>
              <td rowSpan={places.length} className="r num">
                <Num
                  value={finding.count}
                  onOpen={onOpen}
                  label={`${formatCount(finding.count)}: ${splitMessage(finding.message)[0]}`}
                />
              </td>
              <td rowSpan={places.length}>
                <VisibleText text={finding.message} />
                <p className="f3 t12">
                  <Ident text={finding.rule} wrap />
                </p>
              </td>
            </>
          )}
          <td>
            {place.before === undefined ? (
              <span className="f3">{findingWords.emptyValue}</span>
            ) : (
              <Ident text={place.before} wrap />
            )}
          </td>
          <td>
            {place.after === undefined ? (
              <span className="f3">{findingWords.emptyValue}</span>
            ) : (
              <Ident text={place.after} wrap />
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
