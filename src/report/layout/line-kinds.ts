import { readDate } from '../times/read-date.ts'
import { opensItem } from '../parts/items.ts'
import { readOrdinal } from '../parts/ordinal.ts'
import type { PartReader } from '../parts/part-names.ts'
import { pattern, testOf } from '../text/pattern.ts'
import { type TitleWords, titleWords } from '../parts/title-words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { weekdayBehind } from '../times/weekday-behind.ts'

/** Longest line that may still be part of a title, letterhead or signature. */
const short = 60

/** Tests of what a line of folded text can be at head or close of a document; a line may be several. */
export interface LineKinds {
  /** Ends a title. */
  isTitleEnd: (value: string) => boolean
  /** Belongs to letterhead or navigation. */
  isMargin: (value: string) => boolean
  /** The first line of a paragraph that a line end or page break cut before its 。 */
  isCutProse: (value: string) => boolean
  /** Navigation text of a web page. */
  isFurniture: (value: string) => boolean
  /** Begins the close: 附件, 联系人, 抄送. */
  isClose: (value: string) => boolean
  /** A line of a signature: nothing but a public body. */
  isSignature: (value: string) => boolean
  /** Ends in the name of a public body; of a committee that may report with another body. */
  namesBody: (value: string) => boolean
  namesParty: (value: string) => boolean
  /** Nothing but a date, in brackets or not, or some side by side. */
  isDateLine: (value: string) => boolean
  /** Goes on from a line that announces what is reported: 报告如下： */
  isAnnounced: (value: string) => boolean
  /** Could be a heading that names a part. */
  namesPart: (value: string) => boolean
  /** Whatever its words, more likely a heading of the body than a title. */
  isHeading: (value: string) => boolean
  /** What titles are made of. */
  title: TitleWords
  documentNumber: RegExp
  signatory: RegExp
  addressee: RegExp
  /** In order of preference; each matches a label and its date. */
  published: RegExp[]
  /** Ends a line whose date stands on the next. */
  dateLabel: RegExp
  /** A title of this kind of report. */
  isOwnTitle: (value: string) => boolean
  /** The title of a letter that goes with a report. */
  isCover: (value: string) => boolean
  /** 附件1, on a line of its own: begins an annex. */
  isAnnex: (value: string) => boolean
}

/** Compiles the tests from the vocabulary. */
export function makeLineKinds(words: Vocabulary, partsNamedBy: PartReader): LineKinds {
  const { title, margins } = words
  const endsTitle = testOf(title.kinds)
  const navigates = testOf([...words.furniture, ...margins.published])
  const closes = testOf(margins.close)
  const heads = testOf([margins.documentNumber, margins.signatory, margins.addressee, ...margins.head])
  const bodyEnd = pattern(`(?:${margins.bodies})(?:（.{0,12}）)?$`)
  const isOwn = testOf(title.own)
  const documentNumber = pattern(margins.documentNumber)
  const signatory = pattern(margins.signatory)
  const addressee = pattern(margins.addressee)
  const published = margins.published.map(pattern)
  const cover = pattern(margins.cover)
  const annex = pattern(margins.annex)
  const announces = pattern(title.announces)
  const announced = pattern(title.announced)
  const party = pattern(`(?:${margins.parties})$`)
  const afterDate = pattern(`(?:${margins.afterDate})$`)
  const isTitleEnd = (value: string): boolean =>
    value.length <= short && !/[。；]/u.test(value) && !announces.test(value) && endsTitle(value)
  const isFurniture = (value: string): boolean => value.length <= 200 && !value.includes('。') && navigates(value)
  const isHeading = (value: string): boolean => {
    const parts = value.length <= 40 ? partsNamedBy(value) : []
    return parts.some((key) => words.parts[key]?.rest === false) || (parts.length > 0 && !isOwn(value))
  }
  const namesBody = (value: string): boolean => value.length <= 40 && bodyEnd.test(value)
  return {
    isTitleEnd,
    isFurniture,
    namesBody,
    namesParty: (value) => party.test(value),
    isDateLine: (value) =>
      isDate(
        value
          .replace(weekdayBehind, '')
          .replace(/^（(.*)）$/u, '$1')
          .replace(afterDate, ''),
      ) || sideBySide.test(value),
    isAnnounced: (value) => announced.test(value),
    isHeading,
    isMargin: (value) => isFurniture(value) || heads(value),
    isCutProse: (value) => value.length > 25 && value.includes('，') && !isTitleEnd(value),
    isClose: (value) => !/。./u.test(value) && closes(value),
    isSignature: (value) =>
      value.length <= 40 && !/[。；：，]/u.test(value) && readOrdinal(value) === null && namesBody(value),
    namesPart: (value) => value.length <= 40 && partsNamedBy(value).length > 0,
    title: titleWords(words),
    documentNumber,
    signatory,
    addressee,
    published,
    dateLabel: pattern(margins.dateLabel),
    isOwnTitle: (value) => value.length <= short && !/[。；：]/u.test(value) && isOwn(value),
    isCover: (value) => value.length <= 2 * short && cover.test(value),
    isAnnex: (value) => annex.test(value),
  }
}

/** Whether a line opens with an ordinal or item, or is a sentence, or too long for anything else. */
export function isProse(value: string): boolean {
  const rest = value.slice(1)
  const isSentence = rest.includes('。') || (rest.endsWith('：') && rest.includes('，'))
  return isSentence || readOrdinal(value) !== null || opensItem(value) || value.length > short
}

/** Bodies that sign side by side have a date each. */
const sideBySide =
  /^(?:[〇零一二三四五六七八九\d]{4}年[一二三四五六七八九十\d]{1,2}月[一二三四五六七八九十\d]{1,3}日){2,4}$/u

function isDate(value: string): boolean {
  return readDate(value) !== null
}
