import { differences } from './alike.ts'
import { commonEnds, type Slip, repeats, slipBetween } from './slip.ts'
import {
  indexOf,
  namesLike,
  namesMixed,
  namesNear,
  openingOf,
  type TitleIndex,
  type TitleTable,
} from './title-table.ts'

/** What should stand in place of a name or wording. */
export interface NearTitle {
  right: string
  /** It cannot be right as it is; otherwise it may be one that the table does not know. */
  sure: boolean
  /** There is no such name; `right` may be empty. */
  isNone?: boolean
}

/** `pen`: sounds alike, changed places or written twice. `word`: another word where no other name exists. `open`: where one may. */
type Likeness = 'pen' | 'word' | 'open'

interface Candidate {
  stem: string
  likeness: Likeness
  size: number
}

const likenesses: Likeness[] = ['pen', 'word', 'open']
/** Names from this length on are no other's by chance. */
const long = 14
/** No two names from this length on differ in what joins their halves alone. */
const single = 8
const han = /^\p{Script=Han}*$/u
// 第十四个五年规划 is no slip of 第十五个五年规划.
const numerals = /^[一二三四五六七八九十]+$/u
// What is put in or left out without making another name.
const particles = /^[的和与及暨、]+$/u
/** One for another is a slip: 人口和计划生育法 for 人口与计划生育法. */
const connectives = /^(?:[和与及暨、]|以及)$/u

/** What a title without brackets at its end is a slip for; undefined where it is right, or where nobody can know. */
export function nearestTitle(name: string, table: TitleTable): NearTitle | undefined {
  if (name.length < 3 || table.known.has(name)) return undefined
  const opening = openingOf(name, table.openings)
  const stem = name.slice(opening.length)
  const full = opening === '' ? undefined : table.short.get(stem)
  if (full !== undefined) return { right: opening + full, sure: true }
  if (stem.length < 3 || table.known.has(stem)) return undefined
  const wrongOpening = mendOpening(name, table)
  if (wrongOpening !== undefined) return { right: wrongOpening, sure: true }
  const index = indexOf(table)
  const found = candidatesFor(stem, { table, index, isLaw: table.laws.test(name), opening })
  const best = likenesses
    .map((one) => found.filter(({ likeness }) => likeness === one))
    .find(({ length }) => length > 0)
  const size = Math.min(...(best ?? []).map((one) => one.size))
  const [first, ...others] = [...new Set((best ?? []).filter((one) => one.size === size).map((one) => one.stem))]
  if (first === undefined || others.length > 0) return undefined
  return { right: opening + (index.written.get(first) ?? first), sure: best?.[0]?.likeness !== 'open' }
}

/** A known name behind a slip of an opening: 中华人民共国行政处罚法. */
function mendOpening(name: string, { openings, known }: TitleTable): string | undefined {
  for (const opening of openings.filter(({ length }) => length > 4))
    for (const length of [opening.length, opening.length - 1, opening.length + 1]) {
      const rest = name.slice(length)
      if (rest.length > 2 && known.has(rest) && slipBetween(opening, name.slice(0, length), 1)?.inside)
        return opening + rest
    }
  return undefined
}

interface Setting {
  table: TitleTable
  index: TitleIndex
  /** No other names can be meant than those of the table. */
  isLaw: boolean
  opening: string
}

function candidatesFor(stem: string, setting: Setting): Candidate[] {
  const { index } = setting
  const alike = namesLike(stem, index).flatMap((form): Candidate[] => {
    const size = differences(form, stem).length
    return size * 5 <= form.length * 2 ? [{ stem: form, likeness: 'pen', size }] : []
  })
  if (alike.length > 0) return alike
  const near: Candidate[] = []
  for (const more of [0, 1, -1, 2, -2])
    for (const form of namesNear(stem, stem.length + more, index)) {
      const slip = slipBetween(form, stem, 2)
      const likeness = slip && likenessOf(form, stem, { slip, ...setting })
      if (slip && likeness) near.push({ stem: form, likeness, size: slip.missing.length + slip.extra.length })
    }
  return [...near, ...otherWords(stem, setting), ...otherKinds(stem, setting)]
}

/** Names of which two words changed places, or one is another: 未成年人预防犯罪法, 个人信息安全法. */
function otherWords(stem: string, { index, isLaw }: Setting): Candidate[] {
  const moved = namesMixed(stem, index).filter((form) => form.length > 5)
  const replaced = (isLaw && stem.length > 6 ? namesNear(stem, stem.length, index) : []).filter((form) => {
    const { head, tail } = commonEnds(form, stem)
    return head > 0 && stem.length - head - tail === 2
  })
  return [
    ...moved.map((form): Candidate => ({ stem: form, likeness: isLaw ? 'word' : 'open', size: 3 })),
    ...replaced.map((form): Candidate => ({ stem: form, likeness: 'open', size: 4 })),
  ]
}

function likenessOf(form: string, found: string, { slip, table, ...names }: Setting & { slip: Slip }): Likeness | null {
  const { at, missing, extra, inside } = slip
  if (connectives.test(missing) && connectives.test(extra) && inside)
    return names.isLaw || (form.length >= single && !form.startsWith('关于')) ? 'word' : 'open'
  if (!han.test(missing) || !han.test(extra) || particles.test(missing + extra)) return null
  if (numerals.test(missing + extra) && !repeats(found, slip)) return null
  if ((missing.length === 2 && extra.length === 2) || repeats(found, slip))
    return form.length > 3 || (names.isLaw && form.length > (missing === '' ? 1 : 2)) ? 'pen' : null
  // What is longer at either end is another name: of a place, or rules for carrying it out.
  if (missing === '' && !inside) return null
  if (names.isLaw) return form.length >= 5 && (inside || found.length > 4) ? 'word' : null
  const isReplaced = missing.length === extra.length
  if (names.opening !== '') return !inside || form.length < 5 ? null : isReplaced ? 'word' : 'open'
  // A document of another body may say nearly the same in its title.
  if (form.startsWith('关于')) return null
  const isFiller = table.fillers.has(missing + extra)
  // A document that went before may have had one word more.
  if (form.length >= long && !isFiller && extra.length < 2 && (inside || (at > 0 && isReplaced))) return 'word'
  if (!inside || form.length < 8) return null
  // A name with less in it may be a wider one (测绘管理条例), hardly one with more.
  if (missing === '') return endingOf(found, table) === endingOf(form, table) ? 'open' : null
  return isReplaced || isFiller || (extra === '' && (missing.length === 1 || form.length > 10)) ? 'open' : null
}

/** The last words by which a kind of document is known. */
function endingOf(name: string, { endings }: TitleTable): string {
  return endings.find((words) => name.endsWith(words)) ?? ''
}

/**
 * Names that say the same of another kind of document: 反不正当竞争条例 for 反不正当竞争法. Without an opening another body
 * may have made one of its own on a law or in few words, but hardly one for the time being, or in as many words.
 */
function otherKinds(stem: string, { table, index, isLaw, opening }: Setting): Candidate[] {
  const ending = endingOf(stem, table)
  const subject = stem.slice(0, stem.length - ending.length)
  const isOfState = isLaw || opening !== ''
  const isRare = subject.length > 7 || /(?:暂行|试行)$/u.test(subject)
  if (!(isOfState || isRare) || ending === '' || subject.length < 4) return []
  return table.endings
    .map((words) => subject + words)
    .filter((form) => form !== stem && index.byLength.get(form.length)?.names.includes(form))
    .filter((form) => isOfState || !table.laws.test(form))
    .map((form) => ({ stem: form, likeness: 'open', size: 2 }))
}
