/** Whether two numbers of as many digits differ by a slip of the keys: one digit, or two neighbours that changed places. */
export function isDigitSlip(a: number, b: number): boolean {
  const [one, two] = [String(a), String(b)]
  if (one.length !== two.length || a === b || one.includes('e')) return false
  let [first, last] = [0, one.length - 1]
  while (one[first] === two[first]) first++
  while (one[last] === two[last]) last--
  return first === last || (last === first + 1 && one[first] === two[last] && one[last] === two[first])
}
