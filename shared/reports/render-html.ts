// A report as one self-contained HTML file: no scripts, nothing from outside, readable on screen in light and dark, printed in light.

import { formatCount } from '#shared/util/format-number.ts';
import { signDefinitions, toStyle } from './html-style.ts';
import { toPlainHtml, toAnchorId, toHtml, toHtmlText, toStatusClass, toStatusHtml } from './html-text.ts';
import type { Block, Cell, Column, Fact, ReportDocument, Row, Section, Segment, Table } from './report-document.ts';

/** Forbids everything but the inline style, should hostile text ever get through the escaping. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function renderHtml(report: ReportDocument): string {
  const sections = report.sections.map((section, index) => toSectionHtml(section, index + 1));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${toPlainHtml(`${report.kindTitle}: ${report.title}`)}</title>
<style>${toStyle(report.footer)}</style>
</head>
<body>
${signDefinitions}
${toTitleHtml(report)}
${toContentsHtml(report.sections)}
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function toTitleHtml(report: ReportDocument): string {
  return `<header>
<p class="kind">${toHtmlText(report.kindTitle)}</p>
<h1>${toHtmlText(report.title)}</h1>
<p class="sub">${toHtmlText(report.subtitle)}</p>
<p class="lead">${toHtml(report.lead)}</p>
${toFactsHtml(report.facts)}
</header>`;
}

function toContentsHtml(sections: readonly Section[]): string {
  const items = sections.map(
    ({ id, title }, index) =>
      `<li><span class="num">${index + 1}</span><a href="#${toAnchorId(id)}">${toHtmlText(title)}</a></li>`,
  );
  return `<nav class="toc" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function toSectionHtml({ id, title, blocks }: Section, number: number): string {
  const anchor = toAnchorId(id);
  return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}"><span class="num">${number}</span>${toHtmlText(title)}</h2>
${blocks.map(toBlockHtml).join('\n')}
</section>`;
}

function toBlockHtml(block: Block): string {
  switch (block.block) {
    case 'paragraph':
      return `<p>${toHtml(block.text)}</p>`;
    case 'notice':
      return `<p class="notice">${toHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${toHtml(item)}</li>`).join('')}</ul>`;
    case 'heading':
      return `<h3${toIdAttribute(block.anchor)}>${toHtmlText(block.text)}</h3>`;
    case 'facts':
      return toFactsHtml(block.facts);
    case 'bar':
      return toBarHtml(block.label, block.segments);
    case 'approval':
      return toApprovalHtml(block.roles);
    case 'table':
      return toTableHtml(block.table);
    default:
      return block satisfies never;
  }
}

function toIdAttribute(anchor: string | undefined): string {
  return anchor === undefined ? '' : ` id="${toAnchorId(anchor)}"`;
}

function toFactsHtml(facts: readonly Fact[]): string {
  const rows = facts.map(({ label, value }) => `<dt>${toHtmlText(label)}</dt><dd>${toHtml(value)}</dd>`);
  return `<dl class="facts">${rows.join('')}</dl>`;
}

/** The bar is a picture of the list below it, so that it needs no words of its own. */
function toBarHtml(label: string, segments: readonly Segment[]): string {
  const shown = segments.filter(({ count }) => count > 0);
  const parts = shown.map(({ status, count }) => `<i class="${toStatusClass(status)}" style="flex:${count}"></i>`);
  const legend = segments.map(({ status, count }) => `<li>${toStatusHtml(status)} ${formatCount(count)}</li>`);
  return `<div class="bar" aria-hidden="true">${parts.join('')}</div>
<ul class="legend" aria-label="${toPlainHtml(label)}">${legend.join('')}</ul>`;
}

function toApprovalHtml(roles: readonly { readonly role: string; readonly name: string | null }[]): string {
  const rows = roles.map(
    ({ role, name }) =>
      `<tr><th scope="row">${toHtmlText(role)}</th><td>${name === null ? '' : toHtmlText(name)}</td><td></td><td></td></tr>`,
  );
  return `<table class="approval"><caption class="vh">Review and approval</caption><colgroup><col style="width:18%"><col style="width:32%"><col style="width:18%"><col></colgroup>
<thead><tr><th scope="col">Role</th><th scope="col">Name</th><th scope="col">Date</th><th scope="col">Signature</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`;
}

function toTableHtml(table: Table): string {
  const caption = `<caption><b>Table ${table.number}.</b> ${toHtmlText(table.caption)}</caption>`;
  if (table.rows.length === 0) {
    return `<table>${caption}<tbody><tr><td class="none">${toHtmlText(table.empty)}</td></tr></tbody></table>`;
  }
  const columns = table.columns.map(({ width }) => (width === undefined ? '<col>' : `<col style="width:${width}%">`));
  const heads = table.columns.map((column) => `<th scope="col"${toClass(column)}>${toHtmlText(column.title)}</th>`);
  return `<table>${caption}<colgroup>${columns.join('')}</colgroup>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${table.rows.map((row) => toRowHtml(row, table)).join('\n')}
</tbody></table>`;
}

function toClass(column: Column | undefined): string {
  return column?.align === 'end' ? ' class="n"' : '';
}

function toRowHtml(row: Row, table: Table): string {
  const cells = row.cells.map((cell, index) => {
    const attributes = toClass(table.columns[index]);
    return index === 0 && table.rowHeads
      ? `<th scope="row"${attributes}>${toCellHtml(cell)}</th>`
      : `<td${attributes}>${toCellHtml(cell)}</td>`;
  });
  return `<tr${toIdAttribute(row.anchor)}>${cells.join('')}</tr>`;
}

function toCellHtml(cell: Cell): string {
  if (typeof cell === 'number') return formatCount(cell);
  if (typeof cell === 'object' && 'lines' in cell)
    return cell.lines.map((line) => `<div class="l">${toHtml(line)}</div>`).join('');
  return toHtml(cell);
}
