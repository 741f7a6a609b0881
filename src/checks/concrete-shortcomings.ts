import { headingAt } from '../report/links.ts'
import { partField } from './shared/option-schemas.ts'
import { defineKind } from './kind.ts'
import { hasContent } from './shared/has-content.ts'

/** A part that is there lists at least one shortcoming that names what is lacking. */
export const concreteShortcomings = defineKind<{ part: string }>({
  name: 'concrete-shortcomings',
  summary: {
    zh: '这一部分至少写出一条具体的不足。',
    en: 'The part names at least one concrete shortcoming.',
  },
  options: { part: partField('报告的部分 · Key of the part') },
  data: ['count'],
  run(report, { part: key }) {
    const { parts, shortcomings } = report
    const part = parts[key]
    if (!part || part.state === 'missing' || shortcomings.some(({ concrete }) => concrete)) return []
    const [heading] = part.headings
    // An empty section is another finding.
    if (heading !== undefined && !hasContent(report, heading)) return []
    const place = heading === undefined ? part.places[0] : headingAt(report, heading).place
    return place ? [{ place, data: { count: shortcomings.length } }] : []
  },
})
