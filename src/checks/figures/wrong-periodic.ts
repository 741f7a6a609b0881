import type { Indicator, Report } from '../../report/types.ts'
import { readGiven } from '../shared/given-number.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'
import { covers } from './covers.ts'
import { type FigureBlock, figureBlocks, isCount, sentenceLead } from './in-block.ts'
import type { Miscount } from './miscount.ts'

/** So often in a year, at the least where holidays leave some out. */
const times: Record<string, readonly [number, number]> = {
  周: [52, 40],
  月: [12, 12],
  两个月: [6, 6],
  双月: [6, 6],
  季: [4, 4],
  季度: [4, 4],
  半年: [2, 2],
}
/** What is done so often; its number is no figure of its own, as the report counts none that is due again and again. */
const story =
  /每(?:个)?(两个月|双月|半年|季度|[周月季])([^，。；：、（）\d每各人名一二两三四]{0,12})(\d|[一二两三四])([次场期轮批])次?([^，。；：、（）\d]{0,12})，全年(?:度)?(?:已|总)?([^，。；：、（）\d每各均]{0,12})$/u
/** Who does it may be many, it may have begun within the year, or it is what is aimed at. */
const loose =
  /[各每起]|自(?!主)|从|至少|不少于|不低于|原则|平均|最多|不超过|成员|班子|干部|人员|[名位]|分别|要求|制度|机制|规定|成立|启[用动]|新|[约近超逾余多]|左右|\d月/u
/** What explains it, behind the number. */
const explained = /因|暂停|停[办开]|合并|另|其[中余]|还|缺|顺延|调整|并入|书面|取消/u
const least = /^(?:以上|及以上|左右|至|—|-|或)/u
const plain = /共计|累计|合计|总计|召开|举办|组织|开展|进行|研究|集中|专题|共|了/gu
/** Fewer, it is something else that is counted. */
const limit = 0.5

/** 每月学法1次，全年学法10次: fewer than so many a month make. More may be done than is the rule. */
export function findWrongPeriodic(report: Report): Miscount[] {
  return figureBlocks(report)
    .filter(({ value }) => value.includes('每') && value.includes('全年'))
    .flatMap((block) => block.figures.flatMap((whole) => judge(block, whole)))
}

function judge(block: FigureBlock, whole: Indicator): Miscount[] {
  const { metric } = whole
  if (!isCount(whole) || metric.target || whole.approximators.length > 0 || least.test(whole.after)) return []
  const lead = sentenceLead(block, metric.start, 90)
  const match = story.exec(lead)
  if (match === null) return []
  const [, period = '', act = '', number = '', unit = '', noun = '', told = ''] = match
  if (metric.unit?.startsWith(unit) !== true || least.test(noun)) return []
  if (loose.test(lead.slice(0, match.index) + act + noun + told)) return []
  if (explained.test(restOfSentence(block.value, metric.end, metric.end + 80))) return []
  // 每月1次例会，全年处理问题10次
  if (!covers(act + noun, (told + nounBehind(whole)).replaceAll(plain, ''))) return []
  const [most = 0, fewest = 0] = times[period] ?? []
  const each = readGiven(number)
  if (metric.value >= each * fewest || metric.value < limit * each * most) return []
  return [
    {
      kind: 'doubtful',
      place: metric.place,
      stated: metric.text,
      terms: `${String(each)}×${String(most)}`,
      computed: String(each * most),
      related: [],
    },
  ]
}

function nounBehind({ after }: Indicator): string {
  return /^[^，。；、]{0,8}/u.exec(after)?.[0] ?? ''
}
