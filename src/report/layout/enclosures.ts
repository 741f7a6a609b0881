import type { LineKinds } from './line-kinds.ts'
import type { Line } from './lines.ts'

/** A letter is over so many lines before the title of what it goes with. */
const near = 4
/** A report has at least so many lines below its title. */
const least = 4

/** Where the report begins that a letter (…的函) goes with: index of its first line; 0 where there is no letter. */
export function coverEnd(lines: Line[], kinds: LineKinds): number {
  const { isOwnTitle, isCover, isSignature, isAnnex, isDateLine, addressee } = kinds
  const value = (at: number): string => lines[at]?.text.value ?? ''
  for (let at = 3; at < lines.length - least; at++) {
    if (
      !(isOwnTitle(value(at)) || isSplit(value(at), value(at + 1), kinds)) ||
      isCover(value(at)) ||
      kinds.isClose(value(at))
    )
      continue
    const before = lines.slice(0, at).map(({ text }) => text.value)
    if (!before.some((line) => isCover(line)) || !before.some((line) => addressee.test(line))) continue
    const end = before.findLastIndex((line) => isDateLine(line) || isAnnex(line))
    if (end >= at - near && before.slice(0, end + 1).some((line) => isDateLine(line) || isSignature(line)))
      return end + 1
  }
  return 0
}

/** Whether a title is on two lines: 2024年度法治政府建设 above 工作总结. */
function isSplit(first: string, second: string, { isOwnTitle }: LineKinds): boolean {
  return !/[，：]/u.test(first) && !isOwnTitle(second) && isOwnTitle(first + second)
}

/**
 * Where the first annex begins after the body: index of its line (附件1); the number of lines where there is none. In a
 * text box, which may stand beside any paragraph, it begins one only below what closes the report.
 */
export function annexStart(lines: Line[], from: number, { isAnnex, isDateLine, isSignature }: LineKinds): number {
  const closes = ({ text: { value } }: Line): boolean => isDateLine(value) || isSignature(value)
  let closed = false
  const at = lines.findIndex((line, index) => {
    if (index <= from) return false
    closed ||= closes(line)
    return isAnnex(line.text.value) && (line.apart !== 'box' || closed)
  })
  return at < 0 ? lines.length : at
}
