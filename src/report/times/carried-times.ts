import type { Body } from '../body.ts'
import { blockOf, linked } from '../links.ts'
import { placeOf } from '../text/text.ts'
import type { TimeWords } from './times.ts'
import type { Sentence, Time } from '../types.ts'

/** 原因2：…, below the paragraph of what it is the reason of. */
const opensReason =
  /^(?:主要|产生|具体|深层)?(?:原因|成因|根源|症结|表现)(?:分析|剖析)?(?:[一二三四五六七八九十]{1,2}|\d{1,2})?：/u

/** What dates are read from. */
export interface Dated extends Body {
  /** The expressions of time of each block, in order. */
  times: TimeWords[][]
}

/** What a sentence has to date its figures. */
export interface Dating {
  /** Its own expressions of time. */
  own: TimeWords[]
  /** Those of them that date all that follows, not just one number or what stands in their brackets. */
  general: TimeWords[]
  /** What it inherits from its item, paragraph or headings; null for nothing. */
  inherited: Time | null
}

/** The expressions of time of the block that a sentence or heading stands in. */
export function timesOf({ times }: Pick<Dated, 'times'>, { block }: { block: number }): TimeWords[] {
  return linked(times, block, 'block with times')
}

/** How far dates carry, for each sentence. One pass. */
export function carriedTimes(dated: Dated): Dating[] {
  const headed = headingTimes(dated)
  let state = { block: -1, heading: null as number | null, item: null as number | null, other: false }
  let paragraph: Time | null = null
  let item: Time | null = null
  let before: Time | null = null
  let intro: Time | null = null
  let lead: Lead | null = null
  let next = 0
  // What dates the end of each block.
  const ends = new Map<number, Time | null>()

  return dated.sentences.map((sentence) => {
    const { heading, text, note } = blockOf(dated, sentence)
    // The paragraph that has its mark goes on behind it.
    if (note !== undefined)
      return datingOfNote(
        dated,
        sentence,
        ends.get(note) ?? (heading === null ? null : linked(headed, heading, 'heading')),
      )
    if (sentence.block !== state.block) {
      // One that ends with ： has its items in the paragraphs after it, or in the sections below its own.
      if (opensList(dated, state.block)) lead = { time: paragraph, heading: state.heading }
      if (lead && !isBelow(dated, heading, lead.heading)) lead = null
      const goesOn = heading === state.heading && (sentence.item === 0 || endsWith(dated, state.block, '；'))
      intro = opensList(dated, state.block) ? paragraph : goesOn ? intro : null
      // Paragraphs of a list may have no mark, or one that is not kept (●).
      const isListed = heading === state.heading && (endsWith(dated, state.block, '：') || goesOn)
      const isReason = heading === state.heading && opensReason.test(text.value)
      paragraph = sentence.item !== null || isListed ? intro : isReason ? (ends.get(state.block) ?? null) : null
      state = { block: sentence.block, heading, item: null, other: heading === state.heading && state.other }
      item = before = null
      next = 0
    }
    if (sentence.item !== state.item) item = before = null
    state.item = sentence.item

    const times = timesOf(dated, sentence)
    while ((times[next]?.start ?? Infinity) < sentence.start) next++
    const first = next
    while ((times[next]?.end ?? Infinity) <= sentence.end) next++
    const own = times.slice(first, next)

    const ofWhich = text.value.startsWith('其中', sentence.start)
    const led = lead && heading !== lead.heading ? lead.time : null
    const top = (heading === null ? null : linked(headed, heading, 'heading')) ?? led
    const inherited = (ofWhich ? before : null) ?? item ?? paragraph ?? (state.other ? null : top)

    const general = own.filter((time) => time.local === null && time.bracket === null)
    const closed = general.findLast((time) => time.kind === 'explicit' && !time.attribute && !isFuture(dated, time))
    if (closed) {
      const time = timeFrom(dated, sentence.block, closed, fromParagraph)
      if (sentence.item === null) paragraph = time
      else item = time
      const isOther = top?.start && time.start && top.start.slice(0, 4) !== time.start.slice(0, 4)
      const opensSentence = closed.start - sentence.start <= aside
      if (isOther && !sentence.title && !closed.enacted && opensSentence) state.other = true
    }
    const last = general.at(-1)
    const kind = last === undefined || last.kind === 'explicit' ? 'inherited' : last.kind
    ends.set(sentence.block, item ?? paragraph)
    before = last ? timeFrom(dated, sentence.block, last, { kind, from: 'paragraph' }) : ofWhich ? before : null
    return { own, general, inherited }
  })
}

/** The times of a sentence of a note, which goes on from what it is a note to. */
function datingOfNote(dated: Dated, { block, start, end }: Sentence, above: Time | null): Dating {
  const times = timesOf(dated, { block })
  const own = times.filter((time) => time.start >= start && time.end <= end)
  const isGeneral = ({ local, bracket }: TimeWords): boolean => local === null && bracket === null
  const before = times.findLast((time) => time.end <= start && time.kind === 'explicit' && isGeneral(time))
  const inherited = before ? timeFrom(dated, block, before, fromParagraph) : above
  return { own, general: own.filter(isGeneral), inherited }
}

/** A date of another year ends what the heading dates where it opens its sentence, with no more than so much before it. */
const aside = 8

const fromParagraph = { kind: 'inherited', from: 'paragraph' } as const

/** A time as a figure has it. */
export function timeFrom(
  dated: Pick<Dated, 'blocks'>,
  block: number,
  words: TimeWords,
  how: Pick<Time, 'kind' | 'from'>,
): Time {
  const { text } = blockOf(dated, { block })
  return {
    kind: how.kind,
    from: how.from,
    text: text.raw.slice(words.start, words.end),
    place: placeOf(text, words.start, words.end),
    start: words.from,
    end: words.to,
  }
}

/** The year in a heading, or in one above it. */
export function headingTimes(dated: Dated): (Time | null)[] {
  const times: (Time | null)[] = []
  for (const { block, ordinal, title, parent } of dated.outline) {
    const end = (ordinal?.length ?? 0) + title.value.length
    const own = timesOf(dated, { block }).find(
      (time) => time.kind === 'explicit' && time.end <= end && time.local === null,
    )
    times.push(
      own
        ? timeFrom(dated, block, own, { kind: 'inherited', from: 'heading' })
        : parent === null
          ? null
          : linked(times, parent, 'heading'),
    )
  }
  return times
}

/** A paragraph that opens a list, by its date and the section it stands in. */
interface Lead {
  time: Time | null
  heading: number | null
}

/** Whether a section is another one or below it. What stands before all sections opens none. */
function isBelow({ outline }: Dated, heading: number | null, top: number | null): boolean {
  if (top === null) return false
  for (let at = heading; at !== null; at = linked(outline, at, 'heading').parent) if (at === top) return true
  return false
}

/** Whether a paragraph opens a list; -1 for none. */
function opensList(dated: Dated, block: number): boolean {
  return endsWith(dated, block, '：')
}

function endsWith(dated: Dated, block: number, mark: string): boolean {
  return block >= 0 && blockOf(dated, { block }).text.value.endsWith(mark)
}

/** What lies ahead dates no figure, as the next year does (转入2025年继续办理); of its first months there may be figures. */
function isFuture({ reportYear }: Dated, { from, to }: TimeWords): boolean {
  if (reportYear === null || from === null) return false
  const next = String(reportYear + 1)
  return from > `${next}-03-31` || (from >= `${next}-01-01` && to !== null && to > `${next}-06-30`)
}
