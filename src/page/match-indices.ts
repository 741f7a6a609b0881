/**
 * Where the groups of a match stand, as flag `d` tells it, for browsers that do not know that flag (Chromium before 90).
 * A group whose text occurs once in the match stands there. For one that occurs several times, the pattern is asked
 * again with the demand that the group begins at one of the places: the right one gives the same match.
 */
export function indicesOf(match: RegExpExecArray, source: string, flags: string): RegExpIndicesArray {
  const groups = Array.from(match, (text: string | undefined, group) => {
    if (group === 0) return [match.index, match.index + match[0].length]
    return text === undefined ? undefined : placeOf(match, { group, text, source, flags })
  })
  const names = Object.keys(match.groups ?? {})
  const numbers = captures(source)
  const named = names.map((name) => [name, groups[numbers.findIndex((one) => one.name === name) + 1]])
  return Object.assign(groups, {
    groups: names.length === 0 ? undefined : (Object.fromEntries(named) as object),
  }) as unknown as RegExpIndicesArray
}

interface Wanted {
  group: number
  text: string
  source: string
  flags: string
}

function placeOf(match: RegExpExecArray, { group, text, source, flags }: Wanted): [number, number] | undefined {
  const [whole] = match
  const candidates: number[] = []
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) candidates.push(match.index + at)
  const start =
    candidates.length < 2
      ? candidates[0]
      : (candidates.find((at) => fits(match, { group, source, flags }, at)) ?? candidates[0])
  return start === undefined ? undefined : [start, start + text.length]
}

/** Whether the pattern gives the same match where the group must begin at an offset. */
function fits(match: RegExpExecArray, { group, source, flags }: Omit<Wanted, 'text'>, offset: number): boolean {
  const at = captures(source)[group - 1]?.inside
  if (at === undefined) return false
  const { input } = match
  const before = flags.includes('u') ? Array.from(input.slice(0, offset)).length : offset
  // `^` must be the beginning of all, not of a line.
  const demand = flags.includes('m') ? `(?<=(?<![^])[^]{${before}})` : `(?<=^[^]{${before}})`
  const again = new RegExp(source.slice(0, at) + demand + source.slice(at), `${flags.replace(/[dgy]/gu, '')}y`)
  again.lastIndex = match.index
  const other = again.exec(input)
  return other !== null && other.length === match.length && other.every((text, index) => text === match[index])
}

/** The capturing groups of a pattern, in order: their names, and where what is inside of them begins. */
function captures(source: string): { name: string | null; inside: number }[] {
  const found: { name: string | null; inside: number }[] = []
  let isClass = false
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '\\') at++
    else if (character === '[') isClass = true
    else if (character === ']') isClass = false
    else if (character === '(' && !isClass) {
      const opening = /^\((?:\?<(?![=!])([^>]+)>|(?!\?))/u.exec(source.slice(at, at + 100))
      if (opening !== null) found.push({ name: opening[1] ?? null, inside: at + opening[0].length })
    }
  }
  return found
}

/** Makes flag `d` known to a scope that does not know it. */
export function addMatchIndices(scope: { RegExp: RegExpConstructor }): void {
  const Native = scope.RegExp
  try {
    new Native('', 'd')
  } catch {
    scope.RegExp = knowingIndices(Native)
  }
}

const marked = new WeakSet<RegExp>()

function knowingIndices(Native: RegExpConstructor): RegExpConstructor {
  function Knowing(pattern: RegExp | string, flags?: string): RegExp {
    const wanted = flags ?? (pattern instanceof Native ? pattern.flags : '')
    const made = new Native(pattern, wanted.replace('d', ''))
    // `matchAll` makes a copy first.
    if (wanted.includes('d') || (pattern instanceof Native && marked.has(pattern))) {
      marked.add(made)
      made.exec = (text) => {
        const match = Native.prototype.exec.call(made, text)
        return match === null ? null : Object.assign(match, { indices: indicesOf(match, made.source, made.flags) })
      }
    }
    return made
  }
  Knowing.prototype = Native.prototype
  Native.prototype.constructor = Knowing
  Object.setPrototypeOf(Knowing, Native)
  Object.defineProperty(Knowing, Symbol.species, { value: Knowing })
  return Knowing as unknown as RegExpConstructor
}
