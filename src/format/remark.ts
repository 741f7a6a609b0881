import type { Result } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Location, Point } from '../problem/place.ts'
import type { Problem } from '../problem/problem.ts'
import type { Severity } from '../problem/severity.ts'
import { ruleIdOf } from '../problem/rule-id-of.ts'
import { once } from '../report/memo/once.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import { basisName, documentName } from './basis-name.ts'
import { lineAt } from './line-at.ts'
import type { FormatOptions } from './options.ts'

/** A problem in words, as the formats for other programs and for lists of remarks need it. */
export interface Remark {
  problem: Problem
  /** It kept the linter from doing its job. */
  fatal: boolean
  /** The rule's, also of its crash; null for what is no rule's. */
  rule: string | null
  level: Severity
  message: string
  title: string | null
  advice: string | null
  /** Names of the documents the rule rests on. */
  basis: string[]
  /** The same without who issued them. */
  shortBasis: string[]
  /** Of a problem of the whole file, its beginning. */
  start: Point
  end: Point
  /** The words it is about, '' where there are none. */
  words: string
  /** The line it stands in, '' where there is none. */
  line: string
}

const longest = 200

/** The problems of a file in words of one language. */
export function remarksOf({ text, problems }: Result, options: FormatOptions): Remark[] {
  const namesOf = basisNames(options)
  return problems.map((problem) => {
    const { place, severity } = problem
    const { message, title, advice } = say(problem, options.rules, options.locale)
    const rule = ruleIdOf(problem)
    const { start, end } = place ?? whole
    return {
      problem,
      fatal: isFatal(problem),
      rule,
      level: severity,
      message: shownInLine(message),
      title: title === null ? null : shownInLine(title),
      advice: advice === null ? null : shownInLine(advice),
      ...namesOf(rule),
      start,
      end,
      // Few formats have these: they are worked out where they are asked for.
      get words() {
        return place === null || text === null ? '' : wordsAt(text, place)
      },
      get line() {
        return place === null || text === null ? '' : lineAt(text, place)
      },
    }
  })
}

function wordsAt(text: string, { start, end }: Location): string {
  const words = text.slice(start.offset, Math.min(end.offset, start.offset + longest + 1))
  return shownInLine(words.length > longest ? `${words.slice(0, longest)}…` : words)
}

type BasisNames = Pick<Remark, 'basis' | 'shortBasis'>

/** What the rules rest on, once a rule. */
const basisNames = once(({ rules, basis, locale }: FormatOptions): ((rule: string | null) => BasisNames) => {
  const known = new Map<string, BasisNames>()
  return (rule) => {
    if (rule === null || !Object.hasOwn(rules, rule)) return { basis: [], shortBasis: [] }
    const before = known.get(rule)
    if (before !== undefined) return before
    const documents = (rules[rule]?.basis ?? []).flatMap((id) => basis[id] ?? [])
    const names = {
      basis: documents.map((one) => shownInLine(basisName(one, locale))),
      shortBasis: [...new Set(documents.map((one) => shownInLine(documentName(one, locale))))],
    }
    known.set(rule, names)
    return names
  }
})

const top: Point = { line: 1, column: 1, offset: 0 }
const whole = { start: top, end: top }
