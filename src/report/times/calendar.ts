/** How many days a month has. */
export function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** An ISO date. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether the calendar has such a day; `2022-02-30` has none. */
export function isCalendarDate(iso: string): boolean {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
  return m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m)
}
