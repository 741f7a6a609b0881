import type { Trouble } from '../problem/problem.ts'

const formats: { format: string; extension: RegExp; opening?: RegExp }[] = [
  { format: 'word', extension: /\.(?:docx?|docm|dotx?|rtf|odt)$/i, opening: /^\{\\rtf/ },
  { format: 'wps', extension: /\.(?:wps|wpt|uof)$/i },
  { format: 'pdf', extension: /\.pdf$/i, opening: /^%PDF-/ },
  { format: 'ofd', extension: /\.ofd$/i },
  { format: 'web', extension: /\.(?:html?|mht|mhtml|xhtml)$/i, opening: /^\s*<(?:!doctype html|html)\b/i },
  { format: 'spreadsheet', extension: /\.(?:xlsx?|et|ods)$/i },
  { format: 'slides', extension: /\.(?:pptx?|dps|odp)$/i },
  { format: 'image', extension: /\.(?:png|jpe?g|gif|bmp|tiff?)$/i },
  { format: 'zip', extension: /\.(?:zip|rar|7z|gz)$/i, opening: /^PK\x03\x04/ },
  { format: 'word-97', extension: /(?!)/, opening: /^\xd0\xcf\x11\xe0/ },
]

/** That a file has a format that cannot be read yet, known by its name; null when it may be text. */
export function unsupportedName(path: string): Trouble | null {
  return troubleWith(formats.find(({ extension }) => extension.test(path)))
}

/** The same for a file whose name says text, known by its first bytes. */
export function unsupportedContent(bytes: Uint8Array): Trouble | null {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return troubleWith(formats.find((format) => format.opening?.test(opening) === true))
}

function troubleWith(found: (typeof formats)[number] | undefined): Trouble | null {
  return found === undefined ? null : { id: 'unsupported', outcome: found.format, data: { format: found.format } }
}
