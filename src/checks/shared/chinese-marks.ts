const han = /\p{Script=Han}/u
/** Before a mark of Chinese text: Chinese, or punctuation that only Chinese has. */
const chinese = /[\p{Script=Han}“”‘’《》〈〉〔〕【】「」，。、；：！？…—（）]/u
/** After these no other mark stands: what follows stands for a character that was lost. */
const pause = /[，。、；：！？（“‘《]/u
const emphatic = /[？！]/u
/** What stands beside addresses and code may belong to them. */
const foreign = /[\ufffcA-Za-z/\\@_#=]/u

/** The indexes in a folded text where one of `marks` (full-width) belongs to Chinese text, in order. */
export function chineseMarks(value: string, marks: string): number[] {
  const brackets = bracketsIn(value, marks)
  const others = Array.from({ length: value.length }, (_, at) => at).filter(
    (at) => marks.includes(value.charAt(at)) && !/[（）]/u.test(value.charAt(at)) && standsInChinese(value, at),
  )
  return [...brackets, ...others].sort((a, b) => a - b)
}

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
function bracketsIn(value: string, marks: string): number[] {
  const open: number[] = []
  const found: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const mark = value.charAt(at)
    if (mark === '（' && marks.includes(mark)) open.push(at)
    if (mark !== '）' || !marks.includes(mark)) continue
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
