import type { ReadText } from './read-text.ts'
import type { AskedItem, GivenMeasure } from './compared.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { pattern } from '../text/pattern.ts'
import { makeAspects, type Named } from './aspects.ts'
import type { Needed, Met } from './needed.ts'

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

/** Which share of some needs is not met. */
export function shareUnmet(needs: Needed[], meets: Met): number {
  return needs.filter((one) => !isMet(one, meets)).length / Math.max(1, needs.length)
}

function isMet({ need, anyones }: Needed, { all, own }: Met): boolean {
  return (anyones ? all : own).has(need)
}

/** Whether a measure meets any need of a shortcoming that has one: for what is lacking, where that must be named. */
export function mayAnswer({ needs, object }: AskedItem, measure: GivenMeasure): boolean {
  if (needs.length === 0) return true
  const met = needs.filter((one) => isMet(one, measure.meets))
  return met.some((one) => !one.object) || (met.length > 0 && namesObject(object, measure))
}

/** With fewer pairs, nothing is named that could be shared. */
const telling = 2

/** Whether a measure or its caption shares a subject or a pair of characters with what is said to be lacking, where that is told. */
function namesObject(object: ReadText, { own, caption, subjects }: GivenMeasure): boolean {
  if (object.subjects.size === 0 && object.pairs.size < telling) return true
  for (const subject of object.subjects) if (subjects.has(subject)) return true
  return sharesPair(object, { own, caption })
}

/** Whether a measure or its caption has two characters in a row of a text. */
export function sharesPair({ pairs }: ReadText, { own, caption }: Pick<GivenMeasure, 'own' | 'caption'>): boolean {
  for (const pair of pairs) if (own.pairs.has(pair) || caption.pairs.has(pair)) return true
  return false
}
