import type { Answer } from './answer.ts'
import type { Body } from '../body.ts'
import { blockOf, sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { sliceText } from '../text/text.ts'
import type { Text } from '../types.ts'
import { isForAll, turnsAt } from './turns.ts'

/** Whether the last words of an item tell of an act without admitting anything: it may answer, though nothing says that it will. */
export function mayAnswer(last: Text | null, { begun, practice, act, lack, unplanned }: ShortcomingPatterns): boolean {
  if (last === null) return false
  const { value } = last
  const from = begun.exec(value)?.index
  if (from === undefined || unplanned.test(value)) return false
  const told = value.slice(from)
  return (act.test(told) || practice.test(value)) && !lack.test(told) && !reversal.test(told)
}

/** Turns from what was done to what is not. */
export const reversal = /但|却|然而|仍|尚|未|没有/u

/** What the last words of an item say was made good, all of it: 有11条逾期，已于7月全部补录. Nothing is left to plan. */
export function madeGoodIn(text: Text | null, patterns: ShortcomingPatterns): Answer[] {
  if (text === null) return []
  const from = patterns.madeGood.exec(text.value)?.index
  if (from === undefined) return []
  const told = text.value.slice(from).replaceAll(solved, '')
  return patterns.lack.test(told) || leaves.test(told) ? [] : [{ text: sliceText(text, from), score: 1 }]
}

/** 该问题得到解决, 再未发生: the words for what was lacking. */
const solved = /(?:[该此]|这[一些]?|上述|以上|相关)[项类个]?(?:问题|情况|现象)|再未|未再|再没有?|再无/gu

/** Says of what was made good that some is left. */
const leaves = /但|却|然而|仍|尚|未(?!来)|没有|其余|剩余|余下|还[有剩差]|只|仅|下一?步|反弹/u

/** A paragraph without heading or items right after an item that has a paragraph of its own. */
export function paragraphAfter(
  body: Body,
  item: number[],
  { listed, patterns }: { listed: Set<number>; patterns: ShortcomingPatterns },
): number[] {
  const last = item.at(-1)
  if (last === undefined) return []
  const here = sentenceAt(body, last)
  const next = body.sentences.at(last + 1)
  if (next?.block !== here.block + 1 || next.title || next.item !== null || listed.has(last + 1)) return []
  if (blockOf(body, here).heading !== blockOf(body, next).heading) return []
  const own = new Set(item)
  for (let at = last; at >= 0 && sentenceAt(body, at).block === here.block; at--)
    if (listed.has(at) && !own.has(at)) return []
  const paragraph: number[] = []
  for (let at = last + 1; body.sentences.at(at)?.block === next.block; at++) paragraph.push(at)
  return [...listed].every((at) => at <= last) && servesAll(body, paragraph, { own, listed, patterns }) ? [] : paragraph
}

/** Whether a paragraph behind the last item leads in to the plan (2025年将抓好三个方面：), or is the only one that says what will be done. */
function servesAll(
  body: Body,
  paragraph: number[],
  { own, listed, patterns }: { own: Set<number>; listed: Set<number>; patterns: ShortcomingPatterns },
): boolean {
  if (sentenceValue(body, paragraph.at(-1) ?? -1).endsWith('：')) return true
  if (isForAll(body, paragraph[0] ?? -1, patterns)) return true
  if (!turnsAt(body, paragraph[0] ?? -1, patterns)) return false
  const others = [...listed].filter((at) => !own.has(at))
  return others.length > 0 && Math.max(...listed) - Math.min(...listed) === listed.size - 1
}
