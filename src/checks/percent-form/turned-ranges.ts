import { allMatches } from '../../report/text/all-matches.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

const unit = '(?:元|%|[日天年岁人亩吨件户]|小时|个?月|个?工作日|公里|(?:平方|立方)?米)'
const first = `(?<![\\d.第])(?<a>\\d{1,9}(?:\\.\\d{1,4})?)(?<as>[百千]?[万亿]?)(?<u>${unit})`
const last = '(?<b>\\d{1,9}(?:\\.\\d{1,4})?)(?<bs>[百千]?[万亿]?)\\k<u>'
const link = '(?:至|到|—{1,2}|-|～)'
/** 3万元以上1万元以下; 罚款幅度由8000元至3000元; 10万元到5万元之间 */
const forms = [
  `${first}以上(?:不满|不足)?${last}(?:以下)?(?<=以下|(?:不满|不足)[\\d.]{1,12}[百千万亿]{0,2}${unit})`,
  `(?<=(?:幅度|区间|范围)(?:为|在|是|从|由|设定为|限定在)?)${first}${link}${last}(?!的?(?:降|下降|减|压))`,
  `${first}${link}${last}(?:之间|不等)`,
  // 每场参加学生120—80人: the unit stands behind the second alone.
  `(?<=(?:[每单]|一般|控制在|保持在|维持在)[^，。；、：（）\\d从由自降减压升增原]{0,12})(?<![\\d.第号室])(?<a>\\d{1,9}(?:\\.\\d{1,4})?)(?<as>)${link}(?<b>\\d{1,9}(?:\\.\\d{1,4})?)(?<bs>)(?<u>${unit})(?![^，。；]{0,6}[降减压])`,
]
// All begin with a digit: elsewhere it need not be looked at what stands before.
const patterns = forms.map((form) => new RegExp(`(?=\\d)${form}`, 'gu'))
const scales: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** Ranges of which the upper end stands first. */
export function turnedRanges(text: Text): Finding[] {
  if (!/\d/u.test(text.value)) return []
  return patterns.flatMap((pattern) =>
    allMatches(text.value, pattern).flatMap(({ index, 0: whole, groups = {} }): Finding[] => {
      const { a, as, b, bs } = groups
      if (valueOf(a, as) <= valueOf(b, bs)) return []
      const [from, to] = [index, index + whole.length]
      return [{ place: placeOf(text, from, to), outcome: 'turned', data: { text: text.raw.slice(from, to) } }]
    }),
  )
}

function valueOf(number = '', scale = ''): number {
  return Array.from(scale).reduce((value, one) => value * (scales[one] ?? 1), Number(number))
}
