import { pattern } from './pattern.ts'
import type { PartWords, Vocabulary } from './vocabulary.ts'

/**
 * The parts of the report that a heading names, by key. Part (five contents) of
 * 《法治政府建设与责任落实督察工作规定》, chapter 年度报告; a joint heading names several.
 * `{{nextYear}}` in a pattern stands for the year after the report year.
 */
export function partsNamedBy(title: string, words: Vocabulary, reportYear: number | null): string[] {
  const found = Object.entries(words.parts).flatMap(([key, part]) => {
    const at = part.rest ? -1 : positionOf(title, part, reportYear)
    return at < 0 ? [] : [{ key, at }]
  })
  const others = found.filter(({ key }) => !words.parts[key]?.alongside)
  // 主要举措和成效、存在的不足 names both; 下一步工作举措 only the plan: the rest part must come first.
  const before = others.length > 0 ? title.slice(0, Math.min(...others.map(({ at }) => at))) : title
  const rest = Object.entries(words.parts).filter(([, part]) => part.rest && positionOf(before, part, reportYear) >= 0)
  return [...rest.map(([key]) => key), ...found.map(({ key }) => key)]
}

/** Fills the years into a pattern of the vocabulary. */
export function withYears(source: string, reportYear: number | null): string {
  return source
    .replaceAll('{{nextYear}}', reportYear === null ? '(?!)' : String(reportYear + 1))
    .replaceAll('{{year}}', reportYear === null ? '(?!)' : String(reportYear))
}

function positionOf(title: string, { headings, except }: PartWords, reportYear: number | null): number {
  let offset = 0
  for (const clause of title.split(/(?<=[，。；])/u)) {
    if (!except.some((source) => pattern(source).test(clause))) {
      for (const source of headings) {
        const match = pattern(withYears(source, reportYear)).exec(clause)
        if (match) return offset + match.index
      }
    }
    offset += clause.length
  }
  return -1
}
