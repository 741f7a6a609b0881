import { isCalendarDate } from '../../report/times/calendar.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether 18 characters are the number of an identity card: a date of birth, and the check character of GB 11643. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(number)) return false
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!/^(?:18|19|20)/u.test(birth) || !isCalendarDate(birth)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** Whether the last digit is the check digit of the others (ISO/IEC 7812, Luhn). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return digits !== '' && sum % 10 === 0
}
