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
/** With the points that everybody starts from, and what is added or taken off, nothing is left out. */
const [basic, added, taken] = [/基础|基本|基准|起始/u, /[加奖]/u, /[扣减]/u]
const limit = 0.2

/** Scores that are not made of what they started from, what was added and what was taken off. */
export function findWrongScores({ blocks }: Report): Miscount[] {
  return blocks.flatMap(({ text }) => (text.value.includes('分') ? scoresIn(text) : []))
}

function scoresIn(text: Text): Miscount[] {
  return allMatches(text.value, scored).flatMap(({ groups = {}, indices }): Miscount[] => {
    const parts = allMatches(groups['list'] ?? '', part).map(({ groups: one = {} }) => ({
      label: one['label'] ?? '',
      value: one['value'] ?? '',
    }))
    const isComplete = parts.some(({ label }) => basic.test(label)) && parts.every(({ label }) => isKnown(label))
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

function isKnown(label: string): boolean {
  return basic.test(label) || added.test(label) || taken.test(label)
}
