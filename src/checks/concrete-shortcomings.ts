import { headingAt } from '../report/links.ts'
import { partField } from './shared/option-schemas.ts'
import { defineKind } from './kind.ts'
import { hasContent } from './shared/has-content.ts'

/** A part that is there lists at least one shortcoming that names what is lacking (`none`), and beside it none that does not (`vague`). */
export const concreteShortcomings = defineKind<{ part: string }>({
  name: 'concrete-shortcomings',
  summary: {
    zh: '这一部分至少写出一条具体的不足（none）；有具体的，也没有别的一条空话（vague）。',
    en: 'The part names at least one concrete shortcoming (`none`), and beside it none that is not (`vague`).',
  },
  options: { part: partField('报告的部分 · Key of the part') },
  outcomes: ['none', 'vague'],
  data: ['count', 'text'],
  run(report, { part: key }) {
    const { parts, shortcomings } = report
    const part = parts[key]
    if (!part || part.state === 'missing') return []
    if (shortcomings.some(({ concrete }) => concrete)) {
      // 制度不健全。部分制度修订滞后。: its details may say what is lacking.
      const vague = shortcomings.filter(({ concrete, text, subject }) => !concrete && text.value === subject.value)
      return vague.map(({ place, subject }) => ({
        place,
        outcome: 'vague',
        data: { count: vague.length, text: subject.raw.replace(/[，。；]$/u, '') },
      }))
    }
    const [heading] = part.headings
    // An empty section is another finding.
    if (heading !== undefined && !hasContent(report, heading)) return []
    const place = heading === undefined ? part.places[0] : headingAt(report, heading).place
    return place ? [{ place, outcome: 'none', data: { count: shortcomings.length, text: '' } }] : []
  },
})
