import type { Heading, Report } from '../report/types.ts'
import { pattern } from '../report/pattern.ts'
import { defineKind } from './kind.ts'

/** A heading has something under it: text or a heading below it. */
export const sectionContent = defineKind<{ levels: number[]; itemsIn: string[]; except: string[] }>({
  name: 'section-content',
  summary: 'A block heading has a body or sub-headings.',
  options: {
    levels: {
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 4 },
      description: '哪些级别的标题 · Levels of headings',
    },
    itemsIn: {
      type: 'array',
      items: { type: 'string', format: 'part' },
      default: [],
      description: '在这些部分中，标题本身可以就是内容 · Parts in which a heading may be its own content',
    },
    except: {
      type: 'array',
      items: { type: 'string', format: 'regex' },
      default: [],
      description: '这些标题不查 · Titles that are left alone',
    },
  },
  data: ['title'],
  run(report, { levels, itemsIn, except }) {
    return report.outline
      .filter((heading, index) => levels.includes(heading.level) && isEmpty(report, heading, index))
      .filter((heading) => !isItem(report, heading, itemsIn))
      .filter(({ title }) => !except.some((source) => pattern(source).test(title.value)))
      .map(({ title, place }) => ({ place, data: { title: title.raw } }))
  },
})

function isEmpty({ blocks, outline }: Report, heading: Heading, index: number): boolean {
  const next = outline[index + 1]
  if (heading.form === 'run-in' || next?.parent === index) return false
  // A level that is skipped (一、→1.) still stands below.
  if (next && next.level > heading.level) return false
  return (next?.block ?? blocks.length) === heading.block + 1
}

/** An item that is its own content ends like a sentence, or lists shortcomings or plans. */
function isItem({ blocks, outline }: Report, heading: Heading, itemsIn: string[]): boolean {
  if (/[；。]$/u.test(blocks[heading.block]?.text.value ?? '')) return true
  for (let above = outline[heading.parent ?? -1]; above; above = outline[above.parent ?? -1]) {
    if (above.parts.some((key) => itemsIn.includes(key))) return true
  }
  return false
}
