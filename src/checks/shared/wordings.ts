import { type Alike, foldAlike, soundOf } from './alike.ts'
import { level, withoutBrackets } from './level.ts'

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
  /** By the first two characters of what they sound like. */
  probes: Map<number, Probe[]>
  /** 1 for the code of each character that one of them begins with. */
  starts: Uint8Array
  /** Characters of grammar: they may stand for others without a slip. */
  grammar: ReadonlySet<string>
  /** Those among them that may be left out. */
  connectives: ReadonlySet<string>
  alike: Alike
}

/** Sounds alike is searched for from this length on. */
const shortest = 4

/** The key of two neighbouring characters of a folded text. */
function keyOf(folded: string): number {
  return folded.charCodeAt(0) * 65_536 + folded.charCodeAt(1)
}

const none: readonly Probe[] = []

/** What to look out for where two neighbouring characters of a text (not folded yet) begin it. */
export function probesAt(text: string, at: number, { starts, alike, probes }: Wordings): readonly Probe[] {
  const first = soundOf(text.charCodeAt(at), alike)
  if (starts[first] === 0) return none
  return probes.get(first * 65_536 + soundOf(text.charCodeAt(at + 1), alike)) ?? none
}

/** Whether a text sounds like a probe at a place. */
export function soundsLike(text: string, at: number, folded: string, { alike }: Wordings): boolean {
  if (at + folded.length > text.length) return false
  for (let index = 2; index < folded.length; index++)
    if (soundOf(text.charCodeAt(at + index), alike) !== folded.charCodeAt(index)) return false
  return true
}

/** Makes entries ready. */
export function prepareWordings(
  entries: readonly Entry[],
  { alike, grammar, connectives }: { alike: Alike; grammar: string; connectives: string },
): Wordings {
  const words = { grammar: new Set(grammar + connectives), connectives: new Set(connectives) }
  const wordings: Wordings = { probes: new Map(), starts: new Uint8Array(65_536), ...words, alike }
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

function probe({ probes, starts, alike }: Wordings, one: Omit<Probe, 'folded'>): void {
  const folded = foldAlike(one.text, alike)
  const key = keyOf(folded)
  starts[folded.charCodeAt(0)] = 1
  const list = probes.get(key)
  if (list) list.push({ ...one, folded })
  else probes.set(key, [{ ...one, folded }])
}
