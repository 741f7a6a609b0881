const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text written `MM-DD` is a day of the calendar; of any other form, which is not for this to say, true. */
export function isDay(text: string): boolean {
  return nearestDay(text) === text
}

/** The day of the calendar next to a text written `MM-DD`; any other text as it is. */
export function nearestDay(text: string): string {
  if (!/^\d\d-\d\d$/u.test(text)) return text
  const month = Math.min(12, Math.max(1, Number(text.slice(0, 2))))
  const day = Math.min(longest[month - 1] ?? 31, Math.max(1, Number(text.slice(3))))
  return [month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
