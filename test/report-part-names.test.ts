import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

/** The parts that a heading names in a report on 2022: level and parts. */
async function named(...headings: string[]): Promise<[number, string[]][]> {
  const text = `青石区水务局2022年法治政府建设年度报告\n\n${headings.map((heading) => `${heading}\n\n`).join('')}正文在此。\n`
  const { outline } = await reportOf(sourceOf('report.txt', text), ruleSet)
  return outline.map(({ level, parts }) => [level, parts])
}

describe('the five contents of the regulation, by their standard headings', () => {
  test.each([
    ['上一年度推进法治政府建设的主要举措和成效', ['achievements']],
    ['上一年度推进法治政府建设存在的不足和原因', ['shortcomings', 'causes']],
    ['上一年度党政主要负责人履行推进法治建设第一责任人职责的有关情况', ['first-person']],
    ['下一年度推进法治政府建设的主要安排', ['plan']],
    ['其他需要报告的情况', ['other']],
  ])('%s', async (heading, parts) => {
    expect(await named(`一、${heading}`)).toEqual([[1, parts]])
    expect(await named(heading)).toEqual([[1, parts]])
    expect(await named(`# ${heading}`)).toEqual([[1, parts]])
  })
})

describe('other words for them', () => {
  test.each([
    ['一、以实干书写法治水务新篇章', ['achievements']],
    ['一、存在问题', ['shortcomings']],
    ['一、面临的困难和短板', ['shortcomings']],
    ['一、工作中的薄弱环节', ['shortcomings']],
    ['一、回头看——欠了什么（不足和原因）', ['shortcomings', 'causes']],
    ['一、问题和不足', ['shortcomings']],
    ['一、局长履职尽责情况', ['first-person']],
    ['一、主要负责同志履行法治建设职责情况', ['first-person']],
    ['一、党组书记履责情况', ['first-person']],
    ['一、下一步打算', ['plan']],
    ['一、工作思路', ['plan']],
    ['一、来年工作安排', ['plan']],
    ['一、2023年法治政府建设重点', ['plan']],
    ['一、存在不足及下一步工作计划', ['shortcomings', 'plan']],
    ['一、主要举措和成效、存在的不足', ['achievements', 'shortcomings']],
    ['一、下一步工作举措', ['plan']],
    ['一、不足的成因', ['shortcomings', 'causes']],
    ['一、其它应当说明的事项', ['other']],
    ['一、正视短板弱项，剖析问题成因', ['shortcomings', 'causes']],
    ['一、正视差距不足，深挖问题根源', ['shortcomings', 'causes']],
    ['一、直面问题短板，找准症结原因', ['shortcomings', 'causes']],
    ['一、聚焦短板，剖析原因', ['shortcomings', 'causes']],
    ['一、坚持问题导向，深入剖析原因', ['shortcomings', 'causes']],
    ['一、问题检视与原因剖析', ['shortcomings', 'causes']],
    ['一、认清形势，查摆不足', ['shortcomings']],
    ['一、勇于直面不足', ['shortcomings']],
    ['一、深刻反思工作中的不足', ['shortcomings']],
    ['一、正视不足，明确努力方向', ['shortcomings', 'plan']],
    ['一、对标先进找差距', ['shortcomings']],
    ['一、主要制约因素', ['shortcomings']],
    ['一、问题剖析', ['shortcomings']],
    ['正视不足，剖析根源', ['shortcomings', 'causes']],
    ['一、锚定目标任务，谋划新一年工作', ['plan']],
    ['一、接下来的工作', ['plan']],
    ['一、后续工作举措', ['plan']],
    ['一、改进思路', ['plan']],
    ['一、主要负责同志抓法治建设工作情况', ['first-person']],
    ['一、法治建设责任人履职情况', ['first-person']],
    ['一、自查出来的薄弱环节和补强措施', ['shortcomings', 'plan']],
    ['一、查找出的差距与改进方向', ['shortcomings', 'plan']],
    ['一、尚存的弱项及提升举措', ['shortcomings', 'plan']],
    ['一、亟待解决的难题及对策建议', ['shortcomings', 'plan']],
    ['一、整改措施及暴露出来的问题', ['shortcomings', 'plan']],
    ['一、主要问题、症结及破解之策', ['shortcomings', 'plan']],
    ['一、直面差距短板，仍需加力提升', ['shortcomings']],
    ['一、当前还存在哪些短板、病根在哪里', ['shortcomings', 'causes']],
    ['一、哪些地方还不够、为什么', ['shortcomings', 'causes']],
    ['七、还有何不足，又缘何产生', ['shortcomings', 'causes']],
    ['七、存在哪些差距，究竟为何', ['shortcomings', 'causes']],
    ['一、差在哪里、怎么补', ['shortcomings', 'plan']],
    ['一、下步怎么改', ['plan']],
    ['一、短板和病根', ['shortcomings', 'causes']],
  ])('%s', async (heading, parts) => {
    const [found] = await named(heading)
    expect(found?.[1].toSorted()).toEqual(parts.toSorted())
  })
})

describe('what only sounds like them', () => {
  test.each([
    '一、坚持问题导向，提升监管效能',
    '一、破解难题，优化营商环境',
    '一、解决群众办事难点问题',
    '一、聚焦突出问题，抓好专项整治',
    '一、督察反馈问题整改情况',
    '一、上级督察反馈的问题和整改措施',
    '一、群众反映的问题和解决情况',
    '一、信访突出问题及化解措施',
    '一、审计查出的问题和整改情况',
    '一、解决了哪些难题',
    '一、怎样破解难题',
    '一、民生问题和矛盾化解举措',
    '一、落实安全生产第一责任人制度',
    '一、落实年度普法计划',
    '一、2022年法治政府建设',
    '一、聚焦民生短板，补齐公共服务弱项',
    '一、直面群众问题，破解办事难点',
    '一、聚焦问题短板，深入分析研判，推动执法提质增效',
    '一、正视问题，推动执法质效提升',
    '一、着力解决执法突出问题',
    '一、推动落实整改措施',
    '一、把牢正确方向',
  ])('%s', async (heading) => {
    expect(await named(heading)).toEqual([[1, ['achievements']]])
  })
  test.each(['（一）查摆问题', '（一）对标先进找差距', '（一）案件问题分析'])(
    'below the first level, in a section of work: %s',
    async (heading) => {
      expect((await named('一、主要举措和成效', heading))[1]).toEqual([2, []])
    },
  )
  test('a sub-heading about nothing of it names no part', async () => {
    expect(await named('一、主要举措和成效', '（一）加强普法宣传')).toEqual([
      [1, ['achievements']],
      [2, []],
    ])
  })
})

describe.each(['../shared/research/headings.tsv', '../shared/law/headings-2025.tsv'])(
  'headings of published reports in %s (skipped where it is absent)',
  (path) => {
    const part: Record<string, string> = {
      MEASURES: 'achievements',
      STUDY: 'achievements',
      THEME: 'achievements',
      PROBLEMS: 'shortcomings',
      LEADER: 'first-person',
      PLAN: 'plan',
      OTHER: 'other',
    }
    // Some were called LEADER for what stands under them; their words name no leader.
    const leader = /第一责任|(?:主要负责|主要领导|书记|局长)/u
    const rows = existsSync(path)
      ? readFileSync(path, 'utf8')
          .split('\n')
          .slice(1)
          .map((line) => line.split('\t'))
          .filter(([heading = '', kinds = '']) => heading !== '' && (kinds !== 'LEADER' || leader.test(heading)))
      : []
    test.skipIf(rows.length === 0)('name their parts', async () => {
      expect(rows.length).toBeGreaterThan(70)
      const wrong: string[] = []
      for (const [heading = '', kinds = ''] of rows) {
        if (/^[一二三四五六七八九十]是/u.test(heading)) continue
        const below = /^(?:[(（]|\d)/u.test(heading)
        // Those without ordinal stand as headings of Markdown: alone, a clause with a comma is taken for prose.
        const marks = /^(?:[(（\d]|[一二三四五六七八九十]{1,3}、)/u.test(heading) ? '' : '# '
        const headings = await named(...(below ? ['一、主要举措'] : []), `${marks}${heading.replace(/。$/u, '')}`)
        const [level = 0, found = []] = headings.at(-1) ?? []
        const wanted = kinds.split('+').map((kind) => part[kind] ?? kind)
        // A section on studies that also names the leaders may be called by both.
        if (level === 1 || !wanted.includes('achievements'))
          if (!wanted.every((key) => found.includes(key) || (kinds.includes('+') && key === 'first-person')))
            wrong.push(`${heading}: ${found.join(' ')} for ${wanted.join(' ')}`)
      }
      expect(wrong).toEqual([])
    })
  },
)
