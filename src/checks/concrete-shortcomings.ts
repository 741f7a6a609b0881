import { defineKind } from './kind.ts'

/** A part that is there lists at least one shortcoming that names what is lacking. */
export const concreteShortcomings = defineKind<{ part: string }>({
  name: 'concrete-shortcomings',
  summary: 'The part names at least one concrete shortcoming.',
  options: { part: { type: 'string', format: 'part', description: '报告的部分 · Key of the part' } },
  data: ['count'],
  run({ parts, outline, blocks, shortcomings }, { part: key }) {
    const part = parts[key]
    const index = part?.headings[0]
    const heading = index === undefined ? undefined : outline[index]
    if (!part || part.state === 'missing' || shortcomings.some(({ concrete }) => concrete)) return []
    const place = heading?.place ?? part.places[0]
    // An empty section is another finding.
    const empty =
      heading?.form === 'block' &&
      blocks[heading.block + 1]?.heading !== index &&
      outline[(index ?? 0) + 1]?.parent !== index
    return place && !empty ? [{ place, data: { count: shortcomings.length } }] : []
  },
})
