const figure =
  /^[+\-±＋－]?(?!0\d)(?:\d{1,3}(?:[,，\u0020\u00a0]\d{3}){1,4}|\d{1,9})(?:[.．]\d{1,6})?(?:[%％‰]|(?![年月日号时点届季期岁])\p{Script=Han}{1,5})?$/u
const year = /^(?:19|20)\d{2}$/
const nothing = /^(?:[-—–－/／]{1,3}|无)?$/u

/** Whether a cell is a figure: a number, perhaps with what it counts; days, years and telephones are none. */
export function isFigure(cell: string): boolean {
  if (cell.length > 24) return false
  const narrow = cell.replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return figure.test(narrow) && !year.test(narrow)
}

/** Whether a cell says that there is no figure: it is empty, or holds a stroke. */
export function isNothing(cell: string): boolean {
  return nothing.test(cell)
}
