import type { FigureWords } from '../figure-words.ts'
import { commonEnd, commonStart, endingLength } from '../common-parts.ts'

const link = /[和及与、](?:\d+[一-龥])?/gu
const shared = 2
const most = 12

/**
 * Whether what stands before a whole names the two parts of a list, or more than them: 18个乡镇和26个县直部门…，其中乡镇…，县直部门…;
 * 市、县两级…，其中市级…，县级….
 */
export function makePartiesReader({ figures: { places } }: FigureWords) {
  const levels = new RegExp(`(?<!${places}|、)(${places})、?(${places})[两二]级`, 'u')
  return (before: string, labels: string[]): 'all' | 'more' | 'none' => {
    if (labels.length !== 2) return 'none'
    const [one = '', two = ''] = labels
    const level = levels.exec(before)
    if (level) return isOfLevel(one, level[1]) && isOfLevel(two, level[2]) ? 'all' : 'none'
    if (areNamedAsOne(before, labels)) return 'all'
    for (const { index, 0: mark } of before.matchAll(link)) {
      const [left, right] = [before.slice(0, index), before.slice(index + mark.length)]
      const [first, second] = [endingLength(left, one), commonStart(right, two.slice(0, most))]
      if (first < shared || second < shared) continue
      // 甲立案…，乙罚款…: not the same was counted.
      const [act, other] = [one.slice(first), two.slice(second)]
      if (act !== '' && other !== '' && act !== other) continue
      const [outer, next] = [left.slice(0, -first), right.slice(second)]
      const alone = !/[、和及与](?:\d+[一-龥])?$/u.test(outer) && !/^[一-龥]{0,4}(?:[、和及与]|等)/u.test(next)
      return alone ? 'all' : 'more'
    }
    return 'none'
  }
}

/** 镇村干部 are 镇干部 and 村（社区）干部; of 市县乡干部 those are only some. */
function areNamedAsOne(before: string, labels: string[]): boolean {
  const [first = '', second = ''] = labels.map((label) => label.replaceAll(/（[^（）]*）/gu, ''))
  const ending = first.slice(first.length - commonEnd(first, second))
  const [head, other] = [first, second].map((label) => label.slice(0, label.length - ending.length))
  const noun = ending.replace(/^级/u, '')
  if (noun.length < shared || !head || head.length !== other?.length) return false
  const at = before.indexOf(head + other + noun)
  return at >= 0 && !/[、和及与省市州县区镇乡村]$/u.test(before.slice(0, at))
}

function isOfLevel(label: string, level = ''): boolean {
  return label.startsWith(`${level}级`) || label.startsWith(`${level}本级`)
}
