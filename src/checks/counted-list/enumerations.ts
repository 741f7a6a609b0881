import { allMatches } from '../../report/text/all-matches.ts'
import type { EnumerationWords } from './enumeration-options.ts'
import { itemsBefore, itemsIn, type Items } from './enumerated-items.ts'
import { givenNumber, readGiven } from '../shared/given-number.ts'

/** A number of things, and another number of names beside it. */
export interface Enumeration {
  /** Where the number and its noun stand. */
  from: number
  to: number
  /** So many names, before the number or behind it. */
  count: number
  side: 'before' | 'behind'
}

/** What stands between names. */
const parted = /、|》《|”“/u
/** The longest proper name that is looked for. */
const longest = 16

/** So many names are hardly kinds, of which there may be several each. */
const many = 4

/** 3件，包括规范性文件、合同 names kinds; 《…》 is one, and so is each of many that no case stands for. */
function areSingle(names: string[], counted: string): boolean {
  return names.every((name) => /^《.*》$/u.test(name)) || (names.length >= many && !/[件份家起]$/u.test(counted))
}

/** Makes a finder of numbers that the names beside them contradict: 四项机制（甲机制、乙机制、丙机制）. */
export function makeEnumerationFinder(words: EnumerationWords): (value: string) => Enumeration[] {
  const named = `(?:${words.measures})?(?:[^\\P{Script=Han}两二三四五六七八九十]{0,8}(?:${words.nouns})|(?<=[类级]))`
  // 制度7项，包括…: the noun stands before
  const bare = `(?:${words.measures})(?=，(?:${words.opens}|${words.includes})|：)`
  const counted = new RegExp(`${givenNumber}(?:${named}|${bare})`, 'gu')
  const opens = new RegExp(`(?:（|[，、]?(?:${words.opens}|(?<part>${words.includes}))：?|：)`, 'uy')
  const [partial, acts, classes, levels, level, proper] = [
    new RegExp(words.partial, 'u'),
    new RegExp(`(?:${words.acts})$`, 'u'),
    new RegExp(`^(?:${words.classes})$`, 'u'),
    new RegExp(`^[${words.levels || '·'}]{2,}$`, 'u'),
    new RegExp(`^[${words.levels || '·'}]{1,2}级?$`, 'u'),
    new RegExp(`(?:${words.proper})$`, 'u'),
  ]
  const takes = new RegExp(`^(?:[^，。；：]{0,8}?)(?:${words.takes})`, 'u')
  /** The nearest number of names; null where it may be what is stated. */
  const nearest = ({ names, fewest, most }: Items, due: number): number | null => {
    if (names.some((name) => partial.test(name)) || names.every((name) => classes.test(name))) return null
    // 省市、县、乡
    const parts = names.reduce((all, name) => all + (levels.test(name) ? name.length - 1 : 0), 0)
    const count = due < fewest ? fewest : due > most + parts ? most + parts : due
    return Math.abs(count - due) === 1 && fewest > 1 ? count : null
  }
  const behind = (value: string, [start, end]: [number, number], due: number): number | null => {
    const shut = value.charAt(end) === '”' ? end + 1 : end
    opens.lastIndex = shut
    const match = opens.exec(value)
    const opening = match?.[0] ?? ''
    // 三级（甲等、乙等）医院
    const items =
      opening === '' || /级$/u.test(value.slice(start, end))
        ? null
        : itemsIn(value, shut + opening.length, opening === '（' ? '）' : '')
    if (!items || (match?.groups?.['part'] !== undefined && !areSingle(items.names, value.slice(start, end))))
      return null
    return items.uniform || due > items.most ? nearest(items, due) : null
  }
  const before = (value: string, [start, end]: [number, number], due: number): number | null => {
    const items = itemsBefore(value, start)
    // 《甲》《乙》两项制度 is another question.
    if (items === null || items.names.some((name) => name.includes('《'))) return null
    if (proper.test(value.slice(Math.max(0, end - longest), end))) return null
    const [first = ''] = items.names
    const taken = takes.exec(first)?.[0] ?? ''
    const names = [first.slice(taken.length), ...items.names.slice(1)]
    const last = names.at(-1) ?? ''
    if (acts.test(last) || last.length > 1 + Math.max(...names.slice(0, -1).map(({ length }) => length))) return null
    // 县、乡、村四个平台
    if (
      names.every((name, at) => level.test(at === 0 ? name.slice(-1) : name)) &&
      !/[级层]/u.test(value.slice(start, end))
    )
      return null
    const count = nearest({ ...items, names }, due)
    if (count === null || count < 3) return null
    // 教育医疗、就业、社保四个领域: a name may be two.
    const lengths = (taken === '' ? names.slice(1) : names).map(({ length }) => length)
    if (count < due) return items.open || Math.max(...lengths) >= 2 * Math.min(...lengths) ? null : count
    return taken !== '' && names.every(({ length }) => length > 1 && length < 5) && items.most === items.fewest
      ? count
      : null
  }
  return (value) =>
    (parted.test(value) ? allMatches(value, counted) : []).flatMap((match): Enumeration[] => {
      const { index: from } = match
      const to = from + match[0].length
      const due = readGiven(match.groups?.['count'])
      if (due < 2) return []
      const after = behind(value, [from, to], due)
      if (after !== null) return [{ from, to, count: after, side: 'behind' }]
      const count = before(value, [from, to], due)
      return count === null ? [] : [{ from, to, count, side: 'before' }]
    })
}
