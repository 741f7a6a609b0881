import { pattern } from '../text/pattern.ts'
import type { Span } from '../text/spans.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What the title of a document is read with, compiled. */
export interface TitleWords {
  /** Who reports, by a title: before 关于, the year or the subject, or between the year and the subject; null for nobody. */
  issuerIn: (title: string) => Span | null
  /** Ends in the name of a region. */
  endsInRegion: (value: string) => boolean
  /** Has the name of a region in it, but not at its beginning. */
  namesRegion: (value: string) => boolean
  /** Says something of the subject of a title. */
  isOfSubject: (value: string) => boolean
}

/** Compiles it. */
export function titleWords({ title, subjects }: Vocabulary): TitleWords {
  const subject = [...subjects, title.acts].join('|')
  const next = pattern(`关于|20\\d{2}|二〇|[上本]?年度|《|${subject}`)
  const region = pattern(`(?<!^)(?:${title.regions})`)
  const lastRegion = pattern(`(?:${title.regions})$`)
  const ofSubject = pattern(`关于|\\d{4}年|${subject}|${title.goesOn}`)
  return {
    issuerIn: (value) => {
      const start = /^(?:20\d{2}|二〇[〇零一二三四五六七八九]{2})年度?/u.exec(value)?.[0].length ?? 0
      const length = value.slice(start).search(next)
      const end = start + length
      // 全县, 本局 and the like name nobody.
      return length < 2 || /[《》[\]|>＞：]|^[全本我]/u.test(value.slice(start, end)) ? null : { start, end }
    },
    endsInRegion: (value) => lastRegion.test(value),
    namesRegion: (value) => region.test(value),
    isOfSubject: (value) => ofSubject.test(value),
  }
}
