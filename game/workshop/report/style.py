"""The style sheets of the report and its slides."""

BASE = """
:root{--ink:#17253a;--soft:#4e5e74;--line:#d9dee6;--wash:#f1f4f8}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;
 font:16px/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif}
h1{font-size:2rem;line-height:1.2;margin:0 0 .2em}h2{font-size:1.35rem;margin:1.8em 0 .5em}
h3{margin:1.2em 0 .3em}
p{margin:.4em 0;max-width:75ch}.quiet,small{color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35em .8em .35em 0;border-bottom:1px solid var(--line)}
.expected{width:auto}.expected :is(td,th){padding-right:2em}
.ways td:first-child{font-weight:700;min-width:6.5em}
.beside{width:auto;margin:.5em 0}.beside :is(td,th){padding-right:1.1em}.beside .q{white-space:nowrap}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:auto;max-width:760px}
svg.square{max-width:680px}
.grid{stroke:var(--line);fill:none}.plane{fill:var(--wash)}
.tick{font-size:12px;fill:var(--soft)}.mid{text-anchor:middle}.end{text-anchor:end}
.corner{font-size:12px;fill:var(--soft);font-style:italic}.name{font-size:13px;font-weight:700;
 stroke:#fff;stroke-width:3px;paint-order:stroke;stroke-linejoin:round}
"""

STYLE = (
    BASE
    + """
main{max-width:1000px;margin:0 auto;padding:28px 20px 60px}
.team{border-top:3px solid var(--ink);margin-top:2.5em}
.decided,.came{font-size:.82rem;line-height:1.35;hyphens:auto;overflow-wrap:break-word}
.decided th,.came th{font-size:.72rem;line-height:1.25;vertical-align:bottom;white-space:normal}
.decided .over th{text-align:right;border:0;padding:.3em .6em 0 1.2em}
:is(.decided,.came) .n{padding-right:.6em}:is(.decided,.came) .q{white-space:nowrap}
:is(.decided,.came) .s{padding:.35em 0 .35em .4em}.decided td:nth-child(2){width:42%}
.asked{margin:1.2em 0}.asked p{max-width:none}.asked ul{margin:.4em 0;padding-left:1.3em}
.lesson{border-left:4px solid var(--line);padding-left:1em;margin:1em 0}
@page{margin:14mm}
@media print{:root{font-size:11px}body{font-size:1rem}
 main{max-width:none;padding:0}.team{break-before:page;margin-top:0}
 .team h2{margin-top:.6em}svg,table:not(.decided):not(.came),.lesson,.asked,.whole,tr,li{break-inside:avoid}
 h2,h3,.quiet{break-after:avoid}thead{display:table-header-group}
 svg,svg.square{max-height:9.5cm}}
@media(max-width:700px){.decided,.came,.beside{display:block;overflow-x:auto}
 h1,h2,h3,td:first-child{overflow-wrap:anywhere}th.n{white-space:normal}
 .chart{overflow-x:auto}.chart svg{min-width:560px}
 :is(table,.expected) :is(td,th){padding-right:.6em}.beside .s{white-space:nowrap}
 .ways,.ways :is(tbody,tr,td){display:block;border:0;padding:0}
 .ways tr{padding:.4em 0;border-bottom:1px solid var(--line)}}
"""
)

SLIDES = (
    BASE
    + """
html{scroll-snap-type:y mandatory}body{counter-reset:slide}
section{--u:min(1vw,1.75vh);position:relative;height:100vh;padding:calc(var(--u)*4) calc(var(--u)*7);
 overflow:hidden;display:flex;flex-direction:column;font-size:calc(var(--u)*1.75*var(--fit,1));
 scroll-snap-align:start;scroll-snap-stop:always;counter-increment:slide}
section>:first-child{margin-top:auto}section>:last-child{margin-bottom:auto}
section::after{content:counter(slide);position:absolute;right:calc(var(--u)*2);bottom:calc(var(--u)*1.2);
 font-size:calc(var(--u)*1.2);color:var(--soft)}
section h2{font-size:1.8em;line-height:1.2;margin:0 0 .6em}section h3{font-size:1.1em}
section svg,section svg.square{flex:0 1 auto;max-width:none;height:72vh}
section p,section li,section table{font-size:1em}
section:first-of-type h2{font-size:2.6em;margin-bottom:.3em}
section ul{margin:0;padding-left:1.1em}section li{margin:.25em 0}
.question{font-size:1.5em!important;line-height:1.35}
@media screen and (max-width:700px){html{scroll-snap-type:none}section{height:auto;min-height:100vh;
 padding:32px 20px;font-size:16px}section svg{height:auto}}
@page{size:338mm 190mm;margin:0}
@media print{section{break-after:page;break-inside:avoid}section:last-of-type{break-after:auto}}
"""
)
