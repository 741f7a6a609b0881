import type { JudgedBody } from '../body.ts'
import { headingAt, sentenceAt } from '../links.ts'
import { sentencesUnder } from '../parts/sections.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/**
 * The sub-headings behind 还存在以下不足： that belong to its list, in whatever words: up to one that the text turns at,
 * whose number does not go on, or that names an act (加强培训).
 */
export function openedHeadings(body: JudgedBody, children: number[], patterns: ShortcomingPatterns): Set<number> {
  const own = new Set<number>()
  for (const at of children) {
    const { title, number } = headingAt(body, at)
    const isNext = number === own.size + 1
    if (!isNext || patterns.turn.test(title.value) || namesAct(title.value, patterns)) break
    own.add(at)
    // 针对以上问题，2024年将：, in a paragraph of its own: what follows are measures.
    if (sentencesUnder(body, at).some((one) => opensPlan(body, one, at, patterns))) break
  }
  return own
}

/** Whether a title opens with what will be done: 加强培训; not 河长“挂牌不巡河”. */
function namesAct(title: string, { act, intention, lack }: ShortcomingPatterns): boolean {
  return !lack.test(title) && (act.exec(title)?.index === 0 || intention.test(title))
}

/** Whether a sentence, not in the block of the heading it stands under, turns to what will be done. */
function opensPlan(body: JudgedBody, at: number, heading: number, { turn }: ShortcomingPatterns): boolean {
  const value = sentenceValue(body, at)
  return sentenceAt(body, at).block !== headingAt(body, heading).block && turn.test(value) && value.endsWith('：')
}
