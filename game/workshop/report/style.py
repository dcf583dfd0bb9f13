"""The style sheets of the report and its slides."""

_BASE = """
:root{--ink:#17253a;--soft:#4e5e74;--line:#d9dee6;--wash:#f1f4f8}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;
 font:16px/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif}
h1{font-size:2rem;line-height:1.2;margin:0 0 .2em}h2{font-size:1.35rem;margin:1.8em 0 .5em}
h3{margin:1.2em 0 .3em}
p{margin:.4em 0;max-width:75ch}.quiet,small{color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35em .8em .35em 0;border-bottom:1px solid var(--line)}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:auto;max-width:720px}
.grid{stroke:var(--line);fill:none}.plane{fill:var(--wash)}
.tick{font-size:12px;fill:var(--soft)}.mid{text-anchor:middle}.end{text-anchor:end}
.corner{font-size:12px;fill:var(--soft);font-style:italic}.name{font-size:13px;font-weight:700}
"""

STYLE = (
    _BASE
    + """
main{max-width:1000px;margin:0 auto;padding:28px 20px 60px}
.team{border-top:3px solid var(--ink);margin-top:2.5em}.wide{overflow-x:auto}
.wide td:nth-child(2){min-width:20em}
.lesson{border-left:4px solid var(--line);padding-left:1em;margin:1em 0}
@media print{body{font-size:10.5px}main{max-width:none;padding:0}.team{break-before:page}
 table,svg,.lesson{break-inside:avoid}.wide{overflow:visible}tr{break-inside:avoid}}
"""
)

SLIDES = (
    _BASE
    + """
section{min-height:100vh;padding:6vh 7vw;display:flex;flex-direction:column;justify-content:center;
 break-after:page}
section+section{border-top:1px solid var(--line)}
section h2{font-size:2.4rem;margin:0 0 .6em}section svg{max-width:1000px;max-height:70vh}
section li,section p,section td{font-size:1.35rem}.question{font-size:2rem!important;line-height:1.35}
@media(max-width:700px){section h2{font-size:1.6rem}section li,section p,section td{font-size:1.05rem}
 .question{font-size:1.4rem!important}}
@page{size:landscape}
"""
)
