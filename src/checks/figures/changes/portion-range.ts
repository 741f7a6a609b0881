import type { Indicator } from '../../../report/types.ts'
import { below } from '../below.ts'
import type { Range } from '../stated-range.ts'

const fraction = /^[一二两三四五六七八九十\d]+分之/u

/** What a fraction (三分之一) or tenths (近六成) say, as a range of percentages; null for other figures. */
export function portionRange({ metric, approximators, before }: Indicator): Range | null {
  const { value, unit, text } = metric
  const tenths = unit === '成'
  if (!tenths && !(unit === null && value < 1 && fraction.test(text))) return null
  const percent = tenths ? value * 10 : value * 100
  const words = approximators.join('') + (below.exec(before)?.[0] ?? '')
  if (/不|未/u.test(words)) return [percent * 0.7, percent]
  if (/近|接近/u.test(words)) return [percent - 8, percent]
  if (/超|逾|突破|以上|多|余/u.test(words)) return [percent, percent + 12]
  if (tenths && value % 1 > 0) return [percent - 4, percent + 4]
  // 三成 may be 34 %, 三分之一 is hardly 36 %.
  return tenths ? [percent - 5, percent + 9] : [percent - 3, percent + 3]
}
