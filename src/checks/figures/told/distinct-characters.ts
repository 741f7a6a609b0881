import { sortCharacters } from '../../shared/sort-characters.ts'

const again = /(.)\1+/gu

/** The characters of a text in order, each once: texts that use the same ones become equal. */
export function distinctCharacters(text: string): string {
  return sortCharacters(text).replaceAll(again, '$1')
}
