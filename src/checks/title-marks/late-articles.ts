import { allMatches } from '../../report/text/all-matches.ts'
import { readInteger } from '../../report/text/numerals.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { groupOption, mapsOption, regexOption } from '../shared/option-schemas.ts'

/** How many articles laws have, of all their versions the most. */
export interface ArticleWords {
  laws: { name: string; last: number }[]
  leads: string
  until: number
}

/** The schema of these options. */
export const articleOptions = groupOption('法律、法规有多少条 · How many articles laws have', {
  laws: mapsOption(
    '法律、法规和最后一条 · Laws and their last article',
    {
      name: { type: 'string', minLength: 2, description: '名称，不带“中华人民共和国” · The title' },
      last: { type: 'integer', minimum: 1, description: '最后一条是第几条 · The number of its last article' },
    },
    0,
  ),
  leads: regexOption('没有书名号的，前面要有的词 · What stands before a title without title marks (依照)'),
  until: { type: 'integer', default: 0, description: '查到哪一个报告年度 · The last report year this was seen to' },
})

const numeral = '[〇零一二三四五六七八九十百千\\d]{1,8}'

/** Makes a finder of articles beyond the last one of a law, in texts of a report of a year. */
export function prepareArticles({ laws, leads, until }: ArticleWords, state: string) {
  const last = new Map(laws.map(({ name, last: number }) => [name, number]))
  const names = [...last.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)'
  const one = `第${numeral}条(?:之[一二三四五六七八九])?(?:第${numeral}款)?(?:第（?${numeral}）?项)?`
  const cited = new RegExp(
    `(?:《(?:${state})?(?<marked>${names})》|(?<=${leads})(?:${state})?(?<bare>${names}))(?<list>${one}(?:(?:、|和|及|与|至|到)${one})*)`,
    'gu',
  )
  return (text: Text, reportYear: number | null): Finding[] => {
    if (reportYear === null || reportYear > until || !text.value.includes('条')) return []
    return allMatches(text.value, cited).flatMap(({ index, 0: words, groups = {} }) => {
      const name = groups['marked'] ?? groups['bare'] ?? ''
      const right = last.get(name) ?? Infinity
      const start = index + words.length - (groups['list'] ?? '').length
      return allMatches(groups['list'] ?? '', article).flatMap(({ index: at, 0: said, groups: named }): Finding[] => {
        if ((readInteger(named?.['number'] ?? '') ?? 0) <= right) return []
        const [from, to] = [start + at, start + at + said.length]
        const data = { text: text.raw.slice(from, to), right: String(right), periods: '', name }
        return [{ place: placeOf(text, from, to), outcome: 'article', data }]
      })
    })
  }
}

const article = new RegExp(`第(?<number>${numeral})条`, 'gu')
