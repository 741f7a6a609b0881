import { allMatches } from '../../report/text/all-matches.ts'

/** Stages of one sort of act, in their order, as they are named in a list of them. */
export interface ListedChain {
  /** What says that a stage is done once more (再次). */
  again: RegExp
  stages: { name: string; whole: RegExp; first: RegExp; last: RegExp }[]
}

/** A stage that is listed before one that it follows. */
export interface Misplaced {
  start: number
  end: number
  /** The one that is due before it, and where that stands. */
  due: { name: string; start: number; end: number }
  name: string
}

interface Member {
  text: string
  start: number
}

interface Found extends Omit<Misplaced, 'due'> {
  rank: number
}

/** Fewer members are no account of a procedure. */
const fewest = 3
const clause = /[^，。；：]+/gu

/** Makes the patterns of a chain. */
export function prepareListed(stages: { name: string; pattern: string }[], again: string): ListedChain {
  return {
    again: new RegExp(again, 'u'),
    stages: stages.map(({ name, pattern }) => ({
      name,
      whole: new RegExp(`^(?:${pattern})$`, 'u'),
      first: new RegExp(`(?:${pattern})$`, 'u'),
      last: new RegExp(`^(?:${pattern})`, 'u'),
    })),
  }
}

/** Stages listed in the wrong order where a text says that they follow each other (依次履行立案、…程序). */
export function misplacedIn(value: string, inTurn: RegExp, chains: ListedChain[]): Misplaced[] {
  return allMatches(value, clause).flatMap(({ index, 0: text }) => {
    const from = inTurn.exec(text)
    if (from === null) return []
    const start = from.index + from[0].length
    const members = membersIn(text.slice(start), index + start)
    return members.length < fewest ? [] : chains.flatMap((chain) => misplaced(members, chain)).slice(0, 1)
  })
}

function membersIn(text: string, start: number): Member[] {
  return allMatches(text, /[^、和及]+/gu).map((match) => ({ text: match[0], start: start + match.index }))
}

function misplaced(members: Member[], { stages, again }: ListedChain): Misplaced[] {
  const found = members.flatMap(({ text, start }, at): Found[] =>
    stages.flatMap(({ name, ...patterns }, rank): Found[] => {
      const match = formOf(patterns, at, members.length).exec(text)
      return match ? [{ rank, name, start: start + match.index, end: start + match.index + match[0].length }] : []
    }),
  )
  return found.flatMap(({ rank, ...stage }, at): Misplaced[] => {
    const due = found.slice(at + 1).find((later) => later.rank < rank)
    // 合法性审核、公开征求意见、再次合法性审核: it stands at its place, too.
    if (found.slice(at + 1).some((later) => later.rank === rank) || members.some(({ text }) => again.test(text)))
      return []
    return due ? [{ ...stage, due }] : []
  })
}

/** Before the first member, and behind the last, the sentence goes on. */
function formOf(
  { whole, first, last }: Omit<ListedChain['stages'][number], 'name'>,
  at: number,
  count: number,
): RegExp {
  if (at === 0) return first
  return at === count - 1 ? last : whole
}
