import { isKeySlip } from '../shared/is-key-slip.ts'
import { sortCharacters } from '../shared/sort-characters.ts'

/** Whether two numbers of as many digits differ by a slip of the keys: one digit, or two neighbours that changed places. */
export function isDigitSlip(a: number, b: number): boolean {
  const one = String(a)
  return !one.includes('e') && isKeySlip(one, String(b))
}

/** Whether they differ by two neighbours that changed places. */
export function areTurned(a: number, b: number): boolean {
  return isDigitSlip(a, b) && sortCharacters(String(a)) === sortCharacters(String(b))
}
