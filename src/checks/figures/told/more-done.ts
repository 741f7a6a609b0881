import type { Told } from './told-figure.ts'

/** Patterns of the words of the first and the last stage of a case. */
export interface StageWords {
  stages: {
    /** It comes in: 受理. */
    taken: string
    /** It is dealt with: 调解, 办结. */
    done: string
  }
}

const noun = '([一-龥]{4,12})$'

/** Makes a test whether more was dealt with than came in: 受理矛盾纠纷412件 and 调解矛盾纠纷421件. */
export function makeMoreDone({ stages: { taken, done } }: StageWords): (one: Told, two: Told) => boolean {
  const [came, went] = [new RegExp(`(?:${taken})${noun}`, 'u'), new RegExp(`^(?:${done})${noun}`, 'u')]
  const isMore = (first: Told, second: Told): boolean => {
    const name = came.exec(first.noun)?.[1]
    return (
      name !== undefined &&
      second.figure.metric.value > first.figure.metric.value &&
      went.exec(second.noun)?.[1] === name &&
      [first, second].every(({ head, figure }) => head === '' && !figure.part)
    )
  }
  return (one, two) => isMore(one, two) || isMore(two, one)
}
