import { pattern } from './pattern.ts'
import type { PartWords, Vocabulary } from './vocabulary.ts'

/** The parts of the report that the title of a heading names, by key; a joint heading names several. */
export type PartReader = (title: string) => string[]

/** Compiles what names the parts; `{{year}}` and `{{nextYear}}` in a pattern stand for the report year and the next. */
export function makePartReader({ parts }: Vocabulary, reportYear: number | null): PartReader {
  const kinds = Object.entries(parts).map(([key, part]) => ({ key, ...part, find: finderOf(part, reportYear) }))
  return (title) => {
    const found = kinds.flatMap(({ key, rest, alongside, find }) => {
      const at = rest ? -1 : find(title)
      return at < 0 ? [] : [{ key, alongside, at }]
    })
    const others = found.filter(({ alongside }) => !alongside)
    // 主要举措和成效、存在的不足 names both; 下一步工作举措 only the plan: the rest part must come first.
    const before = others.length > 0 ? title.slice(0, Math.min(...others.map(({ at }) => at))) : title
    const first = kinds.filter(({ rest, find }) => rest && find(before) >= 0)
    return [...first, ...found].map(({ key }) => key)
  }
}

/** Fills the years into a pattern of the vocabulary; without a report year it matches nothing there. */
export function withYears(source: string, reportYear: number | null): string {
  return source
    .replaceAll('{{nextYear}}', reportYear === null ? '(?!)' : String(reportYear + 1))
    .replaceAll('{{year}}', reportYear === null ? '(?!)' : String(reportYear))
}

/** Finds where in a title a part is named; -1 where it is not. */
function finderOf({ headings, except }: PartWords, reportYear: number | null): (title: string) => number {
  const naming = headings.map((source) => pattern(withYears(source, reportYear)))
  const excepted = except.map(pattern)
  return (title) => {
    let offset = 0
    for (const clause of clausesOf(title)) {
      const match = excepted.some((source) => source.test(clause)) ? null : firstMatch(clause, naming)
      if (match) return offset + match.index
      offset += clause.length
    }
    return -1
  }
}

/** With the punctuation behind each. */
function clausesOf(title: string): string[] {
  return title.split(/(?<=[，。；])/u)
}

function firstMatch(text: string, sources: RegExp[]): RegExpExecArray | null {
  for (const source of sources) {
    const match = source.exec(text)
    if (match) return match
  }
  return null
}
