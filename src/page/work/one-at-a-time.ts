/** Work that is never done twice at once: what is asked for while it is done is done once more behind it, however often that is. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let [running, again] = [false, false]
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await work()
    }
    running = false
  }
}
