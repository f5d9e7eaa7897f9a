import { SHEET_FONT } from '../matrix/fonts/stack.ts';

/** Fonts by name only: the page fetches nothing, and a reader without Inter sees that of the system. */
const FONTS = `${SHEET_FONT.family.replace("'Inter Variable'", "'Inter Variable',Inter,system-ui")}`;

/**
 * How the page looks: light or dark as the reader's system is, drawings on white paper in both, and in black on white when
 * it is printed.
 */
export const HTML_STYLE = `:root{color-scheme:light dark;--paper:#fff;--ink:#16191f;--faint:#535b68;--line:#d5d9df;--band:#f1f3f5;--link:#1d4f91}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15181d;--ink:#e6e9ee;--faint:#a0a8b4;--line:#343a43;--band:#1f242b;--link:#8db8f0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.5 ${FONTS};overflow-wrap:anywhere}
main,body>header,nav{max-width:1280px;margin:0 auto;padding:0 24px}
body>header{padding-top:40px}
h1{font-size:30px;line-height:1.2;margin:0 0 4px;text-wrap:balance}
h2{font-size:22px;line-height:1.25;margin:0}
h3{font-size:16px;margin:28px 0 8px}
h4{font-size:15px;margin:22px 0 4px}
p{margin:6px 0;white-space:pre-line}
.strong{font-weight:600}
.faint,.subtitle,dt,small{color:var(--faint)}
.subtitle{margin:2px 0 14px}
a{color:var(--link);text-underline-offset:3px}
nav{margin-top:24px}
nav h2{font-size:15px}
nav ol{margin:6px 0 0;padding-left:24px;columns:2 320px;column-gap:32px}
nav li{break-inside:avoid;padding:1px 0}
main>section{border-top:1px solid var(--line);margin-top:40px;padding-top:24px}
dl{display:grid;gap:2px 24px;grid-template-columns:max-content minmax(0,1fr);margin:10px 0}
dl>div{display:grid;grid-column:1/-1;grid-template-columns:subgrid}
dl.in-line{display:flex;flex-wrap:wrap;gap:4px 32px}dl.in-line>div{display:block}
dd{margin:0;white-space:pre-line}
.table{overflow-x:auto;margin:10px 0}
table{border-collapse:collapse;width:100%;min-width:640px;font-size:14px;font-variant-numeric:tabular-nums}
th,td{overflow-wrap:break-word;padding:5px 8px;text-align:start;vertical-align:top;font-weight:400;white-space:pre-line;border-bottom:1px solid var(--line)}
thead th{color:var(--faint);font-size:.93em;vertical-align:bottom;border-bottom-color:var(--faint)}
.group th{font-weight:600;background:var(--band)}
.total th,.total td{font-weight:600;border-bottom:0}
.middle{text-align:center}
.end{text-align:end}
figure{margin:12px 0;padding:12px;max-width:100%;overflow-x:auto;background:#fff;border-radius:4px}
figure svg{font-family:${FONTS}!important;display:block;width:100%;height:auto}
.figures{display:grid;gap:0 16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,calc(var(--width) + 24px)),1fr))}
.figures svg{min-width:calc(var(--width)*.8)}
figure.sheet{border:1px solid var(--line)}
figure.sheet svg{min-width:900px}
.signatures{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:48px 32px;margin:56px 0 16px}
.signatures li{border-top:1px solid var(--ink);padding-top:4px}
.signatures small{display:block}
@media (max-width:600px){main,body>header,nav{padding:0 16px}h1{font-size:24px}h2{font-size:19px}dl{grid-template-columns:minmax(0,1fr)}dl:not(.in-line)>div{display:block;margin-bottom:6px}}
@media print{@page{size:A4 landscape;margin:12mm}body{font-size:9.5pt}main,body>header,nav{max-width:none;padding:0}table{min-width:0;font-size:8pt}thead{display:table-header-group}tr,figure,.signatures li{break-inside:avoid}h2,h3,h4,.group{break-after:avoid}main>section{break-before:page;border:0;margin:0;padding:0}figure.sheet svg,.figures svg{min-width:0}figure{padding:0}figure.sheet{border:0}figure.sheet svg{max-height:165mm}.table,figure{overflow:visible}.page-break{break-after:page}a{color:inherit;text-decoration:none}}`;
