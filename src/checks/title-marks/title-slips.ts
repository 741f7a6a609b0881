import { allMatches } from '../../report/text/all-matches.ts'
/** Where 《》〈〉 do not pair or nest. */
export interface TitleSlip {
  outcome: 'unclosed' | 'unopened' | 'nested'
  from: number
  to: number
}

interface Open {
  mark: string
  at: number
  /** 《》 found inside it: wrong only if it is closed itself. */
  inside: TitleSlip[]
}

/** The odd ones among the title marks of a folded text, in order. A sentence that ends closes what is open. */
export function findTitleSlips(value: string): TitleSlip[] {
  if (!/[《》〈〉]/u.test(value)) return []
  const marks = allMatches(value, /[《》〈〉。]/gu).map((match) => ({ mark: match[0], at: match.index }))
  const open: Open[] = []
  const slips: TitleSlip[] = []
  const giveUp = (): void => {
    for (const [at, one] of open.splice(0).entries()) if (one.mark === '《' || at > 0) slips.push(unclosed(one))
  }
  for (const [index, { mark, at }] of marks.entries()) {
    const next = marks.slice(index + 1, index + 3).find((other) => other.mark !== '。')?.mark ?? ''
    if (mark === '《' || mark === '〈') open.push({ mark, at, inside: [] })
    // A title may have a 。 of its own.
    else if (mark === '。' && !'》〉'.includes(next || 'none')) giveUp()
    else if (mark !== '。') slips.push(...close(open, { mark, at, next }))
  }
  giveUp()
  return slips.sort((a, b) => a.from - b.from)
}

/** What closing the innermost title brings to light. */
function close(open: Open[], { mark, at, next }: { mark: string; at: number; next: string }): TitleSlip[] {
  const here: TitleSlip = { outcome: 'nested', from: at, to: at + 1 }
  const last = open.pop()
  // A lone 〉 is an arrow as often as a mark.
  if (last === undefined) return mark === '》' ? [{ ...here, outcome: 'unopened' }] : []
  const outer = open.at(-1)
  if (last.mark === '〈' && mark === '》') {
    if (outer === undefined || next === '》') return outer === undefined ? [] : [here]
    open.pop()
    return [unclosed(last), ...outer.inside]
  }
  if (last.mark === '《' && mark === '〉') return [here]
  if (last.mark === '《' && outer?.mark === '《') outer.inside.push({ outcome: 'nested', from: last.at, to: at + 1 })
  return last.inside
}

function unclosed({ at }: Open): TitleSlip {
  return { outcome: 'unclosed', from: at, to: at + 1 }
}
