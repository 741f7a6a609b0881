import type { CodeLens } from 'vscode-languageserver'
import type { Locale } from '../rules/locale.ts'
import { groupBy } from '../report/group.ts'
import { sentenceOf } from '../report/links.ts'
import type { Time } from '../report/types.ts'
import { shownInLine } from '../say/shown.ts'
import { timeKinds } from '../format/time-kinds.ts'
import type { Analysis } from './analysis.ts'
import { rangeAt } from './range.ts'

/** What time each figure is understood to be of, above its paragraph: figures of one time together. */
export function lensesOf({ report, opened: { locale } }: Analysis): CodeLens[] {
  const { metrics, origin } = report
  const groups = groupBy(
    metrics.filter(({ target }) => !target),
    (metric) => `${sentenceOf(report, metric).block} ${timeName(metric.time, locale)}`,
  )
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const all = [first, ...others].map(({ text }) => text)
    const shown = all.slice(0, few).join({ zh: '、', en: ', ' }[locale]) + (all.length > few ? '…' : '')
    const title = `${shownInLine(shown)}：${timeName(first.time, locale)}`
    return [{ range: rangeAt(origin, first.place), command: { title, command: '' } }]
  })
}

const few = 3

function timeName({ kind, text, start, end }: Time, locale: Locale): string {
  const dates = [start, end].filter((date) => date !== null)
  const period = dates.length === 0 ? '' : start === end ? (start ?? '') : `${start ?? ''}—${end ?? ''}`
  const details = [text === null ? '' : shownInLine(text), period].filter((one) => one !== '').join(' ')
  const name = timeKinds[locale][kind]
  return details === '' ? name : { zh: `${name}（${details}）`, en: `${name} (${details})` }[locale]
}
