import { findDates } from '../report/dates.ts'
import { sentenceOf } from '../report/links.ts'
import { placeOf } from '../report/text.ts'
import { defineKind } from './kind.ts'
import { restOfSentence } from './shared/rest-of-sentence.ts'
import { regexOption } from './shared/option-schemas.ts'

interface Options {
  upTo: string
  ofAll: string
  span: string
  told: string
  promised: string
  term: string
}

interface Prepared extends Record<keyof Options, RegExp> {
  /** A block without a match has no such date. */
  may: RegExp
  /** What makes a date that of the figures, where it opens a clause. */
  opening: RegExp
}

const reach = 40

/** Figures do not run beyond the day the document was signed. */
export const dateOrder = defineKind<Options, Prepared>({
  name: 'date-order',
  summary: {
    zh: '数据的截止日期（截至）不晚于成文日期。',
    en: 'No figure is dated up to a day (截至) after the day of signing.',
  },
  options: {
    upTo: {
      ...regexOption('日期前面的文字，说数据到这一天为止 · Right before a date: figures run up to it'),
      default: '截[至止]到?',
    },
    ofAll: regexOption(
      '同上，前面有这些文字的，旁边没有数据也算 · The same, of all figures, though none stands beside it',
    ),
    span: regexOption('统计期间前面的文字 · What stands before the span of all figures'),
    told: regexOption(
      '分句以这样的日期开头，后面说已经怎样，旁边没有数据也算 · Behind such a date that opens a clause: what was so by then, though no figure stands beside it',
    ),
    promised: regexOption('其中说将要怎样的，不算 · Unless it is promised'),
    term: regexOption('到期的不是数据，如 有效期截至 · What runs until a day and is no figure'),
  },
  notes: ['signed'],
  data: ['text', 'signed'],
  prepare: ({ upTo, ofAll, span, told, promised, term }) => ({
    may: new RegExp(`${upTo}|${span}`, 'u'),
    upTo: new RegExp(`(?:${upTo})$`, 'u'),
    opening: new RegExp(`(?:^|[，。；：])(?:${upTo})$`, 'u'),
    ofAll: new RegExp(`(?:${ofAll})[^，。；]{0,8}$`, 'u'),
    span: new RegExp(`(?:${span})[^，。；]{0,24}$`, 'u'),
    told: new RegExp(`^[底末止]?，[^。；]{0,60}?(?:${told})`, 'u'),
    promised: new RegExp(promised, 'u'),
    term: new RegExp(`(?:${term})$`, 'u'),
  }),
  run(report, { may, upTo, opening, ofAll, span, told, promised, term }) {
    const { meta, blocks, metrics } = report
    const { signed, reportYear } = meta
    const day = signed?.date
    if (!signed || !day) return []
    // Whether what follows the date that opens a clause tells of what there was by then.
    const isTold = (rest: string): boolean => told.test(rest) && !promised.test(restOfSentence(rest, 0, rest.length))
    let dated: Set<string> | undefined
    // Whether a date governs figures that are no promises.
    const isDated = (block: number, to: string | null): boolean => {
      dated ??= new Set(
        metrics
          .filter(({ target, time }) => !target && time.end !== null)
          .map((metric) => `${sentenceOf(report, metric).block} ${metric.time.end ?? ''}`),
      )
      return dated.has(`${block} ${to ?? ''}`)
    }
    return blocks.flatMap(({ text }, block) =>
      (may.test(text.value) ? findDates(text.value, reportYear) : [])
        .filter(({ start, end, from, to }) => {
          const before = text.value.slice(Math.max(0, start - reach), start)
          if (upTo.test(before))
            return (
              from !== null &&
              from > day &&
              !term.test(before) &&
              (isDated(block, to) ||
                ofAll.test(before) ||
                (opening.test(before) && isTold(text.value.slice(end, end + 80))))
            )
          return to !== null && to > day && span.test(before)
        })
        .map(({ start, end }) => ({
          place: placeOf(text, start, end),
          data: { text: text.raw.slice(start, end), signed: signed.text.raw.replace(/印发$/u, '') },
          related: [{ place: placeOf(signed.text), note: 'signed' }],
        })),
    )
  },
})
