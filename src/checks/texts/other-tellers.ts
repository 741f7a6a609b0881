import { allMatches } from '../../report/all-matches.ts'
import { sliceText } from '../../report/text.ts'
import type { Report, Text } from '../../report/types.ts'
import type { BodyReader } from '../shared/bodies-differ.ts'
import { outside, quoted } from '../shared/outside.ts'
import { sentenceAround } from '../shared/sentence-around.ts'

export interface TellerReading {
  /** How an office (`office`) of a place of some `level` tells of itself, as only the one that reports does. */
  tellers: RegExp
  bodies: BodyReader
  /** Characters that names of many offices have (管理). */
  common: RegExp
  /** A sentence that has one tells of former names. */
  past: RegExp
}

/** A name that is left over stands once or twice. */
const most = 2

/**
 * Offices of the issuer's level that tell of what the issuer does (区水务局将以…, 区水务局局长履行第一责任人职责), and have not a
 * character of its name: short names, and those of a body with two plates, mostly do.
 */
export function otherTellers(
  { blocks }: Report,
  issuer: string,
  { tellers, bodies, common, past }: TellerReading,
): Text[] {
  const { places, office } = bodies.takeApart(issuer)
  const [level] = [...places.keys()].slice(-1)
  const own = office.replaceAll(common, '')
  if (level === undefined || own === '') return []
  const found = blocks.flatMap(({ text }) =>
    outside(text.value, allMatches(text.value, tellers).flatMap(bodyIn), quoted)
      .filter(
        (one) =>
          one.level === level && !Array.from(one.office.replaceAll(common, '')).some((letter) => own.includes(letter)),
      )
      .filter(({ from, to }) => !past.test(sentenceAround(text.value, from, to)))
      .map(({ from, to }) => sliceText(text, from, to)),
  )
  return found.length > most ? [] : found
}

function bodyIn({ indices, groups }: RegExpExecArray): { from: number; to: number; level: string; office: string }[] {
  const [from, to] = indices?.groups?.['body'] ?? [0, 0]
  return to > from ? [{ from, to, level: groups?.['level'] ?? '', office: groups?.['office'] ?? '' }] : []
}
