import { allMatches } from '../report/text/all-matches.ts'
import { regex, regexField } from './shared/option-schemas.ts'
import { placeOf } from '../report/text/text.ts'
import type { Indicator, Metric, Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import type { FigureWords } from './figures/figure-words.ts'
import { wrongChangesOf } from './figures/changes/wrong-changes.ts'
import { editAt } from './shared/edits.ts'
import { slipsOfForm } from './percent-form/slips-of-form.ts'
import { turnedRanges } from './percent-form/turned-ranges.ts'
import { tableTexts } from './shared/texts-in.ts'

interface Options {
  share: string
  except: string
}

const range = /(?<![\d.A-Za-z%:：/—～-])(\d+(?:\.\d+)?)(?:—{1,2}|-|～|至|到)(\d+(?:\.\d+)?)(%|[万亿])/gu
/** A difference of rates is hardly ever as large. */
const tooMany = 50
const points = /\d(?:%个百分[点比]|个百分比)/gu

/** Percentages and ranges are written so that they can only be read one way. */
export const percentForm = defineKind<Options, Options & FigureWords>({
  name: 'percent-form',
  summary: {
    zh: '占比不超过100%，“个百分点”与“%”不混用（两者分不出的是 either），范围的前一个数也写“%”“万”，小数在前（turned）。',
    en: 'Shares reach 100 % at most, 个百分点 and % are not confused (`either`: nobody can tell), ranges keep % and 万 on both sides and begin with their lower end (`turned`).',
  },
  options: {
    share: regexField('百分数前面的文字，表明它是占比 · Text right before a percentage that makes it a share'),
    except: { ...regex, default: '(?!)', description: '其中不是占比的 · Such text that is no share after all' },
  },
  outcomes: ['over', 'points', 'either', 'percent', 'written', 'range', 'turned'],
  data: ['text', 'right', 'terms', 'computed'],
  fixable: true,
  prepare: (options, { figures }) => ({ ...options, figures }),
  run(report, { share, except, figures }) {
    const [isShare, isNone] = [new RegExp(`(?:${share})$`, 'u'), new RegExp(except, 'u')]
    const over = report.indicators.filter(
      ({ metric, before }) => metric.unit === '%' && metric.value > 100 && isShare.test(before) && !isNone.test(before),
    )
    return [
      ...[...over.map(({ metric }) => metric), ...overInTables(report, isShare, isNone)].map((metric) => ({
        place: metric.place,
        outcome: 'over',
        data: { text: metric.text },
      })),
      ...report.indicators.filter((figure) => isRateInPoints(figure, isShare)).map(({ metric }) => inPoints(metric)),
      ...wrongChangesOf(report, { figures }).flatMap(({ verdict, stated, terms, computed }) =>
        verdict === 'points' || verdict === 'either' || verdict === 'percent'
          ? [confused(stated, verdict, { terms, computed })]
          : [],
      ),
      ...[...report.blocks.map(({ text }) => text), ...tableTexts(report)].flatMap((text) => [
        ...misspelt(text),
        ...halfRanges(text),
        ...slipsOfForm(text),
        ...turnedRanges(text),
      ]),
    ]
  },
})

/** Shares by the name of their column or row: 占比（%）. */
function overInTables({ tables }: Report, isShare: RegExp, isNone: RegExp): Metric[] {
  return tables.flatMap(({ metrics, byRow, byColumn }) =>
    metrics.filter(({ unit, value, row, column }) => {
      const names = [byColumn[column]?.name ?? '', byRow[row]?.name ?? '']
      return (
        unit === '%' &&
        value > 100 &&
        names.some((name) => isShare.test(name)) &&
        !names.some((name) => isNone.test(name))
      )
    }),
  )
}

/** 由91%提升到95%，提升4%: the difference is in points. */
function confused(
  metric: Metric,
  verdict: 'points' | 'either' | 'percent',
  reckoned: { terms: string; computed: string },
): Finding {
  const { place, text } = metric
  const number = text.replace(/(?:%|％|个百分点|百分点)$/u, '')
  const right = verdict === 'percent' ? `${number}%` : `${number}个百分点`
  const suggestion = editAt(place, right)
  // Where marks or a cut stand within, writing over them would lose them.
  const whole = suggestion.end - suggestion.start === text.length
  return { place, outcome: verdict, data: { text, right, ...reckoned }, ...(whole && { suggestion }) }
}

/** 好评率99.6个百分点: what a rate itself is, is no difference. */
function isRateInPoints({ metric, before }: Indicator, isShare: RegExp): boolean {
  return /百分点$/u.test(metric.unit ?? '') && metric.value >= tooMany && metric.value <= 100 && isShare.test(before)
}

function inPoints({ place, text }: Metric): Finding {
  const right = text.replace(/个?百分点$/u, '%')
  return { place, outcome: 'written', data: { text, right }, suggestion: editAt(place, right) }
}

/** 个百分比, %个百分点: no such words. */
function misspelt(text: Text): Finding[] {
  return allMatches(text.value, points).map((match) => {
    const at = match.index + 1
    const end = match.index + match[0].length
    const [place, right] = [placeOf(text, at, end), '个百分点']
    return { place, outcome: 'written', data: { text: text.raw.slice(at, end), right }, fix: editAt(place, right) }
  })
}

/** 80-90%, 5-10万: the first number lacks what the second has. */
function halfRanges(text: Text): Finding[] {
  return allMatches(text.value, range).flatMap((match) => {
    const [whole, first = '', second = '', mark = ''] = match
    const [low, high] = [Number(first), Number(second)]
    // Years and codes are no ends of a range.
    if (low >= high || low >= 1000) return []
    const end = match.index + whole.length
    const right = whole.replace(first, first + mark)
    const place = placeOf(text, match.index, end)
    const at = placeOf(text, match.index, match.index + first.length).end
    return [
      {
        place,
        outcome: 'range',
        data: { text: text.raw.slice(match.index, end), right },
        suggestion: { start: at, end: at, text: mark },
      },
    ]
  })
}
