import { latin1 } from '../latin1.ts'

/** Of larger files, pdf.js takes long to find together what a broken table of contents no longer tells. */
const most = 3_000_000

/** Whether a large file has its table of contents where its end says; small ones are mended where it is broken. */
export function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length <= most) return true
  const start = /startxref\s{1,8}(\d{1,10})/u.exec(latin1(bytes.subarray(-2048)))?.[1]
  if (start === undefined) return false
  const table = latin1(bytes.subarray(Number(start), Number(start) + 40))
  return /^\s{0,8}(?:xref\b|\d{1,10}\s{1,8}\d{1,5}\s{1,8}obj\b)/u.test(table)
}
