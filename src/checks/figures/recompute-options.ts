import type { RatesWords } from './rate-forms.ts'
import type { AverageWords } from './wrong-averages.ts'
import type { BalanceWords } from './wrong-balances.ts'
import type { RestWords } from './wrong-rests.ts'
import type { TableWords } from './table-totals.ts'
import type { RankWords } from './turned-ranks.ts'
import type { HundredWords } from './wrong-hundreds.ts'
import type { OppositeWords } from './wrong-opposite-rates.ts'
import type { PairedWords } from './wrong-paired-changes.ts'
import type { PlaceWords } from './wrong-places.ts'
import type { ShareWords } from './wrong-shares.ts'
import type { SumWords } from './wrong-sums.ts'
import type { TotalWords } from './wrong-totals.ts'

/** The words by which figures are related. */
export type RecomputeOptions = SumWords &
  TotalWords &
  ShareWords &
  RatesWords &
  AverageWords &
  BalanceWords &
  TableWords &
  RestWords &
  HundredWords & { paired: PairedWords; places: PlaceWords & RankWords; opposed: OppositeWords }

const regex = { type: 'string', format: 'regex' }
const never = { ...regex, default: '(?!)' }
const groups = { type: 'array', items: { type: 'array', minItems: 2, items: regex }, default: [] }

/** Their JSON Schema. */
export const recomputeOptions = {
  announced: { ...never, description: '引出全部各项的词 · Words that open a list of all parts (按…分, 分别为)' },
  within: { ...never, description: '引出部分各项的词 · Words that open parts, perhaps not all (其中)' },
  rest: { ...never, description: '表示“其余”的项目 · Labels of what remains, so that nothing is left out' },
  open: { ...never, description: '“其余”之后还可能有的项目 · Labels that may still follow what remains' },
  overlapping: { ...never, description: '可能互相交叉的项目 · Labels that one case can have together' },
  exclusive: {
    ...never,
    description:
      '一件事只能有一种的结果 · Outcomes of which one case has one only, so that they never exceed the whole',
  },
  twice: {
    ...never,
    description: '说明有的在几项里都计入的词 · Words that say that some count in more than one part',
  },
  combined: {
    ...never,
    description: '可能同时作出的行为 · Acts that may go together, so that their sum proves little',
  },
  carried: {
    ...never,
    description: '可以包括以前结转的项目 · Labels that may include what is taken over from before',
  },
  closed: {
    ...groups,
    description: '合起来就是全部的几类（正则表达式） · Groups of labels (patterns) that together are always the whole',
  },
  opposites: {
    type: 'array',
    items: { type: 'string', minLength: 2, maxLength: 2 },
    default: [],
    description:
      '两项只有一字之差、合起来就是全部的一对字 · Pairs of opposite characters: two labels that differ in nothing else are the whole',
  },
  total: { ...never, description: '列完各项后引出总数的词 · Words that close a list with its total (合计)' },
  periods: { ...groups, description: '合起来是全年的时段 · Groups of labels of periods that are a whole year' },
  year: { ...never, description: '全年 · The whole year' },
  done: { ...never, description: '表示已经办完的词 · Words of what is done' },
  left: { ...never, description: '引出剩余数的词 · Words that open what is left' },
  undone: { ...never, description: '表示还没有办完的词 · Words of what is not done yet' },
  older: {
    ...never,
    description:
      '表示以前留下来的词，剩余数不再可算 · Words of what is from before, so that what is left cannot be reckoned',
  },
  rates: {
    description:
      '可以由两个数算出的比率：基数、达到的、未达到的（正则表达式）；名称中已有的不用列 · Rates made of two counts: patterns of the rate, its base, what reaches it, what does not; needless where the rate itself names what reaches it',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['rate', 'of', 'part'],
      properties: { rate: regex, of: regex, part: regex, rest: regex, over: { type: 'boolean', default: false } },
    },
    default: [],
  },
  narrowing: {
    type: 'array',
    items: regex,
    default: [],
    description: '限定比率的词 · Patterns of words that narrow a rate down, so that its part has them too',
  },
  base: { ...never, description: '可以作基数的数前面的词 · Words of counts that can be a base' },
  idle: { ...never, description: '不影响指标含义的词 · Words without which an indicator is still the same' },
  elsewhere: { ...never, description: '表示基数在别处的词 · Words that say that the base of a share is elsewhere' },
  balance: {
    description:
      '期初、期末、增加、减少的数前面的词（正则表达式） · Patterns of the labels of a stock at the start and the end, and of what comes and goes',
    type: 'object',
    additionalProperties: false,
    required: ['opening', 'closing', 'in', 'out'],
    properties: { opening: regex, closing: regex, in: regex, out: regex },
    default: { opening: '(?!)', closing: '(?!)', in: '(?!)', out: '(?!)' },
  },
  table: {
    description:
      '表格的行名、列名：合计（从小到大，如小计、合计、总计）、“其中”、不相加的；题注中表明合计可能不等的 · Heads of lines of tables: sums, the smallest first; parts of others; what is not added up; and captions or notes by which sums may differ',
    type: 'object',
    additionalProperties: false,
    required: ['totals', 'within', 'uncounted', 'distinct', 'loose'],
    properties: {
      totals: { type: 'array', items: regex },
      within: regex,
      uncounted: regex,
      distinct: regex,
      loose: regex,
    },
    default: { totals: [], within: '(?!)', uncounted: '(?!)', distinct: '(?!)', loose: '(?!)' },
  },
  grades: { ...never, description: '等级，一个只能评一等 · Grades, of which one thing has one (A级)' },
  paired: {
    description:
      '依次说的几个增减：依次、增、减、引出上年数的词（正则表达式） · Changes told in turn: patterns of the words that say so, of rising, falling, and of what opens the figures of the year before',
    type: 'object',
    additionalProperties: false,
    required: ['inTurn', 'rising', 'falling', 'before'],
    properties: { inTurn: regex, rising: regex, falling: regex, before: regex },
    default: { inTurn: '(?!)', rising: '(?!)', falling: '(?!)', before: '(?!)' },
  },
  places: {
    description:
      '名次：说明位次的、位次变化的、前进的、后退的词（正则表达式） · Ranks: patterns of what is at one, of how it moved, for the better and for the worse',
    type: 'object',
    additionalProperties: false,
    required: ['placed', 'moved', 'better', 'worse'],
    properties: { placed: regex, moved: regex, better: regex, worse: regex },
    default: { placed: '(?!)', moved: '(?!)', better: '(?!)', worse: '(?!)' },
  },
  opposed: {
    description:
      '相反的两个率：第二个前面的词（正则表达式），或者相反的一对字 · Rates of what does and what does not: a pattern of what opens the second (不), or pairs of opposite characters (胜败)',
    type: 'object',
    additionalProperties: false,
    required: ['not', 'pairs'],
    properties: { not: regex, pairs: { type: 'array', items: { type: 'string', minLength: 2, maxLength: 2 } } },
    default: { not: '(?!)', pairs: [] },
  },
  heads: {
    description: '平均数的“每”和计数单位 · Averages: what they are by, and the units in which that is counted',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['per', 'units'],
      properties: { per: regex, units: { type: 'array', items: { type: 'string', minLength: 1 } } },
    },
    default: [],
  },
} as const
