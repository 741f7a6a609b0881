/** Draws so many of all by lot, each as likely as any other; the same ones for the same seed. */
export function draw<One>(all: readonly One[], size: number, seed: number): One[] {
  const left = [...all]
  const next = numbersFrom(seed)
  return Array.from({ length: Math.min(size, all.length) }, () =>
    left.splice(Math.floor(next() * left.length), 1),
  ).flat()
}

/** Numbers from 0 up to 1 that look random (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
