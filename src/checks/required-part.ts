import { headingAt } from '../report/links.ts'
import { partField, partOption, regexOrNone } from './shared/option-schemas.ts'
import { matchesAny } from '../report/text/pattern.ts'
import type { Heading, Part, Place, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'

interface Options {
  part: string
  unless: string | null
  near: string | null
}

/** So many of the headings that were looked at are shown with the finding. */
const shown = 9

/** A part of the report is there, under a heading of its own. Knows only parts that the vocabulary of the set names. */
export const requiredPart = defineKind<Options, Options & { nearby: RegExp[] }>({
  name: 'required-part',
  summary: {
    zh: '有报告的某个组成部分；可能缺失（missing），也可能有内容而没有标题（embedded；写得具体的为 told），或者与别的部分合写的标题说有、下面却没有（announced）。',
    en: 'A part of the report is present; it may be missing, `embedded` without a heading (`told` where that is done at length), or `announced` by a heading beside another part and then not there.',
  },
  options: {
    part: partField('报告的部分 · Key of the part'),
    unless: partOption(
      '这个部分缺少时不检查；有这个部分的，问题标在它的标题上 · Says nothing while this other part is missing; what is found is shown there',
    ),
    near: regexOrNone('没有写明但可能指这个部分的标题 · Headings that may be meant for the part and do not say so'),
  },
  outcomes: ['missing', 'embedded', 'told', 'announced'],
  notes: ['nearest', 'seen'],
  data: ['part', 'title'],
  prepare: (options) => ({ ...options, nearby: options.near === null ? [] : [new RegExp(options.near, 'u')] }),
  run(report, { part: key, unless, nearby }) {
    const { parts, anchor } = report
    const part = parts[key]
    if (part === undefined) return []
    if (part.state === 'present') return part.announced === true ? [announced(report, key, part)] : []
    const other = unless === null ? undefined : parts[unless]
    if (other?.state === 'missing') return []
    if (part.state === 'embedded') {
      const outcome = part.atLength === true ? 'told' : 'embedded'
      return [{ place: part.places[0] ?? anchor, outcome, data: { part: key, title: '' } }]
    }
    const nearest = nearestOf(report, nearby)
    const data = { part: key, title: nearest?.title.raw ?? '' }
    return [{ place: startOf(report, other) ?? anchor, outcome: 'missing', data, related: lookedAt(report, nearest) }]
  },
})

function announced(report: Report, key: string, part: Part): Finding {
  const [first] = part.headings.map((at) => headingAt(report, at))
  return {
    place: first?.place ?? report.anchor,
    outcome: 'announced',
    data: { part: key, title: first?.title.raw ?? '' },
  }
}

/** Where a part begins. */
function startOf({ outline }: Report, part: Part | undefined): Place | undefined {
  const [heading] = part?.headings ?? []
  return heading === undefined ? part?.places[0] : headingAt({ outline }, heading).place
}

/** A heading that may be meant for the part, but names it in no way that counts. */
function nearestOf({ outline }: Report, nearby: RegExp[]): Heading | undefined {
  return outline.find(
    ({ title, level, parts }) => (level === 1 || parts.length === 0) && matchesAny(title.value, nearby),
  )
}

/** Where so many parts are missing, headings are not what is wrong. */
const mostMissing = 3

/** The nearest heading first, then the others of the first level. */
function lookedAt({ outline, parts }: Report, nearest: Heading | undefined): Required<Finding>['related'] {
  const missing = Object.values(parts).filter(({ state }) => state === 'missing').length
  const tops = missing > mostMissing ? [] : outline.filter(({ level }) => level === 1)
  const others = tops.filter((heading) => heading !== nearest).slice(0, shown)
  return [
    ...(nearest === undefined ? [] : [{ place: nearest.place, note: 'nearest' }]),
    ...others.map(({ place }) => ({ place, note: 'seen' })),
  ]
}
