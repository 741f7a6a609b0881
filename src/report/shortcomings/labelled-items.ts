import type { Body } from '../body.ts'
import { sentenceAt } from '../links.ts'
import type { Listed } from './listed.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/**
 * 不足1：…。 // 原因1：…。 // 措施1：…。 // 不足2：…: paragraphs that say of themselves what they tell, each item with its reason
 * and what is done about it; none where no such paragraph follows any.
 */
export function labelledItems(
  body: Body,
  sentences: number[],
  { lackLabel, answerLabel, reasons }: ShortcomingPatterns,
): Listed[] {
  const items: Listed[] = []
  let follows = false
  let open = false
  for (const at of sentences) {
    const { block, start, item, title } = sentenceAt(body, at)
    const value = sentenceValue(body, at)
    const last = items.at(-1)
    if (start === 0 && item === null && !title) {
      const label = lackLabel.exec(value)?.[0].length ?? 0
      if (label > 0 && label < value.length) {
        items.push({ sentences: [at], clause: { start: label, end: value.length } })
        open = true
        continue
      }
      const own = answerLabel.test(value) || (reasons.test(value) && !ofAll.test(value))
      follows ||= own && last !== undefined && block === sentenceAt(body, last.sentences.at(-1) ?? -1).block + 1
      // What has no label is none of an item's.
      open = own
    }
    if (open) last?.sentences.push(at)
  }
  return follows && items.length > 1 ? items : []
}

/** 产生这些问题，…: tells of all of them. */
const ofAll = /^[^，。；：]{0,6}(?:这些|上述|以上|此类|前述)/u
