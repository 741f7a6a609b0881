/** Characters that are mistaken for one another: each with the first of its group. */
export type Alike = ReadonlyMap<string, string>

/** Groups of characters, parted by spaces or line breaks; groups that have a character in common are one. */
export function prepareAlike(groups: string): Alike {
  const first = new Map<string, string>()
  for (const group of groups.split(/\s+/u)) {
    const met = new Set(Array.from(group, (one) => first.get(one) ?? ''))
    const [joined = group.charAt(0), ...others] = [...met].filter((one) => one !== '')
    for (const one of group) first.set(one, joined)
    if (others.length > 0) for (const [one, old] of first) if (others.includes(old)) first.set(one, joined)
  }
  return first
}

/** The text with the first of its group for each character; texts that sound or look alike become equal. */
export function foldAlike(text: string, alike: Alike): string {
  let folded = ''
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const first = alike.get(text.charAt(at))
    if (first === undefined) continue
    folded += text.slice(start, at) + first
    start = at + 1
  }
  return start === 0 ? text : folded + text.slice(start)
}

/** Where two texts of one length have different characters. */
export function differences(one: string, other: string): number[] {
  return Array.from(one, (_, at) => at).filter((at) => one[at] !== other[at])
}
