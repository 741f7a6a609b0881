import { blockOf } from '../../report/links.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import type { BodyReader } from './bodies-differ.ts'
import { sentenceAround } from '../shared/sentence-around.ts'

export interface TellerReading {
  /** How an office (`office`) of a place of some `level` tells of itself at the head of a sentence, as only the one that reports does. */
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
export function otherTellers(report: Report, issuer: string, { tellers, bodies, common, past }: TellerReading): Text[] {
  const { places, office } = bodies.takeApart(issuer)
  const [level] = [...places.keys()].slice(-1)
  const own = office.replaceAll(common, '')
  if (level === undefined || own === '') return []
  const isOther = (name: string) => !Array.from(name.replaceAll(common, '')).some((letter) => own.includes(letter))
  const found = report.sentences.flatMap(({ block, start }): Text[] => {
    const { text } = blockOf(report, { block })
    tellers.lastIndex = start
    const { indices, groups } = tellers.exec(text.value) ?? {}
    const [from, to] = indices?.groups?.['body'] ?? [0, 0]
    const isLeft = to > from && groups?.['level'] === level && isOther(groups['office'] ?? '')
    return isLeft && !past.test(sentenceAround(text.value, from, to)) ? [sliceText(text, from, to)] : []
  })
  return found.length > most ? [] : found
}
