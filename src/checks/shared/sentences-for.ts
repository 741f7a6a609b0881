import type { Sieve } from '../../report/text/sieve.ts'
import type { Report, Sentence } from '../../report/types.ts'
import { charactersIn } from './texts-in.ts'

/** The sentences of texts in which a pattern may be found: of most patterns there are none. */
export function sentencesFor({ blocks, sentences }: Report, sieve: Sieve): Sentence[] {
  const may = blocks.map(({ text }) => sieve(charactersIn(text)))
  return may.includes(true) ? sentences.filter(({ block }) => may[block] === true) : []
}
