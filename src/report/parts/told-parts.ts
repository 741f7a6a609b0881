import type { Body } from '../body.ts'
import { groupBy } from '../group.ts'
import { isHollow } from '../shortcomings/is-hollow.ts'
import { sentenceAt } from '../links.ts'
import { opensWish } from './items.ts'
import { isOfNote } from './sections.ts'
import { itemKey, sentenceValue } from './sentences.ts'
import type { ShortcomingPatterns } from '../shortcomings/shortcoming-patterns.ts'

/** What sentences are judged by: `explains`: says why something is so; `turnsAhead`: turns to what will be done. */
export interface Judging {
  patterns: ShortcomingPatterns
  explains: (value: string) => boolean
  turnsAhead: (value: string) => boolean
}

/** How many sentences of a paragraph show that it tells of something, and how many of them are sure to. */
interface Shown {
  some: number
  sure: number
}

/** Fewer sentences are an aside; of those that are sure two are enough. */
const fewest = 3
const fewestSure = 2
const nothing: Shown = { some: 0, sure: 0 }

/**
 * The sentences of neighbouring paragraphs that say again and again what will be done next year, or what is lacking and
 * why: they tell the plan and the shortcomings, where no heading names these.
 */
export function toldParts(body: Body, judging: Judging): { plan: number[]; shortcomings: number[] } {
  const paragraphs = paragraphsOf(body)
  // What is promised behind what is lacking is none of a plan.
  const lacking = paragraphs.map((own) => whatLacks(body, own, judging))
  const ahead = lookingAhead(body, paragraphs, judging).map((own, at) => (lacking[at]?.some ? nothing : own))
  return {
    plan: runsOf(body, paragraphs, ahead),
    shortcomings: runsOf(body, paragraphs, lacking).filter((at) => !counts(body, at, judging)),
  }
}

/** The sentences of each paragraph, without notes and what only names something: a title that is no sentence. */
function paragraphsOf(body: Body): number[][] {
  const told = [...body.sentences.keys()].filter((at) => {
    const { title } = sentenceAt(body, at)
    return !isOfNote(body, at) && !(title && !sentenceValue(body, at).includes('，'))
  })
  return [...groupBy(told, (at) => sentenceAt(body, at).block).values()]
}

/** All sentences of neighbouring paragraphs that show something, where they show enough. */
function runsOf(body: Body, paragraphs: number[][], shown: Shown[]): number[] {
  const blockAt = (at: number): number => sentenceAt(body, paragraphs[at]?.[0] ?? -1).block
  const showing = [...paragraphs.keys()].filter((at) => (shown[at]?.some ?? 0) > 0)
  // The first paragraph of a run is the key of all that follow it without a gap.
  const firsts = new Map<number, number>()
  for (const at of showing) {
    const before = at > 0 && blockAt(at) - 1 === blockAt(at - 1) ? firsts.get(at - 1) : undefined
    firsts.set(at, before ?? at)
  }
  const sum = (run: number[], key: keyof Shown): number => run.reduce((total, at) => total + (shown[at]?.[key] ?? 0), 0)
  return [...groupBy(showing, (at) => firsts.get(at) ?? at).values()]
    .filter((run) => sum(run, 'some') >= fewest || sum(run, 'sure') >= fewestSure)
    .flatMap((run) => run.flatMap((at) => paragraphs[at] ?? []))
}

/** Of each paragraph the sentences that say what will be done, where these are most of it. */
function lookingAhead(body: Body, paragraphs: number[][], { patterns, turnsAhead }: Judging): Shown[] {
  const { intention, act, past } = patterns
  const year = body.reportYear ?? 0
  // 2026年1月12日 is the day of what was done, or told.
  const nextYear = new RegExp(`${String(year + 1)}年(?!\\d{1,2}月\\d{1,2}日)`, 'u')
  let led = false
  return paragraphs.map((own) => {
    const values = own.map((at) => sentenceValue(body, at))
    const [first = ''] = values
    const turns = turnsAhead(first)
    const isListed = led
    const planned = own.filter((_, index) => {
      const value = values[index] ?? ''
      if (nextYear.test(value)) return true
      if (past.test(value) || value.includes(`${String(year)}年`)) return false
      return act.test(value) && (intention.test(value) || isListed || turns || opensWish(value))
    })
    const ends = values.at(-1)?.endsWith('：') === true
    // What follows 今年要办好三件事： is what it leads in, up to what does not say so.
    led = ends ? turns : led && planned.length > 0
    const some = planned.length * 2 >= own.length ? planned.length : 0
    return { some, sure: 0 }
  })
}

/** The sentences of a paragraph that say what is lacking and why, and those that open it, or an item, with what is. */
function whatLacks(body: Body, paragraph: number[], { patterns, explains, turnsAhead }: Judging): Shown {
  const { lack, lacking, mended, intention } = patterns
  const valueOf = (at: number): string => sentenceValue(body, at)
  const turn = paragraph.findIndex((at) => turnsAhead(valueOf(at)) || intention.test(valueOf(at)))
  const own = turn < 0 ? paragraph : paragraph.slice(0, turn)
  const says = (at: number, words: RegExp): boolean =>
    valueOf(at)
      .split(/[，。；：]/u)
      .some((clause) => words.test(clause) && !mended.test(clause) && !about.test(clause))
  // What the next sentence says of why is its own where that says what is lacking, too.
  const isExplained = (at: number): boolean =>
    explains(valueOf(at)) ||
    (own.includes(at + 1) &&
      itemKey(body, at + 1) === itemKey(body, at) &&
      !says(at + 1, lack) &&
      explains(valueOf(at + 1)))
  const explained = own.filter((at) => says(at, lack) && isExplained(at))
  // （二）规范性文件制定。…4件因与上位法不一致未印发: among other work, what was not done for some reason is no more than that.
  const title = (own[0] ?? 0) - 1
  const isTitled = title >= 0 && sentenceAt(body, title).block === sentenceAt(body, title + 1).block
  if (isTitled && explained.length < own.length && !says(title, lack)) return nothing
  const items = new Set(explained.map((at) => itemKey(body, at)))
  const opening = own.filter((at) => {
    const key = itemKey(body, at)
    return !items.has(key) && (at === own[0] || key !== itemKey(body, at - 1)) && says(at, lacking)
  })
  return { some: items.size + opening.length, sure: explained.length }
}

/** 针对案卷质量不高 tells of what is done about it. */
const about = /^(?:针对|对于?|就|为)/u

/** Longest sentence that only says how many things are lacking. */
const longest = 40

/** 有三件事没有做好。 opens a paragraph, and says how many things are lacking, but not which. */
function counts(body: Body, at: number, { patterns, explains }: Judging): boolean {
  const value = sentenceValue(body, at)
  if (sentenceAt(body, at).start > 0 || value.length > longest || explains(value)) return false
  return value.endsWith('：') || isHollow(value, patterns) || counted.test(value)
}

const counted = /(?:[一二两三四五六七八九十几多]|些)(?:个?方面|[个项件条点处])[^，]{0,12}。$/u
