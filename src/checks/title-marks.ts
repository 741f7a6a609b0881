import { allMatches } from '../report/all-matches.ts'
import { anyOf } from '../report/pattern.ts'
import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { findTitleSlips, type TitleSlip } from './shared/title-slips.ts'
import { proseTexts } from './shared/texts-in.ts'
import { findWrongNumbers, type NumberWords, numberOptions, prepareNumbers } from './shared/wrong-numbers.ts'

interface Titled {
  name: string
  years: string[]
  plain: boolean
}

/** Where a period may stand: `first` and `last` are the groups that hold its years. */
interface Search {
  pattern: RegExp
  known: (name: string) => Titled | undefined
}

interface Options extends NumberWords {
  periods: Titled[]
}

interface Prepared {
  searches: Search[]
  numbers: ReturnType<typeof prepareNumbers>
}

/** 《》 around titles, the periods that are part of some of them, and the numbers beside them. */
export const titleMarks = defineKind<Options, Prepared>({
  name: 'title-marks',
  summary: {
    zh: '书名号成对，里层用单书名号，规划、纲要的起止年份和文件的文号准确。',
    en: 'Titles stand in paired 《》, inside of which it is 〈〉, and with the period and number they are known by.',
  },
  options: {
    periods: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'years'],
        properties: {
          name: { type: 'string', minLength: 2, description: '名称，不含年份 · The title without its period' },
          years: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'string',
              pattern: '^\\d{4}—\\d{4}$',
              form: { zh: '应为起止年份，如 2021—2025', en: 'write the first and the last year, as in 2021—2025' },
            },
            description: '正确的起止年份；晚于其中最后一段的不判断 · The right periods; a later one is not judged',
          },
          plain: {
            type: 'boolean',
            default: false,
            description: '不用书名号也是这个名称 · The name stands without 《》, too',
          },
        },
      },
      description: '带有起止年份的名称 · Titles that are given with a period of years',
    },
    ...numberOptions,
  },
  outcomes: ['unclosed', 'unopened', 'nested', 'years', 'angle', 'number', 'twice', 'later'],
  notes: ['other'],
  data: ['text', 'right', 'periods', 'name'],
  prepare: ({ periods, ...words }) => ({
    searches: [
      { pattern: titled, known: (name) => periods.find((one) => one.name === name) },
      ...periods.filter(({ plain }) => plain).map((one) => ({ pattern: plainly(one.name), known: () => one })),
    ],
    numbers: prepareNumbers(words),
  }),
  run(report, { searches, numbers }) {
    const texts = proseTexts(report)
    const marks = mended(texts.map(({ value }) => findTitleSlips(value)))
    const found = texts.flatMap((text, at) => [
      ...(marks[at] ?? []).map((slip) => describe(text, slip)),
      ...angled(text),
      ...searches.flatMap((search) => wrongPeriods(text, search)),
    ])
    return [...found, ...findWrongNumbers(report, numbers)]
  },
})

/** A title that one paragraph opens and the next closes was cut, and is whole. */
function mended(found: TitleSlip[][]): TitleSlip[][] {
  const isCut = (at: number): boolean =>
    found[at]?.at(-1)?.outcome === 'unclosed' && found[at + 1]?.[0]?.outcome === 'unopened'
  return found.map((slips, at) => slips.slice(isCut(at - 1) ? 1 : 0, isCut(at) ? -1 : undefined))
}

function describe(text: Text, { outcome, from, to }: TitleSlip): Finding {
  const place = placeOf(text, from, to)
  const data = { text: text.raw.slice(from, to), right: '', periods: '', name: '' }
  if (outcome !== 'nested' || to - from === 1) return { place, outcome, data }
  const right = `〈${text.raw.slice(from + 1, to - 1)}〉`
  const suggestion = editOf(text, [from, to], right)
  return { place, outcome, data: { ...data, right }, ...(suggestion && { suggestion }) }
}

const span = '（(\\d{4})年?(?:—{1,2}|-|～|至)(\\d{4})年?）'
const titled = new RegExp(`[《〈]([^《》〈〉（]{2,60})(?:${span})?[》〉](?:${span})?`, 'dgu')

const angle =
  /<{1,2}[^<>《》〈〉，。；]{1,58}(?:法|条例|规定|办法|细则|规则|规划|纲要|方案|意见|通知|决定|准则|标准)(?:（[^（）<>]{1,20}）)?>{1,2}/gu

/** < and > for title marks. Within 《 and 》 it is 〈 and 〉. */
function angled(text: Text): Finding[] {
  return allMatches(text.value, angle).map((match): Finding => {
    const range = [match.index, match.index + match[0].length] as const
    const before = text.value.slice(0, match.index)
    const isInside = before.lastIndexOf('《') > before.lastIndexOf('》')
    const name = text.raw.slice(...range).replaceAll(/[<>＜＞]/gu, '')
    const right = isInside ? `〈${name}〉` : `《${name}》`
    const suggestion = editOf(text, range, right)
    const data = { text: text.raw.slice(...range), right, periods: '', name: '' }
    return { place: placeOf(text, ...range), outcome: 'angle', data, ...(suggestion && { suggestion }) }
  })
}

function plainly(name: string): RegExp {
  return new RegExp(`(?<![《〈])(${anyOf([name]).source})(?:${span})`, 'dgu')
}

function wrongPeriods(text: Text, { pattern, known }: Search): Finding[] {
  return allMatches(text.value, pattern).flatMap((match) => {
    const title = known(match[1] ?? '')
    const [first, last] = match[2] === undefined ? [4, 5] : [2, 3]
    const years = `${match[first] ?? ''}—${match[last] ?? ''}`
    const [from, to] = [match.indices?.[first]?.[0], match.indices?.[last]?.[1]]
    if (title === undefined || from === undefined || to === undefined || title.years.includes(years)) return []
    if (isLater(match[first] ?? '', title.years)) return []
    const data = {
      text: text.raw.slice(from, to),
      right: title.years.map((right) => `${right}年`).join('或'),
      periods: title.years.join(', '),
      name: '',
    }
    return { place: placeOf(text, from, to), outcome: 'years', data }
  })
}

/** A period that begins when the newest known one is over: of a plan that came later. */
function isLater(first: string, years: readonly string[]): boolean {
  return years.every((period) => first >= period.slice(-4))
}
