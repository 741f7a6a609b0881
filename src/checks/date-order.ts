import { findDates } from '../report/times/find-dates.ts'
import { sentenceOf } from '../report/links.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { comingOption, partsOption, regexOption } from './shared/option-schemas.ts'
import { restOfSentence } from './shared/rest-of-sentence.ts'
import { lateEvents } from './date-order/late-events.ts'
import { overdue } from './date-order/overdue.ts'

interface Words {
  upTo: string
  ofAll: string
  span: string
  told: string
  promised: string
  term: string
  happened: string
  inForce: string
  coming: string
  due: string
  ahead: string
  deadline: string
  reached: string
  scheduled: string
  done: string
  aimed: string
  next: string
  intended: string
  asked: string
}

interface Options extends Words {
  parts: string[]
}

interface Prepared extends Record<keyof Words, RegExp>, Pick<Options, 'parts'> {
  /** A block without a match has no such date. */
  may: RegExp
  /** What makes a date that of the figures, where it opens a clause. */
  opening: RegExp
}

const reach = 40

/** Neither figures nor what is told of run beyond the day the document was signed. */
export const dateOrder = defineKind<Options, Prepared>({
  name: 'date-order',
  summary: {
    zh: '数据的截止日期（截至）不晚于成文日期（data），说已经做了的事也不晚于成文日期（event），说将要做的事不早于成文日期（overdue；拿不准的是 scheduled）。',
    en: 'No figure is dated up to a day (截至) after the day of signing (`data`), nothing is told of as done after it (`event`), nor as coming before it (`overdue`; `scheduled` where that is in doubt).',
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
    happened: regexOption('日期后面说已经发生的文字 · What tells, right behind a date, of what has happened (`event`)'),
    inForce: regexOption(
      '日期后面说施行以后做了什么的文字（event）· What tells, right behind the date of taking effect, of what was done since (`event`)',
    ),
    coming: comingOption,
    due: regexOption('日期前面说将要的文字 · Right before a date with its year: it is told of as coming (`overdue`)'),
    ahead: regexOption(
      '句首的日期后面说将要做什么的文字 · Right behind a date that opens a sentence: it is told of as coming (`overdue`)',
    ),
    deadline: regexOption(
      '写将来的部分里，日期后面说到时要完成的文字 · In the parts on the future, right behind a date: something is due by then',
    ),
    reached: regexOption(
      '同上，日期前面写“到”的，后面说届时要怎样的文字 · The same behind a date with 到 before it: what is to be reached by then',
    ),
    scheduled: regexOption(
      '写将来的部分里，句首的日期后面说要做什么的文字（scheduled）· In the parts on the future, right behind a date that opens a sentence: what is to be done then (`scheduled`)',
    ),
    done: regexOption('同一句里有这些文字，就是在说过去 · A sentence with such words tells of the past after all'),
    aimed: regexOption('写将来的部分里，日期前面的“到”再前面的词 · What may stand before that 到 (力争)'),
    next: regexOption('引出将要做什么的词 · What opens what the author is going to do (下一步)'),
    intended: regexOption(
      '有这些词的句子里，日期前面说想要怎样的词 · In such a sentence, right before a date: what is aimed at by then (力争于)',
    ),
    asked: regexOption(
      '同一句里有这些文字，“到”是别人要求的 · A sentence with such words tells what another asked for',
    ),
    parts: partsOption(
      '这些部分说的是将来，不查 event，查 deadline · Parts that speak of the future, left out for `event`; there `deadline` counts',
    ),
  },
  outcomes: ['data', 'event', 'overdue', 'scheduled'],
  notes: ['signed'],
  data: ['text', 'signed'],
  prepare: ({ upTo, ofAll, span, told, promised, term, happened, inForce, coming, parts, ...late }) => ({
    may: new RegExp(`${upTo}|${span}`, 'u'),
    upTo: new RegExp(`(?:${upTo})$`, 'u'),
    opening: new RegExp(`(?:^|[，。；：])(?:${upTo})$`, 'u'),
    ofAll: new RegExp(`(?:${ofAll})[^，。；]{0,8}$`, 'u'),
    span: new RegExp(`(?:${span})[^，。；]{0,24}$`, 'u'),
    told: new RegExp(`^[底末止]?，[^。；]{0,60}?(?:${told})`, 'u'),
    promised: new RegExp(promised, 'u'),
    term: new RegExp(`(?:${term})$`, 'u'),
    happened: new RegExp(happened, 'uy'),
    inForce: new RegExp(inForce, 'uy'),
    coming: new RegExp(coming, 'u'),
    due: new RegExp(`(?:${late.due})$`, 'u'),
    ahead: new RegExp(`^(?:${late.ahead})`, 'u'),
    deadline: new RegExp(`^(?:${late.deadline})`, 'u'),
    reached: new RegExp(`^(?:${late.reached})`, 'u'),
    scheduled: new RegExp(`^(?:${late.scheduled})`, 'u'),
    done: new RegExp(late.done, 'u'),
    next: new RegExp(late.next, 'u'),
    intended: new RegExp(`(?:${late.intended})$`, 'u'),
    aimed: new RegExp(`^(?:${late.aimed})?[到至]$`, 'u'),
    asked: new RegExp(late.asked, 'u'),
    parts,
  }),
  run(report, { may, upTo, opening, ofAll, span, told, promised, term, ...events }) {
    const { meta, blocks, metrics } = report
    const { signed, reportYear } = meta
    // Without a day of signing, what was to be done in the report year is over all the same.
    const day = signed?.date ?? (reportYear === null ? null : `${String(reportYear)}-12-31`)
    if (day === null) return []
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
    const describe = (outcome: string, text: Text, { start, end }: { start: number; end: number }): Finding => ({
      place: placeOf(text, start, end),
      outcome,
      data: {
        text: text.raw.slice(start, end),
        signed: signed?.date
          ? signed.text.raw.replace(/(?<=[日号])\p{Script=Han}{1,20}$/u, '')
          : `${String(reportYear)}年以后`,
      },
      ...(signed && { related: [{ place: placeOf(signed.text), note: 'signed' as const }] }),
    })
    const late = overdue(report, day, events).map(({ text, date, isSure }) =>
      describe(isSure ? 'overdue' : 'scheduled', text, date),
    )
    if (!signed?.date) return late
    const figures = blocks.flatMap(({ text }, block) =>
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
        .map((found) => describe('data', text, found)),
    )
    return [
      ...figures,
      ...lateEvents(report, day, events).map(({ text, date }) => describe('event', text, date)),
      ...late,
    ]
  },
})
