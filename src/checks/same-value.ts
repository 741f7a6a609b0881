import { lineOf } from '../doc/origin.ts'
import { blockOf } from '../report/links.ts'
import type { Indicator, Metric, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { type CellWords, findCellConflicts } from './figures/cell-conflicts.ts'
import { findConflicts } from './figures/conflicts.ts'
import { findEntryConflicts } from './figures/entry-conflicts.ts'
import type { IndicatorWords } from './figures/indicator-name.ts'
import { findToldByPartakers, type PartakerWords } from './figures/told-by-partakers.ts'
import type { TwiceWords } from './figures/told-twice.ts'

const regex = { type: 'string', format: 'regex', default: '(?!)' }

/** One indicator has one value, wherever the report gives it for the same time and scope. */
export const sameValue = defineKind<IndicatorWords & TwiceWords & CellWords & PartakerWords>({
  name: 'same-value',
  summary: {
    zh: '同一指标前后数值一致；时间、范围不同的不比较。',
    en: 'An indicator that is given twice has the same value, as far as stated time and scope do not differ.',
  },
  options: {
    idle: { ...regex, description: '不影响指标含义的词 · Words without which an indicator is still the same' },
    generic: {
      ...regex,
      description: '单凭它们不能认定是同一指标的词 · Words that are not enough to know an indicator by',
    },
    same: {
      description: '同一行为、同一比率的几种说法 · Groups of words for one act or rate',
      type: 'array',
      items: { type: 'array', minItems: 2, items: { type: 'string', minLength: 1 } },
      default: [],
    },
    divisions: { ...regex, description: '一地的下级区划 · Divisions of a place, which everybody counts alike' },
    acts: { ...regex, description: '不同的行为，数字也不同 · Acts: figures with different ones differ (受理, 办结)' },
    narrower: {
      ...regex,
      description: '缩小范围的词 · Words that narrow a figure down where only one of two has them',
    },
    heads: {
      ...regex,
      description: '名词后面可以省去的词 · What may follow or be left out behind a noun (案件, 人员)',
    },
    stocks: {
      ...regex,
      description: '表示长期存在的词 · Words that say that something is there for long (登记, 在册)',
    },
    have: { ...regex, description: '表示“有”的词 · Opening words that only say that something is there' },
    partaking: {
      ...regex,
      description: '表示参加的词 · Words of those who took part in what others held (参与, 主持)',
    },
    holding: { ...regex, description: '表示举行的词 · Words of who held all there was (召开, 举办)' },
    listed: {
      description: '表格中有自己名称的数字 · Figures of tables that have a name of their own',
      type: 'object',
      properties: {
        beside: {
          ...regex,
          description:
            '行名、列名之外可以有的词 · What may stand in the text beside the names of a row and a column (类, 全部)',
        },
        dealt: {
          ...regex,
          description: '泛指办案的词，行名、列名里可以没有 · Acts that say of any case that it was dealt with (查处)',
        },
        told: { ...regex, description: '名称里可以不写的行为 · Acts that a name may leave out (受理)' },
        amounts: { ...regex, description: '只说有个数的表头 · Heads that only say that an amount follows (数量)' },
        totals: { ...regex, description: '合计的表头 · Heads of sums' },
        aside: {
          ...regex,
          description: '不是所列事项本身的数的表头 · Heads of shares, changes and parts (占比, 同比, 其中)',
        },
        loose: { ...regex, description: '说明口径不同的表题和表注 · Captions and notes by which figures may differ' },
        any: { ...regex, description: '表题里对什么数据都可以说的词 · What a title may say of any figures (主要指标)' },
        kinds: { ...regex, description: '表题末尾的词 · What ends the title of a table (统计表)' },
      },
      additionalProperties: false,
      default: {},
    },
  },
  outcomes: ['certain', 'doubtful'],
  notes: ['other'],
  data: ['indicator', 'first', 'second', 'line', 'phrase', 'otherPhrase'],
  run(report, words) {
    const twice = findConflicts(report, words)
    const seen = new Set(twice.flatMap(({ first, second }) => [first, second]))
    const parts = findToldByPartakers(report, words).filter(
      ({ first, second }) => !seen.has(first) && !seen.has(second),
    )
    const told = [...twice, ...parts].map(({ first, second, certain }) =>
      describe(report, first, {
        other: second.metric,
        outcome: certain ? 'certain' : 'doubtful',
        indicator: second.words.length < first.words.length ? first.words : second.words,
        otherPhrase: phraseOf(report, second),
      }),
    )
    const entries = findEntryConflicts(report, words)
    const cells = findCellConflicts(report, words).filter(
      ({ figure }) => !entries.some((entry) => entry.figure === figure),
    )
    const listed = [...entries, ...cells].map(({ figure, entry: { name, metric, phrase } }) =>
      describe(report, figure, { other: metric, outcome: 'doubtful', indicator: name, otherPhrase: phrase }),
    )
    return [...told, ...listed]
  },
})

interface Contradiction {
  other: Metric
  outcome: 'certain' | 'doubtful'
  indicator: string
  otherPhrase: string
}

function describe(
  report: Report,
  figure: Indicator,
  { other, outcome, indicator, otherPhrase }: Contradiction,
): Finding {
  return {
    place: figure.metric.place,
    outcome,
    data: {
      indicator,
      first: figure.metric.text,
      second: other.text,
      phrase: phraseOf(report, figure),
      otherPhrase,
      line: lineOf(report.origin, other.place.start),
    },
    related: [{ place: other.place, note: 'other' }],
  }
}

/** A figure with the words before it, as written. */
function phraseOf(report: Report, { block, from, metric }: Indicator): string {
  const { raw } = blockOf(report, { block }).text
  return raw.slice(Math.max(from, metric.end - longest), metric.end)
}

const longest = 30
