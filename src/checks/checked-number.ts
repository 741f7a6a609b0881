import { placeOf } from '../report/text.ts'
import { defineKind } from './kind.ts'
import { hasLuhnDigit, isIdentityNumber } from './shared/check-digits.ts'
import { textsIn } from './shared/texts-in.ts'

interface Options {
  mobile: string
  card: string
  codes: string
  units: string
}

const edges = { before: '(?<![\\dA-Za-z.])', after: '(?![\\dA-Za-z]|[.,]\\d)' }
const groups = {
  identity: '(\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx])',
  card: '(\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?:[ -]?\\d{1,3})?)',
  mobile: '(?:\\+?86[ -]?)?(1\\d{2}[ -]?\\d{4}[ -]?\\d{4})',
}

/** Numbers that belong to a person, told from others by how they are built. What it gives to messages is masked. */
export const checkedNumber = defineKind<Options>({
  name: 'checked-number',
  summary:
    'No number of an identity card (checksum), bank card (Luhn) or mobile telephone (prefix) stands in the text.',
  options: {
    mobile: {
      type: 'string',
      format: 'regex',
      description: '手机号码的号段 · Pattern of the prefixes of mobile numbers',
    },
    card: { type: 'string', format: 'regex', description: '银行卡号的开头 · Pattern of how card numbers begin' },
    codes: {
      type: 'string',
      format: 'regex',
      description: '紧接其后的是编号而非卡号、手机号 · Right before a number: it is a code, no card or telephone',
    },
    units: { type: 'string', format: 'regex', description: '紧接在数字后的单位 · Right after a number: it is a count' },
  },
  outcomes: ['identity', 'card', 'mobile'],
  data: ['masked'],
  run(report, options) {
    return textsIn(report, ['title', 'headings', 'body', 'margins'], []).flatMap(({ text, from, to }) =>
      numbersIn(text.value, options)
        .filter(({ start }) => start >= from && start < to)
        .map(({ outcome, start, end, digits }) => ({
          place: placeOf(text, start, end),
          outcome,
          data: { masked: mask(digits) },
        })),
    )
  },
})

interface PersonalNumber {
  outcome: keyof typeof groups
  start: number
  end: number
  digits: string
}

function numbersIn(value: string, { mobile, card, codes, units }: Options): PersonalNumber[] {
  const isCode = (at: number): boolean => new RegExp(`(?:${codes})$`, 'u').test(value.slice(Math.max(0, at - 12), at))
  const isCount = (at: number): boolean => new RegExp(`^(?:${units})`, 'u').test(value.slice(at, at + 4))
  const begins = (digits: string, pattern: string): boolean => new RegExp(`^(?:${pattern})`, 'u').test(digits)
  const identities = find(value, 'identity').filter(({ digits }) => isIdentityNumber(digits))
  const others = [
    ...find(value, 'card').filter(({ digits }) => begins(digits, card) && hasLuhnDigit(digits)),
    ...find(value, 'mobile').filter(({ digits }) => begins(digits, mobile)),
  ].filter(({ start, end }) => !isCode(start) && !isCount(end))
  return [...identities, ...others.filter(({ start }) => identities.every((other) => other.start !== start))]
}

function find(value: string, outcome: keyof typeof groups): PersonalNumber[] {
  return [...value.matchAll(new RegExp(edges.before + groups[outcome] + edges.after, 'gu'))].map((match) => ({
    outcome,
    start: match.index,
    end: match.index + match[0].length,
    digits: (match[1] ?? '').replaceAll(/[ -]/gu, ''),
  }))
}

function mask(digits: string): string {
  return digits.slice(0, 3) + '*'.repeat(digits.length - 5) + digits.slice(-2)
}
