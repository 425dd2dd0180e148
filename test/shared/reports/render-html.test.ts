import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '#shared/reports/render-html.ts';
import { type Block, type Inline, heading, notice, paragraph, table } from '#shared/reports/report-document.ts';
import { statusWords } from '#shared/reports/words.ts';
import { aReport } from '../../support/a-report.ts';

function render(...blocks: readonly Block[]): string {
  return renderHtml(aReport({ sections: [{ id: 'one', title: 'One', blocks }] }));
}

/** What stands between <main> and </main>. */
function body(html: string): string {
  return html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
}

/** Text in every kind of inline. */
function toInlines(text: string): Inline[] {
  return [text, { id: text }, { vendor: text }, { strong: text }, { text, anchor: text }];
}

/** The number of tags, tags around hidden characters left out. */
function countTags(html: string): number {
  return (html.replace(/<span class="hid"[^>]*>[^<]*<\/span>/gu, '').match(/</gu) ?? []).length;
}

describe('HTML', () => {
  it('shows every status with a sign and its word', () => {
    for (const [status, word] of Object.entries(statusWords)) {
      const html = body(render(paragraph({ status: status as keyof typeof statusWords })));
      expect(html).toMatch(new RegExp(`<use href="#sign-\\w+"/></svg>${word}</span>`, 'u'));
      const sign = /href="#(sign-\w+)"/u.exec(html)?.[1] ?? '';
      expect(render()).toContain(`id="${sign}"`);
    }
  });

  it('numbers tables through the report and marks heads of columns and rows', () => {
    const html = render(
      table('First', [{ title: 'A' }, { title: 'N', align: 'end' }], [['x', 1234567]]),
      table('Second', [{ title: 'A' }], []),
    );
    expect(html).toContain('<caption><b>Table 1.</b> First</caption>');
    expect(html).toContain('<th scope="col" class="n">N</th>');
    expect(html).toContain('<th scope="row">x</th><td class="n">1,234,567</td>');
    expect(html).toContain('<b>Table 2.</b> Second');
    expect(html).toContain('None.');
  });

  it('lists the sections with links', () => {
    expect(render()).toContain('<li><span class="num">1</span><a href="#one">One</a></li>');
  });

  it('shows text of vendors as a quotation of its own direction', () => {
    expect(render(paragraph({ vendor: 'שלום' }))).toContain('<q><bdi>שלום</bdi></q>');
  });

  it('cuts very long text and says so', () => {
    const html = render(paragraph('x'.repeat(2500)));
    expect(html).toContain('cut, 500 more characters');
    expect(html).not.toContain('x'.repeat(2001));
  });

  it('puts the footer into the margin of printed pages as an escaped CSS string', () => {
    expect(renderHtml(aReport({ footer: 'a"} </style>·' }))).toContain(
      String.raw`content:"a\22 \7d  \3c \2f style\3e \b7 "`,
    );
  });

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</style><script>',
    '&lt;script&gt;',
    '<!--',
    ']]>',
    '\u202Egnp.exe',
    'javascript:alert(1)',
  ];

  it.each(hostile)('shows %j as text wherever it stands', (text) => {
    const html = renderHtml(
      aReport({
        kindTitle: text,
        title: text,
        subtitle: text,
        lead: text,
        footer: text,
        facts: [{ label: text, value: [{ id: text }, { vendor: text }, { strong: text }, { text, anchor: text }] }],
        sections: [
          {
            id: text,
            title: text,
            blocks: [
              heading(text, text),
              paragraph(text),
              notice(text),
              { block: 'list', items: [text] },
              { block: 'bar', label: text, segments: [] },
              { block: 'approval', roles: [{ role: text, name: text }] },
              table(text, [{ title: text }], [{ anchor: text, cells: [{ lines: [text, { vendor: text }] }] }]),
              table(text, [], [], text),
            ],
          },
        ],
      }),
    );
    expect(html).not.toMatch(/<script|<img|<!--|\son\w+=['"]|\u202E/iu);
    expect(html.match(/<style>/gu)).toHaveLength(1);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
  });

  it('lets no text add an element', () => {
    const plain = countTags(body(render(paragraph(...toInlines('x')))));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        expect(countTags(body(render(paragraph(...toInlines(text)))))).toBe(plain);
      }),
      { seed: 43, numRuns: 300 },
    );
  });
});
