import { lazily } from '../../report/memo/lazily.ts'
import { remembered } from '../../report/memo/remembered.ts'
import { sieveOf } from '../../report/text/sieve.ts'
import { preparePattern, type Wanted } from './pattern-slips.ts'
import type { Stretch } from '../shared/texts-in.ts'

/** Words that are right elsewhere, but not beside those that stand with another word. */
export interface WrongMates {
  /** Lines by the first two characters of the word that is taken for another. */
  byStart: ReadonlyMap<number, readonly Line[]>
  /** Classes of words that lines refer to. */
  classes: ReadonlyMap<string, string>
  /** Begins a report: finds the lines whose word stands in a text. */
  begin: () => (value: string) => readonly Line[]
}

/** Patterns of what stands between and behind the words of any line. */
export interface MateWords {
  /** What may stand between a subject and its verb: 进一步, 均. */
  adverbs: string
  /** Measure words of a number that ends the object: 件. */
  units: string
}

interface Line {
  wrong: string
  text: string
  /** What it is looked for by; made when its word first stands in a report. */
  wanted: () => Wanted
}

/**
 * What may stand between a verb and its object: more words of one phrase, or none. After the object the phrase ends or is
 * counted, so that it is the object and not a part of what is one: 指定方案编制单位.
 */
const between = (right: string) => `(?:(?!${right})[^，。；：！？、…（）]){0,12}?`
const endBefore = (units: string) =>
  `(?=$|[，。；：、！？”》）（等和及与并共\\d]|各级|累计|[一二两三四五六七八九十百千]{1,3}[余多]?(?:${units}))`
/** What may stand between a subject and its verb. */
const amid = (adverbs: string) => `(?:(?:由|从)[^，。；：、\\d]{0,4}\\d[^，。；：、]{1,6}|${adverbs})?`
const ahead = '[^，。；：！？]{0,12}'

/**
 * Makes lines ready. Each has the right word and the wrong one, or several with `/` between, and marks with what must be so of what is beside the latter:
 * `<` one of these is before it, but for an adverb; `^` none of these is right before it; `+` one of these is right after
 * it; `>` one of these is its object; `!` none of these follows in the phrase. `@` begins a class of words, or refers to it.
 */
export function prepareWrongMates(lines: string, around: MateWords): WrongMates {
  const byStart = new Map<number, Line[]>()
  const classes = new Map<string, string>()
  for (const text of lines.split('\n')) {
    const [first = '', wrongs = ''] = text.split(' ', 2)
    if (wrongs === '') continue
    if (first.startsWith('@')) classes.set(first, text.slice(first.length + 1))
    else
      for (const wrong of wrongs.split('/')) {
        const key = keyOf(wrong.charCodeAt(0), wrong.charCodeAt(1))
        const line = text.replace(wrongs, wrong)
        const wanted = lazily(() => ({
          ...preparePattern(patternOf({ text: line }, classes, around)),
          sieve: sieveOf(wrong),
        }))
        byStart.set(key, [...(byStart.get(key) ?? none), { wrong, text: line, wanted }])
      }
  }
  return { byStart, classes, begin: remembered((value) => linesIn(value, byStart)) }
}

function linesIn(value: string, byStart: WrongMates['byStart']): readonly Line[] {
  const found: Line[] = []
  let before = value.charCodeAt(0)
  for (let at = 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    for (const line of byStart.get(keyOf(before, code)) ?? none)
      if (value.startsWith(line.wrong, at - 1)) found.push(line)
    before = code
  }
  return found
}

/** Those of the lines whose word stands in some texts, as patterns. */
export function wrongMatesIn(stretches: readonly Stretch[], { byStart, begin }: WrongMates): Wanted[] {
  if (byStart.size === 0) return []
  const look = begin()
  const found = new Set(stretches.flatMap(({ text }) => look(text.value)))
  return [...found].map(({ wanted }) => wanted())
}

/** The pattern of a line, for the tests of patterns as well. */
export function patternOf(
  { text }: Pick<Line, 'text'>,
  classes: WrongMates['classes'],
  { adverbs, units }: MateWords,
): { find: string; suggest: string } {
  const [right = '', wrong = '', ...rest] = text.split(' ')
  const words: Record<string, string[]> = {}
  let mark = ''
  for (const word of rest) {
    if (marks.has(word)) words[(mark = word)] = []
    else words[mark]?.push(...(word.startsWith('@') ? (classes.get(word)?.split(' ') ?? []) : [word]))
  }
  const one = (mark: string, make: (choices: string) => string) =>
    words[mark] === undefined ? '' : make(`(?:${words[mark].join('|')})`)
  const find = [
    one('^', (choices) => `(?<!${choices})`),
    one('<', (choices) => `(?<=${choices}${amid(adverbs)})`),
    wrong,
    one('+', (choices) => `(?=${choices})`),
    one('>', (choices) => `(?=${between(right)}${choices}${endBefore(units)})`),
    one('!', (choices) => `(?!${ahead}${choices})`),
  ]
  return { find: find.join(''), suggest: right }
}

function keyOf(first: number, second: number): number {
  return first * 65_536 + second
}

const marks = new Set(['^', '<', '+', '>', '!'])
const none: readonly Line[] = []
