/** How the page of the format `html` looks, on a screen and on paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--text:#1d2129;--quiet:#5b6370;--line:#d5dae1;--back:#fff;--error:#b42318;--warning:#8a5a00;--info:#175cd3;--error-back:#fde4e1;--warning-back:#fdf0d0;--info-back:#e2ecfd}
@media(prefers-color-scheme:dark){:root{--text:#e6e8eb;--quiet:#a5adb8;--line:#3a414b;--back:#16191d;--error:#ff9c92;--warning:#f2c46d;--info:#9dc1ff;--error-back:#5a211c;--warning-back:#513c0d;--info-back:#1c3a6b}}
body{display:flex;flex-direction:column;margin:0 auto;max-width:80rem;padding:1rem;color:var(--text);background:var(--back);font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header{order:-2}nav{order:-1}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--line)}h3{font-size:1rem;margin:1rem 0 .25rem}h4{font-size:.95rem;margin:.75rem 0 0}
h3.error,th.error{color:var(--error)}h3.warning,th.warning{color:var(--warning)}h3.info,th.info{color:var(--info)}
code{color:var(--quiet);font-size:.85em;font-weight:normal}a{color:var(--info)}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}th,td{border:1px solid var(--line);padding:.15rem .5rem;text-align:right}th[scope=row],thead th:first-child{text-align:left;white-space:nowrap}
th.rule{vertical-align:bottom;padding:.25rem}th.rule span{writing-mode:vertical-rl;max-height:14em;font-weight:normal}
.h1{background:var(--info-back)}.h2{background:var(--warning-back)}.h3{background:var(--error-back)}.unread td{text-align:left;color:var(--error)}
.columns{display:grid;grid-template-columns:minmax(18rem,2fr) 3fr;gap:2rem}.findings ol{margin:.25rem 0;padding-left:1.5rem}.findings .note{margin:.1rem 0;color:var(--quiet);font-size:.875rem}
article{border-left:1px solid var(--line);padding-left:1.5rem;overflow-wrap:anywhere}article p{margin:.35rem 0}
mark{color:inherit;border-radius:2px}mark.error{background:var(--error-back);border-bottom:2px solid var(--error)}mark.warning{background:var(--warning-back);border-bottom:2px solid var(--warning)}mark.info{background:var(--info-back);border-bottom:2px dotted var(--info)}
a:target+mark{outline:3px solid var(--info)}
@media(max-width:50rem){.columns{grid-template-columns:1fr}article{border-left:0;border-top:1px solid var(--line);padding:1rem 0 0}}
@media print{body{max-width:none;font-size:10.5pt}.report{break-before:page}.rule,tr{break-inside:avoid}.columns{display:block}article{border:0;padding:0;margin-top:1rem}a{color:inherit;text-decoration:none}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`
