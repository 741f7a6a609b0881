/** Work that is done once for each object that is given, and forgotten with it. */
export function once<Given extends object, Made>(work: (given: Given) => Made): (given: Given) => Made {
  const known = new WeakMap<Given, { made: Made }>()
  return (given) => {
    const before = known.get(given)
    if (before !== undefined) return before.made
    const made = work(given)
    known.set(given, { made })
    return made
  }
}
