import { attribute, type PageElement } from './parse-page.ts'

const digits = '〇一二三四五六七八九'
const styles: { style: RegExp; label: (number: number) => string }[] = [
  { style: /none/, label: () => '' },
  { style: /cjk-ideographic|chinese|japanese/, label: (number) => `${chinese(number)}、` },
  { style: /lower-(?:alpha|latin)/, label: (number) => `${letter(number)}. ` },
  { style: /upper-(?:alpha|latin)/, label: (number) => `${letter(number).toUpperCase()}. ` },
  { style: /lower-roman/, label: (number) => `${roman(number)}. ` },
  { style: /upper-roman/, label: (number) => `${roman(number).toUpperCase()}. ` },
  { style: /disc|circle|square/, label: () => '' },
]
const types: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** What numbers the items of lists; of each list they are asked for in order. */
export function makeListLabels(): (element: PageElement) => string {
  const counts = new Map<PageElement, number>()
  return (item) => {
    const list = item.parentNode
    if (item.tagName !== 'li' || list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
    const given = Number.parseInt(attribute(item, 'value'), 10)
    const start = Number.parseInt(attribute(list, 'start'), 10)
    const number = Number.isNaN(given) ? (counts.get(list) ?? (Number.isNaN(start) ? 0 : start - 1)) + 1 : given
    counts.set(list, number)
    const style = styleOf(item) || styleOf(list) || (types[attribute(list, 'type')] ?? '')
    const known = styles.find((one) => one.style.test(style))
    if (known !== undefined) return known.label(number)
    // Figures inside figures: only the indent tells that they do not count on, and a line of text has none.
    return isInsideList(list) ? '' : `${String(number)}. `
  }
}

/** How far up is looked. */
const near = 20

function isInsideList(list: PageElement): boolean {
  let at = list.parentNode
  for (let step = 0; step < near && at !== null && 'tagName' in at; step++) {
    if (at.tagName === 'ol') return true
    at = at.parentNode
  }
  return false
}

function styleOf(element: PageElement): string {
  return /list-style(?:-type)?\s*:([^;]*)/i.exec(attribute(element, 'style'))?.[1] ?? ''
}

/** 1 to 99; others in digits. */
function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens > 1 ? digits.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits.charAt(ones) : '')
}

function letter(number: number): string {
  return number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number)
}

function roman(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return number >= 1 && number < 40 ? 'x'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '') : String(number)
}
