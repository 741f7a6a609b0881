import { sieveOf } from '../../../report/text/sieve.ts'
import type { Indicator } from '../../../report/types.ts'
import { charactersIn } from '../../shared/texts-in.ts'
import { type FigureBlock, gapBetween, isCount, leadOf } from '../in-block.ts'
import { readGiven } from '../../shared/given-number.ts'

/** How a list of parts is opened: how surely it is all there is. */
export type Opening = 'announced' | 'within' | 'among' | 'bracket' | 'colon' | 'none'

export interface Part {
  figure: Indicator
  label: string
}

/** Figures of one measure that follow each other as a list, each with its label. */
export interface Series {
  opening: Opening
  /** Where its first part stands among the figures of the block. */
  at: number
  parts: Part[]
  /** It goes on in another unit: 医院18户、学校7所. */
  isMixed: boolean
}

/** Patterns of the words that open a list. */
export interface OpeningWords extends SortWords {
  announced: string
  within: string
  /** Behind these 中 is no part of them: 检查中. */
  during: string
}

/** Pattern of what a whole is divided into so many of. */
export interface SortWords {
  /** 类, 部分 */
  sorts: string
}

const label = '[^，。；：、（）]{1,20}'
const nouns = '[^，。；：、（）\\d]{2,10}(?:、[^，。；：、（）\\d]{2,10}){1,3}'
/** Source of 中 that opens what some of them are: 46个单位中, not 过程中. */
export function amidSource({ during }: Pick<OpeningWords, 'during'>): string {
  return `(?<!${during}|[其当之])中`
}
/** 服务中心 */
const noNoun = '(?![心央小级型学医介层共国华文标期间试药考专队])'
const following = new RegExp(`^[^，。；、：（）\\d]{0,14}(?:[，、；]|[和及与]|以及)([^，。；：（）]{1,24})$`, 'u')
const foreign =
  /同时|同比|环比|较上|比上|较去|比去|增长|增加|下降|降低|减少|累计|共计|合计|总计|其中|占比|分别|人均|平均|日均|[比较][^，。；、]{1,14}[多少高低]/u
const most = 60

/** Makes a finder of the series that begins at a figure of a block; null where none does. */
export function makeSeriesFinder({ announced, within, during, sorts }: OpeningWords) {
  const composed = new RegExp(`^(?:[两二三四五六七八九]个?(?:${sorts}))?(?:共同)?[组构]成`, 'u')
  const counted = new RegExp(`^([两二三四五六七八九十])(?:大|个)?(?:${sorts})(?=[，。；、）组构]|$)`, 'u')
  const amid = amidSource({ during })
  const forms: [Opening, string][] = [
    ['announced', `(?:${announced})(?:[，：]|有|为|是)?(${label}|)$`],
    // 其中油库、气库、加油站131家次: several nouns are one label.
    ['within', `(?:${within})(${label}|${nouns})$`],
    ['among', `^[^，。；：（）\\d]{0,16}${amid}(?:[，：]有?|有)(${label})$`],
    ['among', `^[^，。；：、（）\\d]{0,16}${amid}${noNoun}(${label})$`],
    ['bracket', `（(${label})$`],
    ['colon', `：(${label})$`],
    // 优秀9卷、良好17卷、合格11卷: what stands right before 、 is another part.
    ['none', `(?:^|[，。；]|(?<!^)、)(${label})$`],
  ]
  const known = forms.map(([kind, form]) => ({ kind, pattern: new RegExp(form, 'u'), sieve: sieveOf(form) }))
  const inner = new RegExp(`（(?:${within})[^（）]{0,100}$`, 'u')
  return (block: FigureBlock): ((at: number) => Series | null) => {
    const characters = charactersIn(block.text)
    const openings = known.filter(({ sieve }) => sieve(characters))
    const linkOf = makeLinks(block)
    return (at) => {
      const first = block.figures[at]
      if (!first || !isCount(first)) return null
      const lead = withoutNotes(leadOf(block, at))
      const opened = openedBy(openings, lead)
      if (!opened || (opened.kind === 'none' && foreign.test(opened.name))) return null
      const { kind, name } = opened
      const { parts: others, isMixed } = partsAfter(block, at, { bare: kind === 'announced', linkOf })
      const parts = [{ figure: first, label: name }, ...others]
      const behind = parts.at(-1)?.figure.after ?? ''
      const made = name.startsWith('由') && composed.test(behind)
      const opening =
        made || isCounted(counted.exec(behind)?.[1], parts.length)
          ? 'announced'
          : kind === 'bracket' && inner.test(lead)
            ? 'within'
            : kind
      return { opening, at, parts, isMixed }
    }
  }
}

/** How what stands before its first part opens a list, and the label of that part. */
function openedBy(
  openings: readonly { kind: Opening; pattern: RegExp }[],
  lead: string,
): { kind: Opening; name: string } | null {
  for (const { kind, pattern } of openings) {
    const name = pattern.exec(lead)?.[1]
    if (name !== undefined) return { kind, name }
  }
  return null
}

function withoutNotes(lead: string): string {
  return lead.includes('）') ? lead.replaceAll(/（[^（）\d]{0,20}）/gu, '') : lead
}

/** 违规0.73亿元、不规范5.57亿元两部分: so many parts are all there are. */
function isCounted(numeral: string | undefined, size: number): boolean {
  return size > 1 && readGiven(numeral) === size
}

function partsAfter(
  block: FigureBlock,
  at: number,
  { bare, linkOf }: { bare: boolean; linkOf: LinkOf },
): Pick<Series, 'parts' | 'isMixed'> {
  const { figures } = block
  const first = figures[at]
  const parts: Part[] = []
  let [last, isMixed] = [at, false]
  for (let next = at + 1; first && next < figures.length && parts.length < most; next++) {
    const figure = figures[next]
    const link = linkOf(last, next)
    if (link === 'aside') continue
    if (!figure || !link || (link.label === '' && !bare) || !isCount(figure)) break
    if (figure.measure !== first.measure) {
      const gap = gapBetween(block, figures[last] ?? first, figure)
      isMixed = figure.measure !== null && figure.measure !== '元' && gap.startsWith('、') && link.label !== ''
      break
    }
    parts.push({ figure, label: link.label })
    last = next
  }
  return { parts, isMixed }
}

/** How a figure follows another in a list: with its label, empty where only 、 stands between them (分别为21件、27件). */
type Link = { label: string } | 'aside' | null

type LinkOf = (last: number, next: number) => Link

/** Of neighbours it is worked out once: a list may begin at any of them. */
function makeLinks(block: FigureBlock): LinkOf {
  const known: Link[] = []
  return (last, next) => {
    if (last !== next - 1) return linkBetween(block, last, next)
    const before = known[next]
    return before === undefined ? (known[next] = linkBetween(block, last, next)) : before
  }
}

function linkBetween(block: FigureBlock, from: number, to: number): Link {
  const [last, figure] = [block.figures[from], block.figures[to]]
  if (!last || !figure || figure.metric.start - last.metric.end > 120) return null
  const between = gapBetween(block, last, figure)
  if (between.lastIndexOf('（') > between.lastIndexOf('）')) return 'aside'
  if (figure.metric.unit === '%' && /(?:占[^，。；]{0,8}|（|，[^，。；、]{0,8}率[^，。；]{0,2})$/u.test(between))
    return 'aside'
  const flat = between.includes('）')
    ? between.replaceAll(/（[^（）]{0,100}）/gu, '').replace(/^[^，。；、（）]{0,4}）/u, '')
    : between
  const plain = between.includes('%') ? flat.replace(/，占[^，、。；]{0,20}/u, '') : flat
  if (/^[、和及与]$/u.test(plain)) return { label: '' }
  const label = following.exec(plain)?.[1]
  return label === undefined || foreign.test(label) ? null : { label }
}
