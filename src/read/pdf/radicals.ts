/**
 * Characters that stand for radicals as such, which fonts made of one glyph for both give back for the ideograph (⼀ for
 * 一), as the ideographs they look like; one for one, so that places stay. Compatibility forms of all else (１, ①) are
 * what the author wrote.
 */
export function withoutRadicals(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fd5]/gu, (radical) => {
    const code = radical.charCodeAt(0)
    if (code >= kangxi) return radical.normalize('NFKC')
    const ideograph = supplement[code - first]
    return ideograph === undefined || ideograph === '-' ? radical : ideograph
  })
}

const kangxi = 0x2f00
const first = 0x2e80
/** From U+2E80 on, by EquivalentUnifiedIdeograph of Unicode 15; `-` where it gives none. */
const supplement =
  '-厂乛乚乙亻冂-刀刂卜㔾小小兀尣尢-巳幺彑-忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王-目示礻-糹纟罓罒㓁冗-羊--耂肀聿肉-艹艹艹虎衤覀西见角-讠贝-车辶辶辶邑钅長镸长门-阝雨青韦页风飞食-飠饣-马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
