import type { Vocabulary } from '../vocabulary.ts'

/** The part to which top sections belong that name no other; undefined where the vocabulary has none. */
export function restPart({ parts }: Pick<Vocabulary, 'parts'>): string | undefined {
  return Object.entries(parts).find(([, { rest }]) => rest)?.[0]
}
