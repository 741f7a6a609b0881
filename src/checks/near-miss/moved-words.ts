import { commonEnds } from './slip.ts'
import { sortCharacters } from '../shared/sort-characters.ts'

/** Names in which words do not change places, ready to be searched for. */
export interface MovedTable {
  /** By what the codes of its characters add up to, and its length. */
  names: Map<number, string[]>
  /** From the longest. */
  lengths: number[]
  /** Of which the names are made: most stretches of a text have others, and need not be looked up. */
  characters: Set<number>
}

/** A range of a text with the words of a name in another order. */
export interface Moved {
  from: number
  to: number
  right: string
}

/** How long the words can be that change places. */
const longest = 4

/** Makes names ready that are parted by spaces or line breaks. */
export function prepareMoved(list: string): MovedTable {
  const names = new Map<number, string[]>()
  const lengths = new Set<number>()
  const characters = new Set<number>()
  for (const name of list.split(/\s+/u).filter((one) => one !== '')) {
    const key = keyOf(sumsOf(name)[name.length] ?? 0, name.length)
    names.set(key, [...(names.get(key) ?? []), name])
    lengths.add(name.length)
    for (let at = 0; at < name.length; at += 1) characters.add(name.charCodeAt(at))
  }
  return { names, lengths: [...lengths].sort((a, b) => b - a), characters }
}

/** Where the words of a name stand in another order: 人力和资源社会保障局. Time grows with the length of the text. */
export function findMoved(value: string, { names, lengths, characters }: MovedTable): Moved[] {
  const shortest = lengths.at(-1) ?? Infinity
  const before = sumsOf(value)
  const found: Moved[] = []
  // How many characters up to a place are those of names.
  let run = 0
  for (let to = 1; to < before.length; to += 1) {
    run = characters.has(value.charCodeAt(to - 1)) ? run + 1 : 0
    if (run < shortest) continue
    for (const length of lengths) {
      if (length > run) continue
      const key = keyOf((before[to] as number) - (before[to - length] as number), length)
      const same = names.get(key)
      if (same === undefined) continue
      const text = value.slice(to - length, to)
      // In a longer list the order is its own.
      if (text.includes('、') && (value[to - length - 1] === '、' || value[to] === '、')) continue
      const right = same.find((name) => isMoved(name, text))
      if (right !== undefined) found.push({ from: to - length, to, right })
    }
  }
  return found
}

/** Whether two words of a name changed places, or items of a list, and nothing else. */
function isMoved(name: string, text: string): boolean {
  if (name === text || sortCharacters(name) !== sortCharacters(text)) return false
  const { head, tail } = commonEnds(name, text)
  if (name.includes('、')) return itemsOf(name) === itemsOf(text)
  // Where hardly anything stands as it should, the order may be free: 依法治国全面.
  const [one, other] = [name, text].map((whole) => whole.slice(head, whole.length - tail))
  if (one === undefined || other === undefined || head + tail < 2) return false
  return Array.from(one.slice(1, longest + 1), (_, at) => at + 1).some((at) => {
    const [before, behind] = [one.slice(at), one.slice(0, at)]
    // A single character at an end may stand beside the name: 和住房城乡建设部.
    const isBeside = (head === 0 && before.length === 1) || (tail === 0 && behind.length === 1)
    return !isBeside && before.length <= longest && before + behind === other
  })
}

function itemsOf(list: string): string {
  return list.split('、').sort().join('、')
}

function keyOf(sum: number, length: number): number {
  return (sum * 31 + length) | 0
}

/** What the codes of the first characters add up to: of none, of one, and so on. */
function sumsOf(text: string): Int32Array {
  const sums = new Int32Array(text.length + 1)
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sums[at + 1] = sum = (sum + text.charCodeAt(at)) | 0
  return sums
}
