/** Characters that count: one for another is no slip of a name, but another name or number. */
export const numerals = /[〇零一二两三四五六七八九十百千万亿]/u
