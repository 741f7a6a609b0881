import { remembered } from '../../../report/memo/remembered.ts'
import type { Indicator } from '../../../report/types.ts'
import { distinctCharacters } from './distinct-characters.ts'
import { covers } from '../covers.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'

/** What the words of a report are to an indicator. */
export interface IndicatorWords extends FigureWords {
  /** Patterns of words that tell no indicator from another, that say nothing of what is counted, that mean “there are”. */
  idle: string
  generic: string
  have: string
  /** Groups of words for one act or rate (制定, 出台; 办结率, 结案率). */
  same: string[][]
  /** Pattern of the divisions of a place (行政村, 镇街), which everybody counts alike. */
  divisions: string
}

/** A figure that can be compared, with what its indicator comes down to. */
export interface Named {
  figure: Indicator
  name: string
  /** What its name is made of: so many of its characters say what is counted. */
  words: string
  weight: number
  whole: boolean
  /** It counts the divisions of a place. */
  division: boolean
  /** 有, 聘任 … was taken off the name. */
  had: boolean
}

/** A figure with its name, not weighed yet: of most names there is but one. */
export type Nameable = Omit<Named, 'weight'>

/** 通过执法办案为农民挽回损失: how it was done, and that it was for somebody. */
const beneficiary = /^(?:通过[一-龥]{2,10}?)?(?:为|替|给|帮)(?=[一-龥]{4})/u

/** Makes a function that tells what indicator a figure gives (null where its words do not say), and one that weighs it. */
export function makeNamer({ idle, generic, have, same, divisions, figures }: IndicatorWords) {
  const place = `(${wholeOf({ figures })})(?:所有|现有|共|有|的|各)*`
  const wholePlace = new RegExp(`${place}$`, 'u')
  const division = new RegExp(`^(?:的)?(${divisions})`, 'u')
  const named = new RegExp(`${place}(${divisions})(?:共有|总数|共|有)?$`, 'u')
  const [naming, having] = [new RegExp(generic, 'gu'), new RegExp(`^(?:${have})`, 'u')]
  const plaining = remembered(makePlain({ idle, same }))
  const nameWith =
    (plain: (words: string) => string) =>
    (figure: Indicator, last?: Indicator): Nameable | null => {
      const unit = figure.metric.unit ?? ''
      if (/[全我本]/u.test(figure.before)) {
        const [, near] = wholePlace.exec(figure.before) ?? []
        const [, where = near, counted = near && division.exec(figure.after)?.[1]] = named.exec(figure.before) ?? []
        if (where !== undefined && counted !== undefined)
          return { figure, name: `division ${where} ${counted}`, words: '', whole: true, had: false, division: true }
      }
      // A mere 签发量 takes its object from the figure before: 签发电子证照128种，签发量921万个.
      const bare = plain(figure.words)
      const object = bare.length <= 3 && /[量数额]/u.test(figure.before) && last ? plain(last.words) : ''
      const taken =
        object !== '' && last?.metric.sentence === figure.metric.sentence && bare !== '' && covers(object, bare)
      const words = (taken ? object : bare).replace(beneficiary, '')
      const rest = words.replace(having, '')
      // 占全市46%: of what, another clause says.
      if (rest.length < 3 || /^占\p{Script=Han}{0,3}$/u.test(words)) return null
      const key = unit === '%' ? rest : distinctCharacters(rest)
      const name = `${figure.measure ?? ''} ${key}`
      const whole = figure.whole || (taken && last.whole)
      return { figure, name, words: rest, whole, had: rest !== words, division: false }
    }
  return {
    /** Begins a report. */
    begin: () => nameWith(plaining()),
    weigh: (one: Nameable): Named => ({
      ...one,
      weight: one.division ? 3 : one.words.replaceAll(naming, '').length,
    }),
  }
}

/** Makes a function that leaves out of words what tells nothing, and writes what means the same in one way. */
export function makePlain({ idle, same }: Pick<IndicatorWords, 'idle' | 'same'>): (words: string) => string {
  const one = new Map(same.flatMap(([first = '', ...others]) => others.map((word) => [word, first])))
  const others = new RegExp([...one.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'gu')
  const idling = new RegExp(idle, 'gu')
  return (words) =>
    words
      .replaceAll(idling, '')
      .replaceAll(/[^\p{Script=Han}\da-z]/giu, '')
      .replaceAll(others, (word) => one.get(word) ?? word)
}
