import type { Body } from '../body.ts'
import { isCaption } from '../shortcomings/is-caption.ts'
import { isHollow } from '../shortcomings/is-hollow.ts'
import { headingAt, sentenceAt } from '../links.ts'
import { opensList } from '../shortcomings/listed-in-prose.ts'
import { topLevel } from './outline.ts'
import type { PartReader } from './part-names.ts'
import { partKeys } from './parts.ts'
import { headingsUnder, sentencesOfSection, sentencesUnder } from './sections.ts'
import { itemKey, sentenceValue } from './sentences.ts'
import type { ShortcomingPatterns } from '../shortcomings/shortcoming-patterns.ts'
import type { Heading } from '../types.ts'

/** What headings name, and the part of those that name none. */
interface Naming {
  partsNamedBy: PartReader
  rest: string | undefined
}

/** Of what is listed under a heading at least so much must say what is lacking. */
const most = 0.6

/**
 * The outline, with top sections taken for the shortcomings or the plan by what stands in them, where no heading names
 * these: all that is listed says what is lacking; what follows that says what will be done.
 */
export function guessParts(body: Body, patterns: ShortcomingPatterns, naming: Naming): Heading[] {
  const { shortcomings, plan } = partKeys
  const names = (outline: Heading[], key: string): number =>
    outline.findIndex((heading) => heading.parts.includes(key) && !isItem(heading, patterns))
  let { outline } = body
  if (names(outline, shortcomings) < 0) {
    const at = slogans(outline, naming).findLast(
      (index) => index > 0 && listsLacks({ ...body, outline }, index, patterns),
    )
    if (at !== undefined) outline = named(outline, at, shortcomings, patterns)
  }
  const from = names(outline, shortcomings)
  if (from >= 0 && outline.every(({ parts }) => !parts.includes(plan))) {
    const isLater = (index: number): boolean =>
      index > from && !headingAt({ outline }, index).parts.includes(partKeys.causes)
    const at = slogans(outline, naming).find(
      (index) => isLater(index) && promises({ ...body, outline }, index, patterns),
    )
    if (at !== undefined) outline = named(outline, at, plan, patterns)
  }
  return outline
}

/** Top headings that name no part, beside others that tell what was done: indexes. */
function slogans(outline: Heading[], { rest, partsNamedBy }: Naming): number[] {
  const top = topLevel(outline)
  // 向差距问原因 says why, but not that it lists what is lacking.
  const open = [...outline.keys()].filter((at) => {
    const { level, parts } = headingAt({ outline }, at)
    return level === top && parts.every((key) => key === rest || key === partKeys.causes)
  })
  const [first] = open
  return open.filter(
    (at) => at !== first && !partsNamedBy(headingAt({ outline }, at).title.value).some((key) => key === rest),
  )
}

/** Whether a heading below the first level says what is lacking of something: 合同履约监管存在薄弱环节. */
function isItem({ level, title }: Heading, { naming, lacking }: ShortcomingPatterns): boolean {
  const bare = title.value.replaceAll(naming, '').replaceAll(/[\d，、：]/gu, '')
  return level > 1 && lacking.test(title.value) && bare.length > 3
}

function named(outline: Heading[], at: number, key: string, patterns: ShortcomingPatterns): Heading[] {
  return outline.map((heading, index) => {
    const { causes } = partKeys
    if (index === at)
      return { ...heading, parts: heading.parts.includes(causes) ? [key, causes] : [key], guessed: true }
    const isUnder = index > at && heading.parts.includes(key) && isItem(heading, patterns)
    return isUnder ? { ...heading, parts: heading.parts.filter((one) => one !== key) } : heading
  })
}

/** Whether most of what is listed under a heading says what is lacking; behind what announces that, in any words for it. */
function listsLacks(body: Body, heading: number, patterns: ShortcomingPatterns): boolean {
  const { lack, lacking, mended } = patterns
  const announced = announcedIn(body, heading, patterns)
  const listed = announced.length > 1 ? announced : listedIn(body, heading)
  const says = announced.length > 1 ? lack : lacking
  const lacks = listed.filter((text) =>
    text.split(/[，。；：]/u).some((clause) => says.test(clause) && !mended.test(clause)),
  )
  return lacks.length > 0 && lacks.length >= listed.length * most
}

/** The first sentences of the paragraphs that follow 也要看到存在的问题： where that is a paragraph of its own. */
function announcedIn(body: Body, heading: number, patterns: ShortcomingPatterns): string[] {
  if (headingsUnder(body.outline, heading).length > 0) return []
  const own = sentencesUnder(body, heading)
  const opening = own.filter((at) => sentenceAt(body, at).start === 0)
  const [first] = opening
  if (first === undefined) return []
  // 行百里者半九十。我们清醒地看到：
  const last = (opening[1] ?? (own.at(-1) ?? first) + 1) - 1
  const announces =
    opensList(body, last, patterns) || (last === first && isHollow(sentenceValue(body, first), patterns))
  return announces ? opening.slice(1).map((at) => sentenceValue(body, at)) : []
}

/** The beginnings of what is listed: of sub-headings, else of items, else the sentences. */
function listedIn(body: Body, heading: number): string[] {
  const children = headingsUnder(body.outline, heading)
  const begin = (sentences: number[]): string => sentences.map((at) => sentenceValue(body, at)).join('。')
  if (children.length > 0) return children.map((child) => begin(sentencesOfSection(body, child).slice(0, 2)))
  const own = sentencesUnder(body, heading)
  const items = own.filter(
    (at) => sentenceAt(body, at).item !== null && (at === 0 || itemKey(body, at) !== itemKey(body, at - 1)),
  )
  return (items.length > 1 ? items : own).map((at) => sentenceValue(body, at))
}

/** Whether what stands under a heading is yet to be done. */
function promises(body: Body, heading: number, { act, lacking, past }: ShortcomingPatterns): boolean {
  // The first is its own title.
  const own = sentencesOfSection(body, heading).slice(1)
  const values = own.map((at) => sentenceValue(body, at))
  const { reportYear } = body
  const isPast = (text: string): boolean =>
    past.test(text) || (reportYear !== null && text.includes(`${String(reportYear)}年`))
  if (own.length === 0 || values.some(isPast)) return false
  const others = own.filter((_, index) => !act.test(values[index] ?? '') || lacking.test(values[index] ?? ''))
  // 以诚信之诺稳预期。 is the title of what follows it.
  const isTitle = (at: number): boolean =>
    isCaption(body, at) && body.sentences.at(at + 1)?.block === sentenceAt(body, at).block
  return own.length - others.length >= others.filter((at) => !isTitle(at)).length
}
