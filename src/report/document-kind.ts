import type { Line } from './lines.ts'
import { matchesAny, pattern } from './pattern.ts'
import { placeOf } from './text.ts'
import type { Heading, Meta, Report } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lines in which a document without title says what it is. */
const openingLines = 12

/** The known kind of document that this is instead, by its title or, where there is none, by how it opens. */
export function otherKindOf(lines: Line[], { title }: Meta, words: Vocabulary): Report['otherKind'] {
  if (title) {
    const own = matchesAny(title.value, words.title.own.map(pattern))
    const kind = own ? undefined : words.otherKinds.find((other) => pattern(other.title).test(title.value))
    if (kind) return { name: kind.name, place: placeOf(title) }
    if (own) return null
  }
  for (const { text } of lines.slice(0, openingLines)) {
    const kind = words.otherKinds.find(({ opening }) => opening !== undefined && pattern(opening).test(text.value))
    if (kind) return { name: kind.name, place: placeOf(text) }
  }
  return null
}

/** Whether title or headings name the subject of this kind of report. */
export function namesSubject({ title }: Meta, outline: Heading[], words: Vocabulary): boolean {
  const subjects = words.subjects.map(pattern)
  return [title, ...outline.map((heading) => heading.title)].some(
    (text) => text !== null && matchesAny(text.value, subjects),
  )
}
