import type { ReadError } from './read-error.ts'

const kinds: { name: ReadError['message']; extension: RegExp; opening?: RegExp }[] = [
  { name: both('Word'), extension: /\.(?:docx?|docm|dotx?|rtf|odt)$/i, opening: /^\{\\rtf/ },
  { name: both('WPS'), extension: /\.(?:wps|wpt|uof)$/i },
  { name: both('PDF'), extension: /\.pdf$/i, opening: /^%PDF-/ },
  { name: both('OFD'), extension: /\.ofd$/i },
  {
    name: { zh: '网页', en: 'web page' },
    extension: /\.(?:html?|mht|mhtml|xhtml)$/i,
    opening: /^\s*<(?:!doctype html|html)\b/i,
  },
  { name: { zh: '表格', en: 'spreadsheet' }, extension: /\.(?:xlsx?|et|ods)$/i },
  { name: { zh: '演示', en: 'slides' }, extension: /\.(?:pptx?|dps|odp)$/i },
  { name: { zh: '图片', en: 'image' }, extension: /\.(?:png|jpe?g|gif|bmp|tiff?)$/i },
  { name: { zh: ' Word 或压缩', en: 'Word or zip' }, extension: /\.(?:zip|rar|7z|gz)$/i, opening: /^PK\x03\x04/ },
  { name: both('Word 97'), extension: /(?!)/, opening: /^\xd0\xcf\x11\xe0/ },
]

/** What to do with a file of a format that cannot be read yet, known by its name; null when it may be text. */
export function unsupportedName(path: string): ReadError['message'] | null {
  const kind = kinds.find((candidate) => candidate.extension.test(path))
  return kind === undefined ? null : advice(kind.name)
}

/** The same for a file whose name says text, known by its first bytes. */
export function unsupportedContent(bytes: Uint8Array): ReadError['message'] | null {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const kind = kinds.find((candidate) => candidate.opening?.test(opening) === true)
  return kind === undefined ? null : advice(kind.name)
}

function advice(name: ReadError['message']): ReadError['message'] {
  return {
    zh: `暂不支持${name.zh}文件，请把正文另存为纯文本（.txt）后再检查`,
    en: `is ${/^[aio]/i.test(name.en) ? 'an' : 'a'} ${name.en} file, which is not supported yet: save its text as plain text (.txt)`,
  }
}

function both(name: string): ReadError['message'] {
  return { zh: ` ${name} `, en: name }
}
