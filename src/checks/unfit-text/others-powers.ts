import { allMatches } from '../../report/text/all-matches.ts'
import { type Sieve, sieveOf } from '../../report/text/sieve.ts'
import type { Range } from '../shared/outside.ts'

/** What only bodies of one sort do, or go by, as rules tell it. */
export interface HeldOption {
  find: string
  holders: string
  whose: string
}

export interface HeldWords {
  /** Bodies that have a field of their own, and do not act for all others. */
  offices: string
  /** In a clause, what tells that another did it, or that it was not done. */
  helped: string
  /** In the clause before it, what tells that it was left to another. */
  handed: string
  /** Who else what was handed over in that clause may have gone to. */
  receivers: string
  /** What stands before the name of rules that are gone by. */
  cites: string
  /** What may stand before the body at the head of a sentence. */
  leads: string
}

export interface Held {
  find: RegExp
  sieve: Sieve
  whose: string
  /** Whether a body may do so: it is of that sort, or one of those left alone. */
  mayHold: (issuer: string) => boolean
  /** Whether a sentence tells, around a range, that somebody else did so. */
  isOthers: (sentence: string, range: Range) => boolean
}

export function prepareHeld({ find, holders, whose }: HeldOption, words: HeldWords): Held {
  const [holder, offices] = [new RegExp(holders, 'u'), new RegExp(words.offices, 'u')]
  const [helped, handed] = [new RegExp(words.helped, 'u'), new RegExp(words.handed, 'u')]
  const [receivers, subject] = [
    new RegExp(words.receivers, 'u'),
    new RegExp(`^(?:${words.leads})*\\p{Script=Han}{0,6}?(?:${holders})`, 'u'),
  ]
  return {
    find: new RegExp(find, 'gu'),
    sieve: sieveOf(find),
    whose,
    mayHold: (issuer) => !offices.test(issuer) || holder.test(issuer),
    isOthers: (sentence, { from, to }) => {
      const start = startOf(sentence, from)
      // Without what is found, of which the name of a law may name its holders.
      const [lead, rest] = [sentence.slice(start, from), sentence.slice(to, endOf(sentence, to))]
      const before = sentence.slice(startOf(sentence, start - 1), start)
      return (
        holder.test(lead + rest) ||
        helped.test(lead) ||
        helped.test(rest.slice(0, near).replace(/、.*/u, '')) ||
        holder.test(before) ||
        (handed.test(before) && !receivers.test(before)) ||
        subject.test(sentence)
      )
    },
  }
}

/** Where what only others do stands in a sentence. */
export function heldIn(sentence: string, { find, isOthers }: Held): Range[] {
  return allMatches(sentence, find)
    .map(({ index, 0: words }) => ({ from: index, to: index + words.length }))
    .filter((range) => !isOthers(sentence, range))
}

const mark = /[，。；：]/u
/** So much of a clause is looked at behind what is found. */
const near = 8

function startOf(sentence: string, at: number): number {
  let start = Math.max(0, at)
  while (start > 0 && !mark.test(sentence.charAt(start - 1))) start--
  return start
}

function endOf(sentence: string, at: number): number {
  let end = at
  while (end < sentence.length && !mark.test(sentence.charAt(end))) end++
  return end
}
