// The look of HTML reports: the tokens of the program's design in light and dark, and print rules that fit A4 and Letter.
// Colour only says outcome or severity, and never alone. Tables keep their head on every page, rows do not break.

const light = `--surface:#fff;--sunk:#f7f8f9;--line:#e2e5e8;--line-2:#c8cdd2;--fg:#14181d;--fg-2:#424a53;--fg-3:#5c656f;--link:#1d5bc9;
--met:#15713d;--partial:#a04a00;--not:#b3261e;--unknown:#7d5600;--na:#5c656f;--hatch:#5c656f;--hatch-line:#8b939b;--hatch-bg:#f1f3f4;
--s3:#a50f45;--s2:#b63c08;--s1:#5c656f;--r5:#a50f45;--r4:#b63c08;--r3:#8a5a00;--r2:#3d6488;--r1:#5c656f;--vendor:#6a3cb2;--off:#d5d9dd;--on:#fff;`;

const dark = `--surface:#16191c;--sunk:#1e2226;--line:#262b30;--line-2:#3b4249;--fg:#e8ebee;--fg-2:#b6bdc5;--fg-3:#939ca6;--link:#8fb6ff;
--met:#62c98d;--partial:#f2a05c;--not:#ff8a80;--unknown:#dcb04e;--na:#98a1aa;--hatch:#98a1aa;--hatch-line:#6f7982;--hatch-bg:#1d2125;
--s3:#ff7b9e;--s2:#ff9a6b;--s1:#939ca6;--r5:#ff7b9e;--r4:#ff9a6b;--r3:#e3b34a;--r2:#8db4d8;--r1:#939ca6;--vendor:#c2a6f7;--off:#383f46;--on:#16191c;`;

const screen = `
:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{background:var(--surface)}
body{margin:0 auto;padding:40px 32px 64px;max-width:1080px;background:var(--surface);color:var(--fg);
font:14px/20px Inter,"Segoe UI Variable Text","Segoe UI",-apple-system,BlinkMacSystemFont,"Noto Sans","Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-rendering:optimizeLegibility}
h1,h2,h3{font-weight:600;text-wrap:balance;overflow-wrap:break-word}
h1{font-size:30px;line-height:36px;margin:4px 0 4px}
h2{font-size:20px;line-height:27px;margin:48px 0 12px;padding-top:12px;border-top:2px solid var(--fg)}
h3{font-size:16px;line-height:22px;margin:28px 0 4px}
.num{display:inline-block;min-width:1.8em;color:var(--fg-3);font-weight:400}
p{margin:8px 0;max-width:76ch}
ul{margin:8px 0;padding-left:20px;max-width:76ch}
li{margin:4px 0}
a{color:var(--link);text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:12px/18px "SF Mono","Cascadia Mono",Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;color:var(--fg-2)}
q{quotes:none}
q::before{content:"“";color:var(--vendor)}
q::after{content:"”";color:var(--vendor)}
.hid{font:12px/16px "Liberation Mono",monospace;border:1px solid var(--line-2);border-radius:3px;padding:0 3px;margin:0 1px;color:var(--fg-2);white-space:nowrap}
.kind{font-size:14px;color:var(--fg-2);margin:0}
.sub{font-size:16px;line-height:22px;color:var(--fg-2);margin:0 0 20px}
.lead{font-size:20px;line-height:28px;margin:24px 0;max-width:60ch;text-wrap:pretty}
.facts{display:grid;grid-template-columns:minmax(120px,190px) 1fr;margin:12px 0;border-top:1px solid var(--line-2)}
.facts dt,.facts dd{margin:0;padding:5px 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--fg-3);padding-right:16px}
.toc{margin:32px 0}
.toc h2{font-size:16px;line-height:22px;margin:0 0 8px;padding:0;border:0}
.toc ol{list-style:none;margin:0;padding:0;columns:2;column-gap:40px}
.toc li{margin:0;padding:3px 0;break-inside:avoid;display:flex}
.notice{border-left:3px solid var(--fg);padding:2px 0 2px 12px;margin:12px 0}
table{width:100%;border-collapse:collapse;margin:16px 0 20px;table-layout:fixed;font-size:13px;line-height:18px}
caption{text-align:left;font-size:13px;line-height:18px;padding:0 0 6px;color:var(--fg-2);break-after:avoid}
caption b{color:var(--fg);font-weight:600}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;font-weight:400}
thead th{background:var(--sunk);color:var(--fg-2);border-top:1px solid var(--line-2);border-bottom:1px solid var(--line-2);vertical-align:bottom;overflow-wrap:break-word;hyphens:auto}
tbody th,tbody td{border-bottom:1px solid var(--line)}
tbody tr:last-child th,tbody tr:last-child td{border-bottom-color:var(--line-2)}
th:first-child,td:first-child{padding-left:8px}
th:last-child,td:last-child{padding-right:8px}
.n{text-align:right}
.n+th:not(.n),.n+td:not(.n){padding-left:20px}
.none{color:var(--fg-3);font-style:normal}
.l+.l{margin-top:3px}
tbody th .l+.l{color:var(--fg-2)}
tr:target th,tr:target td{background:var(--sunk)}
.st{white-space:nowrap;font-weight:600}
.l .st{font-weight:400}
.l:first-child>.st:only-child{font-weight:600}
.sign{width:14px;height:14px;margin-right:6px;vertical-align:-2px;flex:none}
.sign.wide{width:30px}
.st-met{color:var(--met)}.st-partial{color:var(--partial)}.st-not{color:var(--not)}.st-unknown{color:var(--unknown)}
.st-na{color:var(--na)}.st-hatch{color:var(--hatch)}
.st-s3{color:var(--s3)}.st-s2{color:var(--s2)}.st-s1{color:var(--s1)}
.st-r5{color:var(--r5)}.st-r4{color:var(--r4)}.st-r3{color:var(--r3)}.st-r2{color:var(--r2)}.st-r1{color:var(--r1)}
.bar{display:flex;gap:2px;height:16px;margin:16px 0 8px}
.bar i{display:block;min-width:4px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar .st-met{background:var(--met)}.bar .st-partial{background:var(--partial)}.bar .st-not{background:var(--not)}
.bar .st-na{border:1px solid var(--na)}
.bar .st-hatch,.bar .st-unknown{background:repeating-linear-gradient(135deg,var(--hatch-line) 0 1.5px,var(--hatch-bg) 1.5px 6px)}
.legend{display:flex;flex-wrap:wrap;gap:4px 24px;margin:0 0 20px;padding:0;list-style:none;max-width:none}
.legend li{margin:0}
.approval td{height:52px;vertical-align:bottom;border-bottom:1px solid var(--fg-3)}
.approval th{vertical-align:bottom}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:760px){body{padding:24px 16px 48px}.toc ol{columns:1}.facts{grid-template-columns:1fr}.facts dt{border-bottom:0;padding-bottom:0}}`;

const print = `
@media print{
:root{color-scheme:light;${light}}
body{max-width:none;padding:0;font-size:9.5pt;line-height:13.5pt}
h1{font-size:24pt;line-height:29pt}
h2{font-size:14pt;line-height:18pt;margin:26pt 0 8pt;padding-top:6pt;break-after:avoid}
h3{font-size:11pt;line-height:15pt;break-after:avoid}
.lead{font-size:14pt;line-height:20pt}
table,caption{font-size:8.5pt;line-height:11.5pt}
code,.hid{font-size:7.5pt;line-height:11pt}
thead{display:table-header-group}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
p:has(+table){break-after:avoid}
tr,.facts dt,.facts dd,.notice,.approval{break-inside:avoid}
thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p,li{orphans:3;widows:3}
a{color:inherit}
main>section:first-child{break-before:page}
main>section:first-child h2{margin-top:0}
}`;

/** Text as a CSS string: everything but plain letters, digits and a few marks as an escape. */
function toCssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 .,:-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** The whole style sheet. The footer stands in the margin of every printed page, with the page number. */
export function toStyle(footer: string): string {
  const page = `
@page{margin:16mm 15mm 18mm;
@bottom-left{content:${toCssString(footer)};font:7.5pt "Liberation Sans",Arial,sans-serif;color:#5c656f;white-space:nowrap}
@bottom-right{content:"page " counter(page) " of " counter(pages);font:7.5pt "Liberation Sans",Arial,sans-serif;color:#5c656f;white-space:nowrap}}`;
  return `${screen}${print}${page}`;
}

function toSquares(lit: number, of: number): string {
  const parts: string[] = [];
  const step = 30 / of;
  for (let index = 0; index < of; index += 1) {
    const fill = index < lit ? 'currentColor' : 'var(--off)';
    parts.push(
      `<rect x="${(index * step).toFixed(1)}" y="2" width="${(step - 2).toFixed(1)}" height="10" fill="${fill}"/>`,
    );
  }
  return parts.join('');
}

function toSymbol(id: string, content: string, width = 14): string {
  return `<symbol id="sign-${id}" viewBox="0 0 ${width} 14">${content}</symbol>`;
}

const ring = '<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const disc = '<circle cx="7" cy="7" r="6.8" fill="currentColor"/>';

/** The signs: circles tell an outcome, squares measure severity; each differs by shape, not only by colour. */
export const signDefinitions = `<svg width="0" height="0" class="vh" aria-hidden="true"><defs>${[
  toSymbol('met', `${disc}<path d="M3.8 7.2l2.2 2.2 4.2-4.6" fill="none" stroke="var(--on)" stroke-width="1.7"/>`),
  toSymbol('not', `${disc}<path d="M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8" stroke="var(--on)" stroke-width="1.7"/>`),
  toSymbol('partial', `${ring}<path d="M7 1a6 6 0 0 1 0 12z" fill="currentColor"/>`),
  toSymbol(
    'unknown',
    '<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.4"/><path d="M5.2 5.6c0-2.4 3.6-2.4 3.6-.1 0 1.5-1.8 1.5-1.8 2.9M7 9.8v1.2" fill="none" stroke="currentColor" stroke-width="1.3"/>',
  ),
  toSymbol('na', `${ring}<path d="M4.2 7h5.6" stroke="currentColor" stroke-width="1.6"/>`),
  toSymbol(
    'hatch',
    `${ring}<path d="M2.2 8.8l6.6-6.6M3.6 11.4l7.8-7.8M6.4 12.4l6-6" stroke="currentColor" stroke-width="1"/>`,
  ),
  ...[1, 2, 3].map((lit) => toSymbol(`s${lit}`, toSquares(lit, 3), 30)),
  ...[1, 2, 3, 4, 5].map((lit) => toSymbol(`r${lit}`, toSquares(lit, 5), 30)),
].join('')}</defs></svg>`;
