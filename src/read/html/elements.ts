import { attribute, type PageElement } from './parse-page.ts'

const skipped = new Set(
  (
    'script style noscript template iframe frame object embed applet select datalist button textarea input svg math ' +
    'canvas audio video map head title xml rp rt dialog link meta'
  ).split(' '),
)
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr html legend li listing main menu nav ol p plaintext pre section summary table tbody td tfoot th ' +
    'thead tr ul xmp'
  ).split(' '),
)
const hidden = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
/** Headers, footers and comments of a document that Word saved as a page. */
const officeMargin = /mso-element\s*:\s*(?:header|footer|comment)/i
const shownAsBlock = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)/i
const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i
const shownAsPre = /(?:^|[;\s])white-space\s*:\s*pre/i

/** Whether a reader of the page sees nothing of an element, or nothing that is text. */
export function isHidden(element: PageElement): boolean {
  if (skipped.has(element.tagName)) return true
  if (element.attrs.length === 0) return false
  const style = attribute(element, 'style')
  if (style !== '' && (hidden.test(style) || officeMargin.test(style))) return true
  return element.attrs.some(({ name }) => name === 'hidden')
}

/** Whether an element stands on lines of its own. */
export function isBlock(element: PageElement): boolean {
  return blocks.has(element.tagName) || shownAsBlock.test(attribute(element, 'style'))
}

/** Whether what an element holds is bold; null where it says nothing of it. */
export function boldness(element: PageElement): boolean | null {
  const [, value = ''] = weight.exec(attribute(element, 'style')) ?? []
  if (value !== '') return /^(?:bold|bolder|[6-9]00)$/i.test(value)
  return element.tagName === 'b' || element.tagName === 'strong' ? true : null
}

/** Whether white space counts in it as it stands. */
export function isPreformatted(element: PageElement): boolean {
  return /^(?:pre|listing|xmp|plaintext)$/.test(element.tagName) || shownAsPre.test(attribute(element, 'style'))
}

/** 1 to 6; 0 for what is no heading. */
export function headingDepth({ tagName }: PageElement): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.charAt(1)) : 0
}
