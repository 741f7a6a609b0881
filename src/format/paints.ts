import picocolors from 'picocolors'

const [plain, colored] = [picocolors.createColors(false), picocolors.createColors(true)]

/** What colours words, or leaves them as they are. */
export function paintsFor(color: boolean): typeof plain {
  return color ? colored : plain
}
