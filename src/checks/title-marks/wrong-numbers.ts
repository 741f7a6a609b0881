import { partKeys, partsAbove } from '../../report/parts/parts.ts'
import { afterLast, beforeFirst } from '../../report/text/cut-at-marks.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Block, Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { type CitedNumber, type CitedWords, makeCitedReader } from './cited-numbers.ts'
import { namesYearAfter } from '../shared/names-year-after.ts'
import { groupOption, mapsOption, regexOption } from '../shared/option-schemas.ts'

/** What is known of documents and their numbers. */
export interface NumberWords {
  numbers: { name: string; numbers: string[] }[]
  issuers: string
  own: string
  made: string
  cited: CitedWords
}

/** The schema of these options. */
export const numberOptions = {
  numbers: mapsOption(
    '文件和它们的文号 · Documents and their numbers',
    {
      name: { type: 'string', minLength: 2, description: '名称，不带“中华人民共和国”和发文机关 · The title' },
      numbers: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'string',
          pattern: '(?:令第|〔\\d{4}〕)\\d+号$',
          form: { zh: '应为文号，如 国务院令第722号', en: 'write a number, as in 国办发〔2022〕27号' },
        },
        description: '文号，历次的都写 · Its numbers, of every version',
      },
    },
    0,
  ),
  issuers: regexOption('名称前面可以写的发文机关 · Bodies that a title may begin with'),
  own: regexOption('一份一号的文书的名称结尾 · How titles of which each copy has a number end'),
  made: regexOption('说自己制定文件的词 · Words that a document is made with'),
  cited: groupOption('文号怎样写 · What numbers of documents are made of', {
    state: regexOption('名称、文号开头可省的 · What titles and orders may begin with and do without (中华人民共和国)'),
    orders: regexOption('不按年编号的文种 · What is counted without years (令)'),
    after: regexOption('接在文号后面，说的是另一份文件 · What makes a number that of another document (修订)'),
  }),
}

/** What `findWrongNumbers` needs, made once. */
export function prepareNumbers({ numbers, issuers, own, made, cited }: NumberWords) {
  return {
    known: new Map(numbers.map(({ name, numbers: right }) => [name, right])),
    citedNumbers: makeCitedReader(cited),
    issuers: new RegExp(`^(?:${issuers})`, 'u'),
    own: new RegExp(`(?:${own})$`, 'u'),
    made: new RegExp(`(?:${made})了?$`, 'u'),
  }
}

type Prepared = ReturnType<typeof prepareNumbers>

/** Numbers of documents that are not those of the titles beside them, differ from each other, or are of a year to come. */
export function findWrongNumbers(report: Report, prepared: Prepared): Finding[] {
  const first = new Map<string, { block: Block; cited: CitedNumber }>()
  return report.blocks.flatMap((block) =>
    prepared.citedNumbers(block.text.value).flatMap((cited) => judge(block, cited)),
  )

  function judge(block: Block, cited: CitedNumber): Finding[] {
    const { title, number, series, year, from, to } = cited
    const data = { text: block.text.raw.slice(from, to), name: title, right: '', periods: '' }
    const place = placeOf(block.text, from, to)
    const right = numbersOf(title, prepared)
    const alike = right.filter((one) => isOfSeries(one, cited))
    if (alike.length > 0) {
      if (alike.some((one) => number.endsWith(one))) return []
      const own = from + series.length - seriesOf(alike[0] ?? '').length
      return [
        {
          place: placeOf(block.text, own, to),
          outcome: 'number',
          data: { ...data, text: block.text.raw.slice(own, to), right: alike.join('、') },
        },
      ]
    }
    if (isLater(report, block, { cited, prepared })) return [{ place, outcome: 'later', data }]
    if (year === null || title.length < shortest || prepared.own.test(title)) return []
    const key = `${title} ${series} ${String(year)}`
    const before = first.get(key)
    if (before === undefined) first.set(key, { block, cited })
    if (before === undefined || before.cited.number === number) return []
    const other = placeOf(before.block.text, before.cited.from, before.cited.to)
    const written = before.block.text.raw.slice(before.cited.from, before.cited.to)
    return [{ place, outcome: 'twice', data: { ...data, right: written }, related: [{ place: other, note: 'other' }] }]
  }
}

/** A title that carries another: 关于印发〈…〉的通知 has the number of what it carries. */
const carrying = /^(?:关于)?(?:印发|转发)〈([^〈〉]{2,60}?)(?:（[^（）]{1,20}）)?〉的?通知$/u

function numbersOf(title: string, { known, issuers }: Prepared): string[] {
  const plain = title.replace(issuers, '')
  const carried = carrying.exec(plain)?.[1]
  return known.get(title) ?? known.get(plain) ?? known.get(carried ?? '') ?? []
}

/** Whether a known number is counted as a cited one is; before a title other words may run into it. */
function isOfSeries(known: string, { series, from, opened }: CitedNumber): boolean {
  const own = seriesOf(known)
  return from < opened ? series.endsWith(own) : series === own
}

/** 国办发 of 国办发〔2022〕27号. */
function seriesOf(known: string): string {
  return beforeFirst(known, '第〔')
}

/** Shorter titles are those of many documents. */
const shortest = 6
const reach = 12

/** After the report was signed, or made in the year it is on, and of the next. */
function isLater(
  report: Report,
  { text, heading }: Block,
  { cited, prepared }: { cited: CitedNumber; prepared: Prepared },
) {
  const { reportYear, signed } = report.meta
  const { year, opened } = cited
  if (year === null || reportYear === null || year <= reportYear) return false
  const last = Math.max(reportYear + 1, Number(signed?.date?.slice(0, 4) ?? 0))
  if (year > last) return true
  const before = text.value.slice(0, opened)
  return (
    heading !== null &&
    report.parts[partKeys.plan] !== undefined &&
    !partsAbove(report.outline, heading).includes(partKeys.plan) &&
    prepared.made.test(before.slice(-reach)) &&
    !namesYearAfter(afterLast(before, '。'), reportYear)
  )
}
