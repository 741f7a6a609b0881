import type { Indicator } from '../../report/types.ts'
import { type FigureBlock, gapBetween, isCount, leadOf } from './in-block.ts'

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
}

/** Patterns of the words that open a list. */
export interface OpeningWords {
  announced: string
  within: string
}

const label = '[^，。；：、（）]{1,20}'
const nouns = '[^，。；：、（）\\d]{2,10}(?:、[^，。；：、（）\\d]{2,10}){1,3}'
/** 46个单位中, not 过程中. */
const amid = '(?<!过程|期间|工作|活动|行动|检查|执法|阶段|[其当之])中'
/** 服务中心 */
const noNoun = '(?![心央小级型学医介层共国华文标期间试药考专队])'
const following = new RegExp(`^[^，。；、：（）\\d]{0,14}(?:[，、；]|[和及与]|以及)([^，。；：（）]{1,24})$`, 'u')
const foreign =
  /同时|并处|同比|环比|较上|比上|较去|比去|增长|增加|下降|降低|减少|累计|共计|合计|总计|其中|占比|分别|人均|平均|日均/u
const most = 60
const composed = /^(?:[两二三四五六七八九]个?(?:部分|方面|类|项|块))?(?:共同)?[组构]成/u
const numerals = '零一二三四五六七八九十'

/** Makes a finder of the series that begins at a figure; null where there are not two parts. */
export function makeSeriesFinder({ announced, within }: OpeningWords) {
  const openings: [Opening, RegExp][] = [
    ['announced', new RegExp(`(?:${announced})(?:[，：]|有|为|是)?(${label}|)$`, 'u')],
    // 其中油库、气库、加油站131家次: several nouns are one label.
    ['within', new RegExp(`(?:${within})(${label}|${nouns})$`, 'u')],
    ['among', new RegExp(`^[^，。；：（）\\d]{0,16}${amid}(?:[，：]有?|有)(${label})$`, 'u')],
    ['among', new RegExp(`^[^，。；：、（）\\d]{0,16}${amid}${noNoun}(${label})$`, 'u')],
    ['bracket', new RegExp(`（(${label})$`, 'u')],
    ['colon', new RegExp(`：(${label})$`, 'u')],
    // 优秀9卷、良好17卷、合格11卷: what stands right before 、 is another part.
    ['none', new RegExp(`(?:^|[，。；]|(?<!^)、)(${label})$`, 'u')],
  ]
  const inner = new RegExp(`（(?:${within})[^（）]{0,100}$`, 'u')
  return (block: FigureBlock, at: number): Series | null => {
    const first = block.figures[at]
    if (!first || !isCount(first)) return null
    const lead = leadOf(block, at).replaceAll(/（[^（）\d]{0,20}）/gu, '')
    const opened = openings.find(([, pattern]) => pattern.test(lead))
    const name = opened?.[1].exec(lead)?.[1]
    if (!opened || name === undefined || (opened[0] === 'none' && foreign.test(name))) return null
    const parts = [{ figure: first, label: name }, ...partsAfter(block, at, opened[0] === 'announced')]
    const behind = parts.at(-1)?.figure.after ?? ''
    const made = name.startsWith('由') && composed.test(behind)
    const opening =
      made || isCounted(behind, parts.length)
        ? 'announced'
        : opened[0] === 'bracket' && inner.test(lead)
          ? 'within'
          : opened[0]
    return { opening, at, parts }
  }
}

/** 违规0.73亿元、不规范5.57亿元两部分: so many parts are all there are. */
function isCounted(behind: string, size: number): boolean {
  const numeral = /^([两二三四五六七八九十])(?:大|个)?(?:部分|类别?|块|方面)(?=[，。；、）组构]|$)/u.exec(behind)?.[1]
  return numeral !== undefined && size > 1 && numerals.indexOf(numeral === '两' ? '二' : numeral) === size
}

function partsAfter(block: FigureBlock, at: number, bare: boolean): Part[] {
  const { figures } = block
  const first = figures[at]
  const parts: Part[] = []
  let last = first
  for (let next = at + 1; first && last && next < figures.length && parts.length < most; next++) {
    const figure = figures[next]
    if (!figure || figure.metric.start - last.metric.end > 120) break
    const between = gapBetween(block, last, figure)
    if (between.lastIndexOf('（') > between.lastIndexOf('）')) continue
    if (figure.metric.unit === '%' && /(?:占[^，。；]{0,8}|（|，[^，。；、]{0,8}率[^，。；]{0,2})$/u.test(between))
      continue
    const flat = between.replaceAll(/（[^（）]{0,100}）/gu, '').replace(/^[^，。；、（）]{0,4}）/u, '')
    const plain = between.includes('%') ? flat.replace(/，占[^，、。；]{0,20}/u, '') : flat
    // 分别为21件、27件、9件
    const name = bare && /^[、和及与]$/u.test(plain) ? '' : following.exec(plain)?.[1]
    if (name === undefined || foreign.test(name) || figure.measure !== first.measure || !isCount(figure)) break
    parts.push({ figure, label: name })
    last = figure
  }
  return parts
}
