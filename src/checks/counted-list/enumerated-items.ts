import { afterLast } from '../../report/text/cut-at-marks.ts'

/** Names that stand beside each other, parted by 、. */
export interface Items {
  names: string[]
  /** So many they are at least, and at most: 和 may join two of them or stand within one. */
  fewest: number
  most: number
  /** They are of one form, so that each of them is a name. */
  uniform: boolean
  /** 等 stands behind them. */
  open: boolean
}

const most = 200
const join =
  /以及|(?<!缓|共(?=和国))和(?![谐解睦]|平(?:共处|发展|统一|外交)|平(?=[、，”]|$)|美(?:乡村|家园))|(?<!参)与|(?<![涉普顾波危])及(?![时格])/gu
const quoted = /《[^《》]{1,60}》|“[^“”]{1,40}”/gu

/** The names from a place on, up to the end of their bracket or clause; null where they are not all that stands there. */
export function itemsIn(value: string, start: number, close: string): Items | null {
  const rest = value.slice(start, start + most)
  const end = rest.search(/[，。；：！？（）]/u)
  const stop = end < 0 ? (rest.length < most ? '。' : '') : rest.charAt(end)
  const list = itemsOf(end < 0 ? rest : rest.slice(0, end))
  if (close !== '') return stop === close ? list : null
  // What goes on behind ， may be more of them.
  return stop === '。' || stop === '；' || (stop === '，' && list?.uniform) ? list : null
}

/** The names right before a place. */
export function itemsBefore(value: string, end: number): Items | null {
  const lead = value.slice(Math.max(0, end - most), end).replace(/“$/u, '')
  const open = lead.endsWith('等')
  const list = itemsOf(afterLast(lead, '，。；：！？（）').replace(/等$/u, ''))
  return list && { ...list, open }
}

function itemsOf(text: string): Items | null {
  if (text === '' || /^[、]|[、]$/u.test(text)) return null
  const names = text.replaceAll(/(?<=[》”])(?=[《“])/gu, '、').split('、')
  const joins = names.reduce((count, name) => count + (name.replaceAll(quoted, '').match(join)?.length ?? 0), 0)
  const [first = '', ...others] = names
  const alike =
    others.every((name) => name.length === first.length) ||
    names.every((name) => name.length < 4) ||
    names.every((name) => /^《.*》$/u.test(name)) ||
    names.every((name) => /^“.*”$/u.test(name)) ||
    others.every((name) => name.slice(-2) === first.slice(-2) && name.length > 2)
  return { names, fewest: names.length, most: names.length + joins, uniform: alike && names.length > 1, open: false }
}
