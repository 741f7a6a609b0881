/** Whether two texts of one length differ by a slip of the keys: one character, or two neighbours that changed places. */
export function isKeySlip(one: string, two: string): boolean {
  if (one.length !== two.length || one === two) return false
  let [first, last] = [0, one.length - 1]
  while (one[first] === two[first]) first++
  while (one[last] === two[last]) last--
  return first === last || (last === first + 1 && one[first] === two[last] && one[last] === two[first])
}
