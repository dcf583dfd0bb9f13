"""How the paper kit looks: A4, black on white, nothing that a school's printer cannot do."""

STYLE = """
@page{size:A4;margin:14mm}
*{box-sizing:border-box}
body{margin:0;color:#111;font:11.5pt/1.4 "Source Sans 3","Source Sans Pro",system-ui,sans-serif}
section{break-after:page;max-width:182mm;margin:0 auto;padding:6mm 0}
h1{font-size:20pt;margin:0 0 2mm}h2{font-size:13pt;margin:5mm 0 1.5mm}
p{margin:0 0 2.5mm}.quiet{color:#555}small{font-size:8pt;color:#555;font-weight:400}
ul,ol{margin:0 0 3mm;padding-left:6mm}li{margin-bottom:1mm}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:.3mm solid #777;padding:1mm 1.5mm;height:8.5mm;vertical-align:middle}
th{text-align:center;width:auto}th[scope=row],thead th:first-child{text-align:left;
 width:52mm;line-height:1.15;font-size:10pt}
.wide :is(th,td){height:7.2mm;padding:.5mm 1.5mm}
:is(.wide,.levers) :is(th[scope=row],thead th:first-child){width:72mm}.wide small{line-height:1.1}
.wide h2{margin:4mm 0 1mm}.wide ul{font-size:8.5pt;line-height:1.3;margin:3mm 0 0;columns:2}
.explained ul{font-size:9pt;line-height:1.32;columns:2;column-gap:7mm;padding-left:4mm}
.explained li{margin-bottom:1.2mm;break-inside:avoid}.levers :is(th,td){height:8mm;padding:.6mm 1.5mm}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:0}
article{border:.3mm dashed #999;padding:4.5mm;min-height:125mm;font-size:9.5pt;
 line-height:1.35;break-inside:avoid}
article h2{margin:0 0 1mm;font-size:12.5pt}
.number{display:inline-block;min-width:8mm;text-align:center;border:.4mm solid #111;border-radius:4mm;
 padding:0 1.5mm}
@media screen{section{border-bottom:1px dashed #999}}
@media(max-width:600px){.cards{grid-template-columns:1fr}section{padding:4mm}}
"""
