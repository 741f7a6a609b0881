/**
 * Work on texts that is kept for one round, as a rule the next version of the same report: of that most paragraphs are as
 * they were. Each call begins a round. What is made must not be changed; `given` is to make it with, and the same for one text.
 */
export function remembered<Made, Given = void>(
  work: (text: string, given: Given) => Made,
): () => (text: string, given: Given) => Made {
  let last = new Map<string, Made>()
  return () => {
    const before = last
    const known = new Map<string, Made>()
    last = known
    return (text, given) => {
      const made = known.get(text) ?? before.get(text) ?? work(text, given)
      known.set(text, made)
      return made
    }
  }
}
