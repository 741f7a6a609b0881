import type { Result } from '../lint/result.ts'
import type { Locale } from '../rules/locale.ts'
import { severities } from '../rules/severities.ts'
import { escapeXml } from './escape-xml.ts'
import { htmlMarks } from './html-marks.ts'
import { locationWords } from '../say/location-words.ts'
import { levelNames } from './level-names.ts'
import type { Remark } from './remark.ts'

/** A report in a page: what was found, by level and rule, and its text with the places marked. */
export function htmlReport(
  { path, text }: Pick<Result, 'path' | 'text'>,
  remarks: readonly Remark[],
  { number, locale }: { number: number; locale: Locale },
): string {
  const numbered = remarks.map((remark, at) => ({ remark, id: `f${number}-${at + 1}` }))
  const markings = numbered.flatMap(({ remark: { problem, level, message, start, end }, id }) =>
    problem.place === null ? [] : [{ id, level, message, start: start.offset, end: end.offset }],
  )
  const none = { zh: '没有发现问题', en: 'No problems found' }[locale]
  return (
    `<section class="report" id="f${number}"><h2>${escapeXml(path)}</h2>\n<div class="columns"><div class="findings">\n` +
    (remarks.length === 0
      ? `<p>${none}</p>\n`
      : severities.map((level) => levelList(level, numbered, locale)).join('')) +
    `</div>\n<article>\n${htmlMarks(text ?? '', markings)}</article></div></section>\n`
  )
}

type Numbered = readonly { remark: Remark; id: string }[]

function levelList(level: Remark['level'], all: Numbered, locale: Locale): string {
  const ofLevel = all.filter(({ remark }) => remark.level === level)
  if (ofLevel.length === 0) return ''
  const rules = [...new Set(ofLevel.map(({ remark }) => remark.rule ?? remark.problem.id))]
  const lists = rules.map((rule) =>
    ruleList(
      rule,
      ofLevel.filter(({ remark }) => (remark.rule ?? remark.problem.id) === rule),
      locale,
    ),
  )
  return `<h3 class="${level}">${levelNames[locale][level]} ${ofLevel.length}</h3>\n${lists.join('')}`
}

function ruleList(rule: string, all: Numbered, locale: Locale): string {
  const [first] = all
  const { title = null, basis = [], advice = null } = first?.remark ?? {}
  const labels = { zh: ['依据：', '修改建议：'], en: ['Basis: ', 'Advice: '] }[locale]
  const notes = [
    ...(basis.length > 0 ? [(labels[0] ?? '') + basis.join({ zh: '；', en: '; ' }[locale])] : []),
    ...(advice === null ? [] : [(labels[1] ?? '') + advice]),
  ]
  return (
    `<section class="rule"><h4>${escapeXml(title ?? rule)} <code>${escapeXml(rule)}</code></h4>\n<ol>` +
    all.map(({ remark, id }) => `<li>${itemOf(remark, id, locale)}</li>\n`).join('') +
    `</ol>\n${notes.map((note) => `<p class="note">${escapeXml(note)}</p>\n`).join('')}</section>\n`
  )
}

function itemOf({ problem, message }: Remark, id: string, locale: Locale): string {
  const link = problem.place === null ? '' : `<a href="#${id}">${locationWords(problem.place, locale)}</a> `
  return link + escapeXml(message)
}
