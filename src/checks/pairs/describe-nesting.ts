import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { editAt } from '../shared/edits.ts'
import { findNesting, type NestingMarks, type Pair } from './nesting.ts'

/** Pairs that cross and quotation marks inside the same ones; these only where marks can be turned round. */
export function describeNesting(text: Text, options: NestingMarks & { turned: boolean }): Finding[] {
  const { crossed, doubled } = findNesting(text.value, options)
  return [
    ...crossed.map(({ outer, inner }) => describePair(text, 'crossed', outer, inner)),
    ...(options.turned ? doubled.map(({ outer, inner }) => describeDoubled(text, outer, inner)) : []),
  ]
}

function describePair(text: Text, outcome: string, outer: Pair, inner: Pair): Finding {
  const [from, to] = [Math.min(outer.open, inner.open), Math.max(outer.close, inner.close) + 1]
  const data = {
    mark: text.raw.charAt(outer.close),
    other: text.raw.charAt(inner.close),
    text: text.raw.slice(from, Math.min(to, from + 30)),
  }
  return { place: placeOf(text, outer.close, outer.close + 1), outcome, data }
}

/** “甲“、”乙” and “甲“，推进”乙” have two marks turned round; “学习“甲”要求” wants other marks inside. */
function describeDoubled(text: Text, outer: Pair, inner: Pair): Finding {
  const between = text.value.slice(inner.open + 1, inner.close)
  const [open, close] = [placeOf(text, inner.open, inner.open + 1), placeOf(text, inner.close, inner.close + 1)]
  const [first, second] = Array.from(inner.pair)
  const data = {
    mark: first ?? '',
    other: second ?? '',
    text: text.raw.slice(outer.open, inner.close + 1).slice(0, 30),
  }
  if (!/[，。；：！？、]/u.test(between))
    return { place: { start: open.start, end: close.end }, outcome: 'doubled', data }
  const turned: Finding = { place: open, outcome: 'turned', data }
  return /^、$/u.test(between) ? { ...turned, fixes: [editAt(open, second ?? ''), editAt(close, first ?? '')] } : turned
}
