import { blockOf } from '../../../report/links.ts'
import type { Listed, Report } from '../../../report/types.ts'
import { makeNarrowReader, makeScopeReader } from './entry-scope.ts'
import { isPlain } from '../stated-range.ts'
import type { Entry } from './table-entries.ts'
import type { EntryWords } from './entry-words.ts'
import { makeUndated } from './undated.ts'

const ordinal = /^(?:\d{1,2}[.、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳●·•-])/u
const label = /^[^，。；：（）、]{2,24}(?:（[^，。；：（）]{1,12}）)?[：:]?$/u

/** Makes a reader of figures that lines give by name and do nothing else, at least two one after the other. */
export function makeLineReader(words: EntryWords): (report: Report) => Entry[] {
  const { listed } = words
  const [narrowOf, scopeOf] = [makeNarrowReader(words), makeScopeReader(words)]
  const undated = makeUndated(listed.years)
  const apart = new RegExp(listed.aside, 'u')
  return (report) => {
    const lines = [...listedInBody(report), ...report.appended.listed].filter(isBare)
    const numbers = new Set(lines.map(({ line }) => line))
    return lines.flatMap(({ text, metric, line, above }): Entry[] => {
      const lead = above?.value.slice(-60) ?? ''
      // 6月底取水情况： dates what follows.
      const scope = lead.includes('月') ? null : scopeOf([lead])
      const own = text.value.slice(0, metric.start).replace(ordinal, '')
      if (scope === null || apart.test(own) || !(numbers.has(line - 1) || numbers.has(line + 1))) return []
      const name = undated(own.replace(/[：:]$/u, ''), report.meta.reportYear)
      const narrow = narrowOf([undated(lead, report.meta.reportYear)])
      return [{ name, subject: '', narrow, scope, metric, phrase: text.raw.slice(0, metric.end) }]
    })
  }
}

function isBare({ text: { value }, metric }: Listed): boolean {
  const before = value.slice(0, metric.start).replace(ordinal, '')
  return isPlain(metric) && metric.unit !== null && label.test(before) && /^[；;。]?$/u.test(value.slice(metric.end))
}

/** Blocks with one figure; their numbers are below those of the close. */
function listedInBody(report: Report): Listed[] {
  const { blocks, indicators } = report
  const count = new Map<number, number>()
  for (const { block } of indicators) count.set(block, (count.get(block) ?? 0) + 1)
  let last = -1
  let above = -1
  return indicators.flatMap(({ block, metric }): Listed[] => {
    if (block !== last + 1 || count.get(last) !== 1) above = block - 1
    last = block
    if (count.get(block) !== 1 || metric.target) return []
    const lead = above < 0 ? null : blockOf(report, { block: above }).text
    return [{ text: blockOf(report, { block }).text, line: block - blocks.length - 1, above: lead, metric }]
  })
}
