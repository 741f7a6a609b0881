/**
 * Work that is done once for an object which several ask for in turn, as all checks do for one report, and kept until the
 * next is given. `once` is for what stays long: what a WeakMap holds outlives its key up to the next full collection, and
 * for each report that would be its whole.
 */
export function latest<Given extends object, Made>(work: (given: Given) => Made): (given: Given) => Made {
  let last: { given: Given; made: Made } | null = null
  return (given) => {
    if (last?.given === given) return last.made
    const made = work(given)
    last = { given, made }
    return made
  }
}
