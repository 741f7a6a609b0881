import { differences, soundsOf } from './alike.ts'
import { level } from './level.ts'
import { findMoved, type MovedTable } from './moved-words.ts'
import { findNames, titlesIn } from './names-in.ts'
import { numerals } from './numerals.ts'
import { commonEnds, repeats, slipBetween } from './slip.ts'
import { findTerms, type FoundTerm, isWordStart } from './term-slips.ts'
import type { TermTable } from './term-table.ts'
import type { TitleTable } from './title-table.ts'
import { type Probe, probesAt, soundsLike, type Wording, type Wordings } from './wordings.ts'
import type { NearMiss } from './near-miss.ts'

// How much longer than the form a near miss is, likeliest first.
const sizes = [0, -1, 1, -2, 2]
const han = /^\p{Script=Han}*$/u

interface Tables {
  wordings: Wordings
  titles: TitleTable
  terms: TermTable
  moved: MovedTable
}

/** The near misses in a folded text, in order and without overlaps. Time grows with the length of the text. */
export function findNearMisses(text: string, { wordings, titles, terms, moved }: Tables): NearMiss[] {
  const value = level(text)
  const sounds = soundsOf(value, terms.alike)
  const found = findNames(value, titles)
  // The end of a right form that begins at an index.
  const ends = new Map<number, number>()
  for (const { from, to, miss } of titlesIn(value, titles))
    if (miss) found.push({ from, to, ...miss })
    else if (miss === null) ends.set(from, to)
  const known = findTerms(value, sounds, terms)
  const rightTerms = known.filter(({ isRight }) => isRight)
  for (const { from, to } of rightTerms) ends.set(from, Math.max(ends.get(from) ?? 0, to))
  for (const { from, to, right, isRight } of known)
    if (!isRight && !isHeld(value, { from, to, right }, rightTerms))
      found.push({ from, to, right, sure: !terms.unsure.has(value.slice(from, to)) })
  found.push(...findMoved(value, moved).map((one) => ({ ...one, sure: true })))
  for (let at = 0; at < value.length - 1; at += 1) {
    for (const probe of probesAt(sounds, at, wordings)) {
      if (!soundsLike(sounds, at, probe.folded)) continue
      const to = at + probe.text.length
      if (value.startsWith(probe.text, at)) {
        if (probe.role === 'known' || probe.role === 'right') ends.set(at, Math.max(ends.get(at) ?? 0, to))
        else if (probe.role === 'wrong') found.push({ from: at, to, right: probe.wording.right, sure: true })
        else found.push(...findAround(value, at, { probe, wordings }))
      } else if (
        probe.role === 'right' &&
        soundsAlike(value.slice(at, to), probe, { wordings, isInside: isWordStart(value, to) })
      )
        found.push({ from: at, to, right: probe.wording.right, sure: true })
    }
  }
  if (found.length === 0) return found
  const right = [...ends].sort(([a], [b]) => a - b)
  let [next, furthest] = [0, 0]
  const wrong = found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      // The furthest end of a right form that begins there or before.
      for (; next < right.length && (right[next]?.[0] ?? 0) <= from; next++)
        furthest = Math.max(furthest, right[next]?.[1] ?? 0)
      return furthest < to
    })
  let last = 0
  return wrong.filter(({ from, to }) => {
    const free = from >= last
    if (free) last = to
    return free
  })
}

/** Whether a term that is right has a character that would be the slip: 复依申请 in 答复依申请公开. */
function isHeld(value: string, slip: Omit<NearMiss, 'sure'>, terms: readonly FoundTerm[]): boolean {
  const found = value.slice(slip.from, slip.to)
  if (found.length !== slip.right.length) {
    const gap = slip.from + commonEnds(slip.right, found).head
    return terms.some(({ from, to }) => from < gap && gap < to)
  }
  const odd = differences(slip.right, found).map((at) => slip.from + at)
  return terms.some(({ from, to }) => odd.some((at) => from <= at && at < to))
}

/** Few other characters, none of them of grammar or a numeral: 是 for 式 may be right Chinese. */
function soundsAlike(
  candidate: string,
  { wording: { form } }: Probe,
  { wordings: { grammar }, isInside }: { wordings: Wordings; isInside: boolean },
): boolean {
  const odd = differences(form, candidate)
  // What the last character was taken for may begin another word: 生态环境补偿.
  if (isInside && odd.includes(form.length - 1)) return false
  // Before a short form another word may end (主义法治国家).
  if (form.length < 6 && odd[0] === 0) return false
  if (odd.length > (form.length < 6 ? 1 : form.length < 10 ? 2 : 3)) return false
  return odd.every((at) => !grammar.has(candidate.charAt(at)) && !numerals.test(candidate.charAt(at) + form.charAt(at)))
}

/** A near miss of which one end, at `at`, is as it should be. */
function findAround(value: string, at: number, { probe, wordings }: { probe: Probe; wordings: Wordings }): NearMiss[] {
  const { text, role, wording } = probe
  const { right, form, near } = wording
  for (const more of sizes) {
    if (more > near || -more > near) break
    const from = role === 'head' ? at : at + text.length - form.length - more
    const to = from + form.length + more
    if (value.charCodeAt(from) !== form.charCodeAt(0) || value.charCodeAt(to - 1) !== form.charCodeAt(form.length - 1))
      continue
    const candidate = value.slice(from, to)
    if (candidate === form) return []
    if (!candidate.includes(form) && isSlip(candidate, wording, wordings)) return [{ from, to, right, sure: true }]
  }
  return []
}

/**
 * What is put in is grammar more often than not (负责人未出庭), so only what stands there twice is too many, or a word that is
 * put into names by mistake.
 */
function isSlip(candidate: string, { form, near }: Wording, { grammar, connectives, fillers }: Wordings): boolean {
  const slip = slipBetween(form, candidate, near)
  if (!slip?.inside || !han.test(slip.missing) || !han.test(slip.extra)) return false
  if (slip.missing === '') return repeats(candidate, slip) || fillers.has(slip.extra)
  const isOf = (part: string, words: ReadonlySet<string>) => Array.from(part).every((one) => words.has(one))
  return !isOf(slip.missing, connectives) && (slip.extra === '' || !isOf(slip.extra, grammar))
}
