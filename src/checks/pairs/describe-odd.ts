import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { editAt } from '../shared/edits.ts'
import type { Odd } from '../shared/unpaired.ts'

/** How far apart two marks may stand that are taken for one pair written wrong. */
const near = 40
/** How much text is shown with a mark. */
const shown = 9

/** Findings for the odd marks of a text; where two of them seem to be one pair written wrong, one finding for both. */
export function describeOdd(text: Text, odd: Odd[], turned: boolean): Finding[] {
  const findings: Finding[] = []
  for (let at = 0; at < odd.length; at += 1) {
    const [first, second] = odd.slice(at, at + 2)
    if (first === undefined) break
    const one = second === undefined ? undefined : describeTwo(text, [first, second], turned)
    findings.push(one ?? describe(text, first, first.opens ? 'opening' : 'closing', otherHalf(first)))
    if (one) at += 1
  }
  return findings
}

/** What is wrong with two odd marks that belong together; nothing where they do not. */
function describeTwo(text: Text, [first, second]: [Odd, Odd], turned: boolean): Finding | undefined {
  if (!isOne(text, first, second)) return undefined
  if (
    turned &&
    first.pair === second.pair &&
    first.opens === second.opens &&
    isWhole(text.value.slice(first.at, second.at))
  )
    return turn(text, first.opens ? second : first)
  const isMismatch = first.pair !== second.pair && first.opens && !second.opens
  return isMismatch ? describe(text, second, 'mismatched', first.pair.charAt(1)) : undefined
}

/** Two marks that seem to be one pair, written wrong: what they enclose is short and neither begins nor ends with a mark. */
function isOne({ value }: Text, first: Odd, second: Odd): boolean {
  if (second.at - first.at > near) return false
  const inside = value.slice(first.at + 1, second.at)
  return /^[^，。、；：！？]([^。；！？]*[^，。、；：！？])?$/u.test(inside)
}

const brackets = ['（）', '《》', '〈〉', '〔〕', '【】']

/** Whether brackets pair within a stretch: one around which marks would cross them is no pair of its own. */
function isWhole(stretch: string): boolean {
  return brackets.every(([open = '', close = '']) => {
    let depth = 0
    for (const mark of stretch) {
      if (mark === open) depth++
      else if (mark === close && --depth < 0) return false
    }
    return depth === 0
  })
}

function otherHalf({ pair, opens }: Odd): string {
  return pair.charAt(opens ? 1 : 0)
}

function describe(text: Text, { at, opens }: Odd, outcome: string, other: string): Finding {
  const [from, to] = opens ? [at, at + shown] : [Math.max(0, at + 1 - shown), at + 1]
  const data = { mark: text.raw.charAt(at), other, text: text.raw.slice(from, to) }
  return { place: placeOf(text, at, at + 1), outcome, data }
}

function turn(text: Text, mark: Odd): Finding {
  const right = otherHalf(mark)
  const finding = describe(text, { ...mark, opens: !mark.opens }, 'turned', right)
  return { ...finding, fix: editAt(finding.place, right) }
}
