import type { RemarkTable } from './remarks.ts'

/** A file in which nothing is to be run or loaded: what was found in one report or several, to be read and printed. */
export function html(
  { heading, columns, rows }: RemarkTable,
  { lang, notes = [], parts = [] }: { lang: string; notes?: readonly string[]; parts?: readonly HtmlPart[] },
): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(heading)}</h1>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
<table>
<thead><tr>${columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
${parts.map(({ heading: name, body }) => `<h2>${escapeHtml(name)}</h2>\n${body}`).join('\n')}
</body>
</html>
`
}

/** More of the page below the table; `body` is HTML. */
export interface HtmlPart {
  heading: string
  body: string
}

/** A text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #9994; padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { white-space: nowrap; background: #8882; } thead { display: table-header-group; } tr { break-inside: avoid; }
.text p { margin: .4rem 0; } mark { background: none; color: inherit; border-bottom: 2px dotted #2f6f9f; } mark.error { border-bottom: 2px solid #c0392b; } mark.warning { border-bottom: 2px dashed #a86b00; } mark sup { font-size: .7em; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } }
`
