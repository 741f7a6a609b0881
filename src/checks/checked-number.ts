import { allMatches } from '../report/text/all-matches.ts'
import { placeOf } from '../report/text/text.ts'
import { defineKind } from './kind.ts'
import { hasLuhnDigit, isIdentityNumber } from './checked-number/check-digits.ts'
import { textsIn } from './shared/texts-in.ts'
import { regexField } from './shared/option-schemas.ts'

interface Options {
  mobile: string
  card: string
  codes: string
  units: string
}

/** A number by itself: no part of a longer one, of a code or of a decimal. */
const alone = (digits: string): RegExp => new RegExp(`(?<![\\dA-Za-z.])${digits}(?![\\dA-Za-z]|[.,]\\d)`, 'gu')

/** As many digits as the shortest of them has begin with. */
const enough = /\d{3}[ -]?\d/

const forms = {
  identity: alone('(\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx])'),
  card: alone('(\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?:[ -]?\\d{1,3})?)'),
  mobile: alone('(?:(?:\\+|00)?86[ -]?)?(1\\d{2}[ -]?\\d{4}[ -]?\\d{4})'),
}

/** Numbers that belong to a person, told from others by how they are built. What it gives to messages is masked. */
export const checkedNumber = defineKind<Options, Record<keyof Options, RegExp>>({
  name: 'checked-number',
  summary: {
    zh: '文中没有身份证号（验校验码）、银行卡号（验 Luhn 校验）和手机号（验号段）。',
    en: 'No number of an identity card (checksum), bank card (Luhn) or mobile telephone (prefix) stands in the text.',
  },
  options: {
    mobile: regexField('手机号码的号段 · Pattern of the prefixes of mobile numbers'),
    card: regexField('银行卡号的开头 · Pattern of how card numbers begin'),
    codes: regexField('紧接其后的是编号而非卡号、手机号 · Right before a number: it is a code, no card or telephone'),
    units: regexField('紧接在数字后的单位 · Right after a number: it is a count'),
  },
  outcomes: ['identity', 'card', 'mobile'],
  data: ['masked'],
  prepare: (options) => ({
    mobile: new RegExp(`^(?:${options.mobile})`, 'u'),
    card: new RegExp(`^(?:${options.card})`, 'u'),
    codes: new RegExp(`(?:${options.codes})$`, 'u'),
    units: new RegExp(`^(?:${options.units})`, 'u'),
  }),
  run(report, words) {
    return textsIn(report, ['title', 'headings', 'body', 'margins'], []).flatMap(({ text, from, to }) =>
      numbersIn(text.value, words)
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
  outcome: keyof typeof forms
  start: number
  end: number
  digits: string
}

function numbersIn(value: string, { mobile, card, codes, units }: Record<keyof Options, RegExp>): PersonalNumber[] {
  if (!enough.test(value)) return []
  const identities = find(value, 'identity').filter(({ digits }) => isIdentityNumber(digits))
  const others = [
    ...find(value, 'card').filter(({ digits }) => card.test(digits) && hasLuhnDigit(digits)),
    ...find(value, 'mobile').filter(({ digits }) => mobile.test(digits)),
  ].filter(({ start, end }) => {
    const isCode = codes.test(value.slice(Math.max(0, start - 12), start))
    return !isCode && !units.test(value.slice(end, end + 4))
  })
  const taken = new Set(identities.map(({ start }) => start))
  return [...identities, ...others.filter(({ start }) => !taken.has(start))]
}

function find(value: string, outcome: keyof typeof forms): PersonalNumber[] {
  return allMatches(value, forms[outcome]).map((match) => ({
    outcome,
    start: match.index,
    end: match.index + match[0].length,
    digits: (match[1] ?? '').replaceAll(/[ -]/gu, ''),
  }))
}

function mask(digits: string): string {
  return digits.slice(0, 3) + '*'.repeat(digits.length - 5) + digits.slice(-2)
}
