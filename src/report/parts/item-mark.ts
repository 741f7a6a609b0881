/** Where a list item inside a paragraph opens: `一是…；二是…`, `首先，…。其次，…`, `1、…；2、…`. */
export interface ItemMark {
  start: number
  /** Where its content begins. */
  end: number
  number: number
}
