import { fixesOf } from '../edit/fixes-of.ts'
import { widenEdit } from '../edit/widen-edit.ts'
import type { Problem } from '../problem/problem.ts'
import { groupBy } from '../report/group.ts'
import type { Locale } from '../rules/locale.ts'
import { locationWords } from '../say/location-words.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import { excerptOf } from './excerpt.ts'
import type { FormatOptions } from './options.ts'
import type { Remark } from './remark.ts'
import { stylishWords } from './stylish-words.ts'
import { wrapped } from './wrapped.ts'

interface Setting extends FormatOptions {
  text: string
  mark: (words: string) => string
  /** The advice is this finding's own. */
  advice: boolean
}

/** One finding: where, what, the words in their line, and how to mend it. */
export function stylishFinding({ problem, message, advice }: Remark, options: Setting): string[] {
  const { locale, width = null, text, mark } = options
  const { place, section } = problem
  if (place === null) return []
  const words = stylishWords[locale]
  const where = locationWords(place, locale) + (section === undefined ? '' : words.section(section))
  const details = [
    ...relatedLines(problem, options),
    ...correctionLines(problem, text, locale),
    ...(options.advice && advice !== null ? [words.advice(advice)] : []),
  ]
  return [
    ...wrapped(`${where}${words.colon}${message}`, { width, indent: 6, hang: 8 }),
    ...excerptLines(text, problem, { width, mark }),
    ...details.flatMap((line) => wrapped(line, { width, indent: 8 })),
  ]
}

/** The line with the words in 【】, which stand where they are in any terminal. */
function excerptLines(
  text: string,
  { place }: Problem,
  { width, mark }: { width: number | null; mark: Setting['mark'] },
) {
  if (place === null) return []
  const { before, words, after } = excerptOf(text, place)
  if (words.trim() === '' && (before + after).trim() === '') return []
  return wrapped(`${before}【${words}】${after}`, { width, indent: 8, hang: 8 }).map((line) =>
    line.replaceAll(/【[^】]*】?/gu, (marked) => mark(marked)),
  )
}

/** Other places, those of one sort together. */
function relatedLines(problem: Problem, { locale, rules }: Setting): string[] {
  if (problem.related.length === 0) return []
  const { related } = say(problem, rules, locale)
  const all = problem.related.map(({ place }, at) => ({ note: related[at] ?? '', where: locationWords(place, locale) }))
  return [...groupBy(all, ({ note }) => note)].map(([note, ones]) => {
    const places = [...new Set(ones.map(({ where }) => where))]
    return shownInLine(note) + stylishWords[locale].colon + places.join({ zh: '、', en: ', ' }[locale])
  })
}

const longest = 200

/** What `--fix` changes by itself is told apart from what a person has to decide. */
function correctionLines(problem: Problem, source: string, locale: Locale): string[] {
  const words = stylishWords[locale]
  const fixes = fixesOf(problem)
  const { place } = problem
  if (fixes.length > 1) return [words.fixes(fixes.length)]
  const correction = fixes[0] ?? problem.edits[0]
  if (correction === undefined || place === null) return []
  const { start, end, text } = widenEdit(correction, [place.start.offset, place.end.offset], source)
  const right = shownInLine(text.length > longest ? `${text.slice(0, longest)}…` : text)
  // What is no text is not mended by --fix.
  const isSure = fixes.length === 1 && place.spot === undefined
  if (right === '') return [words.remove(isSure)]
  return [start === end ? words.add(right, isSure) : words.change(right, isSure)]
}
