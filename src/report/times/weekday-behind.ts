/** The day of the week behind a date, at the end of a line: 2025年1月20日（星期一） */
export const weekdayBehind = /(?<=日)（?(?:星期|周)[一二三四五六日天]）?$/u
