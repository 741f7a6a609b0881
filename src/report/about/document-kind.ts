import type { Line } from '../layout/lines.ts'
import { pattern, testOf } from '../text/pattern.ts'
import { placeOf } from '../text/text.ts'
import type { Block, Heading, Meta, Report } from '../types.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Lines in which a document without title says what it is. */
const openingLines = 12
/** Paragraphs in one of which a report announces itself. */
const openingBlocks = 3

/** The words by which kinds of documents are told, compiled. */
export interface DocumentKinds {
  isOwn: (text: string) => boolean
  others: { name: string; title: RegExp; opening: RegExp | null }[]
  isSubject: (text: string) => boolean
  /** Announces a report on the subject: 现将2024年法治政府建设情况报告如下. */
  announcesOwn: (text: string) => boolean
}

/** Compiles them. */
export function documentKinds({ title, otherKinds, subjects }: Vocabulary): DocumentKinds {
  return {
    isOwn: testOf(title.own),
    others: otherKinds.map(({ name, title: named, opening }) => ({
      name,
      title: pattern(named),
      opening: opening === undefined ? null : pattern(opening),
    })),
    isSubject: testOf(subjects),
    announcesOwn: testOf([
      `(?:${title.announces})[^。；]{0,40}?(?:${subjects.join('|')})[^。；]{0,30}?(?:报告|汇报|总结|情况)如下`,
    ]),
  }
}

/** The known kind of document that this is instead, by its title or, where there is none, by how it opens. */
export function otherKindOf(lines: Line[], { title }: Meta, kinds: DocumentKinds): Report['otherKind'] {
  if (title) {
    const own = kinds.isOwn(title.value)
    const kind = own ? undefined : kinds.others.find((other) => other.title.test(title.value))
    if (kind) return { name: kind.name, place: placeOf(title) }
    if (own) return null
  }
  for (const { text } of lines.slice(0, openingLines)) {
    const kind = kinds.others.find(({ opening }) => opening?.test(text.value) === true)
    if (kind) return { name: kind.name, place: placeOf(text) }
  }
  return null
}

/** Whether title or headings name the subject of this kind of report, or its opening announces one. */
export function namesSubject(
  { title }: Meta,
  { outline, blocks }: { outline: Heading[]; blocks: Block[] },
  { isSubject, announcesOwn }: DocumentKinds,
): boolean {
  const isNamed = [title, ...outline.map((heading) => heading.title)].some((one) => one && isSubject(one.value))
  return isNamed || blocks.slice(0, openingBlocks).some(({ text }) => announcesOwn(text.value))
}
