import { kept } from './kept.ts'

/** More report years than this are not kept: a folder of reports has a few. */
const most = 8

/** Makes for each report year, once, what depends on it. */
export function byYear<T>(make: (year: number | null) => T): (year: number | null) => T {
  return kept(make, most)
}
