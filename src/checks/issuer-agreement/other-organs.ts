import { allMatches } from '../../report/text/all-matches.ts'
import { groupBy } from '../../report/group.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'

/** What a body has, it is said to have so often, and oftener than a slip, which stands once or twice. */
const own = 2
const most = 2

/**
 * What leads a body by one name (局党委), where the report has it by another (局党组) elsewhere; nothing where a paragraph
 * with either tells (`former`) that one became the other.
 */
export function otherOrgans(
  { blocks }: Report,
  { organs, mayLead, former }: { organs: RegExp; mayLead: (text: Text) => boolean; former: RegExp },
): { text: Text; usual: string }[] {
  const found = blocks.flatMap(({ text }) =>
    (mayLead(text) ? allMatches(text.value, organs) : []).map(({ index, 0: name, groups }) => ({
      text: sliceText(text, index, index + name.length),
      name,
      body: groups?.['body'] ?? '',
    })),
  )
  return [...groupBy(found, ({ body }) => body).values()].flatMap((all) => {
    const [one, other, ...more] = [...groupBy(all, ({ name }) => name).values()].sort((a, b) => b.length - a.length)
    const [usual] = one ?? []
    const isChanged = blocks.some(
      ({ text }) => other?.some(({ name }) => text.value.includes(name)) && former.test(text.value),
    )
    if (isChanged || !one || !other || !usual || more.length > 0 || one.length < own || other.length > most) return []
    if (other.length >= one.length) return []
    return other.map(({ text }) => ({ text, usual: usual.name }))
  })
}
