/** The one style of the page, inside it: there is no request to spare for it, and no script. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#fff;--ink:#16181d;--soft:#565b66;--line:#c9ccd2;--accent:#2041a8;--sales:#0072b2;--marketing:#c04f00;--note:#fff4e0}
@media (prefers-color-scheme:dark){:root{--ground:#14161b;--ink:#eceef2;--soft:#b3b9c5;--line:#4a505c;--accent:#8fa9ff;--sales:#6db8ee;--marketing:#ff9d5c;--note:#3a2a12}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
header,main{max-width:46rem;margin-inline:auto;padding-inline:1.25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:baseline;padding-block:1.25rem .5rem}
header p{margin:0;font-weight:600;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
nav a{padding-block:.25rem}
nav a[aria-current]{color:var(--ink);text-decoration:none;font-weight:600}
main{padding-block:1rem 4rem}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.25rem);line-height:1.2;margin:0 0 .75rem;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.35rem;margin:3rem 0 .75rem}
h3{font-size:1.05rem;line-height:1.4;margin:0;overflow-wrap:anywhere}
p{margin:.5rem 0}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
.lead{font-size:1.1rem}
.headline{font-size:1.2rem;font-weight:600;text-wrap:pretty}
.soft{color:var(--soft)}
.notice{background:var(--note);border-radius:.5rem;padding:.75rem 1rem}
.answered{margin:1rem 0;padding:0;list-style:none}
details{border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin-top:1rem}
summary{cursor:pointer;font-weight:600}
.rows{list-style:none;margin:0;padding:0}
.row{border-top:1px solid var(--line);padding-block:1rem}
.row p{margin:.15rem 0}
.typed{white-space:pre-line;overflow-wrap:anywhere}
.chart{display:block;width:100%;max-width:32rem;height:auto;margin-block:.35rem;direction:ltr}
.axis{stroke:var(--line);stroke-width:2}
.sales{fill:var(--sales)}
.marketing{fill:var(--marketing)}
.scores{display:flex;flex-wrap:wrap;gap:.15rem 1.5rem}
.mark{display:inline-block;width:.75em;height:.75em;margin-inline-end:.4em}
.mark.sales{background:var(--sales);border-radius:50%}
.mark.marketing{background:var(--marketing)}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem}
@media print{details{display:none}.row{break-inside:avoid}}
@media (forced-colors:active){.sales,.marketing{fill:CanvasText}.axis{stroke:CanvasText}.mark.sales,.mark.marketing{forced-color-adjust:none}}
`.trim();
