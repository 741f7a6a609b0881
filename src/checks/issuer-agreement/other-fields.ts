import { allMatches } from '../../report/text/all-matches.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import type { BodyReader } from './bodies-differ.ts'
import { sentenceAround } from '../shared/sentence-around.ts'

export interface FieldReading {
  /** How an office tells of its own field (`field`) in its place: 全县水利系统, as a `body`. */
  told: RegExp
  /** How it tells of those who enforce the law in its field. */
  ranks: RegExp
  /** Fields by their names, and what names of offices that have one have. */
  fields: { said: RegExp; holders: RegExp }[]
  /** Offices that have one field; others are left alone. */
  single: RegExp
  /** A sentence that has a match speaks of others. */
  aside: RegExp
  bodies: BodyReader
}

/** What is left over stands once or twice. */
const most = 2

/** Fields of other offices of which the report of an office speaks as of its own: 全县住建系统 in that of a water bureau. */
export function otherFields(
  { blocks }: Report,
  issuer: string,
  { told, ranks, fields, single, aside, bodies }: FieldReading,
): Text[] {
  const { office } = bodies.takeApart(issuer)
  if (!single.test(office)) return []
  const isOther = (name: string): boolean =>
    fields.some(({ said, holders }) => said.test(name) && !holders.test(office))
  const found = blocks.flatMap(({ text }) =>
    [...allMatches(text.value, told), ...allMatches(text.value, ranks)].flatMap(({ groups, indices }): Text[] => {
      const [from, to] = indices?.groups?.['body'] ?? [0, 0]
      const isLeft = isOther(groups?.['field'] ?? '') && !aside.test(sentenceAround(text.value, from, to))
      return isLeft ? [sliceText(text, from, to)] : []
    }),
  )
  return found.length > most ? [] : found
}
