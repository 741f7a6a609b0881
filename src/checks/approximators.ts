import { blockOf } from '../report/links.ts'
import { regexField, regexOption } from './shared/option-schemas.ts'
import { placeOf } from '../report/text/text.ts'
import { allMatches } from '../report/text/all-matches.ts'
import type { Indicator, Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editAt } from './shared/edits.ts'
import { stepOf } from './figures/stated-range.ts'

interface Options {
  least: string
  around: string
  atLeast: string
  more: string
  after: string
  continuous: string
}

/** 3~4次, 三四次: a range is approximate of itself. */
const between = /^(?:\d{1,9}[~～—–至-]\d{1,9}|[一两二三四五六七八九]{2})(?![\d.十百千万亿])/u

/** A number is approximate once, and only where it is round. */
export const approximators = defineKind<Options, Patterns>({
  name: 'approximators',
  summary: {
    zh: '一个数只用一个概数词，“余”只用在整数之后。',
    en: 'A number has one word at most that makes it approximate, and 余 only after a round number.',
  },
  options: {
    least: regexField('数字前表示“多于”的词 · Words before a number that mean more than it'),
    around: regexField('数字前表示“接近”的词 · Words before a number that mean about or nearly'),
    atLeast: regexOption(
      '与数字之间可以隔着动词的“至少” · Words that mean at least, with a verb between them and the number',
    ),
    more: regexField('数字与量词之间表示“多于”的词 · Words within that mean more'),
    after: regexField('量词后的概数词 · Words after the unit'),
    continuous: regexField('可以接在任何数后的度量单位 · Units that measure, so that a precise number may have a rest'),
  },
  outcomes: ['stacked', 'exact'],
  data: ['text', 'words'],
  fixable: true,
  prepare: (options) => ({
    least: new RegExp(`^(?:${options.least})$`, 'u'),
    around: new RegExp(`^(?:${options.around})$`, 'u'),
    more: new RegExp(options.more, 'u'),
    after: new RegExp(`^(?:${options.after})`, 'u'),
    continuous: new RegExp(`^(?:${options.continuous})$`, 'u'),
    // 近 and 约 may end another word, and come as approximators where they do not.
    before: new RegExp(`(?=.{2})(?:${options.least}|${options.around})(?<![近约])了?$`, 'u'),
    atLeast: new RegExp(`(?:${options.atLeast})\\p{Script=Han}{1,4}$`, 'u'),
  }),
  run(report, patterns) {
    return [
      ...report.indicators.flatMap((figure) => {
        const { text } = blockOf(report, figure)
        return figure.metric.rank ? [] : (stacked(figure, text, patterns) ?? exact(figure, text, patterns))
      }),
      ...recurring(report),
    ]
  },
})

type Patterns = Record<keyof Options | 'before', RegExp>

const each =
  /(?<=每\p{Script=Han}{1,4})(?<lead>大?约|大概)(?<number>\d{1,9}(?:\.\d{1,4})?[万亿]?(?![年月周天])\p{Script=Han}{1,2}?)(?<tail>左右|上下)/gu

/** 每月约30件左右: what is so every month is no figure of the report. */
function recurring({ blocks, metrics }: Report): Finding[] {
  const known = new Set(metrics.map(({ place }) => place.start))
  return blocks.flatMap(({ text }) =>
    text.value.includes('每')
      ? allMatches(text.value, each).flatMap(({ index, 0: whole, groups = {} }): Finding[] => {
          const { lead = '', tail = '' } = groups
          const [from, to] = [index, index + whole.length]
          if (known.has(placeOf(text, from + lead.length, to).start)) return []
          const data = { text: text.raw.slice(from, to), words: `${lead}、${tail}` }
          const fix = editAt(placeOf(text, to - tail.length, to), '')
          return [{ place: placeOf(text, from, to), outcome: 'stacked', data, fix }]
        })
      : [],
  )
}

/** 超过1.5万余份, 约30次左右: two words for one number. */
function stacked({ metric, approximators }: Indicator, text: Text, patterns: Patterns): Finding[] | null {
  const { start, end } = metric
  const tail = patterns.after.exec(text.value.slice(end, end + 4))
  const value = text.value.slice(start, end)
  const inner = patterns.more.exec(value) ?? (/^左右/u.test(tail?.[0] ?? '') ? between.exec(value) : null)
  if (!inner && !tail) return null
  const lead =
    approximators.find((word) => patterns.least.test(word) || patterns.around.test(word)) ??
    patterns.before.exec(text.value.slice(Math.max(0, start - 6), start))?.[0] ??
    (tail ? patterns.atLeast.exec(text.value.slice(Math.max(0, start - 8), start))?.[0] : undefined)
  const words = [lead, inner?.[0], tail?.[0]].filter((word) => word !== undefined)
  // 近3个多月 is the last three months, and some.
  if (words.length < 2 || /[年月周天]$/u.test(metric.unit ?? '')) return null
  const [from, to] = [lead ? start - lead.length : start, tail ? end + tail[0].length : end]
  const finding = {
    place: placeOf(text, from, to),
    outcome: 'stacked',
    data: { text: text.raw.slice(from, to), words: words.join('、') },
  }
  // 超过…余 and 超过…以上 say the same twice, 约…左右 too: the second word may go. 近…多 contradict each other.
  const again = inner ?? tail
  if (inner && between.test(inner[0])) return [finding]
  const both = /左右|上下/u.test(again?.[0] ?? '')
  const same = lead !== undefined && (patterns.least.test(lead) ? !both : both && /^大?约/u.test(lead))
  if (!again || words.length !== 2 || !same) return [finding]
  const at = inner ? start + inner.index : end
  return [{ ...finding, fix: editAt(placeOf(text, at, at + again[0].length), '') }]
}

/** 609余条: the number is given to the last one, so there is no rest. */
function exact({ metric }: Indicator, text: Text, patterns: Patterns): Finding[] {
  const { start, end, value, scale, decimals, unit, place } = metric
  const inner = patterns.more.exec(text.value.slice(start, end))
  if (!inner || patterns.continuous.test(unit ?? '') || !/^\d/u.test(text.value.charAt(start))) return []
  const precise = scale === 1 ? value > 20 && value % 10 !== 0 : decimals >= 2 && stepOf(metric) < value / 1000
  if (!precise) return []
  const at = placeOf(text, start + inner.index, start + inner.index + inner[0].length)
  return [
    {
      place,
      outcome: 'exact',
      data: { text: metric.text, words: inner[0] },
      suggestion: editAt(at, ''),
    },
  ]
}
