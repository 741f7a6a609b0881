import type { Body } from '../body.ts'
import { blockOf, sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { isForAll, turnsAt } from './turns.ts'

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
