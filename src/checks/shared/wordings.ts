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
  /** How many neighbouring characters may be missing or too many in a near miss; 0: it is not searched. */
  near: number
  /** Differences from this index on prove nothing: what follows is too short. */
  upTo: number
}

/** A piece of text to look out for, and what it says when it is met. */
export interface Probe {
  text: string
  role: 'known' | 'wrong' | 'head' | 'tail'
  wording: Wording
}

/** Entries, made ready to be searched for. */
export interface Wordings {
  /** By their first two characters. */
  probes: Map<string, Probe[]>
  known: Set<string>
  /** What can stand between 《 and 》, by length. */
  names: Map<number, Wording[]>
}

/** Dashes and quotation marks in one form each, character for character. */
export function level(text: string): string {
  return text.replace(/[—～–~－-]/gu, '-').replace(/[“”‘’"']/gu, '"')
}

/** The name without what stands in brackets at its end: a period, 试行, the year of an amendment. */
export function withoutBrackets(name: string): string {
  let bare = name
  while (bare.endsWith('）') && bare.lastIndexOf('（') > 0) bare = bare.slice(0, bare.lastIndexOf('（'))
  return bare
}

/** Makes entries ready. `openings` are first words without which a name is right too. */
export function prepareWordings(entries: Entry[], openings: string[]): Wordings {
  const wordings: Wordings = { probes: new Map(), known: new Set(), names: new Map() }
  for (const entry of entries) {
    const right = withoutBrackets(entry.right)
    const opening = openings.find((words) => right.startsWith(words)) ?? ''
    const short = makeWording(entry, right.slice(opening.length))
    const full = opening ? makeFullWording(entry, right, short) : short
    const also = (entry.also ?? []).flatMap((form) => [form, opening + form])
    for (const form of new Set([entry.right, full.form, short.form, ...also].map(level))) {
      wordings.known.add(form)
      probe(wordings, { text: form, role: 'known', wording: short })
    }
    for (const text of entry.wrong ?? []) probe(wordings, { text: level(text), role: 'wrong', wording: full })
    for (const wording of new Set([short, full]))
      if (wording.near > 0) push(wordings.names, wording.form.length, wording)
    // Between 《 and 》 a short name is certain; in running text only a long one is.
    if (entry.title !== true) probeEnds(wordings, full)
    else if (opening) probeEnds(wordings, { ...full, near: Math.min(1, full.near) })
  }
  return wordings
}

function makeWording(entry: Entry, right: string): Wording {
  const form = level(right)
  const byLength = form.length >= 8 ? 2 : form.length >= (entry.title === true ? 5 : 6) ? 1 : 0
  return { right, form, near: entry.near ?? byLength, upTo: form.length }
}

function makeFullWording(entry: Entry, right: string, short: Wording): Wording {
  const upTo = short.near > 0 ? right.length : right.length - short.form.length
  return { right, form: level(right), near: entry.near ?? Math.max(1, short.near), upTo }
}

/** One of both ends is whole in every near miss: a slip touches two neighbours at most, and two are left between them. */
function probeEnds(wordings: Wordings, wording: Wording): void {
  const size = Math.floor((wording.form.length - 2) / 2)
  if (wording.near === 0 || size < 2) return
  probe(wordings, { text: wording.form.slice(0, size), role: 'head', wording })
  probe(wordings, { text: wording.form.slice(-size), role: 'tail', wording })
}

function probe({ probes }: Wordings, one: Probe): void {
  push(probes, one.text.slice(0, 2), one)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
