import { describe, expect, test } from 'vitest'
import { indentOf, lineOf, locate } from '../src/doc/origin.ts'
import type { Report, Shortcoming } from '../src/report/types.ts'
import { parse } from '../src/parse/parse.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import { docxOf, paragraph } from './docx-of.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const head = ['青石区水务局2022年法治政府建设年度报告', '一、2022年主要举措和成效', '我局完善制度，办理案件36件。']

function understood(...paragraphs: string[]): Promise<Report> {
  const text = [...head, ...paragraphs, ''].join('\n\n')
  return reportOf(sourceOf('report.txt', text), ruleSet)
}

const shortcomings = async (...paragraphs: string[]): Promise<Shortcoming[]> =>
  (await understood(...paragraphs)).shortcomings

/** What each shortcoming says is lacking. */
const subjects = async (...paragraphs: string[]): Promise<string[]> =>
  (await shortcomings(...paragraphs)).map(({ subject }) => subject.raw)

const remedies = async (...paragraphs: string[]): Promise<string[]> =>
  (await shortcomings(...paragraphs)).map(({ remedy }) => remedy)

const part = '二、存在的不足'

describe('what a shortcoming says of itself', () => {
  test('answers it where it tells how it was put right', async () => {
    expect(
      await remedies(part, '一是闸口台账沉睡多年。（整改情况：已于2月分流登记，逐册入库。）', '二是学法形式单一。'),
    ).toEqual(['inline', 'none'])
  })
})

describe('a shortcoming is', () => {
  test('each of some paragraphs that open alike, or stand between others, where most say in known words what is lacking', async () => {
    const alike = [
      '有的闸口巡查不到位。',
      '有的乡镇见水不见人。',
      '有的台账登记不全。',
      '有的水闸带病运行多年，隐患未除。',
    ]
    expect(await subjects(part, '对照要求，我们看到：', ...alike)).toEqual(alike)
    const plain = ['闸口巡查不到位。', '老渠的账一拖十年。', '台账登记不全。', '水政人才青黄不接。']
    expect(await subjects(part, ...plain)).toEqual(plain)
    expect(
      await subjects(part, '闸口巡查不到位。', '老渠的账一拖十年。', '见水不见人。', '台账登记不全。'),
    ).toHaveLength(2)
  })
  test('none of the reasons that stand below all of them, whatever they are called', async () => {
    const list = '对照要求，我局工作尚有差距：用水台账登记不全，核查滞后；巡查失之于宽；审批材料繁琐。'
    const items = ['用水台账登记不全，核查滞后；', '巡查失之于宽；', '审批材料繁琐。']
    for (const reasons of ['以上问题，根子上有三条', '上述不足的根源，说来有三个', '这些问题，症结就在三处'])
      expect(await subjects(part, list, `${reasons}：一是编制多年未增；二是培训不够；三是协作少。`)).toEqual(items)
  })
  test('one with the sentence behind it that says what it comes from', async () => {
    const first = '用水台账登记不规范，有一户因为漏填被退回。'
    expect(await subjects(part, `${first}主要是经办人交接不到位，没有带教。`, '巡查失之于宽。')).toEqual([
      first,
      '巡查失之于宽。',
    ])
  })
  test('each of many clauses behind a sentence that only says that there are some, under no heading, too', async () => {
    const clauses = ['两支队伍各执各的法', '用水台账没有人管', '巡查失之于宽', '水政人才青黄不接']
    const lead = '我们也看到，工作中仍有许多不尽如人意之处。'
    expect(await subjects(`${lead}${clauses.join('；')}。`)).toEqual(
      clauses.map((clause, at) => clause + (at < 3 ? '；' : '。')),
    )
  })
  test('each of many clauses behind one that only says that there are some', async () => {
    const clauses = ['有的单位用水台账登记不全', '巡查失之于宽，多是口头提醒', '水政人才青黄不接', '审批材料繁琐']
    expect(await subjects(part, `总的看，水利法治基础仍较薄弱：${clauses.join('；')}。`)).toEqual([
      '有的单位用水台账登记不全；',
      '巡查失之于宽，多是口头提醒；',
      '水政人才青黄不接；',
      '审批材料繁琐。',
    ])
    // A sentence before it that admits nothing changes nothing, nor does another word for what is lacking.
    const behind = `水利工作年年有进步。与群众的期待相比，还有不尽如人意的地方：${clauses.join('；')}。`
    expect(await subjects(part, behind)).toHaveLength(4)
    // Details of one.
    expect(await subjects(part, '执法力量薄弱：一线人员少；持证人员少；年龄偏大。')).toHaveLength(1)
  })

  test('each paragraph that opens with a few words on what is lacking, with all that it tells', async () => {
    const paragraphs = [
      '水表底数不清。部分村组长期没有登记，台账与现场对不上。镇里已租下一间库房，2023年3月起所有旧表一律贴码入库，无人认领的公告后处置。',
      '水费收缴困难。有的农户常年在外，催缴手段不足。',
    ]
    expect(await remedies(part, ...paragraphs)).toEqual(['inline', 'none'])
    // Sentences as short stand beside the first.
    expect(await subjects(part, '水表底数不清。水费收缴困难。', '巡查走过场。审批材料繁琐。')).toHaveLength(4)
    // What it is compared with is none.
    const lead = '工作虽有进步，但与新形势新任务相比还有差距。'
    expect(await subjects(part, lead, '河道巡查走过场。', '水政队伍学法不够。')).toHaveLength(2)
  })

  test('each clause of a list behind a sentence that only admits that there are some', async () => {
    const lead = '一年的工作与县委要求和用水户期盼相比仍有落差。'
    const list = '主要是：水政力量吃紧；水表靠人抄、靠腿跑；催缴手段单一。究其原因，编制只减不增。'
    expect(await subjects(part, `${lead}${list}`)).toEqual(['水政力量吃紧；', '水表靠人抄、靠腿跑；', '催缴手段单一。'])
  })

  test.each([
    ['短板：', '症结：', '对策：'],
    ['【短板】', '【症结】', '【对策】'],
    ['——', '根子在', '怎么改：'],
    ['（一）问题：', '由来：', '打算：'],
  ])('a paragraph behind the label %s with those behind %s and %s', async (lack, reason, answer) => {
    const paragraphs = [
      `${lack}河道巡查走过场。${reason}夜里没有人去，台账也不记。${answer}招录巡查员3名。`,
      `${lack.replace('一', '二')}水费收缴困难。${reason}催缴手段单一。`,
      `${lack.replace('一', '三')}水政队伍学法不够。${reason}课程安排不均。`,
    ]
    expect(await remedies(part, ...paragraphs, '三、2023年工作安排', '新修渠道3公里。')).toEqual([
      'inline',
      'none',
      'none',
    ])
  })

  test.each([
    ['问题一：', '问题二：', '问题三：', '应对措施：'],
    ['短板之一：', '短板之二：', '短板之三：', '【补法】'],
    ['不足1：', '不足2：', '不足3：', '对策1：'],
    ['第一个问题：', '第二个问题：', '第三个问题：', '破解之策：'],
  ])('a paragraph behind the numbered label %s, which is none of it', async (first, second, third, answer) => {
    const listed = [
      `${first}河道巡查走过场。夜里没有人去，台账也不记。`,
      `${answer}招录巡查员3名，记录难以补齐的逐段重走。`,
      `${second}水费收缴困难。催缴手段单一，群众意见较大。`,
      `${third}供水合同条款缺失。14份合同没有写明水质，截至11月底均已修订。`,
      '产生这些问题，一是水政队伍学法不够；二是村组重建设、轻管理。',
    ]
    const found = await shortcomings(part, ...listed, '三、2023年工作安排', '新修渠道3公里。')
    expect(found.map(({ subject }) => subject.raw)).toEqual([
      '河道巡查走过场。',
      '水费收缴困难。',
      '供水合同条款缺失。',
    ])
    expect(found.map(({ remedy }) => remedy)).toEqual(['inline', 'none', 'inline'])
  })

  test('answered by what opens as a promise, whatever the act', async () => {
    const items = [
      '（一）护渠公约群众知晓不够。今后将在赶集日到渠首设点，由护渠员把公约一对一讲到放水户。',
      '（二）催缴手段单一。今后将更加重视。',
      '（三）水表读数不准。今后将面临更多用水户，读数不准的问题会更加突出。',
    ]
    expect(await remedies(part, ...items, '三、2023年工作安排', '新修渠道3公里。')).toEqual(['inline', 'none', 'none'])
  })

  test('each of what a paragraph behind the last sub-heading adds', async () => {
    const items = [
      '（一）巡查走过场。夜里没人去。',
      '（二）催缴手段单一。只发短信。',
      '此外，水表更换迟缓；水政队伍学法不够。',
    ]
    expect(await subjects(part, ...items)).toEqual([
      '巡查走过场',
      '催缴手段单一',
      '此外，水表更换迟缓；',
      '水政队伍学法不够。',
    ])
    // A paragraph that tells more of the last one.
    expect(await subjects(part, ...items.slice(0, 2), '此外，短信由专人发送。')).toHaveLength(2)
  })

  test('answered by what is to be done in the next year', async () => {
    const items = ['（一）普法受众面窄。2023年要把课堂搬进驿站，安排在晚上。', '（二）催缴手段单一。2022年要求整改。']
    expect(await remedies(part, ...items)).toEqual(['inline', 'none'])
  })

  test('answered by the plan where a few words head its paragraphs', async () => {
    const plan = ['2023年工作安排', '补员。招录巡查员3名，每晚巡查河道。', '建库。登记水表，核对台账。', '以案代训。']
    expect(await remedies(part, '河道巡查人手不足。', ...plan)).toEqual(['plan'])
  })

  test('not answered by exhortations, even where 举措： leads them in', async () => {
    const items = ['问题一：用水台账登记不全。举措：', '问题二：河道巡查走过场。举措：配备定位终端。']
    const [first = '', second = ''] = items
    const [own] = await remedies(part, `${first}各科室要高度重视，切实加强台账管理。`, second)
    expect(own).not.toBe('inline')
    expect(await remedies(part, `${first}高度重视，逐户补录台账。`, second)).toEqual(['inline', 'inline'])
  })

  test('answered by a promise behind what sounds like a wish', async () => {
    const told = '巡查终端与水利平台不同步。记录三天后才能上传；目前已与运维单位签订协议，2023年2月完成接口改造。'
    expect(await remedies(part, `（一）${told}`, '（二）水政队伍学法不够，仍需加强学习。')).toEqual(['inline', 'none'])
  })

  test('a paragraph behind items that goes on with their list without a number', async () => {
    const list = [
      '首先，用水台账登记不全。',
      '此外，水政队伍学法不够。',
      '同时，河道巡查走过场。',
      '最后，审批材料繁琐。',
    ]
    expect(await subjects(part, ...list)).toEqual([
      '用水台账登记不全。',
      '此外，水政队伍学法不够。',
      '同时，河道巡查走过场。',
      '审批材料繁琐。',
    ])
    // Neither before the first item nor where nothing is said to be lacking.
    const others = ['同时，仍有短板弱项。', '一是用水台账登记不全。', '此外，群众满意率有所上升。']
    expect(await subjects(part, ...others)).toEqual(['用水台账登记不全。'])
  })

  test('what goes on with a list in words of order before its last word', async () => {
    const list = '首先，用水台账登记不全。其次，水政队伍学法不够。再次，河道巡查走过场。'
    const last = '最后，审批材料繁琐。'
    const added = '同时，水费催缴不及时，欠费32万元。还有，普法“一张网撒全县”，船民看不懂。'
    expect(await subjects(part, list + added + last)).toEqual([
      '用水台账登记不全。',
      '水政队伍学法不够。',
      '河道巡查走过场。',
      '同时，水费催缴不及时，欠费32万元。',
      '还有，普法“一张网撒全县”，船民看不懂。',
      '审批材料繁琐。',
    ])
    // 同时 alone may go on about the same; and what no last word follows is a detail.
    expect(await subjects(part, `${list}同时，夜间巡查不足。${last}`)).toHaveLength(4)
    expect(await subjects(part, list + added)).toHaveLength(3)
    // Several say that the list goes on.
    expect(await subjects(part, `${list}${added}另外，渡口安全隐患较多。`)).toHaveLength(6)
  })

  test('sentences that each open with a field, most of them in known words', async () => {
    const list = '从巡查看，河道巡查走过场。从收费看，水费催缴不及时。从普法看，船民见不着人。从队伍看，水政力量薄弱。'
    expect(await subjects(part, list)).toHaveLength(4)
    expect(await subjects(part, '河道巡查走过场。从普法看，船民见不着人。水政力量薄弱。')).toHaveLength(2)
  })

  test('no reasons behind 分析起来', async () => {
    const list = '一是用水台账登记不全。二是河道巡查走过场。'
    const why = '分析起来，一是经费不足；二是观念陈旧。'
    expect(await subjects(part, list, why)).toHaveLength(2)
    expect(await subjects(part, list, '深挖根源，原因有二。其一，经费不足；其二，观念陈旧。')).toHaveLength(2)
  })

  test('what stands under a heading that asks for it', async () => {
    const found = await subjects(
      '四、差距、成因与2023年工作思路',
      '（一）差距在哪',
      '1.用水台账登记不全。32户没有登记。',
      '2.河道巡查“路过即巡过”。每次只停半刻钟。',
      '（二）成因何在',
      '巡查没有标准。',
      '（三）2023年怎么干',
      '1.补录台账。',
    )
    expect(found).toHaveLength(2)
  })

  test('an item of a numbered list under a heading that only names the part, in whatever words', async () => {
    const joint = ['二、存在的短板弱项及2023年努力方向', '（一）短板弱项']
    const list = '回望一年，还隔着几道坎：①用水台账登记不全；②河道巡查走过场，发现不了问题；③水政队伍学法不够。'
    const plan = ['（二）2023年努力方向', '①逐户核对用水台账。②推行巡查打卡。③每周办一次法治课堂。']
    expect(await subjects(...joint, list, ...plan)).toEqual([
      '用水台账登记不全；',
      '河道巡查走过场，发现不了问题；',
      '水政队伍学法不够。',
    ])
  })

  test.each([
    ['一是', '二是', '三是'],
    ['一要改变：', '二要改变：', '三要改变：'],
    ['第一，', '第二，', '第三，'],
    ['第一、', '第二、', '第三、'],
    ['其一，', '其二，', '其三，'],
    ['1.', '2.', '3.'],
    ['1、', '2、', '3、'],
    ['（1）', '（2）', '（3）'],
    ['（一）', '（二）', '（三）'],
    ['一、', '二、', '三、'],
    ['①', '②', '③'],
  ])('an item behind %s', async (first, second, third) => {
    const list = `主要有：${first}用水台账登记不全；${second}河道巡查走过场，发现不了问题；${third}水政队伍学法不够。`
    const lacking = ['用水台账登记不全；', '河道巡查走过场，发现不了问题；', '水政队伍学法不够。']
    expect((await subjects(part, list)).map((subject) => subject.replace('改变：', ''))).toEqual(lacking)
  })

  test.each([
    ['首先，', '其次，', '最后，'],
    ['首先是', '其次是', '最后是'],
  ])('an item behind %s at the head of a sentence', async (first, second, third) => {
    const list = `${first}用水台账登记不全。${second}河道巡查走过场。${third}水政队伍学法不够。`
    expect(await subjects(part, list)).toEqual(['用水台账登记不全。', '河道巡查走过场。', '水政队伍学法不够。'])
  })

  test('an item with the list inside it, which has another form', async () => {
    const list =
      '一是台账登记不全，①有的缺项，②有的缺页；二是巡查走过场，首先是路线单一。其次是频次不足。三是学法不够。'
    expect(await subjects(part, list)).toHaveLength(3)
  })

  test('no item of 一要, 二要 beside what is said to be lacking', async () => {
    const list = '用水台账登记不全，执法力量不足。一要加强台账核对，缺项补全；二要充实执法力量。'
    expect(await subjects(part, list)).toEqual(['用水台账登记不全，执法力量不足。'])
    expect(await subjects(part, '台账登记不全，下步一要补全缺项；二要充实力量。')).toHaveLength(1)
  })

  test('a sub-heading with all that stands under it', async () => {
    const { shortcomings: found, origin } = await understood(
      part,
      '（一）执法力量不足。持证人员少，任务重。',
      '（二）信息化水平不高',
      '数据没有打通，系统老化。一是平台不兼容；二是标准不统一。',
    )
    expect(found.map(({ subject }) => subject.raw)).toEqual(['执法力量不足', '信息化水平不高'])
    expect(found.map(({ text }) => text.raw)).toEqual([
      '执法力量不足持证人员少，任务重。',
      '信息化水平不高数据没有打通，系统老化。一是平台不兼容；二是标准不统一。',
    ])
    expect(found.map(({ place }) => [lineOf(origin, place.start), lineOf(origin, place.end)])).toEqual([
      [9, 9],
      [11, 13],
    ])
  })
  test('a sub-heading without ordinal, which is told from the others by how deep it is written', async () => {
    const text = [
      '# 青石区水务局2022年法治政府建设年度报告',
      '## 2022年主要举措和成效',
      '办理案件36件。',
      '## 存在的不足和原因',
      '### 执法力量薄弱',
      '持证人员少。',
      '### 信息化水平不高',
      '系统老化。',
      '## 下一步打算',
      '招录执法人员。',
    ].join('\n\n')
    const { outline, shortcomings: found } = await reportOf(sourceOf('report.md', text), ruleSet)
    expect(outline.map(({ level }) => level)).toEqual([1, 1, 2, 2, 1])
    expect(found.map(({ subject }) => subject.raw)).toEqual(['执法力量薄弱', '信息化水平不高'])
  })
  test('else an item, with its details', async () => {
    expect(
      await subjects(part, '我局工作还存在以下不足：一是执法力量不足。持证人员少；二是信息化水平不高，系统老化。'),
    ).toEqual(['执法力量不足。', '信息化水平不高，系统老化。'])
  })
  test('an item in a paragraph of its own', async () => {
    expect(await subjects(part, '主要有以下几个方面：', '一是执法力量不足。', '二是信息化水平不高。')).toEqual([
      '执法力量不足。',
      '信息化水平不高。',
    ])
  })
  test('else a sentence that says what is lacking', async () => {
    expect(await subjects(part, '2022年我局工作取得一定成绩。执法力量与任务不相适应。信息化水平有待提高。')).toEqual([
      '执法力量与任务不相适应。',
      '信息化水平有待提高。',
    ])
  })
  test('looked for through sub-headings that only name a part', async () => {
    expect(
      await subjects(
        '二、存在的不足和下一步打算',
        '（一）存在的不足',
        '一是执法力量不足；二是信息化水平不高。',
        '（二）原因分析',
        '一是编制偏少，力量不足；二是投入不够。',
        '（三）下一步打算',
        '一是解决力量不足的问题；二是加快平台建设。',
      ),
    ).toEqual(['执法力量不足；', '信息化水平不高。'])
  })
  test('listed in prose although a sub-heading names the causes', async () => {
    expect(
      await subjects(part, '一是执法力量不足；二是信息化水平不高。', '（一）原因分析', '编制偏少，投入不够。'),
    ).toEqual(['执法力量不足；', '信息化水平不高。'])
  })
  test('an item with its own reasons and remedy, and the items after it', async () => {
    const found = await shortcomings(
      part,
      '一是执法力量不足。究其原因，编制偏少。二是信息化水平不高。主要原因是投入不够；三是普法形式单一。',
    )
    expect(found.map(({ text }) => text.raw)).toEqual([
      '执法力量不足。究其原因，编制偏少。',
      '信息化水平不高。主要原因是投入不够；',
      '普法形式单一。',
    ])
  })
  test('no item of a list that begins anew behind it', async () => {
    expect(
      await subjects(
        part,
        '一是执法力量不足；二是信息化水平不高。针对上述问题，我局将：一是解决力量不足；二是加快建设。',
      ),
    ).toEqual(['执法力量不足；', '信息化水平不高。'])
    expect(
      await subjects(part, '一是执法力量不足；二是信息化水平不高。下一步，要做到，一是解决力量不足；二是加快建设。'),
    ).toEqual(['执法力量不足；', '信息化水平不高。'])
  })
  test('under headings of every section that names the part', async () => {
    expect(await subjects(part, '执法力量不足。', '三、面临的困难', '信息化水平不高。')).toEqual([
      '执法力量不足。',
      '信息化水平不高。',
    ])
  })
  test('where no heading names the part, listed behind the sentence that carries it', async () => {
    expect(await subjects('但我局工作仍存在一些不足：一是执法力量不足；二是信息化水平不高。')).toEqual([
      '执法力量不足；',
      '信息化水平不高。',
    ])
    expect(await subjects('但仍存在执法力量不足的问题。')).toEqual(['但仍存在执法力量不足的问题。'])
  })
  test.each([
    '同时，我们也清醒认识到，法治政府建设还面临不少困难和挑战，政府工作中仍存在一些不足。',
    '在肯定成绩的同时，我们也看到，发展中老问题、新挑战仍然不少，主要是：',
    '我们也清醒认识到，全区经济社会发展还面临一些困难挑战：',
  ])('not the sentence that only says that there are some: %s', async (lead) => {
    const found = await subjects(`${lead}持证执法人员偏少，办案力量薄弱；普法形式单一。我们一定正视困难、认真解决。`)
    expect(found).toEqual(['持证执法人员偏少，办案力量薄弱；', '普法形式单一。'])
  })
  test('and there each once, though several sentences carry the part', async () => {
    expect(
      await subjects('但我局工作仍存在一些不足。还面临不少问题：一是执法仍存在短板；二是信息化水平不高。'),
    ).toEqual(['执法仍存在短板；', '信息化水平不高。'])
  })
})

describe('in running text a shortcoming is', () => {
  test('a clause that names its own lack', async () => {
    const { shortcomings: found, origin } = await understood(
      part,
      '主要表现在：执法力量不足；处罚尺度不一；水费收缴难。',
    )
    expect(found.map(({ subject }) => subject.raw)).toEqual(['执法力量不足；', '处罚尺度不一；', '水费收缴难。'])
    expect(found.map(({ place: { start, end } }) => [indentOf(origin, start), indentOf(origin, end)])).toEqual([
      [6, 13],
      [13, 20],
      [20, 26],
    ])
  })
  test('a sentence with the sentences that go on about it', async () => {
    const found = await shortcomings(part, '取水口巡查走过场。有的一季度只去一次。执法车辆老旧。2022年抛锚7次。')
    expect(found.map(({ text }) => text.raw)).toEqual([
      '取水口巡查走过场。有的一季度只去一次。',
      '执法车辆老旧。2022年抛锚7次。',
    ])
  })
  test('every item of a list that is said to be one, beside a plan', async () => {
    expect(
      await subjects(
        '二、存在的问题和下一步打算',
        '存在的问题：一是河道保洁看天吃饭；二是执法力量不足。',
        '下一步打算：一是补充人员。',
      ),
    ).toEqual(['河道保洁看天吃饭；', '执法力量不足。'])
  })
})

describe('in a layout of its own a shortcoming is', () => {
  test('a clause behind what says that the list is one, in whatever words', async () => {
    expect(
      await subjects(
        '二、存在的不足及下一步打算',
        '虽然做了一些工作，但仍有差距，主要是：少数船东把年检当成走程序；夜间巡航力量不足；船员培训一拖再拖；航标维护滞后。',
        '2023年，我局将做好以下工作：',
        '（一）对逾期不检、隐患突出的船舶停航。',
        '（二）增加夜间巡航班次。',
      ),
    ).toEqual(['少数船东把年检当成走程序；', '夜间巡航力量不足；', '船员培训一拖再拖；', '航标维护滞后。'])
  })
  test('a line that opens with a sign of lists', async () => {
    for (const [path, sign] of [
      ['report.md', '- '],
      ['report.md', '* '],
      ['report.txt', '•'],
    ] as const) {
      const lines = ['一是船员培训走过场。签到有人、听课没人。', '二是航标维护滞后。', '三是文书送达仓促。']
      const text = [...head, part, ...lines.map((line) => sign + line), '- 1 -', ''].join('\n\n')
      const { shortcomings: found } = await reportOf(sourceOf(path, text), ruleSet)
      expect(found.map(({ subject }) => subject.raw)).toEqual(['船员培训走过场。', '航标维护滞后。', '文书送达仓促。'])
    }
  })
})

describe('in a list that is numbered inside its paragraph a shortcoming is an item', () => {
  const plan = '三、下一步打算'
  test.each([
    ['1、', '主要存在以下不足：1、执法力量薄弱，持证人员偏少；2、普法形式单一；3、文书制作不规范。'],
    ['1、 at once', '1、执法力量薄弱，持证人员偏少；2、普法形式单一；3、文书制作不规范。'],
    ['1. in sentences', '一年来仍有差距。1.执法力量薄弱，持证人员偏少。2.普法形式单一。3.文书制作不规范。'],
    ['（1）', '主要是：（1）执法力量薄弱，持证人员偏少；（2）普法形式单一；（3）文书制作不规范。'],
    ['1）', '工作中仍有不足，1）执法力量薄弱，持证人员偏少；2）普法形式单一；3）文书制作不规范。'],
    ['①', '主要是：①执法力量薄弱，持证人员偏少；②普法形式单一；③文书制作不规范。'],
  ])('%s', async (_, paragraph) => {
    expect((await subjects(part, paragraph)).map((one) => one.slice(0, -1))).toEqual([
      '执法力量薄弱，持证人员偏少',
      '普法形式单一',
      '文书制作不规范',
    ])
  })
  test('though the first is taken for a heading', async () => {
    expect(
      await subjects(part, '1.执法力量薄弱。持证人员偏少。2.普法形式单一。群众参与少。3.文书制作不规范。'),
    ).toEqual(['执法力量薄弱', '普法形式单一。', '文书制作不规范。'])
  })
  test('but not in a list inside an item', async () => {
    const paragraph = '一是执法力量薄弱，主要表现在：1、持证人员偏少；2、年龄偏大。二是普法形式单一。'
    expect(await subjects(part, paragraph)).toHaveLength(2)
  })
  test('and so are measures', async () => {
    const lacks = '一是执法力量薄弱，持证人员偏少。二是普法形式单一，群众参与度不高。三是文书制作不规范。'
    for (const measures of [
      '2023年，将做好以下工作：1、招录执法人员；2、开展情景剧巡演，创新普法形式；3、开展案卷评查，规范文书制作。',
      '1、招录执法人员。2、开展情景剧巡演，创新普法形式。3、开展案卷评查，规范文书制作。',
    ]) {
      const found = await shortcomings(part, lacks, plan, measures)
      expect(found.map(({ remedies: [first] }) => first?.text.slice(0, 6))).toEqual([
        '招录执法人员',
        '开展情景剧巡',
        '开展案卷评查',
      ])
    }
  })
})

describe('no shortcoming is', () => {
  test.each([
    ['a reason', '执法力量不足。究其原因，编制偏少，投入不够。'],
    ['an item under reasons', '执法力量不足。', '主要原因有：一是编制偏少；二是投入不够。'],
    [
      'an item under reasons, in a paragraph of its own',
      '执法力量不足。',
      '主要原因是：',
      '一是编制偏少。',
      '二是投入不够。',
    ],
    ['what will be done', '执法力量不足。下一步，将解决力量不足的问题。'],
    ['an item of what will be done', '执法力量不足。', '针对上述问题，将：一是解决力量不足；二是加强培训。'],
    ['reasons, behind a comma', '执法力量不足。', '上述问题，既与编制有关，也与主观努力不够有关。'],
    ['an admission of nothing concrete', '执法力量不足。总体上看，工作还存在一些不足。'],
    ['a sentence that opens a list', '存在的主要不足有：', '一是执法力量不足。'],
  ])('%s', async (_, ...paragraphs) => {
    expect(await subjects(part, ...paragraphs)).toEqual(['执法力量不足。'])
  })
  test('an opening that admits in general, or looks back', async () => {
    for (const opening of [
      '在肯定成绩的同时，我局也清醒认识到，工作仍存在一些不足。',
      '对照新形势新要求，我局法治政府建设与先进地区相比还有不小差距。',
      '2022年我局取得了一定成绩，但还有不少困难和问题。主要是：',
      '对照年度目标，我局法治建设还有较大的提升空间。',
    ])
      expect(await subjects(part, `${opening}执法力量不足。`)).toEqual(['执法力量不足。'])
  })
  test('found where no part admits any', async () => {
    expect(await subjects('二、2023年工作安排', '解决执法力量不足的问题。')).toEqual([])
  })
})

describe('concrete is', () => {
  test.each([
    ['一是执法力量不足。', true],
    ['一是与上级要求相比，工作还有差距。', false],
    ['一是依法行政工作有待加强。', false],
    ['一是水平有待进一步提高。', false],
    ['一是行政应诉水平有待进一步提高。', true],
  ])('%s %s', async (item, concrete) => {
    expect((await shortcomings(part, item)).map((found) => found.concrete)).toEqual([concrete])
  })
})

test('what leads in to the plan behind the last item answers none', async () => {
  const items = ['一是执法力量不足。', '二是用水台账登记不全。']
  const lead = '2023年，我局将推进三项工作：'
  expect(await remedies('二、存在的不足和打算', ...items, lead, '- 招录执法人员；', '- 更换泵站水泵。')).not.toContain(
    'inline',
  )
  expect(await remedies('二、存在的不足和打算', ...items, lead.replace('：', '，招录执法人员3名。'))).toEqual([
    'plan',
    'unsure',
  ])
})

const plan = '三、2023年工作安排'
const lacking = '一是执法力量不足；二是信息化水平不高。'

describe('the remedy is', () => {
  test('inline where the same item says concretely what will be done', async () => {
    expect(await remedies(part, '一是执法力量不足。下一步将招录执法人员并组织培训；二是信息化水平不高。')).toEqual([
      'inline',
      'none',
    ])
    expect(await remedies(part, '一是执法力量不足，下一步将招录执法人员并组织培训；二是信息化水平不高。')).toEqual([
      'inline',
      'none',
    ])
    expect(await remedies(part, '（一）执法力量不足。持证人员少。下一步，我局将招录人员，加强培训。')).toEqual([
      'inline',
    ])
  })
  test('inline from the first clause on that names an act', async () => {
    const shown = async (item: string) => (await shortcomings(part, item))[0]?.remedies[0]?.text
    expect(await shown('一是业务能力不强，加强业务培训，明年计划组织轮训4次。')).toBe(
      '加强业务培训，明年计划组织轮训4次。',
    )
    expect(await shown('一是业务能力不强，培训偏少，明年计划组织轮训4次。')).toBe('明年计划组织轮训4次。')
  })
  test('inline where the paragraph after it says so', async () => {
    expect(
      await remedies(
        part,
        '（一）执法力量不足',
        '持证人员少，任务重。',
        '对此，我局将招录人员，加强培训。',
        '（二）信息化水平不高',
        '系统老化。',
      ),
    ).toEqual(['inline', 'none'])
    expect(
      await remedies(part, '一是执法力量不足。', '对此，我局将招录人员，加强培训。', '二是信息化水平不高。'),
    ).toEqual(['inline', 'unsure'])
  })
  test.each(['仍需加强人员培训', '队伍建设有待提高', '今后应继续努力，加强培训'])(
    'none where it only says %s',
    async (wish) => {
      expect(await remedies(part, `一是执法力量不足。${wish}。`)).toEqual(['none'])
    },
  )
  test('plan where a measure answers it by its object and an act', async () => {
    const { shortcomings: found, origin } = await understood(
      part,
      lacking,
      plan,
      '（一）充实执法力量。招录人员，组织轮训。',
      '（二）加强党建引领。落实责任制。',
    )
    expect(found.map(({ remedy }) => remedy)).toEqual(['plan', 'unsure'])
    const [answer] = found[0]?.remedies ?? []
    expect(answer && locate(origin, answer.place).start).toMatchObject({ line: 13, column: 11 })
    expect(answer?.text).toBe('招录人员，组织轮训。')
  })
  test('plan where the paragraph after several clauses of one sentence answers them together', async () => {
    expect(
      await remedies(
        '二、存在的不足及下一步打算',
        '当前还存在以下不足：渔船检查人手不足，一人管三个港；渔民守法意识淡薄，休渔期偷捕多发。',
        '2024年，我局将为渔政大队招录队员6名；组织渔民旁听休渔案件庭审，逐船签订承诺书。',
      ),
    ).toEqual(['plan', 'plan'])
  })
  test('plan for other words for the object', async () => {
    expect(await remedies(part, lacking, plan, '一是建强执法队伍；二是打造智慧水务平台。')).toEqual(['plan', 'plan'])
  })
  test('plan though the part stands under the same heading', async () => {
    expect(
      await remedies(
        '二、存在的不足和下一步打算',
        '（一）存在的不足',
        lacking,
        '（二）下一步打算',
        '充实执法力量，招录人员；推进信息化建设，打造智慧水务平台。',
      ),
    ).toEqual(['plan', 'plan'])
  })
  test('not plan by a word of its examples', async () => {
    expect(
      await remedies(part, '一是部门协作不畅，如河道采砂巡查没有联动。', plan, '开展河道采砂普查，修订河道采砂规划。'),
    ).toEqual(['unsure'])
  })
  test('plan for acts that mend what is lacking, in other words', async () => {
    expect(
      await remedies(
        part,
        '一是水政监察人手紧张。',
        '二是行政处罚尺度不一。',
        plan,
        '商请编办调剂名额，公开选调专业人员。制定裁量基准，细化处罚档次。办好防汛抗旱大讲堂。',
      ),
    ).toEqual(['plan', 'plan'])
  })
  test('plan for another form of what has only one', async () => {
    expect(
      await remedies(
        part,
        '一是行政处罚尺度不一。',
        '二是普法形式单一。',
        plan,
        '制定裁量基准，细化处罚档次。创新普法形式。',
      ),
    ).toEqual(['plan', 'plan'])
  })
  test('unsure where the same object is given other acts', async () => {
    expect(
      await remedies(part, '一是处罚决定书说理不充分。', plan, '推广处罚决定书电子送达。', '修缮堤防，备足防汛物资。'),
    ).not.toEqual(['none'])
  })
  test('none where the item says that nothing is planned', async () => {
    expect(await remedies(part, '一是执法力量不足，目前尚无解决办法。', plan, '充实执法力量。')).toEqual(['none'])
  })
  test('none where the plan names no act', async () => {
    expect(await remedies(part, lacking, plan, '再接再厉，不负众望，让群众满意。')).toEqual(['none', 'none'])
  })
  test('not told by reasons that name acts', async () => {
    expect(await remedies(part, lacking, '主要原因是：', '一是培训不够；二是编制偏少。')).toEqual(['none', 'none'])
  })
  test('generic where only one promise is made for all', async () => {
    expect(await remedies(part, lacking, '对于这些问题，我们将尽快采取有效措施加以解决。')).toEqual([
      'generic',
      'generic',
    ])
    expect(
      await remedies(part, lacking, '对于这些问题，我们将尽快采取有效措施加以解决。', plan, '充实执法力量，组织轮训。'),
    ).toEqual(['plan', 'generic'])
  })
  test.each([
    ['none', '2023年，我局将坚持守正创新、久久为功，奋力谱写水务法治新篇章。'],
    ['generic', '坚持目标导向、问题导向相统一，对照以上不足，逐项抓好整改落实。为建设青石贡献水务力量！'],
  ])('%s where the plan has nothing but slogans', async (remedy, plan) => {
    expect(await remedies(part, '（一）执法装备老化。', '三、下一年度工作安排', plan)).toEqual([remedy])
    expect(
      await remedies(part, '（一）执法装备老化。', '三、下一年度工作安排', `${plan}采购执法记录仪，更新巡查装备。`),
    ).not.toEqual(['none'])
  })
  test('unsure where no measure of the plan seems to answer it', async () => {
    expect(await remedies(part, lacking, plan, '加强党建引领，落实责任制。')).toEqual(['unsure', 'unsure'])
  })
  test('none where there is no plan', async () => {
    expect(await remedies(part, lacking)).toEqual(['none', 'none'])
  })
})

describe('a sub-heading of a section that names the plan, too, is a shortcoming', () => {
  const joint = ['二、存在的不足及下一步打算', '我局工作还有以下不足：']
  const items = [
    '（1）河长“挂牌不巡河”。三个月没有记录。',
    '（2）取水监管薄弱。',
    '（3）水政骨干留不住。去年走了两人。',
  ]
  const listed = ['河长“挂牌不巡河”', '取水监管薄弱', '水政骨干留不住']

  test('in whatever words behind a sentence that opens a list of them, up to the turn', async () => {
    const measures = ['一是巡河打卡与工资挂钩；', '二是给骨干落实职级。']
    expect(await subjects(...joint, ...items, '针对以上问题，2023年我局将：', ...measures)).toEqual(listed)
    const anew = ['（1）河长责任状逐级签。', '（2）骨干职级优先定。']
    expect(await subjects(...joint, ...items, '针对以上问题，2023年我局将：', ...anew)).toEqual(listed)
  })
  test('but not where it says what will be done, or the list is not of shortcomings', async () => {
    const goesOn = ['（4）加强河长培训。每季一次。', '（5）骨干职级优先定。']
    expect(await subjects(...joint, ...items, ...goesOn)).toEqual(listed)
    const turned = ['（4）骨干职级优先定。', '（5）河长责任状逐级签。']
    expect(await subjects(...joint, ...items, '下一步，我局将抓好：', ...turned)).toEqual(listed)
    expect(
      await subjects(
        joint[0] ?? '',
        '2023年，我局将抓好以下工作：',
        '（1）河长责任状逐级签。',
        '（2）骨干职级优先定。',
      ),
    ).toEqual([])
    expect(await subjects(joint[0] ?? '', ...items)).toEqual(['取水监管薄弱', '水政骨干留不住'])
  })
})

describe('a row of a table is a shortcoming', () => {
  const causes = ['| 序号 | 存在的不足 | 主要原因 |', '| --- | --- | --- |']
  const rows = ['| 1 | 取水监管有盲点 | 计量设施多年没有更新 |', '| 2 | 河长“挂牌不巡河” | 考核只看台账 |']
  const plan = ['## 三、下一年度安排', '更新取水计量设施，逐户安装远传水表。']
  const tabled = (...lines: string[]): Promise<Report> =>
    reportOf(
      sourceOf('report.md', [`# ${head[0] ?? ''}`, `## ${head[1] ?? ''}`, head[2], ...lines, ''].join('\n')),
      ruleSet,
    )
  const listed = async (...lines: string[]): Promise<string[]> =>
    (await tabled(...lines)).shortcomings.map(({ subject }) => subject.raw)

  test('with what stands beside it, in its place', async () => {
    const report = await tabled('## 二、存在的不足', '', ...causes, ...rows, '', ...plan)
    const { shortcomings: found, origin, parts } = report
    expect(found.map(({ text }) => text.raw)).toEqual([
      '取水监管有盲点计量设施多年没有更新',
      '河长“挂牌不巡河”考核只看台账',
    ])
    expect(found.map(({ place }) => locate(origin, place).start)).toMatchObject([
      { line: 8, column: 7 },
      { line: 9, column: 7 },
    ])
    expect(found.map(({ remedy }) => remedy)).toEqual(['plan', 'unsure'])
    expect(parts['causes']?.state).toBe('embedded')
  })
  test('answered by its own column of measures, or by a table of the plan', async () => {
    const own = ['| 问题 | 整改措施 | 责任单位 |', '|---|---|---|', '| 巡河记录造假 | 巡河打卡与工资挂钩 | 河长办 |']
    const vague = '| 案卷归档拖沓 | 仍需进一步加强 | 执法队 |'
    const found = (await tabled('## 二、存在的问题', '', ...own, vague)).shortcomings
    expect(found.map(({ remedy, remedies: [first] }) => [remedy, first?.text])).toEqual([
      ['inline', '巡河打卡与工资挂钩'],
      ['generic', undefined],
    ])
    const tasks = [
      '## 三、下一年度安排',
      '',
      '| 任务 | 具体措施 |',
      '|---|---|',
      '| 取水 | 更新取水计量设施，安装远传水表 |',
    ]
    const {
      measures,
      shortcomings: [first],
    } = await tabled('## 二、存在的不足', '', ...causes, ...rows, '', ...tasks)
    expect(measures.map(({ text, caption }) => [caption, text.raw])).toContainEqual([
      '取水',
      '更新取水计量设施，安装远传水表',
    ])
    expect(first?.remedy).toBe('plan')
  })
  test('where only the heading says so, in the one column of text', async () => {
    const lines = ['| 序号 | 内容 |', '| --- | --- |', '| 1 | 取水监管薄弱 |', '| 2 | 案卷归档拖沓 |']
    expect(await listed('## 二、存在的不足', '', ...lines)).toEqual(['取水监管薄弱', '案卷归档拖沓'])
    // Which column is it?
    const two = [
      '| 领域 | 内容 |',
      '| --- | --- |',
      '| 取水许可管理 | 监管薄弱得很 |',
      '| 行政执法工作 | 归档拖沓不及时 |',
    ]
    expect(await listed('## 二、存在的不足', '', ...two)).toEqual([])
  })
  test('not where it counts, repeats a list, or stands in another part', async () => {
    const counts = ['| 问题 | 件数 |', '| --- | --- |', '| 水费水价咨询 | 12 |', '| 河道采砂举报 | 7 |']
    expect(await listed('## 二、存在的不足', '', '水价公开不够及时。', '', ...counts)).toEqual(['水价公开不够及时。'])
    expect(await listed('## 二、存在的不足', '', '一是取水监管薄弱。', '', ...causes, ...rows)).toEqual([
      '取水监管薄弱。',
    ])
    expect(await listed('', ...causes, ...rows)).toEqual([])
  })
  test('in Word, where a merged cell makes several rows one', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
    const table = [
      row(cell('存在问题'), cell('原因分析')),
      row(cell('取水监管有盲点', '<w:vMerge w:val="restart"/>'), cell('设施陈旧')),
      row(cell('', '<w:vMerge/>'), cell('人手不足')),
      row(cell('河长“挂牌不巡河”'), cell('考核只看台账')),
    ]
    const borders = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    const body = [...head, part].map((text) => paragraph(text)).join('')
    const source = await readBytes('a.docx', docxOf(`${body}<w:tbl>${borders}${table.join('')}</w:tbl>`))
    if (isProblem(source)) throw new Error(source.id)
    const { shortcomings: found } = buildReport(await parse(source), compileReaders(ruleSet.vocabulary))
    expect(found.map(({ text }) => text.raw)).toEqual([
      '取水监管有盲点设施陈旧人手不足',
      '河长“挂牌不巡河”考核只看台账',
    ])
  })
})

describe('measures in one paragraph are parted', () => {
  const measures = async (text: string): Promise<string[]> =>
    (await understood(part, '用水台账登记不全。', '三、2023年安排', text)).measures.map(({ text: { raw } }) => raw)

  test('by 一要, 二要', async () => {
    const list = '2023年，我局一要核对用水台账，统一要求；二要推行巡查打卡，落实两要素；三要每周办一次课。'
    expect(await measures(list)).toEqual(['核对用水台账，统一要求；', '推行巡查打卡，落实两要素；', '每周办一次课。'])
  })

  test.each(['推行第一、第二季度巡查，落实第一要务', '核对台账，既要查台账、又要查现场', '落实一要素、二要件、三要点'])(
    'by nothing in %s',
    async (text) => {
      expect(await measures(`${text}。`)).toEqual([`${text}。`])
    },
  )
})

describe('a paragraph behind the last shortcoming that turns to what will be done', () => {
  const plan = '2023年，我局将做好以下工作：更换用水计量设施，核对用水台账；招录水政执法人员，每月上堤巡查。'
  const numbered = [
    '1.用水台账登记不全。三处泵站没有装表，原因是设施陈旧。',
    '2.河道巡查走过场。原因是水政执法人员少。',
  ]
  const listed = ['一是用水台账登记不全。', '二是水政执法人员少。']

  test.each([
    ['numbered headings', numbered],
    ['items', listed],
  ])('is about all of them: %s', async (_, items) => {
    const found = await shortcomings(part, ...items, plan)
    expect(found.map(({ remedy }) => remedy)).toEqual(['plan', 'plan'])
    expect(found.map(({ remedies: [nearest] }) => nearest?.text.slice(-7))).toEqual([
      '核对用水台账；',
      '每月上堤巡查。',
    ])
  })

  test.each([
    ['numbered headings', numbered],
    ['items', listed],
  ])('is of the last one where the others have one, too: %s', async (_, [first = '', second = '']) => {
    const own = '下一步，我局将更换用水计量设施。'
    expect(await remedies(part, first, own, second, '下一步，我局将招录水政执法人员。')).toEqual(['inline', 'inline'])
  })

  test('is its own where there is one only', async () => {
    expect(await remedies(part, listed[0] ?? '', plan.replace('做好以下工作：', ''))).toEqual(['inline'])
  })
})

describe('a promise that names no act of its own is none', () => {
  test.each([
    '对照问题，我局将认真整改。',
    '针对问题，我局将制定措施，立行立改。',
    '今后将认真抓好整改落实。',
    '下一步，我们将逐项研究，切实加以解决。',
  ])('%s', async (promise) => {
    expect(await remedies(part, `一是用水台账登记不全。${promise}`)).toEqual(['generic'])
  })

  test('but one that does, is', async () => {
    const items = ['一是用水台账登记不全。今后将认真核对用水台账，逐项整改。', '二是水政执法人员少。']
    expect(await remedies(part, ...items)).toEqual(['inline', 'none'])
  })
})

describe('behind 措施： no word need say that it will be done', () => {
  const next = ['三、2023年工作安排', '加强节水宣传。', '组织培训2期。', '编制检查计划。', '压缩审批时限。']

  test.each([
    [
      'in the paragraph after it',
      ['（一）问题：案卷装订粗糙。有6本缺页。', '整改措施：编印样卷，按季交叉评查。'],
      'inline',
    ],
    ['in the same paragraph', ['（一）问题：案卷装订粗糙。措施：编印样卷，按季交叉评查。'], 'inline'],
    ['in items', ['（一）案卷装订粗糙。', '【措施】一是编印样卷；二是按季交叉评查。'], 'inline'],
    ['but a promise for all', ['（一）问题：案卷装订粗糙。', '措施：局党组高度重视，切实抓好整改。'], 'generic'],
    ['nor what names no act', ['（一）问题：案卷装订粗糙。', '措施：此事牵涉较多，已作专题汇报。'], 'none'],
  ])('%s', async (_, [own = '', ...rest], expected) => {
    const second = ['（二）问题：水政人员紧缺。', '措施：从水管站选调8人。']
    const found = await remedies(part, own, ...rest, ...second, ...next)
    expect(found).toEqual([expected, 'inline'])
  })
})

test('整改措施 that are said to be carried out badly are no plan', async () => {
  const found = await subjects(part, '（一）整改措施落实不到位。去年有2项没有销号。', '（二）水政人员紧缺。全局2人。')
  expect(found).toEqual(['整改措施落实不到位', '水政人员紧缺'])
})

describe('a sentence that only leads in is no shortcoming', () => {
  const own = ['灌区管护经费没有保障，村里靠自筹。', '巡查艇老旧，夜间不敢出航。', '送达回证填写不规范。']

  test.each([
    '进步之外，欠账也很明显。',
    '一年来虽有进步，但同群众期盼、同“依法治水”的要求相比，我们还有欠账。',
    '客观地看，2022年全局的法治工作还有不少差距。',
    '成绩来之不易，问题不容回避。',
    '不足之处主要集中在三个方面。',
    '前进路上还有不少难题需要破解。',
    '对照先进县区，差距依然明显。',
    '自查中也发现了一些问题。',
  ])('%s', async (lead) => {
    expect(await subjects(part, `${lead}${own.join('')}`)).toEqual(own)
  })

  test.each([
    '在水政执法力量上还有差距。',
    '与工作任务相比，水政人员还有较大缺口。',
    '全年被诉12件、败诉6件，差距明显。',
    '乡镇水利执法还有不少难题。',
    '同群众对饮水安全的期盼相比，水质抽检还有差距。',
  ])('but one that says in what is: %s', async (first) => {
    expect(await subjects(part, `${first}${own.join('')}`)).toEqual([first, ...own])
  })
})

test('among captions of which most say that something is lacking, the others do, too', async () => {
  const paragraphs = ['台账登记不全。抽查的9本有4本缺页。', '巡河“人等车来”。全年有31天没有出航。', '水政人员紧缺。']
  expect(await subjects(part, '应当看到：', ...paragraphs, '送达不规范。有3件没有签收。')).toEqual([
    '台账登记不全。',
    '巡河“人等车来”。',
    '水政人员紧缺。',
    '送达不规范。',
  ])
})

test('what is planned besides the measures above is for all', async () => {
  const items = ['（一）用水台账登记不全。12户没有台账。', '（二）水政人员紧缺。全局只有2人。']
  const [first, last] = await shortcomings(
    '二、存在的不足及下一步打算',
    ...items,
    '除上述措施外，2023年我局还将做好以下工作：逐户核对用水台账，补齐登记；推进节水宣传；从水管站选调8人充实水政队伍。',
  )
  expect([first?.remedy, last?.remedy]).toEqual(['plan', 'plan'])
})

test('a plan of the past and a number of cases promise nothing', async () => {
  const items = ['（一）台账登记不全。2022年列入核查计划的只有3户。', '（二）文书不规范。2022年发生败诉2起，培训偏少。']
  const plan = ['三、2023年工作安排', '加强节水宣传。', '建设公园2处。', '编制灌区规划。', '压缩审批时限。']
  expect(await remedies(part, ...items, ...plan)).not.toContain('inline')
})

test.each([
  ['一是取水公示有延误。上半年9条晚于时限，已于7月全部补录，并向取水户作了说明；二是水政人员紧缺。', 'inline'],
  ['一是法律顾问一度空档，5月到期后无人接手，8月已续聘；二是水政人员紧缺。', 'inline'],
  ['一是界桩缺失较多。排查缺失42处，至11月底42处全部补设；二是水政人员紧缺。', 'inline'],
  ['一是巡河艇带病出航。现已拨付9万元完成大修，10月通过船检，恢复正常巡航；二是水政人员紧缺。', 'inline'],
  ['一是听证程序有缺失。1件未告知听证权利；该案已重新告知、另行作出决定；二是水政人员紧缺。', 'inline'],
  ['一是处罚尺度不一。两个站相差三倍。目前答复口径已经印发，该问题得到解决；二是水政人员紧缺。', 'inline'],
  // Not all of it, or not that.
  ['一是处罚尺度不一。两个站相差三倍，这一问题至今没有得到解决；二是水政人员紧缺。', 'none'],
  ['一是听证程序有缺失。1件未告知听证权利；该案已重新立案，尚未结案；二是水政人员紧缺。', 'none'],
  ['一是巡河艇带病出航。已完成大修1艘，另有2艘停航；二是水政人员紧缺。', 'none'],
  ['一是取水公示有延误。上半年9条晚于时限，已补录6条，其余仍未公示；二是水政人员紧缺。', 'none'],
  ['一是取水公示有延误。去年虽已全部补录，今年又有9条晚于时限；二是水政人员紧缺。', 'none'],
  ['一是隐患整改不及时。发现隐患30处，已整改到位9处；二是水政人员紧缺。', 'none'],
  ['一是隐患整改不及时。已全部完成登记，但整改率偏低；二是水政人员紧缺。', 'none'],
])('what the item says was made good, all of it, needs no plan: %s', async (text, first) => {
  const plan2 = ['三、2023年工作安排', '加强节水宣传。', '建设公园2处。', '编制灌区规划。', '举办骑行活动。']
  const [one] = await remedies(part, text, ...plan2)
  expect(one === 'inline').toBe(first === 'inline')
})

test.each([
  '对此，将与公安分局会签用水案件移送指引，请其提前介入。',
  '针对这一问题，2023年1月起由法规科逐件核稿，文本随卷送出。',
])('what the last item says of itself answers it: %s', async (answer) => {
  const items = `一是水政人员紧缺。全局只有2人。二是用水案件移送不畅。2件被公安退回。${answer}`
  const plan2 = ['三、2023年工作安排', '加强节水宣传。', '建设公园2处。', '编制灌区规划。', '举办骑行活动。']
  expect((await remedies(part, items, ...plan2)).map((remedy) => remedy === 'inline')).toEqual([false, true])
})

test('what the last item says in words of another is for all', async () => {
  const items = '一是水政人员紧缺。二是文书送达不规范。对此，我局将充实水政人员，规范送达。'
  expect(await remedies(part, items)).not.toContain('inline')
})

test('figures that say it alone are what is lacking, those that go on about it are not', async () => {
  const rare = '46项用水执法权，全年真正用过的仅7项，其余“睡在柜里”。'
  expect(
    await subjects(part, `河道巡查走过场，台账不全。${rare}水政人员紧缺，年龄偏大。热线里同一事项重复投诉占21.4%。`),
  ).toHaveLength(4)
  expect(await subjects(part, '河道巡查走过场，台账不全。全年真正到场的仅7次。')).toHaveLength(1)
})

test('how far it still is from what is asked for is none', async () => {
  const lead = '一年来的工作虽有进展，但离依法治水的要求仍有距离。'
  expect(await subjects(part, `${lead}河道巡查走过场，台账不全。水政人员紧缺。`)).toHaveLength(2)
})

test('a caption is not accused where what it heads is answered', async () => {
  const items = ['一句是，几套账本各记各的账。同一户用水要登记三遍，底册互不相认。', '一句是，水政人员紧缺。']
  const plan2 = [
    '三、2023年工作安排',
    '把几套用水登记底册归集到一个库，各科直接调用。',
    '加强节水宣传。',
    '建设公园2处。',
  ]
  expect((await remedies(part, ...items, ...plan2, '编制灌区规划。'))[0]).not.toBe('none')
})

test('among sub-headings of which most say that something is lacking, the others do, too, up to one that names an act', async () => {
  const items = ['1.台账登记不全。抽查9本，4本缺页。', '2.巡河“人等车来”。31天没有出航。', '3.水政人员紧缺。只有2人。']
  const rest = ['4.文书送达不规范。3件没有签收。', '5.加强队伍建设。招录2人。']
  expect(await subjects('二、存在的问题及下步打算', ...items, ...rest)).toEqual([
    '台账登记不全',
    '巡河“人等车来”',
    '水政人员紧缺',
    '文书送达不规范',
  ])
})

test.each(['二、还差在哪里、为什么', '二、短板在哪里', '二、我们的差距究竟在哪儿'])(
  'under a title that asks for them: %s',
  async (title) => {
    expect(await subjects(title, '水政人员紧缺。水费收缴困难。', '三、2023年这样干', '招录2人。')).toEqual([
      '水政人员紧缺。',
      '水费收缴困难。',
    ])
  },
)

describe('a paragraph behind the last item', () => {
  const items = [
    '（一）取水监管薄弱。2023年将逐户安装远传水表，每季校核一次。',
    '（二）河长巡河走过场。三个月没有记录。',
    '（三）水政人员老化。平均51岁。',
  ]
  test.each([
    '除各项中已写明的以外，2023年还将办好两件事：巡河实行电子打卡，记录当天上传；修订用水定额，报市局备案。',
    '此外，2023年我局还将办好两件事：巡河实行电子打卡，记录当天上传；修订用水定额，报市局备案。',
  ])('is about all of them: %s', async (closing) => {
    const [first, ...others] = await shortcomings('二、问题和打算', ...items, closing)
    expect(first?.remedy).toBe('inline')
    expect(others.map(({ remedies: [nearest] }) => nearest?.text.slice(-8))).not.toContain(undefined)
    expect(others.map(({ remedy }) => remedy)).not.toContain('inline')
    expect(others.map(({ remedy }) => remedy)).not.toContain('none')
  })
  test('is the answer of the last where each has one such', async () => {
    const each = items.flatMap((item) => [item, '下一步，将招聘专人，逐月考核。'])
    expect(await remedies('二、问题和打算', ...each)).toEqual(['inline', 'inline', 'inline'])
  })
})

test('an item answers itself by naming again what it is about', async () => {
  const aimed = '针对巡河走过场，实行电子打卡，记录当天上传。'
  const plan = ['三、2023年工作安排', '修订用水定额；开展节水宣传；印发用水手册；举办培训班。']
  expect(await remedies(part, `（一）河长巡河走过场。三个月没有记录。${aimed}`, ...plan)).toEqual(['inline'])
  for (const other of [
    '针对外来人员，实行电子打卡。',
    '针对巡河走过场，培训仍然不够。',
    '针对巡河走过场，已开展培训。',
  ])
    expect(await remedies(part, `（一）河长巡河走过场。三个月没有记录。${other}`, ...plan)).not.toEqual(['inline'])
})

test('what is done from some month on may answer', async () => {
  const plan = ['三、2023年工作安排', '修订用水定额；开展节水宣传；印发用水手册；举办培训班。']
  const item = '（一）阀门井无人看管。'
  expect(await remedies(part, `${item}9月起，已把钥匙交到村里。`, ...plan)).toEqual(['unsure'])
  expect(await remedies(part, `${item}9月起，已有3口井盖没有了。`, ...plan)).not.toEqual(['inline'])
})

test('paragraphs that all open with a few words are shortcomings in whatever words', async () => {
  const paragraphs = [
    '河长会议走形式。多是念文件，记录事后补。',
    '取水台账不清。有的水表查不到户主。',
    '水政队伍后继乏人。三年没有进过人，骨干又走了两名。',
    '巡查标准偏软。多是口头提醒。',
  ]
  expect(await subjects(part, ...paragraphs)).toHaveLength(4)
  // Of running text nothing is known.
  expect(await subjects(part, ...paragraphs, '水利工作点多线长，河长会议走形式。')).not.toContain('河长会议走形式。')
})

test('what is lacking is found behind a sentence that says how far it is from what people hope', async () => {
  const text = '肯定成绩的同时也要看到，我局法治工作离群众的盼头还有不小距离。取水监管薄弱，3户没有水表。巡查走过场。'
  expect(await subjects(text)).toEqual(['取水监管薄弱，3户没有水表。', '巡查走过场。'])
  expect(await subjects('看到水库离村民住处还有5公里距离，我局组织了转移。')).toEqual([])
})

test('a column of what is to be done is read under any head', async () => {
  const lacks = ['## 二、存在的不足', '（一）取水计量设施老旧。', '（二）河长巡河走过场。']
  const rows = ['| 更新取水计量设施，逐户安装远传水表 | 水资源科 |', '| 河长巡河实行电子打卡，纳入考核 | 河长办 |']
  const table = ['| 事项 | 科室 |', '| --- | --- |', ...rows].join('\n')
  const text = [`# ${head[0] ?? ''}`, ...lacks, '## 三、2023年工作安排', '2023年重点抓好下列事项：', table, ''].join(
    '\n\n',
  )
  const { shortcomings: found, outline } = await reportOf(sourceOf('report.md', text), ruleSet)
  expect(found.map(({ remedy }) => remedy)).toEqual(['plan', 'plan'])
  expect(outline.at(-1)?.title.value).toBe('2023年工作安排')
})

describe('a plan that takes shortcomings up in their order', () => {
  const lacking = [
    '（一）馆藏古籍没有编目。',
    '（二）培训补贴发放缓慢。',
    '（三）琴弦时有走音。',
    '（四）执法人员学法不够。',
  ]
  const answers = [
    '（一）对馆藏古籍逐册编目，10月底前上网可查。',
    '（二）培训补贴15日内发放，逾期的通报。',
    '（四）执法人员每月学法，半年考试一次。',
  ]
  const other = '（三）每逢演出请匠人先调一遍，冬天用棉套裹好。'

  test('has in the place of the one that is left what may answer it', async () => {
    const inPlace = [answers[0] ?? '', answers[1] ?? '', other, answers[2] ?? '']
    const [, , third] = await shortcomings(part, ...lacking, '三、2023年工作安排', ...inPlace)
    expect(third?.remedy).not.toBe('none')
    const [, , bare] = await shortcomings(part, ...lacking, '三、2023年工作安排', ...answers)
    expect(bare?.remedy).not.toBe('plan')
  })
})

test.each(['2023年安排：', '明年打算：', '下步措施：', '2023年度改进措施：'])(
  'a paragraph behind %s answers the item before it, whose label is none of what is lacking',
  async (label) => {
    const items = [
      '（一）不足：渡口巡查走过场。夜里没有人去。',
      `${label}渡口一天两巡，巡完当场拍照，缺一次即谈话。`,
      '（二）不足：苗木检疫随意。2022年抽到3批没有单证。',
      `${label}苗木进场先验证后卸车，查到一批、退回一批。`,
    ]
    const found = await shortcomings('二、不足与2023年安排', ...items)
    expect(found.map(({ subject, remedy }) => [subject.raw, remedy])).toEqual([
      ['渡口巡查走过场', 'inline'],
      ['苗木检疫随意', 'inline'],
    ])
  },
)

test('shortcomings, reasons and measures that follow each other by labels belong together', async () => {
  const items = [
    '问题1：牌匾管理松散。2022年掉落4块。',
    '原因1：三家各有一本账，没有合并。',
    '措施1：2023年起由街道一家登记，风前查一遍，松动的当日取下。',
    '问题2：戏台修缮拖延。',
    '原因2：匠人难请，工期不足。',
    '措施2：2023年与剧团同请匠人，9月前修完。',
  ]
  const found = await shortcomings('二、存在的问题、原因与措施', ...items, '三、2023年其他安排', '（一）编制规划。')
  expect(found.map(({ subject, remedy }) => [subject.raw, remedy])).toEqual([
    ['牌匾管理松散。', 'inline'],
    ['戏台修缮拖延。', 'inline'],
  ])
})

test('what stands right behind a sentence that announces several is the first, in whatever words', async () => {
  const told =
    '一年来虽有进步，但与群众期盼相比还有差距。不少书屋周末大门上着锁。借阅登记不全。旧书更换迟缓。流动书车配备不足。'
  expect(await subjects(part, told)).toEqual([
    '不少书屋周末大门上着锁。',
    '借阅登记不全。',
    '旧书更换迟缓。',
    '流动书车配备不足。',
  ])
  // A single one behind it has told all.
  expect(await subjects(part, '与群众期盼相比还有差距。书屋周末大门上着锁。借阅登记不全。')).toHaveLength(1)
})

test('the reasons of all are none', async () => {
  const told = '借阅登记不全。旧书更换迟缓。以上问题，根子在于人手不足、管理松散。'
  expect(await subjects(part, told)).toEqual(['借阅登记不全。', '旧书更换迟缓。'])
})

test('clauses are parted behind a lead that tells at length where it comes from', async () => {
  const lead =
    '总的看，受牧户居住分散、交通条件有限、兽医站编制多年未变、知识更新不及时等因素影响，我局工作中还存在以下薄弱之处：'
  const clauses = ['疫苗冷链时有断点', '防疫台账登记不全', '牧户申报不及时', '屠宰检疫走过场']
  expect(await subjects(part, `${lead}${clauses.join('；')}。`)).toEqual([
    '疫苗冷链时有断点；',
    '防疫台账登记不全；',
    '牧户申报不及时；',
    '屠宰检疫走过场。',
  ])
})

test('a report may ask and answer', async () => {
  const report = [
    '二、还有哪些做得不够，为什么？',
    '问：短板在哪里？',
    '答：说实话，有两处。',
    '第一处，渡口巡查走过场。夜里没有人去。',
    '第二处，苗木检疫随意。2022年抽到3批没有单证。',
    '三、2023年打算怎么干？',
    '问：两处短板怎么补？',
    '答：（1）渡口巡查一天两次，巡完拍照留痕，走过场的通报。',
    '（2）苗木检疫逐批查验单证，没有单证的退回。',
  ]
  const found = await understood(...report)
  expect(found.parts['shortcomings']?.state).toBe('present')
  expect(found.shortcomings.map(({ subject, remedy }) => [subject.raw, remedy])).toEqual([
    ['渡口巡查走过场。', 'plan'],
    ['苗木检疫随意。', 'plan'],
  ])
})

test('a promise may name what it is done to by what is wrong with it', async () => {
  const items = [
    '（一）牧户对补贴新规一知半解。对此，我局将在春季转场前逐顶帐篷送上门讲，并对漏报的牧户电话提醒。',
    '（二）牧道界桩缺失。对此，我局将长期面临界桩缺失、走失难寻、越界放牧增多的困难。',
  ]
  expect(await remedies(part, ...items, '三、2023年工作安排', '新修渠道3公里。')).toEqual(['inline', 'none'])
})

test('rows of a numbered table that is set with strokes are measures', async () => {
  const table = [
    '序号 | 要做的事 | 时限',
    '1 | 渡口巡查一天两次，巡完拍照留痕，走过场的通报 | 6月',
    '2 | 苗木检疫逐批查验单证，没有单证的退回 | 9月',
  ]
  const { shortcomings: found, measures } = await understood(
    part,
    '一是渡口巡查走过场。二是苗木检疫随意。',
    '三、2023年工作安排',
    table.join('\n'),
  )
  expect(measures.map(({ text }) => text.raw)).toEqual([
    '渡口巡查一天两次，巡完拍照留痕，走过场的通报',
    '苗木检疫逐批查验单证，没有单证的退回',
  ])
  expect(found.map(({ remedy }) => remedy)).toEqual(['plan', 'plan'])
})

const unrelated = [
  '三、2023年工作安排',
  '（一）新修渠道3公里。',
  '（二）举办节水宣传周。',
  '（三）更换机井水泵12台。',
  '（四）栽植护岸林40亩。',
]

test('what was done at once, or ended what was lacking, answers in the item', async () => {
  const items = [
    '（一）取水许可证到期未换。我局随即组织逐户上门补换，并把到期日接入平台自动提醒。',
    '（二）水费票据填写潦草。财务科逐张重开，至12月底再未发生。',
    '（三）闸门检修记录缺失。',
  ]
  expect(await remedies(part, ...items, ...unrelated)).toEqual(['inline', 'inline', 'none'])
})

test('what an earlier part says was lacking and is done since answers, too, where it names it', async () => {
  const told = async (achievement: string): Promise<string | undefined> =>
    (await remedies(achievement, part, '（一）闸门检修记录缺失。', '（二）水费票据填写潦草。', ...unrelated))[0]
  expect(await told('年中自查发现闸门检修记录不全，从9月起由值班长逐次登记、科室每周抽查。')).toBe('inline')
  expect(await told('闸门检修记录从9月起由值班长逐次登记。')).toBe('unsure')
  expect(await told('年中自查发现渠道淤积，从9月起由管护员逐段登记、科室每周抽查。')).toBe('none')
})
