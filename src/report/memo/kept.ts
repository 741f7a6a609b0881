/** Work whose results come again and again, kept for the last keys. What is made must not be changed. */
export function kept<Key, Made>(work: (key: Key) => Made, most: number): (key: Key) => Made {
  const known = new Map<Key, { made: Made }>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before.made
    if (known.size >= most) known.clear()
    const made = work(key)
    known.set(key, { made })
    return made
  }
}
