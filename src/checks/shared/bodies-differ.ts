/** A public body's name, taken apart. */
interface Body {
  /** The name of its place at each level: 区 → 临江. */
  places: Map<string, string>
  /** What is left: 水务局; empty for a government. */
  office: string
}

const levels =
  /^(\p{Script=Han}{1,12}?)(自治区|省|自治州|(?<!城)市|自治县|县|区|自治旗|旗|(?<!城)镇|(?<!城)乡|街道)(?![场政域容级村])/u

/**
 * Whether two names are certainly those of two bodies: their places or their offices differ at the same level. Short and
 * full names agree: one has the characters of the other, in order. Unsure: no.
 */
export function bodiesDiffer(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (isWithin(a, b) || isWithin(b, a)) return false
  const [first, second] = [takeApart(a), takeApart(b)]
  if (first.office.slice(-1) !== second.office.slice(-1)) return false
  const shared = [...first.places.keys()].filter((level) => second.places.has(level))
  const clash = shared.some((level) => !agree(first.places.get(level) ?? '', second.places.get(level) ?? ''))
  if (clash || haveOtherLevels(first, second)) return true
  // 清河市水务局 and 临江区农业农村局 may be anything; offices of one place are two bodies.
  const sameLevel = lowest(first) === lowest(second)
  return sameLevel && first.office !== '' && !shareCharacters(first.office, second.office)
}

/** Without what full and short names differ in by more than letters left out. */
function plain(name: string): string {
  return name
    .replace(/^(?:中国共产党|中共)/u, '')
    .replaceAll('委员会', '委')
    .replaceAll(/[和与及暨]/gu, '')
    .replace(/(?:人民政府|政府|办事处|管理委|管委会?)$/u, '')
}

/** A name without those of its places: 清河市临江区水务局 is 水务局 of 临江区, 清河市. */
export function takeApart(name: string): Body {
  const places = new Map<string, string>()
  let office = name
  for (let match = levels.exec(office); match; match = levels.exec(office)) {
    places.set(match[2] ?? '', match[1] ?? '')
    office = office.slice(match[0].length)
  }
  return { places, office }
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
