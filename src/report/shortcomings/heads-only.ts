import type { Body } from '../body.ts'
import { blockOf, headingOf } from '../links.ts'
import { partKeys, partsAbove, partsNearest } from '../parts/parts.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { countHan } from '../text/count-han.ts'
import type { Sentence } from '../types.ts'

/** A title without act that has more characters beside words which name nothing says what will be. */
const fewest = 4

/**
 * Whether the heading that a title belongs to only names a part (下一步工作安排). Where it stands under the plan and says
 * what will be done, its year or 下一步 is that of a measure: （一）2025年启用执法监督平台。
 */
export function headsOnly(body: Body, { block }: Pick<Sentence, 'block'>, patterns: ShortcomingPatterns): boolean {
  const { text, heading: at } = blockOf(body, { block })
  const heading = headingOf(body, { heading: at })
  if (!heading || heading.parts.length === 0) return false
  const { outline } = body
  // 压实第一责任人职责 is a measure in the plan, and a part where a joint heading names it with the plan.
  const isPlan = heading.parts.every((key) => key === partKeys.plan)
  const above = isPlan ? partsAbove(outline, heading.parent) : partsNearest(outline, heading.parent)
  if (!above.includes(partKeys.plan) || (!isPlan && above.length > 1)) return true
  const title = heading.title.value
  if (patterns.act.test(title.replaceAll(patterns.naming, ''))) return false
  const end = (heading.ordinal?.length ?? 0) + title.length
  const rest = countHan(title.replaceAll(patterns.empty, ''))
  return !/[。；]/u.test(text.value.charAt(end)) || rest < fewest
}
