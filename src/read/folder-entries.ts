import { documentExtensions } from './document-formats.ts'
import { textExtensions } from './text-format.ts'

/**
 * Those of files that somebody may have handed in as a report and that are not read: a folder that has them is not
 * wholly checked, which is said. All else (code, data, sound) is no report and passed over in silence.
 */
const handedIn = ['ofd', 'odt', 'uof', 'wpt', 'dot', 'dotx', 'pages', 'xlsx', 'xls', 'et', 'pptx', 'ppt', 'dps']
const packed = ['zip', 'rar', '7z', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp', 'heic']

const file = new RegExp(
  String.raw`\.(?:${[...textExtensions, ...documentExtensions, ...handedIn, ...packed].join('|')})$`,
  'iu',
)
const picture = /\.(?:jpe?g|png|tiff?|bmp|heic)$/iu
/** Folders of the pictures that belong to a text, by their names. */
const pictures =
  /^(?:images?|img|pics?|pictures|photos|assets|media|static|attachments|附图|图片|照片|配图|截图|插图)$/iu
// What word processors leave beside an open file, what is hidden, and what is never a report.
const ignored = /^(?:~\$|\.)|^node_modules$/u
/** Where browsers put what belongs to a page that they save. */
const pageFiles = /[_.](?:files|文件)$/u

/** Whether a folder is looked into. */
export function isWantedFolder(name: string): boolean {
  return !ignored.test(name) && !pageFiles.test(name)
}

/** Whether a file of a folder is read, if only to be told that it cannot be. */
export function isWantedFile(name: string, folder: string): boolean {
  return !ignored.test(name) && file.test(name) && !(picture.test(name) && pictures.test(folder))
}
