import { readInteger } from '../text/numerals.ts'
import { isoDate } from './calendar.ts'

/** Reads one full date: 2023年2月5日, 二〇二三年二月五日, 2023-02-05; null for anything else. */
export function readDate(text: string): string | null {
  const match =
    /^([〇零一二三四五六七八九\d]{4})[年\-./]([一二三四五六七八九十\d]{1,2})[月\-./]([一二三四五六七八九十\d]{1,3})日?$/u.exec(
      text,
    )
  if (!match) return null
  const [y, m, d] = match.slice(1, 4).map(readInteger)
  return y && m && d ? isoDate(y, m, d) : null
}
