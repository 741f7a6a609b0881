import type { Vocabulary } from '../vocabulary.ts'
import { pattern } from '../text/pattern.ts'
import { makeAspects, type Named } from './aspects.ts'

/** A need that a clause names, by number. */
export interface Needed {
  need: number
  /** Whether it may be anyone's: 执法力量不足 is not, 人才紧缺 and 教师不足 are. */
  anyones: boolean
  /** Whether only acts mend it that are done to the object of the clause. */
  object: boolean
}

/** The needs that a measure meets; `own`: without those it meets for others only. */
export interface Met {
  all: Set<number>
  own: Set<number>
}

/** What only certain acts can mend. */
export interface Needs {
  /** The needs that a clause names; where one of them says it all, no others. */
  neededBy: (clause: string) => Needed[]
  /** The needs that a measure meets: by acts of its own, or by those of kinds of lack that it mends. */
  metBy: (text: string, mends: Named) => Met
}

/** Compiles the needs of a vocabulary. */
export function makeNeeds({ needs, aspects }: Vocabulary['remedies']): Needs {
  const { lacking, mended } = makeAspects(needs)
  const kinds = needs.map((need) => (need.kinds ?? []).map((kind) => aspects.findIndex(({ name }) => name === kind)))
  const whose = needs.map((need) => pattern(need.whose ?? '(?!)'))
  const others = needs.map((need) => pattern(need.others ?? '(?!)'))
  const allOthers = needs.map((need) => new RegExp(need.others ?? '(?!)', 'gu'))
  // Whom a measure speaks of besides: 招聘协管员，充实执法力量 is for those who enforce, too.
  const selves = needs.map((need) => pattern(need.self ?? '(?!)'))
  const isForOthers = (text: string, need: number): boolean =>
    others[need]?.test(text) === true && !selves[need]?.test(text.replaceAll(allOthers[need] as RegExp, ''))
  return {
    neededBy: (clause) => {
      const named = [...lacking(clause).keys()]
      const alone = named.filter((need) => needs[need]?.alone === true)
      return (alone.length > 0 ? alone : named).map((need) => ({
        need,
        anyones: whose[need]?.test(clause) !== true || others[need]?.test(clause) === true,
        object: needs[need]?.object === true,
      }))
    },
    metBy: (text, mends) => {
      const own = mended(text)
      const met = [...kinds.keys()].filter((need) => own.has(need) || kinds[need]?.some((kind) => mends.has(kind)))
      return { all: new Set(met), own: new Set(met.filter((need) => !isForOthers(text, need))) }
    },
  }
}
