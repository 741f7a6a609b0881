import { allMatches } from '../../report/text/all-matches.ts'
import { withoutBrackets } from './level.ts'
import type { NearMiss } from './near-miss.ts'
import { nearestTitle, type NearTitle } from './nearest-title.ts'
import type { TitleTable } from './title-table.ts'

const marked = /[《〈]/u
const bracketed = /[《〈]([^《》〈〉]{3,60})[》〉]/gu

interface Titled {
  from: number
  to: number
  /** null: it is known to be right. */
  miss: NearTitle | null | undefined
}

/** What fills the space between 《 and 》 or 〈 and 〉, without brackets at its end. */
export function titlesIn(value: string, titles: TitleTable): Titled[] {
  if (!marked.test(value)) return []
  return allMatches(value, bracketed).map(({ index, 1: title = '' }) => {
    const name = withoutBrackets(title)
    const isKnown = titles.known.has(title) || titles.known.has(name)
    return { from: index + 1, to: index + 1 + name.length, miss: isKnown ? null : missOf(title, name, titles) }
  })
}

function missOf(title: string, name: string, titles: TitleTable): NearTitle | undefined {
  const near = nearestTitle(name, titles)
  const isNone = near?.sure !== true && !titles.drafts.test(title) && isNoLaw(name, titles)
  return isNone ? { right: near?.right ?? '', sure: false, isNone } : near
}

/** Whether a name would be in the table if there were such a law. */
function isNoLaw(name: string, { full, laws, known }: TitleTable): boolean {
  return full !== '' && name.startsWith(full) && laws.test(name) && !known.has(name.slice(full.length))
}

/** Near misses of full names that stand without 《 and 》. */
export function findNames(value: string, titles: TitleTable): NearMiss[] {
  return titles.openings
    .filter((opening) => opening.length > 4 && value.includes(opening))
    .flatMap((opening) => {
      const found: NearMiss[] = []
      for (let at = value.indexOf(opening); at >= 0; at = value.indexOf(opening, at + opening.length)) {
        if ('《〈'.includes(value.charAt(at - 1) || '.')) continue
        const stretch =
          /^\p{Script=Han}{2,30}/u.exec(value.slice(at + opening.length, at + opening.length + 30))?.[0] ?? ''
        for (const { index, 0: ending } of stretch.matchAll(titles.unmarked)) {
          const name = opening + stretch.slice(0, index + ending.length)
          const miss = nearestTitle(name, titles)
          if (miss?.sure) found.push({ from: at, to: at + name.length, ...miss })
          if (miss?.sure || titles.known.has(name.slice(opening.length))) break
        }
      }
      return found
    })
}
