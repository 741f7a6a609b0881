const han = /\p{Script=Han}/u
/** Before a full stop: Chinese, or what closes it. */
const closes = /[\p{Script=Han}”’》）)】〕%％]/u
/** After one: Chinese, or what opens it. */
const opens = /[\p{Script=Han}“‘《（(【〔]/u
/** Names of people are written with a dot between such characters: 买买提.吐尔逊. */
const foreign = /[阿艾依吾伊克尔斯拉姆提江汗德特利亚里罗巴木丁山买孜古麦托列卡迪米萨热尼卓扎次仁旺吐逊]/u
/** What a dot belongs to before it: the ordinals 一. and （一）., 第一. */
const ordinal = /(?:^|[。；：，、！？\s])第?[（(]?[一二三四五六七八九十]{1,3}[)）]?$/u

/** What most lines have. */
const none: ReadonlySet<number> = new Set()

/** Whether each dot in a line stands for 。: `throughout`, for a document that writes it so. */
export function halfStops(raw: string, throughout: boolean): ReadonlySet<number> {
  if (!raw.includes('.') && !raw.includes('．')) return none
  const found = new Set<number>()
  const ended = withoutClosing(raw)
  const ends = isDot(ended.at(-1)) && endsSentence(ended, ended.length - 1) ? ended.length - 1 : -1
  if (ends >= 0) found.add(ends)
  const opening =
    /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）][、.．]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、](?!\d))/u.exec(
      raw,
    )
  let first = opening !== null
  for (let at = opening?.[0].length ?? 1; at < raw.length - 1; at++) {
    const character = raw.charAt(at)
    if (character === '。') first = false
    if (!isDot(character) || at === ends || !isBetween(raw, at)) continue
    // The first stop after an ordinal ends the title of a heading, whatever the rest of the paragraph is written with.
    if (throughout || ends >= 0 || first) found.add(at)
    first = false
  }
  return found
}

/** Whether a line shows that its document writes `.` for 。 (1), or that it does not (-1). */
export function leansOnHalfStops(raw: string): number {
  const end = withoutClosing(raw)
  if (end.endsWith('。')) return -1
  return isDot(end.at(-1)) && endsSentence(end, end.length - 1) ? 1 : 0
}

function withoutClosing(raw: string): string {
  let end = raw.length
  while (/[”’"」）)\s]/u.test(raw.charAt(end - 1))) end--
  return raw.slice(0, end)
}

function isDot(character: string | undefined): boolean {
  return character === '.' || character === '．'
}

/** A dot at the end of a line, after a sentence: no ordinal, no ellipsis. */
function endsSentence(raw: string, at: number): boolean {
  const before = raw.charAt(at - 1)
  if (!closes.test(before) && !/\d/u.test(before)) return false
  const head = raw.slice(Math.max(0, at - 12), at)
  return head.length >= 4 && han.test(raw.slice(Math.max(0, at - 12), at - 1)) && !ordinal.test(head)
}

/** A dot between two Chinese sentences: neither 二.五 nor a name, nor part of a file name. */
function isBetween(raw: string, at: number): boolean {
  const [before, after] = [raw.charAt(at - 1), raw.charAt(at + 1)]
  if (!closes.test(before) || ordinal.test(raw.slice(Math.max(0, at - 6), at))) return false
  if (foreign.test(before) && foreign.test(after)) return false
  return (
    opens.test(after) || (!/[件图表号点〇零]/u.test(before) && /^(?:19|20)\d{2}年/u.test(raw.slice(at + 1, at + 6)))
  )
}
