/**
 * Work on texts that is kept for one round, as a rule the next version of the same report: of that most paragraphs are as
 * they were. Each call begins a round. What is made must not be changed.
 */
export function remembered<Made>(work: (text: string) => Made): () => (text: string) => Made {
  let last = new Map<string, Made>()
  return () => {
    const before = last
    const known = new Map<string, Made>()
    last = known
    return (text) => {
      const made = known.get(text) ?? before.get(text) ?? work(text)
      known.set(text, made)
      return made
    }
  }
}
