import { placeOf } from '../report/text/text.ts'
import { defineKind } from './kind.ts'
import { bodyTexts, charactersIn, charactersOfAll } from './shared/texts-in.ts'
import { type LawDates, type LawWords, makeLawDates } from './effective-date/law-dates.ts'
import { mapsOption, regexField, regexOption } from './shared/option-schemas.ts'

/** The day from which a law is said to be in force is one from which it was. */
export const effectiveDate = defineKind<LawWords, LawDates>({
  name: 'effective-date',
  summary: {
    zh: '写在法律、法规名称旁边的施行日期，是它（某一次制定或者修改）的施行日期。',
    en: 'The day of taking effect that stands beside the title of a law is that of one of its versions.',
  },
  options: {
    laws: mapsOption('法律、法规 · Laws', {
      name: { type: 'string', minLength: 2, description: '名称，不带 prefix · Title, without `prefix`' },
      from: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          form: { zh: '应为日期，如 2021-01-01', en: 'write a date, as in 2021-01-01' },
        },
        description: '历次施行的日期 · The days from which its versions were in force',
      },
    }),
    prefix: regexOption('名称前面可以有的文字 · What may stand before the name in the title'),
    region: regexOption('书名号前面的文字，表明是另一个同名的 · Right before 《: it is another one of this name'),
    effect: regexOption('说施行的词；没有的不报告 · Words for taking effect; without them nothing is found'),
    surely: regexOption(
      '其中只用于法律的，只写年、月的也看 · Those said of laws only, which are believed of a year or month, too',
    ),
    manner: regexOption('施行前面的词，如 正式 · What may stand before them'),
    passed: regexOption('通过、公布的词，后面再说施行 · Words for passing a law, before it is said to take effect'),
    later: mapsOption(
      '后面的分句怎样再说到它 · How a later clause speaks of it',
      {
        ends: regexField('哪些名称，按结尾 · Of which titles, by their ends'),
        said: regexField('怎样说，如 该法 · What is said, as in 该法'),
      },
      0,
    ),
    amended: regexOption('说这是新修订的 · What says that the law is amended or new'),
  },
  data: ['text', 'name', 'right'],
  prepare: makeLawDates,
  run(report, { sieve, wrongIn }) {
    if (!sieve(charactersOfAll(report))) return []
    return bodyTexts(report)
      .filter((text) => sieve(charactersIn(text)))
      .flatMap((text) =>
        wrongIn(text.value).map(({ start, end, name, known }) => ({
          place: placeOf(text, start, end),
          data: { text: text.raw.slice(start, end), name, right: latestOf(known) },
        })),
      )
  },
})

/** The last two of some days; 等 where there are more. */
function latestOf(days: string[]): string {
  return days.slice(-2).map(inWords).join('、') + (days.length > 2 ? '等' : '')
}

function inWords(day: string): string {
  return day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')
}
