import { allMatches } from '../text/all-matches.ts'
import { anyOf } from '../text/pattern.ts'
import { makeWordIndex } from './word-index.ts'

/** What a text is about, ready to be compared. */
export interface ReadText {
  /** Its pairs of neighbouring characters, each by a number of its own. */
  pairs: Set<number>
  /** Its Chinese characters. */
  characters: Set<string>
  /** Lines of the list of subjects that name it. */
  subjects: Set<number>
}

const chinese = /\p{Script=Han}+/gu

/** Makes a reader of texts: words of official prose that carry no topic (`stop`) do not count; each of `subjects` is a line of words for one thing. */
export function makeTextReader({
  stop,
  subjects,
}: {
  stop: string[]
  subjects: string[][]
}): (text: string) => ReadText {
  const stops = anyOf(stop)
  const findSubjects = makeWordIndex(subjects)
  return (text) => {
    const named = new Set<number>()
    findSubjects(text, (line) => named.add(line))
    const pairs = new Set<number>()
    for (const [run] of allMatches(text.replaceAll(stops, '，'), chinese))
      for (let at = 0; at + 1 < run.length; at++) pairs.add((run.charCodeAt(at) << 16) | run.charCodeAt(at + 1))
    const characters = new Set(allMatches(text, chinese).flatMap(([run]) => Array.from(run)))
    return { pairs, characters, subjects: named }
  }
}
