"""The style sheet of the page: readable on a phone, on a screen and on paper, in one ink and one accent."""

STYLE = """
:root{--ink:#1c2430;--soft:#5a6472;--rule:#d9dde3;--band:#dfe7ef;--accent:#0b5c8a;--miss:#9a3412;--paper:#fff}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
 font:16px/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif}
main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3em}
h2{font-size:1.3rem;margin:2.2em 0 .5em;border-top:2px solid var(--ink);padding-top:.5em}
h3{font-size:1.02rem;margin:0;line-height:1.3}
p{margin:.5em 0;max-width:72ch}
small,.soft{color:var(--soft);font-size:.87rem}
.score{display:flex;flex-wrap:wrap;gap:10px 34px;margin:1.1em 0;padding:0;list-style:none}
.score b{display:block;font-size:2rem;line-height:1.1}
.row{display:grid;grid-template-columns:minmax(0,1fr) 470px 84px;gap:4px 22px;padding:14px 0;
 border-top:1px solid var(--rule);break-inside:avoid}
.row p{margin:.25em 0;font-size:.92rem}
.figures{display:grid;gap:6px}
.figure{display:grid;grid-template-columns:150px 1fr;gap:0 12px;align-items:start;font-size:.88rem}
.figure b{font-weight:600}
.verdict{font-weight:700;font-size:.95rem}
.holds{color:var(--accent)}.miss{color:var(--miss)}
.verdict small{display:block;font-weight:400}
svg{display:block;max-width:100%;height:auto;overflow:visible}
.band{fill:var(--band)}.axis{stroke:#9aa4b0;stroke-width:1}.zero{stroke:#9aa4b0;stroke-dasharray:2 2}
.ours{stroke:var(--ink);stroke-width:3}
.mark{fill:var(--accent);stroke:#fff}
.cross{stroke:var(--miss);stroke-width:2.6;fill:none}
.null{font:600 9px system-ui,sans-serif;fill:var(--soft);text-anchor:middle}
.line{fill:none;stroke:var(--accent);stroke-width:2}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-top:1px solid var(--rule)}
th{font-weight:600}td.number,th.number{text-align:right;white-space:nowrap}
.modes{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:26px 30px}
.mode{break-inside:avoid}.mode p{font-size:.89rem;margin:.25em 0}
.legend{list-style:none;margin:.2em 0;padding:0;font-size:.84rem}
.legend li{display:flex;gap:7px;align-items:center}
.claims td:first-child{width:26%}
a{color:var(--accent)}
@media(max-width:860px){
 .row{grid-template-columns:1fr}.figure{grid-template-columns:1fr}.row .verdict{order:-1}
 .claims thead{display:none}
 .claims td{display:block;border:0;padding:2px 0;width:auto!important}
 .claims tr{display:block;border-top:1px solid var(--rule);padding:9px 0}
 .claims td::before{content:attr(data-head);display:block;font-size:.8rem;color:var(--soft)}
}
@media print{body{font-size:11px}main{max-width:none;
 padding:0}h2{break-after:avoid}.row{grid-template-columns:1fr 330px 60px}}
"""
