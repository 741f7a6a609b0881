const han = /\p{Script=Han}/u
/** Before a mark of Chinese text: Chinese, or punctuation that only Chinese has. */
const chinese = /[\p{Script=Han}“”‘’《》〈〉〔〕【】「」，。、；：！？…—（）]/u
/** After these no other mark stands: what follows stands for a character that was lost. */
const pause = /[，。、；：！？（“‘《]/u
const emphatic = /[？！]/u
/** What stands beside addresses and code may belong to them. */
const foreign = /[\ufffcA-Za-z/\\@_#=]/u

/** The indexes in a folded text where one of `marks` (full-width; `any` finds them) belongs to Chinese text, in order. */
export function chineseMarks(value: string, any: RegExp): number[] {
  const found: number[] = []
  let brackets = false
  any.lastIndex = 0
  while (any.test(value)) {
    const at = any.lastIndex - 1
    const mark = value.charCodeAt(at)
    if (mark === opening || mark === closing) brackets = true
    else if (standsInChinese(value, at)) found.push(at)
  }
  if (!brackets) return found
  return [...bracketsIn(value, any), ...found].sort((a, b) => a - b)
}

const opening = '（'.charCodeAt(0)
const closing = '）'.charCodeAt(0)

/** Chinese on one side at least, and nothing foreign on the other: neither 11:20 nor http: nor a;b. */
function standsInChinese(value: string, at: number): boolean {
  const [before, after] = besides(value, at)
  if (pause.test(before)) return false
  return !foreign.test(before) && !foreign.test(after) && (/[\p{Script=Han}”》）]/u.test(before) || han.test(after))
}

/** What stands before and after a mark; of ？！, which go together, before and after both. */
function besides(value: string, at: number): [string, string] {
  let [first, last] = [at, at]
  if (emphatic.test(value.charAt(at))) {
    while (at - first < 4 && emphatic.test(value.charAt(first - 1))) first--
    while (last - at < 4 && emphatic.test(value.charAt(last + 1))) last++
  }
  return [value.charAt(first - 1), value.charAt(last + 1)]
}

/** Brackets, both or neither of a pair: by what stands before it and what it encloses. f(x) is not Chinese. */
function bracketsIn(value: string, any: RegExp): number[] {
  const open: number[] = []
  const found: number[] = []
  any.lastIndex = 0
  while (any.test(value)) {
    const at = any.lastIndex - 1
    const mark = value.charCodeAt(at)
    if (mark === opening) open.push(at)
    if (mark !== closing) continue
    const start = open.pop()
    if (start === undefined) {
      if (standsInChinese(value, at)) found.push(at)
    } else if (belongs(value, start, at)) found.push(start, at)
  }
  return [...found, ...open.filter((at) => standsInChinese(value, at))]
}

function belongs(value: string, start: number, end: number): boolean {
  return start === 0 || chinese.test(value.charAt(start - 1)) || han.test(value.slice(start, Math.min(end, start + 80)))
}
