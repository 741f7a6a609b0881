import { afterLast } from '../../report/text/cut-at-marks.ts'
import { findDates } from '../../report/times/find-dates.ts'
import { partsAbove } from '../../report/parts/parts.ts'
import type { Report, Text } from '../../report/types.ts'
import { outside, quoted } from '../shared/outside.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'

export interface OverdueWords {
  due: RegExp
  /** Right behind a date that opens a sentence. */
  ahead: RegExp
  deadline: RegExp
  reached: RegExp
  scheduled: RegExp
  done: RegExp
  /** Right before a date up to which something is to be reached. */
  aimed: RegExp
  /** What opens what the author is going to do: 下一步. */
  next: RegExp
  /** Right before a date, of what the author aims at: 力争于. */
  intended: RegExp
  /** In a sentence that tells what another asked for. */
  asked: RegExp
  parts: string[]
}

/** How far before a date its sentence, and behind it what is due, is looked at. */
const reach = 60

/** A month, quarter or half of a year, or its end, with its year. */
const dated = /^20\d{2}年(?:\d{1,2}月|第?[一二三四1-4]个?季度|[上下]半年)/u
const against = /^(?:[^，。；]{0,8}(?:针对|对照|围绕))[^，。；]{2,40}，/u
const ended = /^20\d{2}年(?:年?[底末内]|(?=，))/u

/** Dates with their year that are over on a day and still told of as coming; in the parts on the future, deadlines, too. */
export function overdue(
  { meta, blocks, outline }: Report,
  day: string,
  { due, ahead, deadline, reached, scheduled, done, aimed, next, intended, asked, parts }: OverdueWords,
): { text: Text; date: { start: number; end: number }; isSure: boolean }[] {
  const { reportYear } = meta
  // A report is signed within the year after; other days are mistakes of their own.
  const latest = `${String(Number(reportYear) + 1)}-12-31`
  if (reportYear === null || day < `${String(reportYear)}-10-01` || day > latest) return []
  return blocks.flatMap(({ text, heading }) => {
    const { value } = text
    if (!/20\d{2}年/u.test(value)) return []
    const isPlan = partsAbove(outline, heading).some((part) => parts.includes(part))
    const over = findDates(value, reportYear)
      .filter(({ to }) => to !== null && to < day)
      .map(({ start, end }) => ({
        from: start,
        to: end,
        start,
        end,
        isExact: dated.test(value.slice(start, start + 12)),
      }))
      .filter(({ start, isExact }) => isExact || ended.test(value.slice(start, start + 12)))
    return outside(value, over, quoted).flatMap((date) => {
      const { start, end, isExact } = date
      const before = value.slice(Math.max(0, start - reach), start)
      const sentence = afterLast(before, '。；')
      const rest = restOfSentence(value, end, end + reach)
      if (isExact && sentence === '' && ahead.test(rest)) return [{ text, date, isSure: true }]
      if (/\d月/u.test(sentence) || done.test(rest)) return []
      const isOwn = isPlan || next.test(sentence)
      // 针对力量不足的问题，下一步，拟于2024年上半年增配: of what it is against, nothing is told.
      const told = isOwn ? sentence.replace(against, '') : sentence
      // 2023年发布公告，将于2024年6月…: as it was said then.
      if (due.test(sentence)) return !/\d年/u.test(sentence) && !done.test(told) ? [{ text, date, isSure: true }] : []
      const clause = afterLast(sentence, '，')
      if (!isPlan && isExact && isOwn && !/\d年/u.test(sentence) && !done.test(told) && intended.test(clause))
        return [{ text, date, isSure: true }]
      const isReached = aimed.test(clause) && reached.test(rest) && !/[《》]/u.test(sentence) && !asked.test(sentence)
      // 下一步，我局将…，在2024年6月底前完成, wherever it stands
      const isMeant = isPlan || (isExact && isOwn && !/\d年/u.test(sentence) && !done.test(told))
      const isLate =
        (isPlan && isReached) ||
        (isMeant && (/^[于在]?$/u.test(clause) || intended.test(clause)) && deadline.test(rest))
      // At the head of a measure; it may be told of as done after all.
      const isScheduled = !isLate && isPlan && isExact && sentence === '' && scheduled.test(rest)
      return isLate || isScheduled ? [{ text, date, isSure: isLate }] : []
    })
  })
}
