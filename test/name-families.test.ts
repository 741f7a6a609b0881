import { describe, expect, test } from 'vitest'
import { prepareAlike } from '../src/checks/near-miss/alike.ts'
import { prepareFamilies } from '../src/checks/near-miss/name-families.ts'

const alike = prepareAlike('水睡 境竟镜 消销')
const find = prepareFamilies(
  [
    {
      find: '(?:世界|国际|全国)[\\p{Script=Han}]{1,10}?[日周]',
      names: '世界水日 世界环境日 国际禁毒日 全国节水宣传周 世界海洋日 世界海事日 全国防灾减灾日',
      openings: '世界 国际 全国',
    },
    { find: '“([^“”]{4,12})”', names: '美好生活·民法典相伴 双随机、一公开 互联网+监管' },
  ],
  { alike, grammar: '在的于' },
)
const said = (text: string) =>
  find(text.replaceAll(/[“”]/gu, '"')).map(
    ({ from, to, right, sure }) => `${text.slice(from, to)} > ${right}${sure ? '' : '?'}`,
  )

describe('families of names', () => {
  test.each([
    ['a word put in', '举办世界节水日活动', ['世界节水日 > 世界水日?']],
    ['a sound', '举办世界环镜日活动', ['世界环镜日 > 世界环境日']],
    ['another opening', '世界禁毒日和全国禁毒日', ['世界禁毒日 > 国际禁毒日?', '全国禁毒日 > 国际禁毒日?']],
    ['a word left out', '全国节水周', ['全国节水周 > 全国节水宣传周?']],
    ['two that changed places', '全国防减灾灾日', ['全国防减灾灾日 > 全国防灾减灾日']],
    ['another word in a long name', '全国防灾救灾日', ['全国防灾救灾日 > 全国防灾减灾日?']],
    ['written twice', '“双随机、一公公开”监管', ['双随机、一公公开 > 双随机、一公开']],
    ['between marks', '“美好生活·民法典相随”', ['美好生活·民法典相随 > 美好生活·民法典相伴?']],
  ])('find %s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })
  test.each([
    ['names there are', '世界水日、世界环境日，“互联网+监管”'],
    ['another short name', '世界海龟日'],
    ['what is near to two', '世界海日'],
    ['grammar', '全国在防灾减灾日'],
    ['no name at all', '全国各地同日启动'],
    ['another slogan', '“互联网+执法”'],
    ['another number', '“双随机、二公开”'],
  ])('spare %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})
