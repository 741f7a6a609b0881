import { slipBetween } from './slip.ts'
import type { Probe, Wording, Wordings } from './wordings.ts'
import { level, withoutBrackets } from './wordings.ts'

/** A range of a text that should read otherwise. */
export interface NearMiss {
  from: number
  to: number
  right: string
}

// Characters that people put in or leave out of a name in running text without changing it.
const particles = /^[的地和与及同或暨等]+$/u
// How much longer than the form a near miss is, likeliest first.
const sizes = [0, -1, 1, -2, 2]
const han = /^\p{Script=Han}*$/u

/** The near misses in a folded text, in order and without overlaps. Time grows with the length of the text. */
export function findNearMisses(text: string, wordings: Wordings): NearMiss[] {
  const value = level(text)
  const ends = new Uint32Array(value.length)
  const found = findInTitles(value, wordings)
  for (let at = 0; at < value.length - 1; at += 1) {
    for (const probe of wordings.probes.get(value.slice(at, at + 2)) ?? []) {
      if (!value.startsWith(probe.text, at)) continue
      const to = at + probe.text.length
      if (probe.role === 'known') ends[at] = Math.max(ends[at] ?? 0, to)
      else if (probe.role === 'wrong') found.push({ from: at, to, right: probe.wording.right })
      else {
        const miss = findAround(value, at, probe)
        if (miss) found.push(miss)
      }
    }
  }
  // From here on: the furthest end of a right form that begins at or before each index.
  ends.forEach((end, at) => (ends[at] = Math.max(end, ends[at - 1] ?? 0)))
  const wrong = found.filter(({ from, to }) => (ends[from] ?? 0) < to).sort((a, b) => a.from - b.from || b.to - a.to)
  let last = 0
  return wrong.filter(({ from, to }) => {
    const free = from >= last
    if (free) last = to
    return free
  })
}

/** A near miss of which one end, at `at`, is as it should be. */
function findAround(value: string, at: number, { text, role, wording }: Probe): NearMiss | undefined {
  const { right, form, near } = wording
  for (const more of sizes) {
    if (more > near || -more > near) break
    const from = role === 'head' ? at : at + text.length - form.length - more
    const to = from + form.length + more
    if (value.charCodeAt(from) !== form.charCodeAt(0) || value.charCodeAt(to - 1) !== form.charCodeAt(form.length - 1))
      continue
    const candidate = value.slice(from, to)
    if (candidate === form) return undefined
    if (!candidate.includes(form) && isSlip(wording, candidate)) return { from, to, right }
  }
  return undefined
}

function isSlip({ form, near, upTo }: Wording, candidate: string): boolean {
  const slip = slipBetween(form, candidate, near)
  if (!slip?.inside || slip.at >= upTo) return false
  const { missing, extra } = slip
  return han.test(missing) && han.test(extra) && !particles.test(missing + extra)
}

/** Near misses that fill the space between 《 and 》 or 〈 and 〉. */
function findInTitles(value: string, wordings: Wordings): NearMiss[] {
  return [...value.matchAll(/[《〈]([^《》〈〉]{4,60})[》〉]/gu)].flatMap(({ index, 1: title = '' }) => {
    const name = withoutBrackets(title)
    const from = index + 1
    const miss = wordings.known.has(name) ? undefined : nearestName(name, wordings)
    return miss ? [{ from, to: from + name.length, right: miss.right }] : []
  })
}

/** The one name that a title comes near. */
function nearestName(title: string, { names }: Wordings): Wording | undefined {
  const near = sizes.flatMap((more) =>
    (names.get(title.length + more) ?? []).filter((wording) => {
      const slip = slipBetween(wording.form, title, wording.near)
      if (!slip || slip.at >= wording.upTo || !han.test(slip.missing + slip.extra)) return false
      // At the end of a short name another word is as likely as a slip (安全生产报), at the beginning of any a place.
      return slip.inside || (slip.at > 0 && wording.form.length >= 8 && slip.missing.length === slip.extra.length)
    }),
  )
  return near.every(({ right }) => right === near[0]?.right) ? near[0] : undefined
}
