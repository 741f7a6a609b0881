import { type Alike, foldAlike } from './alike.ts'
import { level, withoutBrackets } from './level.ts'
import { startKey } from './term-table.ts'

/** A fixed formulation, or the name of a law, plan or body. */
export interface Entry {
  right: string
  also?: string[]
  wrong?: string[]
  near?: number
  title?: boolean
  source?: string
  verified?: false
  note?: string
}

/** One form to which a text can come near. */
export interface Wording {
  /** As it should be written. */
  right: string
  /** As it is compared. */
  form: string
  /** The form as it sounds. */
  folded: string
  /** How many neighbouring characters may be missing in a near miss; 0: only slips of the pen are found. */
  near: number
}

/**
 * A piece of text to look out for, and what it says when it is met. `right`: the form itself, or a slip for what sounds
 * alike. `known`: right, too.
 */
export interface Probe {
  text: string
  folded: string
  role: 'right' | 'known' | 'wrong' | 'head' | 'tail'
  wording: Wording
}

/** Entries, made ready to be searched for. */
export interface Wordings {
  /** By the first two or three sounds of what they sound like. */
  probes: Map<number, Probe[]>
  /** 1 for the last bits of each such key: most places of a text need not be looked up. */
  starts: Uint8Array
  /** Characters of grammar: they may stand for others without a slip. */
  grammar: ReadonlySet<string>
  /** Those among them that may be left out. */
  connectives: ReadonlySet<string>
  /** Words that are put into a name by mistake. */
  fillers: ReadonlySet<string>
  alike: Alike
}

/** Sounds alike is searched for from this length on. */
const shortest = 4

const startBits = 0xffff
const none: readonly Probe[] = []

/** What to look out for at a place of a text with these sounds; not all of it need be there. */
export function probesAt(sounds: Uint16Array, at: number, wordings: Wordings): readonly Probe[] {
  const [first, second, third] = [sounds[at] ?? 0, sounds[at + 1] ?? 0, sounds[at + 2]]
  const short = probesOf(startKey(first, second, 0), wordings)
  if (third === undefined) return short
  const long = probesOf(startKey(first, second, third), wordings)
  return short.length === 0 ? long : long.length === 0 ? short : [...short, ...long]
}

function probesOf(key: number, { starts, probes }: Wordings): readonly Probe[] {
  return starts[key & startBits] === 0 ? none : (probes.get(key) ?? none)
}

/** Whether a text has the sounds of a probe at a place. */
export function soundsLike(sounds: Uint16Array, at: number, folded: string): boolean {
  if (at + folded.length > sounds.length) return false
  for (let index = 0; index < folded.length; index++) if (sounds[at + index] !== folded.charCodeAt(index)) return false
  return true
}

/** Makes entries ready. */
export function prepareWordings(
  entries: readonly Entry[],
  { alike, ...options }: { alike: Alike; grammar: string; connectives: string; fillers: readonly string[] },
): Wordings {
  const words = {
    grammar: new Set(options.grammar + options.connectives),
    connectives: new Set(options.connectives),
    fillers: new Set(options.fillers),
  }
  const wordings: Wordings = { probes: new Map(), starts: new Uint8Array(startBits + 1), ...words, alike }
  for (const entry of entries) {
    const wording = makeWording(entry, alike)
    const isSearched = entry.title !== true && wording.form.replace(/"/gu, '').length >= shortest
    probe(wordings, { text: wording.form, role: isSearched ? 'right' : 'known', wording })
    for (const form of [entry.right, ...(entry.also ?? [])])
      probe(wordings, { text: level(form), role: 'known', wording })
    for (const form of entry.wrong ?? []) probe(wordings, { text: level(form), role: 'wrong', wording })
    if (entry.title !== true) probeEnds(wordings, wording)
  }
  return wordings
}

function makeWording(entry: Entry, alike: Alike): Wording {
  const right = withoutBrackets(entry.right)
  const form = level(right)
  const byLength = form.length >= 8 ? 2 : form.length >= 6 ? 1 : 0
  return { right, form, folded: foldAlike(form, alike), near: entry.near ?? byLength }
}

/** One of both ends is whole in every near miss: a slip touches two neighbours at most, and two are left between them. */
function probeEnds(wordings: Wordings, wording: Wording): void {
  const size = Math.floor((wording.form.length - 2) / 2)
  if (wording.near === 0 || size < 2) return
  probe(wordings, { text: wording.form.slice(0, size), role: 'head', wording })
  probe(wordings, { text: wording.form.slice(-size), role: 'tail', wording })
}

function probe({ probes, starts, alike }: Wordings, { text, role, wording }: Omit<Probe, 'folded'>): void {
  const folded = text === wording.form ? wording.folded : foldAlike(text, alike)
  const third = folded.length > 2 ? folded.charCodeAt(2) : 0
  const key = startKey(folded.charCodeAt(0), folded.charCodeAt(1), third)
  starts[key & startBits] = 1
  const one = { text, folded, role, wording }
  const list = probes.get(key)
  if (list) list.push(one)
  else probes.set(key, [one])
}
