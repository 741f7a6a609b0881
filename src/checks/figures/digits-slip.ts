/** Whether two numbers of as many digits differ by a slip of the keys: one digit, or two neighbours that changed places. */
export function isDigitSlip(a: number, b: number): boolean {
  const [one, two] = [String(a), String(b)]
  if (one.length !== two.length || a === b || one.includes('e')) return false
  const odd = Array.from(one, (digit, at) => (digit === two[at] ? -1 : at)).filter((at) => at >= 0)
  const [first = 0, second] = odd
  if (second === undefined) return true
  return odd.length === 2 && second === first + 1 && one[first] === two[second] && one[second] === two[first]
}
