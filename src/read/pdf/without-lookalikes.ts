/**
 * Fonts have one glyph for characters that look alike, and a PDF may give any of them back: ⼀ for 一, 〈 for 〈. What
 * nobody writes becomes what it looks like, one for one, so that places stay. Other compatibility forms (１, ①) are what
 * the author wrote.
 */
export function withoutLookalikes(text: string): string {
  return text.replaceAll(/[\u2012\u2015\u2215\u2329\u232a\u2e80-\u2fd5\u301c\uf900-\ufaff]/gu, (character) => {
    const code = character.charCodeAt(0)
    const ideograph = others[character] ?? supplement[code - first]
    if (ideograph !== undefined) return ideograph === '-' ? character : ideograph
    const plain = character.normalize('NFKC')
    return plain.length === 1 ? plain : character
  })
}

/** Radicals whose ideograph has another form in China, and marks. */
const others: Record<string, string> = {
  '⼾': '户',
  '\u2012': '–',
  '\u2015': '—',
  '\u2215': '／',
  '\u2329': '〈',
  '\u232a': '〉',
  '\u301c': '～',
}

const first = 0x2e80
/** Radicals from U+2E80 on, by EquivalentUnifiedIdeograph of Unicode 15; `-` where it gives none. */
const supplement =
  '-厂乛乚乙亻冂-刀刂卜㔾小小兀尣尢-巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王-目示礻-糹纟罓罒㓁冗-羊--耂肀聿肉-艹艹艹虎衤覀西见角-讠贝-车辶辶辶邑钅長镸长门-阝雨青韦页风飞食-飠饣-马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
