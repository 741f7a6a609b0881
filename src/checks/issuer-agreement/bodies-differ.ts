/** A public body's name, taken apart. */
interface Body {
  /** The name of its place at each level: 区 → 临江. */
  places: Map<string, string>
  /** What is left: 水务局; empty for a government. */
  office: string
}

/** Patterns of what names of bodies are made of. */
export interface BodyForms {
  /** How names of places end, at every level, and what makes that another word right behind. */
  levels: string
  apart: string
  /** What full names begin and end with, and short ones do without: 中共, 人民政府. */
  leads: string
  ends: string
  /** Long and short forms: 委员会, 委. */
  shortened: string[][]
}

/** Reads names of bodies. */
export type BodyReader = ReturnType<typeof makeBodyReader>

/** Makes what takes names of bodies apart and tells whether two are certainly those of two bodies. */
export function makeBodyReader({ levels: ends, apart, leads, shortened, ...forms }: BodyForms) {
  const levels = new RegExp(`^(\\p{Script=Han}{1,12}?)(${ends})(?!${apart})`, 'u')
  const [opening, closing] = [new RegExp(`^(?:${leads})`, 'u'), new RegExp(`(?:${forms.ends})$`, 'u')]
  /** Without what full and short names differ in by more than letters left out. */
  const plain = (name: string): string =>
    shortened
      .reduce((text, [long = '', short = '']) => text.replaceAll(long, short), name.replace(opening, ''))
      .replaceAll(/[和与及暨]/gu, '')
      .replace(closing, '')
  /** A name without those of its places: 清河市临江区水务局 is 水务局 of 临江区, 清河市. */
  const takeApart = (name: string): Body => {
    const places = new Map<string, string>()
    let office = name
    for (let match = levels.exec(office); match; match = levels.exec(office)) {
      places.set(match[2] ?? '', match[1] ?? '')
      office = office.slice(match[0].length)
    }
    return { places, office }
  }
  return {
    takeApart,
    /**
     * Whether two names are certainly those of two bodies: their places or their offices differ at the same level. Short and
     * full names agree: one has the characters of the other, in order. Unsure: no.
     */
    bodiesDiffer: (one: string, other: string): boolean => {
      const [a, b] = [plain(one), plain(other)]
      return !isWithin(a, b) && !isWithin(b, a) && areApart(takeApart(a), takeApart(b))
    },
  }
}

function areApart(first: Body, second: Body): boolean {
  if (first.office.slice(-1) !== second.office.slice(-1)) return false
  const shared = [...first.places.keys()].filter((level) => second.places.has(level))
  const clash = shared.some((level) => !agree(first.places.get(level) ?? '', second.places.get(level) ?? ''))
  if (clash || haveOtherLevels(first, second)) return true
  // 清河市水务局 and 临江区农业农村局 may be anything; offices of one place are two bodies.
  const sameLevel = lowest(first) === lowest(second)
  return sameLevel && first.office !== '' && !shareCharacters(first.office, second.office)
}

/** 清河县人民政府 and 清河市人民政府: one place, of two levels. */
function haveOtherLevels(a: Body, b: Body): boolean {
  const [one, other] = [onlyPlace(a), onlyPlace(b)]
  return one !== null && other !== null && one.name === other.name && one.level !== other.level && a.office === b.office
}

function onlyPlace({ places }: Body): { level: string; name: string } | null {
  const [first, second] = [...places]
  return first && !second ? { level: first[0], name: first[1] } : null
}

function lowest({ places }: Body): string | undefined {
  return [...places.keys()].at(-1)
}

function agree(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a)
}

/** Whether all characters of the shorter stand in the longer, in order. */
function isWithin(shorter: string, longer: string): boolean {
  let at = -1
  return Array.from(shorter).every((character) => {
    at = longer.indexOf(character, at + 1)
    return at >= 0
  })
}

/** Whether one has all characters of the other: 资规局 is 规划和自然资源局. */
function shareCharacters(a: string, b: string): boolean {
  const has = (longer: string) => (character: string) => longer.includes(character)
  return Array.from(a).every(has(b)) || Array.from(b).every(has(a))
}
