"""The style sheet of the report: readable on a phone, on a screen and on paper, in one ink and one accent."""

STYLE = """
:root{--ink:#1c2430;--soft:#566070;--rule:#d9dde3;--band:#dfe7ef;--accent:#0b5c8a;--miss:#9a3412;--paper:#fff;
 --wash:#f5f7f9}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
 font:16px/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1120px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .2em}
h2{font-size:1.3rem;margin:2.4em 0 .5em;border-top:2px solid var(--ink);padding-top:.5em}
h3{font-size:1.02rem;margin:0;line-height:1.35}
p{margin:.5em 0;max-width:74ch}
small,.soft{color:var(--soft);font-size:.87rem}
code{font:.86em/1.4 ui-monospace,"DejaVu Sans Mono",monospace;background:var(--wash);padding:.1em .35em;
 border-radius:3px;overflow-wrap:anywhere}
.score{display:flex;flex-wrap:wrap;gap:10px 38px;margin:1.1em 0;padding:0;list-style:none}
.score b{display:block;font-size:1.9rem;line-height:1.15}
.remarks{list-style:none;margin:0;padding:0}
.remark{border-left:4px solid var(--rule);padding:.15em 0 .15em 14px;margin:1em 0;break-inside:avoid}
.remark.broken,.remark.serious{border-color:var(--miss)}
.remark p{margin:.15em 0}.remark b{margin-right:.5em}
.row{display:grid;grid-template-columns:minmax(0,230px) 320px minmax(0,1fr);gap:4px 24px;align-items:center;
 padding:7px 0;border-top:1px solid var(--rule);break-inside:avoid}
.event{display:grid;grid-template-columns:minmax(0,250px) 250px minmax(0,1fr);gap:4px 26px;padding:13px 0;
 border-top:1px solid var(--rule);break-inside:avoid}
.choice{display:grid;grid-template-columns:minmax(0,1fr) 130px 52px minmax(90px,150px);gap:2px 10px;
 align-items:center;font-size:.92rem}
.choice .much{text-align:right}
.later{font-size:.85rem;color:var(--soft);margin:0 0 .3em 14px;max-width:none}
svg{display:block;max-width:100%;height:auto;overflow:visible}
.bar{fill:var(--accent)}.track{fill:var(--band)}.half{fill:var(--accent);opacity:.32}.whisker{stroke:var(--accent)}
.middle{stroke:var(--ink);stroke-width:2.5}.axis{stroke:#9aa4b0}.dash{stroke:#9aa4b0;stroke-dasharray:2 3}
.told{font:11px system-ui,sans-serif;fill:var(--soft)}.in{font:600 12px system-ui,sans-serif;fill:#fff}
.luck1{fill:#0b5c8a}.luck2{fill:#7fa8c4}.luck3{fill:#c9d3dc}
.scroll{overflow-x:auto}
.wide{width:100vw;margin-left:calc(50% - 50vw);padding:0 20px}.wide svg{max-width:none;margin:0 auto}
table{border-collapse:collapse;font-size:.9rem;min-width:100%}
th,td{text-align:left;vertical-align:top;padding:6px 14px 6px 0;border-top:1px solid var(--rule)}
th{font-weight:600}.heat th,.heat td{text-align:right;padding:5px 10px;white-space:nowrap}
.heat th:first-child{text-align:left;padding-left:0}
.kept{color:var(--accent);font-weight:600}.no{color:var(--miss);font-weight:700}
dt{font-weight:600;margin-top:.6em}dd{margin:0;max-width:74ch}
td code{white-space:nowrap}
a{color:var(--accent)}
@media(max-width:860px){
 .row,.event{grid-template-columns:minmax(0,1fr)}
 .choice{grid-template-columns:minmax(0,1fr) 52px}.choice svg{grid-column:1}
 .choice .much{grid-column:2;grid-row:2}.choice .cost{grid-column:2;grid-row:1;text-align:right}
}
@media print{body{font-size:11px}main{max-width:none;padding:0}h2{break-after:avoid}}
"""
