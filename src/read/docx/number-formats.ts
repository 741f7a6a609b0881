/** How automatic numbers are written, by the names that Word has for it; of what is not here, digits. */
export function formatNumber(format: string, value: number): string {
  return (Object.hasOwn(formats, format) ? formats[format] : undefined)?.(value) ?? String(value)
}

/** Null for numbers that a way of writing has nothing for. */
type Format = (value: number) => string | null

const formats: Partial<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `-${value}-`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  upperLetter: letters,
  lowerLetter: (value) => letters(value)?.toLowerCase() ?? null,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => following('⒈', value, 20),
  decimalEnclosedParen: (value) => following('⑴', value, 20),
  ideographEnclosedCircle: (value) => following('㊀', value, 10),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt(value - 1) || null,
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt(value - 1) || null,
  ideographZodiacTraditional: stemAndBranch,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  chineseLegalSimplified: (value) =>
    spelled(value, { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', ten: true, one: true, gap: true }),
  ideographLegalTraditional: (value) =>
    spelled(value, { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', ten: true, one: true, gap: true }),
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  japaneseCounting: (value) =>
    spelled(value, { digits: '〇一二三四五六七八九', units: '十百千', ten: false, one: false, gap: false }),
  japaneseLegal: (value) =>
    spelled(value, { digits: '〇壱弐参四伍六七八九', units: '拾百阡', ten: true, one: true, gap: false }),
}

/** 一 to 九十九; from a hundred on, digit by digit. */
function counting(value: number): string | null {
  return value < 100 ? thousands(value) : digits(value)
}

function thousands(value: number): string | null {
  return spelled(value, { digits: '零一二三四五六七八九', units: '十百千', ten: false, one: true, gap: true })
}

/** How a number is spelled: whether 一 stands before a leading ten, before hundreds and thousands, and 零 for a gap. */
interface Spelling {
  digits: string
  units: string
  ten: boolean
  one: boolean
  gap: boolean
}

function spelled(value: number, { digits: names, units, ten, one, gap }: Spelling): string | null {
  if (value < 1 || value > 9999) return null
  const written = String(value)
  let text = ''
  let skipped = false
  for (const [at, digit] of Array.from(written).entries()) {
    const place = written.length - at - 1
    if (digit === '0') {
      skipped = true
      continue
    }
    if (skipped && gap) text += names.charAt(0)
    skipped = false
    const isBare = digit === '1' && place > 0 && (place === 1 ? !ten && (text === '' || !one) : !one)
    text += (isBare ? '' : names.charAt(Number(digit))) + units.charAt(place - 1)
  }
  return text
}

function digits(value: number): string {
  return String(value).replaceAll(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
}

function fullWidth(value: number): string {
  return String(value).replaceAll(/\d/gu, (digit) => following('０', Number(digit) + 1, 10) ?? digit)
}

function circled(value: number): string | null {
  if (value === 0) return '⓪'
  if (value <= 20) return following('①', value, 20)
  return value <= 35 ? following('㉑', value - 20, 15) : following('㊱', value - 35, 15)
}

/** The one so many characters into a row of `count`. */
function following(first: string, value: number, count: number): string | null {
  return value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : null
}

/** A to Z, AA to ZZ, AAA …, as Word has it. */
function letters(value: number): string | null {
  if (value < 1 || value > 780) return null
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = value
  return signs
    .map(([worth, sign]) => {
      const times = Math.floor(left / worth)
      left -= times * worth
      return sign.repeat(times)
    })
    .join('')
}

function stemAndBranch(value: number): string | null {
  if (value < 1 || value > 60) return null
  return '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10) + '子丑寅卯辰巳午未申酉戌亥'.charAt((value - 1) % 12)
}
