import type { PartWords, Vocabulary } from '../report/vocabulary.ts'
import { innerPatterns, pattern, patterns, words, yearPatterns } from './pattern-schemas.ts'
import { mapOf, type Schema, text } from './schema.ts'

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
  dateLabel: pattern('日期写在下一行的标签 · Ends a line whose date stands on the next'),
  afterDate: pattern('成文日期之后可以有的字，如“印发” · What may stand behind the date of a document'),
  head: patterns('版头的其他行 · Other lines of the letterhead'),
  close: patterns('文末各行的开头 · Lines that begin the close'),
  cover: pattern(
    '随文报送的函、通知的标题，或者其中报送的话 · Title of a covering letter, or what says in it that something goes with it',
  ),
  annex: pattern('附件开头的一行 · A line that begins an annex'),
  parties: pattern(
    '与下一行的机关联合报告的党委（党组）名称的结尾 · How names of committees end that report with the body on the next line',
  ),
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
  enacted: pattern(
    '日期后表示法律的由来，标题的年度不因它而中断 · After a date: a law came to be; a year in the heading goes on to hold',
  ),
  routines: patterns('例行做法的说法：里面的时间不是数据的时间 · Routines: a time in one dates nothing'),
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
  halves: pattern('后面可以有“半”的单位，如“两年半” · Units behind which 半 is half of one'),
  parts: {
    type: 'array',
    items: mapOf(
      {
        unit: text('单位 · Unit'),
        ratio: {
          type: 'number',
          exclusiveMinimum: 1,
          description: '一个单位合多少个小单位 · How many of the smaller make one',
        },
        parts: words('接在它后面的小单位 · Smaller units that follow it'),
      },
      ['unit', 'ratio', 'parts'],
    ),
    description: '合起来说一个数的单位，如“1小时30分钟” · Units that one figure is told in',
  },
  slogan: pattern('“一”和量词前的字，不是计数，如“只跑一次” · Right before 一 that counts nothing'),
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
  averages: mapOf(
    {
      per: pattern('后面的“均”总是平均的词 · Behind these 均 is always an average (人)'),
      also: pattern('后面的“均”也可能是“都”的词 · Behind these it may be another word, too (校)'),
      each: pattern('“每”和名词之间的量词 · Measure words between 每 and a noun (个)'),
    },
    [],
    '平均数按什么算 · What averages are by',
  ),
  scales: {
    type: 'array',
    items: { type: 'object', additionalProperties: { type: 'number', exclusiveMinimum: 0 } },
    description: '可以换算的单位，各合多少个最小的 · Units that can be converted, and how many of the smallest each is',
  },
  done: pattern('“多”“少”之后所做的事，如“多收8件” · What was done more, or less'),
}

const indicators: Record<keyof Vocabulary['indicators'], Schema> = {
  time: pattern('不区分指标的时间词 · Words of time, which do not tell one indicator from another'),
  owners: pattern(
    '“全、我、本”加 figures.places 以外，分句开头说明是谁的数的词 · Opens a clause: whose the figure is, beside those that `figures.places` make',
  ),
  together: pattern('表示合起来计数的词，如“累计”“共” · Says that all is counted'),
  year: pattern('表示全年的词 · Says that it is counted for the whole year'),
  total: pattern('表示从某时起累加的词 · Says that it is counted from some beginning on'),
  new: pattern('表示只计新增的词 · Says that only what is new is counted'),
  amounts: pattern('数字前只表示数量的词，如“总数”“件数” · Words right before a number that only say that it is one'),
  acts: pattern('数字后对被计数的事物所做的事 · What is done with what is counted, behind the number'),
}

const tables: Record<keyof Vocabulary['tables'], Schema> = {
  caption: pattern('紧靠表格上方的表题 · A line right above a table that says what it holds'),
  unit: pattern('表格上方写明单位的行，单位是第一个组 · A line above a table with the unit, the first group'),
  unitWord: pattern(
    '单位列的列名，也用在表头的单位之前 · Heads a column of units, and stands before the unit of a head',
  ),
  change: pattern('写变化的列的开头，如“增减” · Opens the head of a column of changes'),
  note: pattern('表格下方注释的开头 · Opens a line below a table that explains it'),
  codes: pattern('不是数据的列或行，如序号 · Names of columns and rows whose numbers count nothing'),
}

const shortcomings: Record<keyof Vocabulary['shortcomings'], Schema> = {
  lack: pattern('说明有欠缺 · Says that something is lacking'),
  scant: pattern('只用数字说明有欠缺 · Says by a figure alone that there is too little, or too much'),
  lacking: pattern('分句以此结尾，说明某事有欠缺 · The end of a clause that says of something that it is lacking'),
  mended: pattern('说明如何对待欠缺的分句 · A clause of what is done about a lack'),
  hollow: pattern('空泛的承认 · Admits nothing concrete'),
  gap: pattern('只说有欠缺的词 · Names that something is lacking, but nothing that is'),
  frame: pattern('不说欠缺什么、只作铺垫的分句 · A clause that only puts a sentence in its place'),
  comparison: pattern('分句里用来对比的部分 · What it is compared with in a clause that says the rest, too'),
  frameWords: words('引出不足的句子里不表示主题的词 · Words that carry no topic in a sentence that leads in'),
  intention: pattern('说明将做什么的句子开头 · Opens a sentence on what will be done'),
  wish: pattern('像措施而无内容 · Sounds like a remedy but says nothing'),
  blanket: pattern('笼统的承诺 · One promise for all'),
  begun: pattern('说明已做、在做或将做的词 · Says of an act that it is done, under way or intended'),
  practice: pattern('说明从某月起这样做 · Says that something is done from some month on'),
  madeGood: pattern('说明所缺已全部补上的词 · Says that all that was lacking was made good'),
  unplanned: pattern('说明没有安排 · Says that nothing is planned'),
  slogan: pattern('只有口号、没有行动的分句 · A clause that names no act'),
  zealous: pattern(
    '只说要认真做、没有内容的分句 · A clause that names an act in a few words and nothing of it but zeal',
  ),
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
  forAll: pattern(
    '最后一条不足之后、为所有不足写打算的段落的开头 · Opens a paragraph behind the last item that says what is done about all',
  ),
  lackColumn: pattern('表格中写不足的列 · The head of a column that says what is lacking'),
  reasonColumn: pattern('表格中写原因、表现的列 · The head of a column that says why, or how it shows'),
  answerLabel: pattern('句首引出措施的词，如“措施：” · At the head of a sentence: what is done about it follows'),
  single: pattern(
    '句首点明只说前面这一条不足的词，如“针对该问题” · At the head of a sentence: it is about the one deficiency before it',
  ),
  lackLabel: pattern('段首引出一条不足的词，如“短板：” · At the head of a paragraph: one deficiency follows'),
  answerColumn: pattern('表格中写措施的列 · The head of a column that says what is done about it'),
  naming: words('只点明部分的标题用词 · Words of headings that only name a part'),
  unspecific: pattern(
    '分句以此结尾，只说有欠缺、不说欠缺什么 · The end of a clause that says no more than that something is lacking',
  ),
  among: pattern('说明欠缺什么的话，欠缺的是第一个组 · What is said to be lacking, in the first group'),
  past: pattern('说过去的事、计划中没有的词 · Tells of the past, as no plan does'),
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

const need: Schema = mapOf(
  {
    name: text('名称 · Name'),
    lack: pattern('说明欠缺它的分句 · A clause that says that it is lacking'),
    act: pattern('只有这些行动能补上它 · Only these acts mend it'),
    kinds: words('哪些方面的行动也能补上它 · Aspects whose acts mend it, too'),
    alone: { type: 'boolean', description: '说了它，就不用再看别的 · A clause that names it needs nothing else' },
    object: { type: 'boolean', description: '措施须说到所缺的事项本身 · The measure must name what is lacking' },
    whose: pattern('说明是谁欠缺 · Names those who are in need'),
    others: pattern('另一些人；只为他们做的，不算 · Others: what is done for them only does not count'),
    self: pattern('措施里还可能指谁 · Who else a measure may mean'),
  },
  ['name', 'lack', 'act'],
)

const remedies: Record<keyof Vocabulary['remedies'], Schema> = {
  aspects: { type: 'array', items: aspect, description: '欠缺与对策 · Kinds of lack and what mends them' },
  needs: { type: 'array', items: need, description: '非此不能补上的欠缺 · What only certain acts can mend' },
  general: pattern(
    '每份计划都有、不针对具体不足的措施 · Measures that every plan has and that answer nothing by themselves',
  ),
  indicator: pattern('指标名称的结尾，如“率” · How the name of an indicator ends'),
  better: pattern('指标名称之后，说明将有改善 · Behind the name of an indicator: it will be better'),
  bettering: pattern('指标名称之前，说明将有改善 · Before the name of an indicator: it will be better'),
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
      acts: pattern(
        '标题中说明主题的词，前面是报告的机关 · Words on the subject of a title; before them stands who reports',
      ),
      goesOn: pattern('标题分行时，上一行中的其他词 · Other words of a line that a title goes on from'),
      regions: pattern('行政区划名称的结尾 · The ends of names of regions'),
      ahead: pattern('展望下一年的标题中的词 · Words of a heading that looks ahead to the next year'),
      announces: pattern('引出报告的句子，如“现将…” · A sentence that announces what is reported'),
      announced: pattern('这样的句子的下一行的开头，如“报告如下” · What the line after it opens with'),
    },
    [],
    '文件标题 · The title',
  ),
  otherKinds: { type: 'array', items: otherKind, description: '不属于此类报告的文件 · Documents this is not' },
  prose: pattern(
    '句子的开头，其后不远有逗号的行不是标题 · Opens a sentence: a line with a comma soon after it is no heading',
  ),
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
  indicators: mapOf(indicators, [], '数据所指 · What figures count'),
  tables: mapOf(tables, [], '表格 · Tables'),
  shortcomings: mapOf(shortcomings, [], '不足和措施 · Shortcomings and remedies'),
  remedies: mapOf(remedies, [], '不足与措施的对应 · What mends which shortcoming'),
}
