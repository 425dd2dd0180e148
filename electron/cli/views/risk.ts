// One risk for people: rating and its explanation, the rows behind it, and the history of decisions.

import type { RiskDetail } from '#shared/contract/parts.ts';
import { formatCount } from '#shared/util/format-number.ts';
import { words } from '../format.ts';
import type { Screen } from '../screen.ts';
import { printFields, printTable } from '../table.ts';
import { ratingColours } from './outcome.ts';

function stateText(risk: RiskDetail, screen: Screen): string {
  if (risk.state === 'accepted') {
    const by = risk.approvedBy === null ? '' : ` by ${screen.show(risk.approvedBy)}`;
    return `accepted${risk.acceptedUntil === null ? '' : ` until ${risk.acceptedUntil}`}${by}`;
  }
  if (risk.state === 'acceptance-requested')
    return `acceptance requested by ${screen.show(risk.requestedBy ?? 'nobody')}`;
  return words(risk.state);
}

function dueText(risk: RiskDetail): string | null {
  if (risk.due === null) return null;
  return risk.overdueDays === null ? risk.due : `${risk.due}, ${formatCount(risk.overdueDays)} d late`;
}

export function printRisk(screen: Screen, risk: RiskDetail): void {
  screen.text(screen.paint.bold(`${risk.label}  ${screen.show(risk.title)}`));
  printFields(
    screen,
    [
      ['product', screen.show(`${risk.vendor} / ${risk.product}`)],
      [
        'level',
        `${screen.paint[ratingColours[risk.level]](words(risk.level))} (likelihood ${words(risk.likelihood)}, impact ${words(risk.impact)})`,
      ],
      ['state', stateText(risk, screen)],
      ['owner', screen.show(risk.owner ?? 'nobody')],
      [
        'treatment',
        risk.treatment === null
          ? 'not decided'
          : `${risk.treatment}${risk.plan === null ? '' : `: ${screen.show(risk.plan)}`}`,
      ],
      ['due', dueText(risk)],
    ],
    2,
  );
  screen.line();
  screen.heading('Why');
  for (const reason of risk.explanation) screen.item('· ', screen.show(reason), 2, 2);
  screen.line();
  screen.heading('Behind it');
  printTable(
    screen,
    [
      { title: 'what', cell: (row) => screen.show(row.text), breaks: true },
      { title: 'affected', cell: (row) => `${formatCount(row.affected)} of ${formatCount(row.of)}`, align: 'right' },
      { title: 'document', cell: (row) => row.documentId.slice(0, 8) },
    ],
    risk.rows,
    2,
  );
  if (risk.history.length === 0) return;
  screen.line();
  screen.heading('History');
  for (const entry of risk.history) {
    const reason = entry.reason === null ? '' : ` — ${screen.show(entry.reason)}`;
    screen.item(
      `${entry.at.slice(0, 10)}  `,
      `${screen.show(entry.text)} (${screen.show(entry.actor)})${reason}`,
      2,
      12,
    );
  }
}
