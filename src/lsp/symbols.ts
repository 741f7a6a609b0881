import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import { shownInLine } from '../say/shown.ts'
import type { Analysis } from './analysis.ts'
import { rangeAt } from './range.ts'

/** The headings of a report as a tree, each with the parts of the report that it names. */
export function symbolsOf({ report, text, opened }: Analysis): DocumentSymbol[] {
  const { locale } = opened
  const { outline, origin } = report
  const { parts } = opened.ruleSet.vocabulary
  const symbols = outline.map((heading, at): DocumentSymbol => {
    // A section ends where the next heading begins that does not stand under it.
    const next = outline.slice(at + 1).find((other) => other.level <= heading.level)
    const end = Math.max(heading.place.end, next?.place.start ?? text.trimEnd().length)
    const named = heading.parts.map((key) => (locale === 'zh' ? parts[key]?.name : parts[key]?.en) ?? key)
    return {
      name: shownInLine(`${heading.ordinal ?? ''}${heading.title.raw}`) || '—',
      detail: named.join({ zh: '、', en: ', ' }[locale]),
      kind: SymbolKind.String,
      range: rangeAt(origin, { start: heading.place.start, end }),
      selectionRange: rangeAt(origin, heading.place),
      children: [],
    }
  })
  for (const [at, { parent }] of outline.entries()) {
    const symbol = symbols[at]
    if (parent !== null && symbol) symbols[parent]?.children?.push(symbol)
  }
  return symbols.filter((_, at) => outline[at]?.parent === null)
}
