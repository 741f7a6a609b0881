import { findDates } from '../report/dates.ts'
import { sentenceOf } from '../report/links.ts'
import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { lateEvents } from './shared/late-events.ts'
import { restOfSentence } from './shared/rest-of-sentence.ts'

interface Options {
  happened: string
  coming: string
  parts: string[]
}

interface Prepared {
  happened: RegExp
  coming: RegExp
  parts: string[]
}

const upTo = '截[至止](?:到|(?:日期|时间|日)?(?:为|是))?$'
const until = new RegExp(upTo, 'u')
/** The same, where it opens a clause. */
const opening = new RegExp(`(?:^|[，。；：])${upTo}`, 'u')
/** 除另有说明外，本报告数据均截至…: of all figures, though none stands beside it. */
const ofAll =
  /(?:本报告|本文|文中|以上|上述|所列|所有|(?<=除[^。；]{2,12})外，)[^，。；]{0,8}(?:数据|数字|指标|统计)[^，。；]{0,8}$/u
/** 统计期间为…至… of the figures of a report or table. */
const span = /(?:统计|数据)(?:期间|时段|时间|区间|周期|范围)(?:为|是|：)?[^，。；]{0,24}$/u
/** What a clause that opens with 截至 tells of as done, or as lacking. */
const told = /^[底末止]?，[^。；]{0,60}?(?:已|共|累计|均|无|尚未|完成|办结|没有)/u
const promised = /将|拟|力争|计划|预计|应当?|须|争取|确保|目标|要求|届时/u
/** What runs until a day is no figure: 有效期截至…, 公示截至…. */
const term =
  /(?:(?:有效|服务|试点|公示|公告|聘|任|合同|租赁|过渡|创建|建设|实施|执行|整改)期限?|期限)[^。；]{0,20}截[至止][到为是]?$|(?:公示|征求意见|报名|申报|申请)(?:时间|日期)?截[至止](?:日期|时间|日)?[到为是]?$/u
const reach = 40

/** Neither figures nor what is told of run beyond the day the document was signed. */
export const dateOrder = defineKind<Options, Prepared>({
  name: 'date-order',
  summary: {
    zh: '数据的截止日期（截至）不晚于成文日期（data），说已经做了的事也不晚于成文日期（event）。',
    en: 'No figure is dated up to a day (截至) after the day of signing (`data`), and nothing is told of as done after it (`event`).',
  },
  options: {
    happened: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description:
        '日期后面说已经发生的文字，从日期之后第一个字起 · What tells, right behind a date, of what has happened',
    },
    coming: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description: '同一句里有这些文字，就是当作将来的事来说 · A sentence with such words speaks of it as coming',
    },
    parts: {
      type: 'array',
      items: { type: 'string', format: 'part' },
      default: [],
      description: '这些部分说的是将来，不查 event · Parts that speak of the future, left out for `event`',
    },
  },
  outcomes: ['data', 'event'],
  notes: ['signed'],
  data: ['text', 'signed'],
  prepare: ({ happened, coming, parts }) => ({
    happened: new RegExp(happened, 'uy'),
    coming: new RegExp(coming, 'u'),
    parts,
  }),
  run(report, options) {
    const { meta, blocks, metrics } = report
    const { signed, reportYear } = meta
    const day = signed?.date
    if (!signed || !day) return []
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
      data: { text: text.raw.slice(start, end), signed: signed.text.raw.replace(/印发$/u, '') },
      related: [{ place: placeOf(signed.text), note: 'signed' }],
    })
    const data = blocks.flatMap(({ text }, block) =>
      (/截[至止]|统计|数据/u.test(text.value) ? findDates(text.value, reportYear) : [])
        .filter(({ start, end, from, to }) => {
          const before = text.value.slice(Math.max(0, start - reach), start)
          if (until.test(before))
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
    const events = lateEvents(report, day, options).map(({ text, date }) => describe('event', text, date))
    return [...data, ...events]
  },
})

/** Whether what follows the date that opens a clause tells of what there was by then. */
function isTold(rest: string): boolean {
  return told.test(rest) && !promised.test(restOfSentence(rest, 0, rest.length))
}
