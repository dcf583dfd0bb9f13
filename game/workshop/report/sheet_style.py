"""The style sheet of the sheets that teams take home: A4, at any size of a screen too."""

from game.workshop.report.style import BASE

_A4 = "width:210mm;height:296mm;padding:12mm 14mm"
"""A millimetre less than the paper is high, so that no empty page follows."""

SHEETS = (
    BASE
    + """
body{background:#e8ebf0}
section{--size:calc(10.5pt*var(--fit,1));font-size:var(--size);line-height:1.36;background:#fff;
 margin:16px auto;overflow:hidden;display:flex;flex-direction:column;justify-content:space-between;"""
    + _A4
    + """}
section h1{font-size:2em;margin:0}section h2{font-size:1.12em;margin:.9em 0 .25em}
section p,section li{max-width:none;margin:.15em 0}section ul,section ol{margin:.2em 0;padding-left:1.4em}
section table{font-size:.88em}section :is(td,th){padding:.22em .7em .22em 0}
section td:last-child,section th:last-child{padding-right:0}
section .q{white-space:nowrap}section .s{padding-left:.3em}
.top{display:grid;grid-template-columns:64mm 1fr;gap:7mm;align-items:start}
.top h2:first-child{margin-top:0}.top svg.square{max-width:none}
.top svg .corner,.top svg .tick{font-size:15px}.top svg .name{font-size:17px}svg .last{font-size:14px;
 font-weight:700;fill:#fff}
.two{display:grid;grid-template-columns:2fr 3fr;gap:7mm}.two table{width:auto}
.line{border-bottom:.3mm solid #777;height:2.1em}
@media screen and (max-width:820px){
 html:not(.paper) section{width:auto;height:auto;min-height:0;margin:0 0 12px;padding:20px}
 html:not(.paper) :is(.top,.two){grid-template-columns:minmax(0,1fr)}
 html:not(.paper) table{display:block;overflow-x:auto}
 html:not(.paper) th.n{white-space:normal}html:not(.paper) .event{min-width:15em}h1{overflow-wrap:anywhere}}
@page{size:A4;margin:0}
@media print{body{background:#fff}section{margin:0 auto;break-after:page;break-inside:avoid}
 section:last-of-type{break-after:auto}}
"""
)
