/** Characters that are mistaken for one another: by the code of each the code of the first of its group; 0: itself. */
export type Alike = Uint16Array

/** Groups of characters, parted by spaces or line breaks; groups that have a character in common are one. */
export function prepareAlike(groups: string): Alike {
  const alike = new Uint16Array(65_536)
  // The characters of each group, by the first.
  const members = new Map<number, string>()
  for (const group of groups.split(/\s+/u)) {
    let joined = 0
    let all = group
    for (let at = 0; at < group.length; at++) {
      const first = alike[group.charCodeAt(at)] as number
      if (first === 0 || first === joined) continue
      joined ||= first
      all += members.get(first) ?? ''
    }
    joined ||= group.charCodeAt(0) || 0
    for (let at = 0; at < all.length; at++) alike[all.charCodeAt(at)] = joined
    members.set(joined, all)
  }
  return alike
}

/** The code that stands for a character and all that are mistaken for it. */
export function soundOf(code: number, alike: Alike): number {
  return alike[code] || code
}

/** The same for each character of a text. */
export function soundsOf(text: string, alike: Alike): Uint16Array {
  const sounds = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    sounds[at] = alike[code] || code
  }
  return sounds
}

/** The text with the first of its group for each character; texts that sound or look alike become equal. */
export function foldAlike(text: string, alike: Alike): string {
  let folded = ''
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const sound = alike[code] || code
    if (sound === code) continue
    folded += text.slice(start, at) + String.fromCharCode(sound)
    start = at + 1
  }
  return start === 0 ? text : folded + text.slice(start)
}

/** Where two texts of one length have different characters. */
export function differences(one: string, other: string): number[] {
  return Array.from(one, (_, at) => at).filter((at) => one[at] !== other[at])
}
