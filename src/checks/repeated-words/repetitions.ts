/** What tells a slip from what may stand twice. Each word is looked up in folded text. */
export interface Repeatable {
  /** Words of two characters or more that nobody repeats on purpose. */
  words: ReadonlySet<string>
  /** Characters that are words of their own, and never stand twice. */
  singles: ReadonlySet<string>
  /** Characters that make a word a longer one: 系统性, 城市化. */
  suffixes: ReadonlySet<string>
  /** Characters that end the names of bodies and institutions: 水务局水务局 is a slip, whatever is before 局. */
  nouns: ReadonlySet<string>
  /** Characters that stand twice where one word ends and the next begins, or one is said twice on purpose. */
  twice: ReadonlySet<string>
  /** Characters that are words of their own behind one that ends with them: 作 in 对工作作了安排. */
  alone: ReadonlySet<string>
  /** Characters that end a longer word before one that begins with them: 台 in 服务台台账. */
  closing: ReadonlySet<string>
  /** Longer words that end or begin with one that seems to be repeated: 年度报告 in 上一年度年度报告. */
  compounds: readonly string[]
}

/** A stretch that stands twice in a row: `[at, at + size)` and again right after. */
export interface Repetition {
  at: number
  size: number
}

/** From this length on a repeated stretch is a slip whatever its words are; up to `longest` it is looked for. */
const clause = 4
const longest = 16
const han = /\p{Script=Han}/u
// What stands between words and is seldom a part of one.
const particles = /[的了等和及与对在]/u
// With one of these three characters are a piece of a sentence, which nobody says twice: 并将其并将其.
const piece = /[的将把被其并使等从向于未]/u
// 每个村 is no word of its own.
const counting = /^[每各多几]/u

/** The slips in a folded text, in order and without overlaps. Time grows with the length of the text. */
export function findRepetitions(value: string, repeatable: Repeatable): Repetition[] {
  const found: Repetition[] = []
  let at = 0
  while (at < value.length) {
    const size = repeatedAt(value, at, repeatable)
    if (size > 0) found.push({ at, size })
    at += size > 0 ? size * 2 : 1
  }
  return found
}

/** The length of the longest stretch at `at` that is repeated by mistake; 0 for none. */
function repeatedAt(value: string, at: number, repeatable: Repeatable): number {
  const first = value.charCodeAt(at)
  // Nearly always it does not come again so soon.
  if (!value.slice(at + 1, at + 1 + longest).includes(value.charAt(at))) return 0
  for (let size = longest; size > 0; size -= 1) {
    if (first !== value.charCodeAt(at + size)) continue
    if (!han.test(value.charAt(at))) return 0
    const word = value.slice(at, at + size)
    if (!value.startsWith(word, at + size)) continue
    if (size === 1 && isTwice(value, at, repeatable)) return size
    if (!isWord(word, repeatable)) continue
    if (!hasOtherReading(value, { at, size }, repeatable)) return size
  }
  return 0
}

/** Whether the last or the first character of a known word is written twice, and no other word can have the second one. */
function isTwice(value: string, at: number, repeatable: Repeatable): boolean {
  const { words, suffixes, twice, alone, closing, compounds } = repeatable
  const character = value.charAt(at)
  const [before, after] = [value.charAt(at - 1), value.charAt(at + 2)]
  const [ends, begins] = [words.has(before + character), words.has(character + after)]
  if (ends === begins || twice.has(character)) return false
  // 了解解决情况, 推动动员工作: a word that is in no list of those that nobody repeats.
  if (compounds.includes(ends ? character + after : before + character)) return false
  if (ends)
    return (
      !alone.has(character) && (!han.test(after) || particles.test(after) || words.has(value.slice(at + 2, at + 4)))
    )
  if (suffixes.has(character) || closing.has(character)) return false
  return !han.test(before) || particles.test(before) || words.has(value.slice(Math.max(0, at - 2), at))
}

function isWord(word: string, { words, singles, suffixes, nouns }: Repeatable): boolean {
  if (word.length === 1) return singles.has(word)
  if (words.has(word)) return true
  if (word.length === 3 && (nouns.has(word.charAt(2)) || piece.test(word))) return isPlain(word)
  if (word.length === 3) return words.has(word.slice(0, 2)) && suffixes.has(word.charAt(2))
  if (word.length === 4 && words.has(word.slice(0, 2)) && words.has(word.slice(2))) return true
  return word.length >= clause && isPlain(word)
}

/** 一个问题一个问题 is said on purpose; the end of a clause and the start of the next are not all Chinese. */
function isPlain(word: string): boolean {
  return /^(?![一二三四五六七八九十两每逐各个])\p{Script=Han}+$/u.test(word)
}

/** Whether the first belongs to what stands before, or the second to what follows. */
function hasOtherReading(value: string, { at, size }: Repetition, { words, suffixes, compounds }: Repeatable): boolean {
  const [middle, end] = [at + size, at + 2 * size]
  const word = value.slice(at, middle)
  const isInLonger = compounds.some(
    (longer) =>
      longer.length > size &&
      ((longer.startsWith(word) && value.startsWith(longer, middle)) ||
        (longer.endsWith(word) && value.endsWith(longer, middle))),
  )
  if (isInLonger) return true
  // 实实在在在基层: three in a row may be a reduplication and another word.
  if (size === 1) return value.charAt(at - 1) === word
  const isFollowed = words.has(value.slice(end, end + 2))
  // 再审申请人申请人民法院: the last character makes a word with the next.
  const isParted = !piece.test(word) && words.has(word.slice(0, -1)) && words.has(value.slice(end - 1, end + 1))
  if (isParted && (!isFollowed || words.has(value.slice(end + 1, end + 3)))) return true
  // Right after a mark the first belongs to nothing: it is the same word again.
  const isLonger = suffixes.has(value.charAt(end)) && !counting.test(word)
  return !isFollowed && isLonger && han.test(value.charAt(at - 1))
}
