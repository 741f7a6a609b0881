import { describe, expect, test } from 'vitest'
import { decode } from '../src/read/decode.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readText } from '../src/read/read-text.ts'

const gb = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decode', () => {
  test.each([
    ['nothing at all', gb(), { text: '', encoding: 'utf-8', bom: false }],
    ['UTF-8', utf8('报告'), { text: '报告', encoding: 'utf-8', bom: false }],
    ['UTF-8 with a mark', gb(0xef, 0xbb, 0xbf, ...utf8('报告')), { text: '报告', encoding: 'utf-8', bom: true }],
    ['a mark and nothing else', gb(0xef, 0xbb, 0xbf), { text: '', encoding: 'utf-8', bom: true }],
    ['UTF-16LE with a mark', gb(0xff, 0xfe, 0x2d, 0x4e), { text: '中', encoding: 'utf-16le', bom: true }],
    ['UTF-16BE with a mark', gb(0xfe, 0xff, 0x4e, 0x2d), { text: '中', encoding: 'utf-16be', bom: true }],
    ['GB18030', gb(0xd6, 0xd0, 0x61), { text: '中a', encoding: 'gb18030', bom: false }],
    ['GB18030 with a mark', gb(0x84, 0x31, 0x95, 0x33, 0xd6, 0xd0), { text: '中', encoding: 'gb18030', bom: true }],
    [
      'GB18030 of four bytes',
      gb(0xd6, 0xd0, 0x95, 0x32, 0x82, 0x36),
      { text: '中𠀀', encoding: 'gb18030', bom: false },
    ],
    [
      'GB18030 of many characters of four bytes',
      gb(...Array.from({ length: 12 }, () => [0x95, 0x32, 0x82, 0x36]).flat()),
      { text: '𠀀'.repeat(12), encoding: 'gb18030', bom: false },
    ],
    [
      'GB18030 with a character for private use',
      gb(...Array.from({ length: 10 }, () => [0xd6, 0xd0]).flat(), 0xaa, 0xa1),
      { text: `${'中'.repeat(10)}\ue000`, encoding: 'gb18030', bom: false },
    ],
    ['one character of GB18030', gb(0xcd, 0xb7), { text: '头', encoding: 'gb18030', bom: false }],
    ['letters of UTF-8 in a text', utf8('πr²'), { text: 'πr²', encoding: 'utf-8', bom: false }],
    ['line ends as they are', utf8('一\r\n二\r三\n'), { text: '一\r\n二\r三\n', encoding: 'utf-8', bom: false }],
    [
      'a text with a stray control character',
      utf8('本局办\u001f案三十六件，全部按期办结，没有发生复议纠错案件。'),
      { text: '本局办\u001f案三十六件，全部按期办结，没有发生复议纠错案件。', encoding: 'utf-8', bom: false },
    ],
    [
      'a text with one character lost',
      utf8('培训执法人员\ufffd百名，整改问题三十个，锟斤拷'),
      { text: '培训执法人员\ufffd百名，整改问题三十个，锟斤拷', encoding: 'utf-8', bom: false },
    ],
    [
      'a text in another language',
      utf8('Résumé des activités de l’année passée, présenté à la mairie'),
      { text: 'Résumé des activités de l’année passée, présenté à la mairie', encoding: 'utf-8', bom: false },
    ],
    ['page and line breaks of Word', utf8('一\f二\v三'), { text: '一\f二\v三', encoding: 'utf-8', bom: false }],
  ])('reads %s', (_, bytes, expected) => {
    expect(decode(bytes)).toEqual(expected)
  })

  test.each([
    [
      'UTF-8 read as GB 18030',
      new TextDecoder('gb18030').decode(utf8('本局坚持依法行政，推进政务公开。办案三十六件。')),
    ],
    ['UTF-8 read as Latin-1', Buffer.from(utf8('本局坚持依法行政，推进政务公开。')).toString('latin1')],
    ['GB 18030 read as Latin-1', '·¨ÖÎÕþ¸®½¨ÉèÄê¶È±¨¸æ'],
    ['GB 18030 read as UTF-8', '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd2024\ufffd\ufffd\ufffd'],
    ['that, read as GB 18030', '锟斤拷锟斤拷锟斤拷2024锟斤拷'],
  ])('refuses %s', (_, text) => {
    expect(decode(utf8(text))).toEqual({ trouble: { id: 'garbled' } })
  })

  test.each([
    ['NUL', utf8('报\0告'), 'binary'],
    ['control characters', utf8('报告\x1b[31m'), 'binary'],
    ['UTF-16 without a mark', gb(0x31, 0, 0x32, 0), 'binary'],
    ['half a character at the end', utf8('法治政府建设年度报告').subarray(0, -1), 'damaged'],
    ['two characters, the second cut', utf8('头头').subarray(0, -1), 'damaged'],
    ['one broken byte in the middle', gb(...utf8('法治政府建设'), 0xff, ...utf8('年度报告')), 'damaged'],
    ['Latin-1', gb(0x63, 0x61, 0x66, 0xe9, 0x20), 'unknown-encoding'],
    ['private use characters of GB18030', gb(0xaa, 0xa1), 'unknown-encoding'],
    ['C1 control characters of GB18030', gb(0x81, 0x30, 0x81, 0x30), 'unknown-encoding'],
    ['an odd byte of UTF-16', gb(0xff, 0xfe, 0x2d), 'unknown-encoding'],
    // 法治政府年度報告法治政府年度報告, in Big5.
    [
      'Big5',
      gb(
        ...Array.from({ length: 3 }, () => [
          0xaa, 0x6b, 0xaa, 0x76, 0xac, 0x46, 0xa9, 0xb2, 0xa6, 0x7e, 0xab, 0xd7, 0xb3, 0xf8, 0xa7, 0x69,
        ]).flat(),
      ),
      'unknown-encoding',
    ],
  ])('refuses %s', (_, bytes, reason) => {
    expect(decode(bytes)).toEqual({ trouble: { id: reason } })
  })
})

describe('sourceOf', () => {
  test.each([
    ['报告.md', 'markdown'],
    ['报告.MARKDOWN', 'markdown'],
    ['报告.txt', 'text'],
    ['报告', 'text'],
  ])('knows the format of %s', (path, format) => {
    expect(readText(path, utf8('一'))).toMatchObject({ path, format, text: '一' })
  })

  test('leaves a text alone that speaks of web pages', () => {
    expect(isProblem(readText('报告.txt', utf8('网页以 <html> 开头')))).toBe(false)
  })
})
