import { allMatches } from '../../../report/text/all-matches.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report, Text } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'

const number = '\\d{1,4}(?:\\.\\d{1,3})?'
const entry = `[^，。；、：（）\\d]{2,12}${number}分`
/** 得分96.3分，其中基础分91.8分、创新加分5.5分、扣分1.0分 */
const scored = new RegExp(
  `(?<total>${number})分[，（](?:其中)?：?(?<list>${entry}(?:[、，]${entry}){1,4})(?=[，。；）]|$)`,
  'dgu',
)
const part = new RegExp(`(?<label>[^，。；、：（）\\d]{2,12})(?<value>${number})分`, 'gu')
const limit = 0.2

/** Patterns of what the labels of points say. */
export interface ScoreWords {
  scores: {
    /** What everybody starts from (基础). */
    basic: string
    added: string
    taken: string
  }
}

/** Scores that are not made of what they started from, what was added and what was taken off. */
export function makeScoreCheck({ scores }: ScoreWords): (report: Report) => Miscount[] {
  const [basic, taken] = [new RegExp(scores.basic, 'u'), new RegExp(scores.taken, 'u')]
  // With these three nothing is left out.
  const known = new RegExp(`${scores.basic}|${scores.added}|${scores.taken}`, 'u')
  return ({ blocks }) =>
    blocks.flatMap(({ text }) => (text.value.includes('分') ? scoresIn(text, { basic, taken, known }) : []))
}

function scoresIn(text: Text, { basic, taken, known }: Record<'basic' | 'taken' | 'known', RegExp>): Miscount[] {
  return allMatches(text.value, scored).flatMap(({ groups = {}, indices }): Miscount[] => {
    const parts = allMatches(groups['list'] ?? '', part).map(({ groups: one = {} }) => ({
      label: one['label'] ?? '',
      value: one['value'] ?? '',
    }))
    const isComplete = parts.some(({ label }) => basic.test(label)) && parts.every(({ label }) => known.test(label))
    const place = indices?.groups?.['total']
    if (!isComplete || !place) return []
    const sum = parts.reduce((all, { label, value }) => all + (taken.test(label) ? -1 : 1) * Number(value), 0)
    const total = Number(groups['total'])
    if (Math.abs(sum - total) < 0.011 || Math.abs(sum - total) > limit * total) return []
    return [
      {
        kind: 'sum',
        place: placeOf(text, place[0], place[1] + 1),
        stated: `${String(total)}分`,
        terms: parts.map(({ label, value }, at) => `${at === 0 ? '' : taken.test(label) ? '-' : '+'}${value}`).join(''),
        computed: String(Number(sum.toFixed(3))),
        related: [],
      },
    ]
  })
}
