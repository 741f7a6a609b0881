import { allMatches } from '../../report/text/all-matches.ts'
import { afterLast } from '../../report/text/cut-at-marks.ts'
import { type Sieve, sieveOf } from '../../report/text/sieve.ts'

/** A closed group that has a name (pattern: “三项制度”): what each of its members is called, and how that is known. */
export interface Group {
  name: string
  members: { right: string; known: string }[]
}

/** An item of a list of a group that is none of its members, and what it stands for. */
export interface WrongMember {
  from: number
  to: number
  group: string
  right: string
}

/** Finds such items in texts that its sieve lets pass. */
export interface MemberFinder {
  sieve: Sieve
  wrongIn: (value: string) => WrongMember[]
}

interface Item {
  from: number
  to: number
}

/** How far before its name, and behind it, the list of a group is looked for. */
const reach = 120
const parts = /、|以及|[和与及](?!谐)/gu
const opens = /^(?:（|[，、]?(?:即|也就是|分别(?:是|为)|具体(?:是|为))：?|：)/u

/**
 * Makes a finder of a member that is exchanged for something else: so many items as the group has, right before its name or
 * right behind it, of which all but one are its members. A list that is left open (等) may be of more.
 */
export function makeMemberFinder({ name, members }: Group): MemberFinder {
  const named = new RegExp(name, 'gu')
  const known = members.map((one) => ({ right: one.right, pattern: new RegExp(one.known, 'u') }))
  const oddOf = (value: string, items: Item[]): { item: Item; right: string } | null => {
    const odd = items.filter(({ from, to }) => !known.some(({ pattern }) => pattern.test(value.slice(from, to))))
    const left = known.filter(({ pattern }) => !items.some(({ from, to }) => pattern.test(value.slice(from, to))))
    const [[item], [member]] = [odd, left]
    return item && member && odd.length === 1 && left.length === 1 ? { item, right: member.right } : null
  }
  const listBefore = (value: string, end: number): Item[] => {
    const lead = value.slice(Math.max(0, end - reach), end)
    const from = end - afterLast(lead, '，。；：！？（）《》').length
    const items = itemsOf(value, from, end)
    const last = items.slice(-members.length)
    // Where the first one begins, nobody knows, if it is not a member.
    const isSure = items.length === members.length || known.some(({ pattern }) => pattern.test(sliceOf(value, last[0])))
    return isSure ? last : []
  }
  const listBehind = (value: string, start: number): Item[] => {
    const lead = opens.exec(value.slice(start, start + 12))?.[0]
    if (lead === undefined) return []
    const from = start + lead.length
    const length = value.slice(from, from + reach).search(/[，。；：！？（）《》]/u)
    return length < 0 ? [] : itemsOf(value, from, from + length)
  }
  return {
    sieve: sieveOf(name),
    wrongIn: (value) =>
      allMatches(value, named).flatMap(({ index, 0: words }) => {
        const lists = [listBefore(value, index), listBehind(value, index + words.length)]
        return lists.flatMap((items) => {
          const found = items.length === members.length ? oddOf(value, items) : null
          const isOpen = /[等“”]/u.test(value.slice(items[0]?.from, items.at(-1)?.to))
          return found && !isOpen ? [{ ...found.item, group: words, right: found.right }] : []
        })
      }),
  }
}

function sliceOf(value: string, item: Item | undefined): string {
  return item === undefined ? '' : value.slice(item.from, item.to)
}

function itemsOf(value: string, from: number, to: number): Item[] {
  const marks = allMatches(value.slice(from, to), parts)
  const starts = [from, ...marks.map(({ index, 0: mark }) => from + index + mark.length)]
  const ends = [...marks.map(({ index }) => from + index), to]
  return starts.map((start, at) => ({ from: start, to: ends[at] ?? to })).filter((item) => item.to > item.from)
}
