import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate, lineOrigin } from '../src/doc/origin.ts'
import { fold as foldUnits } from '../src/report/text/fold.ts'
import { emptyText, joinTexts, makeText, placeOf, sliceText, type Run } from '../src/report/text/text.ts'
import type { Text } from '../src/report/types.ts'

const fold = (text: string): string => makeText([{ value: text, start: 0 }]).value

describe('fold', () => {
  test.each([
    ['(1),;:!?', '（1），；：！？'],
    ['１２．５％ＡＢｃ', '12.5%ABc'],
    ['～~〜', '～～～'],
    ['―–─—', '————'],
    ['－−‐‑-', '-----'],
    ['○九•・‧', '〇九···'],
    ['｡､｢｣﹝﹞', '。、「」〔〕'],
    ['⼀⽉', '一月'],
    ['办结1,472件', '办结1,472件'],
    ['办结1，472件', '办结1,472件'],
    ['１１：２０开会', '11:20开会'],
    ['第1,甲', '第1，甲'],
    ['“法治”《纲要》〔2024〕3号', '“法治”《纲要》〔2024〕3号'],
  ])('%s → %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  test('has another form for these characters, and for no others', () => {
    const formsIn = (...ranges: [number, number][]): string[] =>
      ranges.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).flatMap((one) => {
          const form = foldUnits(one)
          return form === one ? [] : [`${one.charCodeAt(0).toString(16)}${form === ' ' ? '_' : form}`]
        }),
      )
    const blanks =
      '9 a b c d a0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200a 2028 2029 202f 205f 3000 feff'
    const marks =
      '21！ 28（ 29） 2c， 3a： 3b； 3f？ 7e～ 2010- 2011- 2013— 2015— 2022· 2027· 2212- 2500— 25cb〇 301c～ 30fb· ff61。 ff62「 ff63」 ff64、'
    expect(
      formsIn(
        [0, 0x2e7f],
        [0x2fd6, 0xf8ff],
        [0xfb00, 0xfe0f],
        [0xfe1a, 0xfe2f],
        [0xfe6c, 0xff00],
        [0xff5e, 0xffff],
      ).sort(),
    ).toEqual([...blanks.split(' ').map((one) => `${one}_`), ...marks.split(' ')].sort())
    const vertical =
      'fe10， fe11、 fe12。 fe13： fe14； fe15！ fe16？ fe17〖 fe18〗 fe31— fe32— fe33_ fe34_ fe35（ fe36） fe37{ fe38} fe39〔 fe3a〕 ' +
      'fe3b【 fe3c】 fe3d《 fe3e》 fe3f〈 fe40〉 fe41「 fe42」 fe43『 fe44』 fe47[ fe48] fe4d_ fe4e_ fe4f_'
    const small =
      'fe50， fe51、 fe52. fe54； fe55： fe56？ fe57！ fe58— fe59（ fe5a） fe5b{ fe5c} fe5d〔 fe5e〕 fe5f# fe60& fe61* fe62+ fe63- ' +
      'fe64< fe65> fe66= fe68\\ fe69$ fe6a% fe6b@'
    expect(formsIn([0xfe10, 0xfe19], [0xfe30, 0xfe6b])).toEqual([...vertical.split(' '), ...small.split(' ')])
    // Radicals and ideographs of compatibility are those that Unicode says.
    const single = (code: number): string => {
      const form = String.fromCharCode(code).normalize('NFKC')
      return form.length === 1 ? form : String.fromCharCode(code)
    }
    for (const [from, to] of [
      [0x2f00, 0x2fd5],
      [0xf900, 0xfaff],
    ] as const)
      for (let code = from; code <= to; code++) expect(foldUnits(String.fromCharCode(code))).toBe(single(code))
    for (let code = 0xff01; code <= 0xff5d; code++)
      expect(foldUnits(String.fromCharCode(code))).toBe(foldUnits(String.fromCharCode(code - 0xfee0)))
  })
  test.each([
    ['1,2', '1,2'],
    ['１，２', '1,2'],
    ['1，甲', '1，甲'],
    ['甲，1', '甲，1'],
    ['1,', '1，'],
    [',1', '，1'],
    ['1：2', '1:2'],
    ['1:甲', '1：甲'],
    ['9,0', '9,0'],
    ['1;2', '1；2'],
    [':,', '：，'],
    ['/,1', '/，1'],
    ['甲乙丙', '甲乙丙'],
    ['甲(乙)丙', '甲（乙）丙'],
  ])('of a comma or colon in %s: %s', (written, folded) => {
    expect(foldUnits(written)).toBe(folded)
  })

  test('makes one UTF-16 unit of each, and nothing of what is folded already', () => {
    for (let code = 0; code < 0x10000; code++) {
      const once = foldUnits(String.fromCharCode(code))
      const twice = foldUnits(once)
      if (once.length !== 1 || twice !== once) expect.unreachable(`${code.toString(16)}: ${once} → ${twice}`)
    }
  })
})

describe('spaces', () => {
  test.each([
    ['共 办结 36 件', '共办结36件'],
    ['　　全角空格\t和制表符', '全角空格和制表符'],
    ['零\u200b宽\ufeff字符', '零宽字符'],
    ['Open Data 2 0', 'Open Data 2 0'],
    ['办理 36 件', '办理36件'],
  ])('%s → %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })
})

/** Pieces of lines as they are found in a file: some text, then perhaps marks that are no part of it, then line ends. */
const character = fc.constantFrom(...Array.from('法治一二三1234,.:（(　  ＡＢabc。%％—\u{20bb7}\u{1f600}\u200b'))
const file = fc.array(
  fc.record({
    value: fc.array(character, { maxLength: 12 }).map((characters) => characters.join('')),
    gap: fc.nat({ max: 3 }),
    ends: fc.nat({ max: 2 }),
  }),
  { maxLength: 8 },
)

function runsOf(parts: { value: string; gap: number; ends: number }[]): { source: string; runs: Run[] } {
  let source = ''
  const runs: Run[] = []
  for (const { value, gap, ends } of parts) {
    runs.push({ value, start: source.length })
    source += value + '*'.repeat(gap) + '\n'.repeat(ends)
  }
  return { source, runs }
}

/** Whether every character stands where its place says, on the line and in the column that its place says. */
function expectPlaced(text: Text, source: string): void {
  expect(text.raw).toHaveLength(text.value.length)
  const lines = source.split('\n')
  const origin = lineOrigin(source)
  for (let at = 0; at < text.value.length; at++) {
    const { start, end } = locate(origin, placeOf(text, at, at + 1))
    const shown = source.slice(start.offset, end.offset)
    // A place has no half of a surrogate pair, unless the text has.
    if (!/\p{Cs}/u.test(text.raw)) expect(shown).not.toMatch(/\p{Cs}/u)
    expect(shown).toContain(text.raw.charAt(at))
    expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(shown)
    expect([end.line, end.column - start.column]).toEqual([start.line, shown.length])
  }
}

describe('places', () => {
  test('of every character are right, over spaces, marks, line ends and surrogate pairs', () => {
    fc.assert(
      fc.property(file, (parts) => {
        const { source, runs } = runsOf(parts)
        const text = makeText(runs)
        expectPlaced(text, source)
        expect(text.raw.replaceAll(/[\s\u200b]/gu, '')).toBe(
          parts
            .map(({ value }) => value)
            .join('')
            .replaceAll(/[\s\u200b]/gu, ''),
        )
      }),
    )
  })

  test('stay right when texts are joined and sliced', () => {
    fc.assert(
      fc.property(file, fc.nat(100), fc.nat(100), (parts, a, b) => {
        const { source, runs } = runsOf(parts)
        const whole = joinTexts(runs.map((run) => makeText([run])))
        expectPlaced(whole, source)
        const [from, to] = [Math.min(a, b) % (whole.value.length + 1), Math.max(a, b)]
        const slice = sliceText(whole, from, to)
        expectPlaced(slice, source)
        expect(slice.value).toBe(whole.value.slice(from, to))
        expect(joinTexts([sliceText(whole, 0, from), sliceText(whole, from)])).toEqual({
          ...whole,
          pieces: expect.anything() as unknown,
        })
      }),
    )
  })

  test('are kept in as few pieces as there are runs of characters', () => {
    const text = makeText([
      { value: '共 办结', start: 40 },
      { value: '36件', start: 44 },
      { value: '案件', start: 52 },
    ])
    expect(text.pieces).toEqual([
      { index: 0, start: 40 },
      { index: 1, start: 42 },
      { index: 6, start: 52 },
    ])
  })

  test('of a range go from its first character to behind its last', () => {
    const text = joinTexts([makeText([{ value: '开幕会直', start: 0 }]), makeText([{ value: '播。', start: 6 }])])
    expect(placeOf(text, 2, 5)).toEqual({ start: 2, end: 7 })
    expect(placeOf(text)).toEqual({ start: 0, end: 8 })
  })

  test('of nothing are empty', () => {
    const text = makeText([{ value: '法治', start: 7 }])
    expect(placeOf(text, 1, 1).end).toEqual(placeOf(text, 1, 1).start)
    expect(placeOf(text, 2, 2).start).toEqual(9)
    expect(placeOf(emptyText)).toEqual({ start: 0, end: 0 })
    for (const [from, to] of [
      [1, 1],
      [2, 1],
      [2, 2],
      [5, 9],
    ])
      expect(sliceText(text, from ?? 0, to)).toEqual(emptyText)
  })
})
