import { allMatches } from '../../report/text/all-matches.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { editAt } from '../shared/edits.ts'

/** 1,2345.6万元: digits are parted by threes. */
const grouped = /(?<![\d,.A-Za-z])\d{1,3}(?:,\d{3}){0,3},\d{4,6}(?:\.\d{1,4})?(?!年)(?=[万亿]?(?:元|\p{Script=Han}))/gu
/** Of two years, what is told is no change from month to month: 较上年环比增长12%, 2024年为167件，环比增长12%. */
const yearly =
  /(?:(?<=[，（])\d{4}年(?:度|全年)?(?:[为是有共仅]|\p{Script=Han}{2,8}?)\d[\d.]{0,9}[万亿]?\p{Script=Han}{1,3}|[比较与同](?:[上去]年|\d{4}年)(?:度|全年)?(?:的?\d[\d.]{0,9}[万亿]?\p{Script=Han}{1,3})?(?:相比)?)，?(?<word>环比)(?=[增减上下提降])/dgu
const shorter = /\d月|季度?|上半年|下半年|周|旬|每月/u

/** Numbers that are parted otherwise than by threes, and years that are compared by the word for months. */
export function slipsOfForm(text: Text): Finding[] {
  const written = (from: number, to: number, right: string): Finding => {
    const place = placeOf(text, from, to)
    return {
      place,
      outcome: 'written',
      data: { text: text.raw.slice(from, to), right },
      suggestion: editAt(place, right),
    }
  }
  return [
    ...(text.value.includes(',')
      ? allMatches(text.value, grouped).map(({ index, 0: number }) =>
          written(index, index + number.length, number.replaceAll(',', '')),
        )
      : []),
    ...(text.value.includes('环比') ? allMatches(text.value, yearly) : []).flatMap(({ index, indices }) => {
      const [from, to] = indices?.groups?.['word'] ?? [0, 0]
      const sentence = text.value.slice(text.value.lastIndexOf('。', index) + 1, to)
      return shorter.test(sentence) || to === 0 ? [] : [written(from, to, '同比')]
    }),
  ]
}
