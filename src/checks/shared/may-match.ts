import { sieveOf } from '../../report/text/sieve.ts'
import type { Text } from '../../report/types.ts'
import { charactersIn } from './texts-in.ts'

/** A test whether a text has the characters that all of some patterns need: of most texts it says that nothing is there. */
export function mayMatch(...sources: readonly string[]): (text: Text) => boolean {
  const sieves = sources.map(sieveOf)
  return (text) => {
    const characters = charactersIn(text)
    return sieves.every((sieve) => sieve(characters))
  }
}
