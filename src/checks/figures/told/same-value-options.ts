import type { CountingWords, FigureWords } from '../figure-words.ts'
import type { AttendanceWords } from './absent-some.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { BackWords } from './told-back.ts'
import type { BodyWords } from './body-before.ts'
import type { CellWords } from './cell-conflicts.ts'
import type { RelativeWords } from './conflicts.ts'
import type { IndicatorWords } from './indicator-name.ts'
import type { MoreWords } from './more-than-all.ts'
import type { SampleWords } from './places-and-offices.ts'
import type { PartakerWords } from './told-by-partakers.ts'
import type { RankWords } from './rival-ranks.ts'
import type { TeamWords } from './teams-told.ts'
import type { TwiceWords } from './told-twice.ts'
import { groupOption, partOption, regex, regexOption, idleOption } from '../../shared/option-schemas.ts'

/** The words by which figures of one indicator are known. */
export type SameValueWords = IndicatorWords &
  TwiceWords &
  CellWords &
  PartakerWords &
  RelativeWords &
  BodyWords &
  RankWords &
  ProfileWords &
  MoreWords &
  TeamWords &
  SampleWords &
  AttendanceWords &
  BackWords

/** What a rule gives of them. */
export type SameValueOptions = Omit<SameValueWords, keyof FigureWords | keyof CountingWords | 'title'>

/** Their JSON Schema. */
export const sameValueOptions = {
  idle: idleOption,
  back: regexOption('指回前文的词 · Words that refer to what was told before (上述)'),
  generic: regexOption('单凭它们不能认定是同一指标的词 · Words that are not enough to know an indicator by'),
  same: {
    description: '同一行为、同一比率的几种说法 · Groups of words for one act or rate',
    type: 'array',
    items: { type: 'array', minItems: 2, items: { type: 'string', minLength: 1 } },
    default: [],
  },
  rivals: {
    description: '各有各的数字的同类事项 · Groups of things of which each has figures of its own (养老保险, 医疗保险)',
    type: 'array',
    items: { type: 'array', minItems: 2, items: regex },
    default: [],
  },
  divisions: regexOption('一地的下级区划 · Divisions of a place, which everybody counts alike'),
  acts: regexOption('不同的行为，数字也不同 · Acts: figures with different ones differ (受理, 办结)'),
  narrower: regexOption('缩小范围的词 · Words that narrow a figure down where only one of two has them'),
  given: regexOption('说从哪里来、不缩小范围的词 · From whom matters came, which narrows nothing down (县级下放的)'),
  stocks: regexOption('表示长期存在的词 · Words that say that something is there for long (登记, 在册)'),
  founded: regexOption('说明共有多少的词 · Words that say how many of something there are in all (划分, 设有)'),
  again: groupOption('再次提到同一数字的写法 · Words around a noun whose number is told again', {
    there: regexOption('名词前面只说“有”的词 · Words before it that only say that there are some (现有, 虽有)'),
    owners: regexOption('说的是谁、不缩小范围的词 · Whose it is, which narrows nothing down (系统)'),
    teams: regexOption('本机关中有全部这些人的机构 · Whose people are those of the body that reports (综合行政执法队)'),
    all: regexOption('名词后面表明是全部的词 · Words behind it by which all of them are meant (中, 平均)'),
  }),
  undone: groupOption('还没有做完的 · What is left undone', {
    acts: regexOption('要做的事 · What is to be done (办结, 整改)'),
    left: regexOption('表示余下的词 · Words that say that it is left (剩余)'),
    now: regexOption('说的是另一天的词 · Words of another day than the end of the year (目前)'),
  }),
  have: regexOption('表示“有”的词 · Opening words that only say that something is there'),
  seen: regexOption('只说推动、主持的词，不说是谁做的 · Words of who only saw to it that something was done (推动)'),
  taught: regexOption('工作后面表示做这项工作的人的词 · Those who do the work that stands before it (执法人员)'),
  whose: regexOption('说是谁的比率的词 · Whose a rate is, which makes it no other (负责人)'),
  verbs: regexOption('名词后面的动词，名词到此为止 · Verbs that end the noun behind a number (开展, 参加)'),
  stages: groupOption('先收后办，办的不会比收的多 · What comes in is dealt with later, and never more than that', {
    taken: regexOption('收进来 · It comes in (受理)'),
    done: regexOption('办完 · It is dealt with (调解, 办结)'),
  }),
  matters: regexOption('同名的另一类事 · Another sort of matter of the same name (应诉)'),
  partakers: regexOption('参加者的量词 · Units of those who take part (人)'),
  shortened: {
    description:
      '名称末尾的两种写法，先写长的，再写短的 · Two forms of one word that ends a name, the long one first (会议, 会)',
    type: 'array',
    items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'string', minLength: 1 } },
    default: [],
  },
  partaking: regexOption('表示参加的词 · Words of those who took part in what others held (参与, 主持)'),
  holding: regexOption('表示举行的词 · Words of who held all there was (召开, 举办)'),
  leaders: partOption('只说领导所做的事的部分 · The part that tells of what the leaders did alone'),
  relative: regexOption('说这个数是增减的词，不比较 · What makes a figure a change, which is not compared'),
  ranked: groupOption('名次 · Ranks', {
    idle: regexOption('名称里不影响所指的词 · What a name may leave out (工作)'),
    contests: regexOption('在什么里排名 · What ranks are given in (考核)'),
    aside: regexOption(
      '有这些文字，说的是别的时间、其中一部分 · A clause with such words is of another time, or of some',
    ),
  }),
  profile: groupOption('一地下级区划的总数 · How many divisions a place has in all', {
    beside: regexOption('同一句里还说到的 · What else that sentence tells of (面积, 人口)'),
    has: regexOption('数字前面的文字 · What stands before the number (下辖)'),
    all: regexOption('说这就是全部的词，在名称后面 · What says, behind the noun, that it is all (全部)'),
    wholly: regexOption('说这就是全部的词，在数字前面 · What says so before the number (全部)'),
    lead: regexOption('这样的数字前面可以有的词 · What may stand before such a number (推动)'),
    changed: regexOption('说总数变了的词，有就不比较 · What says that their number changed (撤并)'),
    offices: regexOption('数目一定的其他单位 · Other bodies of which there are so many (部门)'),
    beneath: regexOption('设在它们那里、另有数目的 · What is set up in them and has a number of its own (站)'),
    with: regexOption('引出它们的词 · Words that bring them in (对, 组织)'),
  }),
  more: groupOption('比全部还多 · More than there are in all', {
    before: regexOption('数字前面可以有的词 · What may stand before such a number (对, 指导)'),
    behind: regexOption('名称后面的词，名称到此为止 · What stands right behind the noun, which ends there (的, 开展)'),
    elsewhere: regexOption('说的是别处，或者以后才有的 · Those of another place, or what there will be (邻县, 新建)'),
    carried: regexOption('另外还有的 · What says that there are others beside them (结转)'),
    made: regexOption(
      '名称前面的行为，对每一个只有一次 · What was done once with each, right before the noun (发生, 制定)',
    ),
  }),
  teams: groupOption('队伍和队伍里的人 · Teams, and the people in them', {
    names: regexOption('工作后面表示队伍的词 · What a team is called, behind what it does (队伍)'),
    people: regexOption('工作后面表示人的词 · Its people, behind what they do (人员)'),
    loose: regexOption('不说明是哪项工作的词 · What says no more of what they do (综合)'),
  }),
  sampled: regexOption('说的只是其中几个的词 · Words by which only some of the divisions are meant (抽取)'),
  attended: groupOption('全部参加 · All took part', {
    rate: regexOption('参加的比率 · Rates of those who took part (参考率)'),
    acts: regexOption('参加的人后面的词 · What stands behind those who did (参加)'),
    has: regexOption('数字前面说共有的词 · What says how many there are in all (共有)'),
  }),
  bodies: groupOption('句中说到谁的工作 · Whose work the sentence tells of', {
    reached: regexOption('做事的地方，不是做事的人 · Where something is done, not who does it (深入)'),
    own: regexOption('本机关 · The body that reports (本)'),
    all: regexOption('所做的就是全部的 · Bodies of which what they did is all that was done (政府, 部门)'),
    any: regexOption('本机关，或者不指哪一个的 · The body that reports, or none in particular (全局, 部分学校)'),
  }),
  listed: groupOption('表格中有自己名称的数字 · Figures of tables that have a name of their own', {
    beside: regexOption(
      '行名、列名之外可以有的词 · What may stand in the text beside the names of a row and a column (类, 全部)',
    ),
    dealt: regexOption('泛指办案的词，行名、列名里可以没有 · Acts that say of any case that it was dealt with (查处)'),
    told: regexOption('名称里可以不写的行为 · Acts that a name may leave out (受理)'),
    amounts: regexOption('只说有个数的表头 · Heads that only say that an amount follows (数量)'),
    totals: regexOption('合计的表头 · Heads of sums'),
    aside: regexOption('不是所列事项本身的数的表头 · Heads of shares, changes and parts (占比, 同比, 其中)'),
    loose: regexOption('说明口径不同的表题和表注 · Captions and notes by which figures may differ'),
    any: regexOption('表题里对什么数据都可以说的词 · What a title may say of any figures (主要指标)'),
    years: regexOption('名称里不算的年度用语 · Words of a year that names do without (年度)'),
    leads: regexOption('引出下面表格的文字 · What says that a table follows (如下)'),
    kinds: regexOption('表题末尾的词 · What ends the title of a table (统计表)'),
  }),
} as const
