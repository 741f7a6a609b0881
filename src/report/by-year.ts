/** More report years than this are not kept: a folder of reports has a few. */
const most = 8

/** Makes for each report year, once, what depends on it. */
export function byYear<T>(make: (year: number | null) => T): (year: number | null) => T {
  const made = new Map<number | null, { of: T }>()
  return (year) => {
    const known = made.get(year)
    if (known !== undefined) return known.of
    if (made.size >= most) made.clear()
    const of = make(year)
    made.set(year, { of })
    return of
  }
}
