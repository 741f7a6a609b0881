import { allMatches } from '../../report/text/all-matches.ts'
import type { Range } from '../shared/outside.ts'

const item = /《[^《》]{1,80}》|“[^“”]{1,40}”|‘[^‘’]{1,40}’/gu

/** The 、 in lists that are all 《甲》、《乙》 or all “甲”、“乙”: the marks part the members already. */
export function idleCommas(value: string): number[] {
  return listsIn(value)
    .filter((members) => members.length > 1 && isWhole(value, members))
    .flatMap((members) => members.slice(0, -1).map(({ to }) => to))
}

/** Names and quotations with nothing but 、 between them. */
function listsIn(value: string): Range[][] {
  const lists: Range[][] = []
  for (const { index, 0: text } of allMatches(value, item)) {
    const last = lists.at(-1)
    const member = { from: index, to: index + text.length }
    if (last?.at(-1)?.to === index - 1 && value.charAt(index - 1) === '、') last.push(member)
    else lists.push([member])
  }
  return lists
}

/** Members of one sort, and none more without marks or with a note in brackets: then 、 is right. */
function isWhole(value: string, members: Range[]): boolean {
  const { from = 0 } = members[0] ?? {}
  const { to = 0 } = members.at(-1) ?? {}
  const isMixed = members.some((member) => value.charAt(member.from) !== value.charAt(from))
  return !isMixed && !/[、）]/u.test(value.charAt(from - 1)) && !/[、（]/u.test(value.charAt(to))
}
