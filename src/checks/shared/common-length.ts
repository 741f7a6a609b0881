/** How many characters two texts have in common in the same order. */
export function commonLength(one: string, other: string): number {
  let last = new Uint16Array(other.length + 1)
  for (const character of one) {
    const next = new Uint16Array(other.length + 1)
    for (let at = 0; at < other.length; at++)
      next[at + 1] = character === other.charAt(at) ? (last[at] ?? 0) + 1 : Math.max(next[at] ?? 0, last[at + 1] ?? 0)
    last = next
  }
  return last[other.length] ?? 0
}
