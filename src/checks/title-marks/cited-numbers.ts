import { allMatches } from '../../report/text/all-matches.ts'

/** The number of a document, with the title that it stands beside. */
export interface CitedNumber {
  /** Where the number stands in its text, and where 《 of the title does. */
  from: number
  to: number
  opened: number
  /** The title without 《》, 中华人民共和国 and what is bracketed at its end. */
  title: string
  /** In one form: 国务院令第722号, 国办发〔2022〕27号. */
  number: string
  /** What it is counted in: 国务院令, 国办发; of one before a title, behind any words that run into it (根据国务院令). */
  series: string
  /** Null for orders, which are not counted by years. */
  year: number | null
}

/** Patterns of what numbers of documents are made of. */
export interface CitedWords {
  /** What titles and orders may begin with and do without (中华人民共和国). */
  state: string
  /** What is counted without years (令). */
  orders: string
  /** What makes a number that of another document, right behind (修订). */
  after: string
}

/** What stands before a number of the title before it. */
const taken = /[》（]\p{Script=Han}{0,16}$/u
const longest = 90

/** Makes a reader of the numbers right behind titles in a folded text, and right before them. */
export function makeCitedReader(words: CitedWords): (value: string) => CitedNumber[] {
  const number = `(?:(?<order>\\p{Script=Han}{1,16}(?:${words.orders}))第?|(?<office>[\\p{Script=Han}A-Z]{2,10})[〔\\[【（](?<year>(?:19|20)\\d{2})[〕\\]】）]第?)0{0,3}(?<count>\\d{1,4})号`
  const behind = new RegExp(`》（?${number}(?!${words.after})`, 'gu')
  const before = new RegExp(`${number}《`, 'gu')
  const state = new RegExp(`^(?:${words.state})`, 'u')
  return (value) => {
    if (!value.includes('》') || !value.includes('号')) return []
    const ofTitles = allMatches(value, behind).flatMap((match) => {
      const from = match.index + (/^》（?/u.exec(match[0])?.[0].length ?? 0)
      const opened = value.lastIndexOf('《', match.index)
      return numberOf(value, match, { from, to: match.index + match[0].length, opened, closed: match.index, state })
    })
    const ahead = (value.includes('号《') ? allMatches(value, before) : []).flatMap((match) => {
      const opened = match.index + match[0].length - 1
      const closed = value.indexOf('》', opened)
      const isOther =
        taken.test(value.slice(0, match.index).slice(-longest)) ||
        /^》（?[^）》]{0,12}号/u.test(value.slice(closed, closed + 24))
      return isOther ? [] : numberOf(value, match, { from: match.index, to: opened, opened, closed, state })
    })
    return [...ofTitles, ...ahead]
  }
}

interface Range {
  from: number
  to: number
  opened: number
  closed: number
  state: RegExp
}

function numberOf(
  value: string,
  { groups }: RegExpExecArray,
  { from, to, opened, closed, state }: Range,
): CitedNumber[] {
  const { order, office, year, count } = groups ?? {}
  if (opened < 0 || closed < opened || closed - opened > longest) return []
  const title = value
    .slice(opened + 1, closed)
    .replace(state, '')
    .replace(/（[^（）]{1,20}）$/u, '')
  const at = { from, to, opened, title }
  const plain = String(Number(count))
  if (order !== undefined) {
    const series = order.replace(state, '')
    return [{ ...at, series, number: `${series}第${plain}号`, year: null }]
  }
  return office === undefined
    ? []
    : [{ ...at, series: office, number: `${office}〔${String(year)}〕${plain}号`, year: Number(year) }]
}
