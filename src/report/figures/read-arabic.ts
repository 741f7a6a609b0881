const form = /(?:\d{1,3}(?:,\d{3}){1,5}(?!,?\d)|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}|\d+)(?:\.\d+)?(?!\.?\d)/y

/** More digits are no number that a report counts with. */
const longest = 18

/**
 * Arabic digits with their decimals, thousands parted by commas or thin spaces (GB/T 15835); null for codes and versions.
 * Another comma is punctuation (位居第1,7家企业…), since between digits both have one form.
 */
export function readArabic(text: string, at: number): { value: number; decimals: number; length: number } | null {
  form.lastIndex = at
  const found = form.exec(text)?.[0]
  if (found === undefined || /^0[\d, ]/u.test(found) || found.length > longest) return null
  const written = found.replaceAll(/[^\d.]/gu, '')
  return { value: Number(written), decimals: written.split('.')[1]?.length ?? 0, length: found.length }
}
