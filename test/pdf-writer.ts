import { createHash } from 'node:crypto'
import { encodeGb18030 } from '../src/read/encode-gb18030.ts'

/** Text on a page: in points from its lower left corner. */
export interface PdfText {
  text: string
  x: number
  y: number
  size?: number
}

export interface PdfPage {
  texts: PdfText[]
  /** A picture as large as the page. */
  picture?: boolean
}

export interface PdfOptions {
  /** How the font, which is not in the file, numbers its characters. */
  encoding?: 'UniGB-UTF16-H' | 'GBK-EUC-H' | 'Identity-H'
  /** Encrypted; with an empty user password anybody may read it. */
  password?: string
  /** So many bytes of picture. */
  padding?: number
}

/** Writes a PDF as plainly as the format allows. */
export function writePdf(pages: PdfPage[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'UniGB-UTF16-H', password, padding: size = 1 } = options
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(' +
      (encoding === 'Identity-H' ? 'Identity' : 'GB1') +
      ')/Supplement 4>>' +
      '/DW 1000/W[1 95 500 814 907 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4>>>>',
    stream(
      `/Type/XObject/Subtype/Image/Width ${size}/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray`,
      '0'.repeat(size),
    ),
    ...pages.flatMap(({ texts, picture = false }, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + 2 * at} 0 R` +
        '/Resources<</Font<</F 3 0 R>>/XObject<</I 5 0 R>>>>>>',
      stream(
        '',
        (picture ? 'q 595 0 0 842 0 0 cm /I Do Q\n' : '') + texts.map((text) => show(text, encoding)).join(''),
      ),
    ]),
  ]
  return assemble(objects, password)
}

function show({ text, x, y, size = 16 }: PdfText, encoding: string): string {
  const bytes = encoding === 'UniGB-UTF16-H' ? Buffer.from(text, 'utf16le').swap16() : encodeGb18030(text)
  return `BT /F ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td <${Buffer.from(bytes ?? []).toString('hex')}> Tj ET\n`
}

/** A stream of plain bytes, which its object's number says how to encrypt. */
export function stream(dictionary: string, data: Uint8Array | string): { dictionary: string; data: Buffer } {
  return { dictionary, data: Buffer.from(data as string, 'latin1') }
}

/** A file of numbered objects; the first is the catalogue. */
export function assemble(objects: (string | ReturnType<typeof stream>)[], password?: string): Uint8Array {
  const lock = password === undefined ? null : lockOf(password)
  const parts = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  const add = (part: string | Buffer): void => void parts.push(Buffer.from(part as string, 'latin1'))
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [at, object] of objects.entries()) {
    offsets.push(length())
    add(`${at + 1} 0 obj\n`)
    if (typeof object === 'string') add(lock === null ? object : withLockedStrings(object, objectKey(lock.key, at + 1)))
    else {
      const data = lock === null ? object.data : rc4(objectKey(lock.key, at + 1), object.data)
      add(`<<${object.dictionary}/Length ${data.length}>>stream\n`)
      add(data)
      add('\nendstream')
    }
    add('\nendobj\n')
  }
  const start = length()
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n`)
  add(`<</Size ${objects.length + 1}/Root 1 0 R${lock?.entries ?? ''}>>\nstartxref\n${start}\n%%EOF\n`)
  return Uint8Array.from(Buffer.concat(parts))
}

function withLockedStrings(object: string, key: Buffer): string {
  return object.replaceAll(/\((\w+)\)/gu, (_, text: string) => `<${rc4(key, Buffer.from(text)).toString('hex')}>`)
}

/** Encryption of the oldest kind (RC4 with 40 bits), whose owner has the password `owner`. */
function lockOf(password: string): { key: Buffer; entries: string } {
  const id = Buffer.from('0123456789abcdef', 'latin1')
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password))
  const key = md5(padded(password), owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const user = rc4(key, padding)
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`
  const entries = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O${hex(owner)}/U${hex(user)}>>/ID[${hex(id)}${hex(id)}]`
  return { key, entries }
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(key, Buffer.from([number & 0xff, number >> 8, 0, 0, 0])).subarray(0, 10)
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => state[index & 0xff] ?? 0
  const swap = (one: number, other: number): void => {
    ;[state[one & 0xff], state[other & 0xff]] = [at(other), at(one)]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff
    swap(i, j)
  }
  let j = 0
  return Buffer.from(
    data.map((byte, index) => {
      const i = (index + 1) & 0xff
      j = (j + at(i)) & 0xff
      swap(i, j)
      return byte ^ at(at(i) + at(j))
    }),
  )
}
