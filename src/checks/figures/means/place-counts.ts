import type { Indicator, Report } from '../../../report/types.ts'
import { wholeOf } from '../figure-words.ts'
import type { DivisionWords } from '../sums/wrong-divisions.ts'

/**
 * 街道辖11个社区; in another paragraph 法律明白人132名，平均每个社区15名: how many divisions the body that reports has, if that is told
 * of, and in one number.
 */
export function makePlaceCounts({
  unions: { has },
  ...words
}: DivisionWords): (report: Report, of: string) => Indicator[] {
  const all = new RegExp(`([一-龥]{0,8}(?:${words.figures.places}))(?:${has})$`, 'u')
  const whole = new RegExp(`(?:${wholeOf(words)})(?:${has})?$`, 'u')
  // 全县合并后辖
  const loose = new RegExp(`(?:${wholeOf(words)})[^，。；]{0,8}$`, 'u')
  return ({ indicators, meta }, of) => {
    const title = meta.title?.value ?? ''
    const isOwn = (before: string) => whole.test(before) || title.includes(all.exec(before)?.[1] ?? '-')
    const counts = indicators.filter(
      ({ metric, before, after, past, part }) =>
        metric.unit === '个' &&
        !past &&
        !part &&
        !metric.target &&
        isNamed(after, of) &&
        (isOwn(before) || loose.test(before)),
    )
    // 乡镇, not 乡
    const longest = Math.max(...counts.map(({ after }) => after.length))
    const told = counts.filter(({ after }) => after.length === longest)
    const isOne = new Set(told.map(({ metric }) => metric.value)).size === 1
    return isOne ? told.filter(({ before }) => isOwn(before)).slice(0, 1) : []
  }
}

/** 社区, where the average is 每个社区 or 每个社区配备. */
function isNamed(name: string, of: string): boolean {
  return name !== '' && of.startsWith(name)
}
