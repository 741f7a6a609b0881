import type { PartWords, Vocabulary } from '../report/vocabulary.ts'
import { mapOf, type Schema, text } from './schema.ts'
import { severities } from './severities.ts'

function pattern(description: string): Schema {
  return { type: 'string', format: 'regex', description: `${description} (pattern)` }
}

function patterns(description: string): Schema {
  return { type: 'array', items: { type: 'string', format: 'regex' }, description: `${description} (patterns)` }
}

/** Patterns of which a larger one is made. */
function innerPatterns(description: string): Schema {
  return { type: 'array', items: { type: 'string', format: 'inner-regex' }, description: `${description} (patterns)` }
}

/** Patterns that may speak of `{{year}}` and `{{nextYear}}`. */
function yearPatterns(description: string): Schema {
  return {
    type: 'array',
    items: { type: 'string', format: 'year-regex' },
    description: `${description} (patterns, {{year}}, {{nextYear}})`,
  }
}

function words(description: string): Schema {
  return { type: 'array', items: { type: 'string', minLength: 1 }, description }
}

const day: Schema = {
  type: ['string', 'null'],
  pattern: '^\\d{2}-\\d{2}$',
  format: 'day',
  form: { zh: '应为“月-日”，如 06-30', en: 'write month and day, as in 06-30' },
}

const partWords: Record<keyof PartWords, Schema> = {
  name: text('名称 · Name in Chinese'),
  en: text('英文名称 · Name in English'),
  headings: yearPatterns('标题中有此即属于该部分 · Headings that name the part'),
  except: patterns('标题中不算数的分句 · Clauses of a heading that do not count'),
  alone: patterns(
    '一级标题的各分句都与此或 beside 相符，即属于该部分 · A first-level heading names the part if each of its clauses matches one of these or of `beside`',
  ),
  beside: patterns('可以与 alone 中的分句并列的分句 · Clauses that may stand beside those of `alone`'),
  sentences: yearPatterns('没有标题时，含此的句子承载该部分 · Sentences that carry the part without a heading'),
  doers: patterns(
    '做事的人：其所做有两项以上见于 deeds 的段落也承载该部分 · Who acts: two of his `deeds` carry the part',
  ),
  deeds: patterns('所做的事，一条一类 · What he did, a kind a pattern'),
  within: words('只在这些部分中找句子 · Search sentences only in these parts'),
  outside: words('不在这些部分中找句子 · Search no sentences in these parts'),
  rest: { type: 'boolean', description: '未归入其他部分的一级标题都属于它 · Top sections that name no other part' },
  alongside: {
    type: 'boolean',
    description: '其标题下的内容仍属于 rest 部分 · Its sections still belong to the part with `rest`',
  },
}

const period: Schema = mapOf(
  {
    pattern: pattern('表示时段的词 · Words for the period'),
    year: { type: 'integer', description: '与报告年度相差几年 · Years from the report year' },
    start: day,
    end: day,
    part: { type: 'boolean', description: '可接在年份之后，如“2022年全年” · May follow a year' },
  },
  ['pattern', 'year', 'start', 'end'],
)

const margins: Record<keyof Vocabulary['margins'], Schema> = {
  documentNumber: pattern('发文字号 · Document number'),
  signatory: pattern('签发人 · Signatory'),
  addressee: pattern('主送机关 · Addressee'),
  published: patterns('网页的发布日期，前面的优先 · Date of publication, best first'),
  head: patterns('版头的其他行 · Other lines of the letterhead'),
  close: patterns('文末各行的开头 · Lines that begin the close'),
  cover: pattern('随文报送的函、通知的标题 · Title of a covering letter'),
  annex: pattern('附件开头的一行 · A line that begins an annex'),
  bodies: pattern('机关名称的结尾 · How names of public bodies end'),
}

const time: Record<keyof Vocabulary['time'], Schema> = {
  periods: { type: 'array', items: period, description: '时段 · Periods' },
  since: pattern('时段后表示没有终点 · After a period: it has no end'),
  open: patterns('有起点、无终点的时间 · Times with a start and no end'),
  vague: patterns('含糊的时间 · Vague times'),
  comparison: pattern('日期前表示比较 · Before a date: a comparison'),
  background: pattern('日期后表示背景 · After a date: background'),
  attribute: pattern('日期前表示定语，日期不管后面各句 · Before a date: it belongs to a thing'),
  statement: pattern('统一说明数据时点的句子 · Dates all figures'),
}

const metrics: Record<keyof Vocabulary['metrics'], Schema> = {
  units: innerPatterns('单位和量词 · Units and measure words'),
  countingUnits: innerPatterns('可用于汉字数字的量词 · Units that make a Chinese numeral a count'),
  countables: innerPatterns('被计数的事物 · Things that are counted'),
  measuring: pattern('数字前表示计量 · Before a number: something is measured'),
  bare: pattern(
    '没有单位、后面是逗号的数字连同它前面表明做了多少的文字 · A number without unit that ends its clause, with what shows before it that it counts what was done',
  ),
  before: innerPatterns('数字前的约数词 · Approximators before a number'),
  after: innerPatterns('数字后的约数词 · Approximators after a number'),
  names: patterns('名称、代号，其中的数字不是数据 · Names and codes'),
  ranks: patterns('名次，组 rank 是名次本身 · Ranks that were reached, the rank itself in the group `rank`'),
  promise: pattern('表示承诺 · Words that promise'),
}

const figures: Record<keyof Vocabulary['figures'], Schema> = {
  units: {
    type: 'array',
    items: words('同一事物的几种量词 · Units that count the same thing'),
    description: '可以相加、比较的量词 · Groups of units that can be added and compared',
  },
  rise: pattern('表示增加的词 · Words for more'),
  fall: pattern('表示减少的词 · Words for less'),
  past: pattern('指上一年的词 · Words for the year before'),
  now: pattern('指报告年度的词 · Words for the report year'),
  places: pattern('可以加“全、我、本”的地方和机关 · Places and bodies that figures are all of, behind 全, 我 or 本'),
  bodies: mapOf(
    {
      ends: pattern('机关、组织名称的末尾 · How names of bodies end (局)'),
      longer: pattern('接在后面就是另一个词 · What makes it another word, right behind (长)'),
    },
    [],
    '机关、组织 · Bodies',
  ),
  heads: pattern('名词后面可以省去的词 · What may follow or be left out behind a noun (案件, 人员)'),
  counts: pattern('名称末尾只说个数的词 · What ends a name and only says that it is counted (总数, 件数)'),
  ranked: pattern('说名次的词 · What is said to be at a rank, or names one (位列, 名次)'),
  people: pattern('计人的量词 · Units that count people'),
}

const tables: Record<keyof Vocabulary['tables'], Schema> = {
  caption: pattern('紧靠表格上方的表题 · A line right above a table that says what it holds'),
  unit: pattern('表格上方写明单位的行，单位是第一个组 · A line above a table with the unit, the first group'),
  note: pattern('表格下方注释的开头 · Opens a line below a table that explains it'),
  codes: pattern('不是数据的列或行，如序号 · Names of columns and rows whose numbers count nothing'),
}

const shortcomings: Record<keyof Vocabulary['shortcomings'], Schema> = {
  lack: pattern('说明有欠缺 · Says that something is lacking'),
  lacking: pattern('分句以此结尾，说明某事有欠缺 · The end of a clause that says of something that it is lacking'),
  mended: pattern('说明如何对待欠缺的分句 · A clause of what is done about a lack'),
  hollow: pattern('空泛的承认 · Admits nothing concrete'),
  intention: pattern('说明将做什么的句子开头 · Opens a sentence on what will be done'),
  wish: pattern('像措施而无内容 · Sounds like a remedy but says nothing'),
  blanket: pattern('笼统的承诺 · One promise for all'),
  unplanned: pattern('说明没有安排 · Says that nothing is planned'),
  slogan: pattern('只有口号、没有行动的分句 · A clause that names no act'),
  act: pattern('能改进工作的行动 · An act that would mend something'),
  reasons: pattern('引出原因 · Opens reasons'),
  turn: {
    type: 'string',
    format: 'year-regex',
    description: '转入措施 · Opens what will be done (pattern, {{year}}, {{nextYear}})',
  },
  detail: pattern('接着说前一条不足的句子开头 · Opens a sentence that goes on about the deficiency before it'),
  example: pattern('举例 · An example'),
  cause: pattern('不足之后说明原因的分句 · A clause behind a deficiency that says why'),
  leads: pattern('句中引出各条不足的话 · Leads in the deficiencies of a sentence'),
  field: pattern('说一个方面的段落的开头 · Opens a paragraph about one field (普法宣传方面，)'),
  adds: pattern('不带序号、接着列举不足的段落的开头 · Opens a paragraph that goes on with the list without a number'),
  lackColumn: pattern('表格中写不足的列 · The head of a column that says what is lacking'),
  reasonColumn: pattern('表格中写原因、表现的列 · The head of a column that says why, or how it shows'),
  answerColumn: pattern('表格中写措施的列 · The head of a column that says what is done about it'),
  naming: words('只点明部分的标题用词 · Words of headings that only name a part'),
  stop: words('不表示主题的公文用语 · Words that carry no topic'),
}

const aspect: Schema = mapOf(
  {
    name: text('名称 · Name'),
    lack: pattern('说明欠缺它 · Says that it is lacking'),
    act: pattern('能补上它的行动 · Acts that mend it'),
  },
  ['name', 'lack', 'act'],
)

const remedies: Record<keyof Vocabulary['remedies'], Schema> = {
  aspects: { type: 'array', items: aspect, description: '欠缺与对策 · Kinds of lack and what mends them' },
  general: pattern(
    '每份计划都有、不针对具体不足的措施 · Measures that every plan has and that answer nothing by themselves',
  ),
  subjects: words('同一事项的各种说法，空格分隔，一行一项 · Words for one subject, parted by spaces'),
}

const otherKind: Schema = mapOf(
  { name: text('文种名称 · Name'), title: pattern('其标题 · Its title'), opening: pattern('其开头 · How it opens') },
  ['name', 'title'],
)

/** The schemas of the keys of the vocabulary. */
export const vocabularySchemas: Record<keyof Omit<Vocabulary, 'words'>, Schema> = {
  title: mapOf(
    {
      kinds: patterns('标题的写法 · What makes a line a title'),
      own: patterns('肯定属于此类报告的标题 · Titles that are of this kind, whatever they resemble'),
    },
    [],
    '文件标题 · The title',
  ),
  otherKinds: { type: 'array', items: otherKind, description: '不属于此类报告的文件 · Documents this is not' },
  subjects: patterns('标题应提到的主题 · What title or headings must name'),
  parts: {
    type: 'object',
    additionalProperties: mapOf(partWords, []),
    description: '报告的各部分 · Parts of the report',
  },
  furniture: patterns('网页导航文字 · Navigation lines of a web page'),
  margins: mapOf(margins, [], '版头和文末 · Letterhead and close'),
  time: mapOf(time, [], '表示时间的词 · Words of time'),
  metrics: mapOf(metrics, [], '数据 · Figures'),
  figures: mapOf(figures, [], '数据之间的关系 · Relations of figures'),
  tables: mapOf(tables, [], '表格 · Tables'),
  shortcomings: mapOf(shortcomings, [], '不足和措施 · Shortcomings and remedies'),
  remedies: mapOf(remedies, [], '不足与措施的对应 · What mends which shortcoming'),
}

/** The schema of `_report.yaml`. */
export const reportSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '报告种类 · Kind of report',
  ...mapOf(
    {
      extends: words('在哪些规则集之上：名称或相对文件夹 · Rule sets it builds on: names or relative folders'),
      rules: {
        type: 'object',
        description: '调整规则的级别 · Severities of rules',
        additionalProperties: { enum: ['off', ...severities.toReversed()] },
      },
      ...vocabularySchemas,
    },
    [],
  ),
}
