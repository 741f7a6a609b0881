/** Elements that hold runs of a paragraph, add nothing of their own, and may hold marks beside them. */
export const runHolders: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
])
