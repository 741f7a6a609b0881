import type { Indicator } from '../../../report/types.ts'
import { type FigureBlock, gapBetween, isCount, leadOf } from '../in-block.ts'

const link =
  /^[^，。；、：（）\d]{0,14}(?:(?:[，、；]|[和及与]|以及|；?[，。])[^，。；、：（）]{0,20}|[，；][^，。；、：（）\d]{2,10}、[^，。；、：（）\d]{2,14})$/u
/** 乡镇（街道）: what is in brackets belongs to the name; 甲20件（含乙）, does not. */
const aside = /（(?!包?含|其中|不)[^（）\d]{1,8}）/gu
const foreign = /同比|环比|增长|增加|下降|降低|减少|累计|其中|占比|人均|平均|由|从/u
const most = 24

/** The figures of its measure that stand as a list before one, in order. */
export function runBefore(block: FigureBlock, at: number, end: number): Indicator[] {
  const { figures } = block
  const whole = figures[at]
  const run: Indicator[] = []
  for (let before = end; before >= 0 && run.length < most; before--) {
    const figure = figures[before]
    const next = figures[before + 1]
    if (!figure || !whole || !isCount(figure) || figure.measure !== whole.measure) break
    // 书面述法5份。赴6个县，走访12个所: another sentence tells of something else, but for periods.
    if (
      before < end &&
      next &&
      figure.metric.unit !== next.metric.unit &&
      figure.metric.sentence !== next.metric.sentence
    )
      break
    if (before < end && next && !link.test(gapBetween(block, figure, next).replaceAll(aside, ''))) break
    run.unshift(figure)
    if (foreign.test(leadOf(block, before, 24))) break
  }
  return run
}

/** The total names the act of the first part, and the noun of all. */
export function isNamedLike({ words }: Indicator, run: Indicator[]): boolean {
  const [act, noun] = [words.slice(0, -2), words.slice(-2)]
  return (
    noun.length === 2 &&
    act !== '' &&
    run[0]?.words.startsWith(act) === true &&
    run.every((one) => (one.words + one.after).includes(noun))
  )
}

/** 2022年12件、2023年15件, or 2022年、2023年分别为12件、15件. */
/** Whether each of some figures is that of a year: 2021年…，2022年…. */
export function areYears(block: FigureBlock, from: number, size: number): boolean {
  const leads = Array.from({ length: size }, (_, index) => leadOf(block, from + index, index === 0 ? 40 : 24))
  const [first = '', ...others] = leads
  const named = first.match(/\d{4}年/gu)?.length ?? 0
  return (
    leads.every((lead) => /\d{4}年[^，。；、]{0,16}$/u.test(lead)) ||
    (named === size && first.includes('分别') && others.every((lead) => lead.length < 4))
  )
}

/** How many figures at the end of a run are those of the periods of a year. */
export function periodsIn(block: FigureBlock, run: Indicator[], groups: RegExp[][]): number {
  const first = run[0]
  if (!first) return 0
  const offset = block.figures.indexOf(first)
  const leads = run.map((_, at) => leadOf(block, offset + at, 24))
  const group = groups.find((patterns) => {
    const last = leads.slice(-patterns.length)
    return last.length === patterns.length && patterns.every((pattern, at) => pattern.test(last[at] ?? ''))
  })
  return group?.length ?? 0
}
