import { balanceOption } from './sums/balance-option.ts'
import { ratesOption } from './shares/rates-option.ts'
import { recurringOptions } from './sums/recurring-options.ts'
import { tableOption } from './tables/table-option.ts'
import { groupOption, mapsOption, regex, regexOption, regexesOption, idleOption } from '../shared/option-schemas.ts'

const groups = { type: 'array', items: { type: 'array', minItems: 2, items: regex }, default: [] }

/** Their JSON Schema. */
export const recomputeOptions = {
  announced: regexOption('引出全部各项的词 · Words that open a list of all parts (按…分, 分别为)'),
  within: regexOption('引出部分各项的词 · Words that open parts, perhaps not all (其中)'),
  rest: regexOption('表示“其余”的项目 · Labels of what remains, so that nothing is left out'),
  open: regexOption('“其余”之后还可能有的项目 · Labels that may still follow what remains'),
  overlapping: regexOption('可能互相交叉的项目 · Labels that one case can have together'),
  exclusive: regexOption(
    '一件事只能有一种的结果 · Outcomes of which one case has one only, so that they never exceed the whole',
  ),
  twice: regexOption('说明有的在几项里都计入的词 · Words that say that some count in more than one part'),
  jointly: regexOption('说多出来的几件是共有的词 · Words that say of as many as are too many that they are shared'),
  combined: regexOption('可能同时作出的行为 · Acts that may go together, so that their sum proves little'),
  carried: regexOption('可以包括以前结转的项目 · Labels that may include what is taken over from before'),
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
  total: regexOption('列完各项后引出总数的词 · Words that close a list with its total (合计)'),
  periods: { ...groups, description: '合起来是全年的时段 · Groups of labels of periods that are a whole year' },
  year: regexOption('全年 · The whole year'),
  done: regexOption('表示已经办完的词 · Words of what is done'),
  left: regexOption('引出剩余数的词 · Words that open what is left'),
  undone: regexOption('表示还没有办完的词 · Words of what is not done yet'),
  older: regexOption(
    '表示以前留下来的词，剩余数不再可算 · Words of what is from before, so that what is left cannot be reckoned',
  ),
  rates: ratesOption,
  narrowing: regexesOption('限定比率的词 · Patterns of words that narrow a rate down, so that its part has them too'),
  base: regexOption('可以作基数的数前面的词 · Words of counts that can be a base'),
  idle: idleOption,
  divided: regexOption('所列各项合起来的名词 · Nouns of all that a list divides, beside those of any (投诉)'),
  goal: groupOption('完成任务、目标的比率 · Shares of what was to be done', {
    reached: regexOption('说完成的词 · Words of reaching it (完成)'),
    of: regexOption('任务、目标 · What was to be done (任务)'),
  }),
  broad: regexOption('对象写在前面的比率 · Acts of rates whose object stands before them (督察覆盖率)'),
  equals: regexOption('引出占比基数的词 · Words that open the base of a share, beside 占 (相当于)'),
  shared: regexOption('可以同时为几处服务的人 · Who may serve several at a time (法律顾问)'),
  excepted: regexOption('表示除去一部分的词 · Words by which something is left out of what is counted (除…外, 扣除)'),
  elsewhere: regexOption('表示基数在别处的词 · Words that say that the base of a share is elsewhere'),
  balance: balanceOption,
  table: tableOption,
  grades: regexOption('等级，一个只能评一等 · Grades, of which one thing has one (A级)'),
  exhausted: regexOption('各项占比后面说没有别的词 · What says behind shares that there are no others (再无其他)'),
  paired: groupOption('依次说的几个增减 · Changes told in turn: 分别下降15.4%和25%（上年为13起、12人）', {
    inTurn: regexOption('说是依次的词 · Words that say so (分别)'),
    rising: regexOption('表示增的词 · Words of rising'),
    falling: regexOption('表示减的词 · Words of falling'),
    before: regexOption('引出上年数的词 · What opens the figures of the year before (上年为)'),
  }),
  places: groupOption('名次 · Ranks', {
    moved: regexOption('开头说位次变化的词 · What opens how a rank moved (比上年)'),
    units: regexOption('参加排名的单位的量词 · Units of those that are ranked (个)'),
    wider: regexOption('说范围更大的词 · What says that more than those are ranked (全, 省)'),
    contests: regexOption('排出名次的考核、比赛 · What the rank was reached in (考核)'),
    reached: regexOption('名次前面的词 · What stands before such a rank (综合, 位列)'),
    better: regexOption('表示前进的词 · Words of moving up'),
    worse: regexOption('表示后退的词 · Words of moving down'),
  }),
  levels: groupOption('一级和所属各级合起来是全部 · What one level did and what all below it did: 市本级, 各县区', {
    own: regexOption('本级 · The one level (本级)'),
    below: regexOption('下级 · All below it (各县区)'),
  }),
  opposed: groupOption('相反的两个率 · Rates of what does and of what does not: 满意率, 不满意率', {
    not: regexOption('第二个前面的词 · What opens the second (不)'),
    good: regexOption('一对字中前面的一个 · One of a pair of opposite words (胜)'),
    bad: regexOption('一对字中后面的一个 · The other (败)'),
  }),
  heads: mapsOption(
    '平均数的“每”和计数单位 · Averages: what they are by, and the units in which that is counted',
    { per: regex, units: { type: 'array', items: { type: 'string', minLength: 1 } } },
    0,
  ),
  recurring: recurringOptions,
  ranks: groupOption('名次的升降 · Moves in a ranking: 由第12位上升至第8位，前移4位', {
    moves: regexOption('两个名次之间的词 · Words between the two ranks (上升)'),
    gains: regexOption('另外可以说升降多少的词 · Other words for the move itself (进位)'),
    units: regexOption('名次的单位 · What is counted (位)'),
    before: regexOption('引出上年名次的词 · What opens the rank of the year before (比上年)'),
    earlier: regexOption('括号里同样的词 · The same in brackets (上年)'),
  }),
  titled: groupOption('书名号后面说明件数的词 · What counts the titles before it: 《甲》《乙》两项制度', {
    units: regexOption('量词 · Units (项)'),
    nouns: regexOption('名词 · Nouns (制度)'),
    beside: regexOption('说另有的词，前面的不在数内 · Words of others than those before (配套)'),
  }),
  scores: groupOption('得分的各项 · What a score is made of', {
    basic: regexOption('起点 · What everybody starts from (基础)'),
    added: regexOption('加上的 · What is added (加)'),
    taken: regexOption('减去的 · What is taken off (扣)'),
  }),
  spans: groupOption('起止日期后面说经过多久的词 · How long something took, behind its dates: 历时4个月', {
    lasts: regexOption('说经过多久的词 · Words for it (历时)'),
    begun: regexOption('第一天后面的词 · What may stand behind the first day (启动)'),
    ended: regexOption('最后一天后面的词 · What may stand behind the last (结束)'),
  }),
  during: regexOption('办事过程中的“中”，不是其中 · Behind these 中 is no part of them (检查中)'),
  among: regexOption('其中一些怎么样了 · What was done to some of them (整改)'),
  passed: groupOption('全部参加的人，多少人得了什么成绩 · How many of all who took part did how well', {
    all: regexOption('说全部参加的词 · What says that all of them took part (全部参加)'),
    marks: regexOption('成绩 · How well they did (优秀)'),
    others: regexOption('说还有别人的词 · What says that there were others, too (全县, 累计)'),
  }),
  sorts: regexOption('一个总数分成的“类、项” · What a whole is divided into so many of (类, 部分)'),
  degrees: regexOption('等次的叫法 · What grades are called (等级)'),
  itemized: regexOption(
    '总数后面引出逐段所列各项的词 · What opens items in paragraphs of their own, behind their whole (具体)',
  ),
  amounts: regexOption(
    '同一事物的第二种数前面的词 · What stands before the second of two amounts of one thing (总面积)',
  ),
  rated: regexOption('评定等次的词 · What opens a grade that was given (评为优秀)'),
  money: regexOption('计钱的单位 · Units of money'),
  each: regexOption('“各”后面说各自有什么、做什么的词 · What each has or does, behind 各 (配, 举)'),
  some: regexOption(
    '缩小范围的词，剩下的不是全部剩下的 · Words that narrow down what is left, so that it is not all (重点)',
  ),
  voided: groupOption('说有的不合格、无效 · What some were found not to be: 判定为不合格', {
    found: regexOption('说是怎样认定的词 · Words of finding it (认定)'),
    as: regexOption('“无、不”后面的词 · What stands behind 无 or 不 (效, 合格)'),
  }),
  demands: regexOption('要求做某事的文书，写在所做的事后面 · What only calls for an act, behind its word (整改通知书)'),
  fines: groupOption('罚没款与案件数 · Fines and the cases they were imposed in', {
    amount: regexOption('金额前面的词 · What was fined, right before the amount (罚没款)'),
    cases: regexOption('案件数前面的词 · What stands before the number of cases (立案)'),
    units: regexOption('案件的量词 · Units of cases (件)'),
    mild: regexOption('说多数没有罚款的词，有就不比 · What says that many paid nothing (警告)'),
  }),
  due: mapsOption(
    '应有多少、实有多少 · What was due, and what there was of it: 应考, 实考',
    { due: regex, actual: regex },
    0,
  ),
  extremes: groupOption('说所列的哪一个最多、最少 · Which of those listed is the most or the least: 其中非法采砂最多', {
    opens: regexOption('名称前面的词 · What opens its name (其中)'),
    idle: regexOption('名称和“最多”之间的词 · Words between its name and what is said of it (数量)'),
    most: regexOption('说最多的词 · Words for the most (最多)'),
    least: regexOption('说最少的词 · Words for the least (最少)'),
    inTurn: regexOption('说依次的词 · Words of figures given in turn (分别)'),
    quarters: regexOption('四个季度 · All quarters of a year'),
  }),
  compared: groupOption(
    '与计划、与某一水平相比 · Held against a plan or a level: 计划1200人次，实际1080人次，超额完成',
    {
      planned: regexOption('说要做多少的词 · What says how much was to be done (计划)'),
      actual: regexOption('说做了多少的词 · What says how much was done (实际)'),
      fulfilled: regexOption('说全部做到或者做得更多的词 · What says that all of it was done, or more (超额完成)'),
      unmet: regexOption('说没有做到的词 · What says that it was not done (未完成任务)'),
      fewer: regexOption('说越少越好的词 · What says that less is better (压减)'),
      above: regexOption('说比它高的词 · What says that it is above (高于)'),
      below: regexOption('说比它低的词 · What says that it is below (低于)'),
      levels: regexOption('某一水平 · A level (平均水平, 目标)'),
      limits: regexOption('其中定下的，不是约数 · Of these, what was set, so that it is not rounded (目标)'),
    },
  ),
  order: groupOption('按大小排列的 · What is listed by its size: 由高到低依次为甲9件、乙6件', {
    falling: regexOption('从大到小 · From the highest on (由高到低)'),
    rising: regexOption('从小到大 · From the lowest on (由低到高)'),
    first: regexOption('排在前面的，没有说按什么排 · The first of them, by whatever it is (居前三位)'),
    inTurn: regexOption('说依次的词 · What says that they follow in turn (依次)'),
  }),
  unions: groupOption('合称的两类区划 · Two kinds of divisions with a name for both', {
    has: regexOption('全部数目前面的词 · What stands before the number of all (下辖)'),
    changed: regexOption('说数目变了的词 · What says that their number changed (撤并)'),
    of: mapsOption(
      '合称和两类 · The name of both, and of each: 村（社区）, 村, 社区',
      { both: regex, one: regex, other: regex },
      0,
    ),
  }),
  converted: regexOption('说是换算来的词 · Words that say that a value is another one converted (折合)'),
} as const
