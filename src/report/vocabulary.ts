/**
 * The words by which a kind of report is understood: the content of `_report.yaml`, merged through `extends`.
 * Patterns are regular expressions (flag u) over folded text: full-width Chinese punctuation, half-width digits,
 * letters, `%` and `.`, no spaces. Plain words are matched literally.
 */
export interface Vocabulary {
  /** The document's title. */
  title: {
    /** Patterns: what makes a line of the head a title. */
    kinds: string[]
    /** Patterns: titles that are of this kind, whatever other kind they may resemble. */
    own: string[]
    /** Pattern: words that a title says of its subject (推进, 印发): who reports stands before them. */
    acts: string
    /** Pattern: other words of a line that a title goes on from. */
    goesOn: string
    /** Pattern: the kinds of region that names of regions end with (市, 县). */
    regions: string
    /** Pattern: words of a heading that looks ahead: its year is the one after the report year. */
    ahead: string
    /** Patterns: a line of a sentence that announces what is reported (现将…), and what the line after it opens with (报告如下：). */
    announces: string
    announced: string
  }
  /** Pattern: opens a sentence, so that a line with , soon after it is no heading (我局将…，). */
  prose: string
  /** Documents this is not, known by title or, where there is none, by how they open. */
  otherKinds: { name: string; title: string; opening?: string }[]
  /** Patterns: a document is of this kind only if its title or headings name one of these. */
  subjects: string[]
  /** Parts of the report, by key, tried in this order. */
  parts: Record<string, PartWords>
  /** Patterns of navigation lines at the head and foot of a web page. */
  furniture: string[]
  /** Patterns of lines that belong to letterhead or close, by role. */
  margins: {
    documentNumber: string
    signatory: string
    addressee: string
    /** Patterns, best first: what says when a web page was published, with the date. */
    published: string[]
    /** Pattern: ends a line whose date of publication stands on the next (发布日期：). */
    dateLabel: string
    /** Pattern: what may stand behind the date of a document (印发). */
    afterDate: string
    /** Other lines of the letterhead (…文件, 主动公开). */
    head: string[]
    /** Lines that begin the close (附件, 联系人, 抄送). */
    close: string[]
    /** Pattern: the title of a letter that a report is sent with (…的函). */
    cover: string
    /** Pattern: a line that begins an annex (附件1). */
    annex: string
    /** Pattern: how names of committees end that report together with the body on the next line (委, 党组). */
    parties: string
    /** Pattern: how names of public bodies end (局, 委员会, 人民政府 …). */
    bodies: string
  }
  /** Words of time that are no dates. */
  time: {
    /** Words for periods, each with its span of the report year (`MM-DD`): 今年, 全年, 年初; `part`: may follow a year (2022年全年). */
    periods: { pattern: string; year: number; start: string | null; end: string | null; part?: boolean }[]
    /** Pattern that, right after a period, leaves its end open (起, 以来). */
    since: string
    /** Patterns of `open` times; a group `lead` in a lookbehind belongs to them. */
    open: string[]
    /** Patterns of `vague` times. */
    vague: string[]
    /** Patterns that, right before a date, make it a mere comparison (较, 比, 同). */
    comparison: string
    /** Pattern that, right after a date, makes it background (…的基础上). */
    background: string
    /** Pattern that, right before a date, makes it belong to a thing (印发2025年工作要点): it dates nothing beyond its sentence. */
    attribute: string
    /** Pattern that, right after a date, says that a law came to be then: a year in the heading holds on behind it. */
    enacted: string
    /** Patterns of routines (年初部署、年末考核): a time in one says when something is done each year, and dates nothing. */
    routines: string[]
    /** Pattern of a statement that dates all figures. */
    statement: string
  }
  metrics: {
    /** Patterns of measure words and units after Arabic numbers; the first that matches wins. */
    units: string[]
    /** Patterns of those that also make a Chinese numeral a count. */
    countingUnits: string[]
    /** Patterns of things that are counted: right after a number they show that its unit is missing. */
    countables: string[]
    /** Pattern: before a number without unit, shows that something is measured (得分, 共, 达). */
    measuring: string
    /** Pattern: a number without unit that ends its clause, behind what shows that it counts what was done (查处案件12，). */
    bare: string
    /** Pattern of units behind which 半 is half of one (两年半). */
    halves: string
    /** Smaller units that may follow one, and how many of them make one of it (1小时30分钟). */
    parts: { unit: string; ratio: number; parts: string[] }[]
    /** Pattern: right before 一 and a measure word that count nothing (只跑一次). */
    slogan: string
    /** Patterns of words that make a number approximate, before it and between it and its unit. */
    before: string[]
    after: string[]
    /** Patterns of names, codes, levels and rhetoric; a number inside a match is no metric. */
    names: string[]
    /** Patterns of ranks that were reached; the group `rank` is the rank itself. */
    ranks: string[]
    /** Pattern of words that promise. */
    promise: string
  }
  figures: {
    /** Groups of units of count that are one (件, 宗, 起): figures in them can be added and compared. */
    units: string[][]
    /** Patterns: words that say that something became more, or less. */
    rise: string
    fall: string
    /** Patterns: the year before the report year, and the report year, in words (上年, 去年; 今年, 本年). */
    past: string
    now: string
    /** Pattern: places and bodies that figures are all of, behind 全, 我 or 本 (市, 局). */
    places: string
    /** Patterns: how names of bodies end (局, 大队), and what makes it another word right behind (局长). */
    bodies: { ends: string; longer: string }
    /** Pattern: what may follow or be left out behind a noun (案件, 人员). */
    heads: string
    /** Pattern: what ends a name and only says that it is counted (总数, 件数). */
    counts: string
    /** Pattern: what is said to be at a rank (位列), or names one (名次). */
    ranked: string
    /** Pattern: units that count people. */
    people: string
    /**
     * Patterns of what averages are by: behind these 均 is always one (人均), behind others at the head of a clause only
     * (校均, but 各校均 is all of them), and measure words that stand between 每 and a noun (每个项目).
     */
    averages: { per: string; also: string; each: string }
    /** How many of the smallest a unit is, in a map for each sort of thing that is measured (亩: 1, 公顷: 15). */
    scales: Record<string, number>[]
    /** Pattern: what was done more, or less, than the year before (多收8件). */
    done: string
  }
  /** How a clause says what its figure counts. */
  indicators: {
    /** Pattern: words of time, which do not tell one thing that is counted from another (今年以来, 截至目前). */
    time: string
    /** Pattern: opens a clause with whose the figure is, beside 全, 我 or 本 with one of the places (全系统, 县). */
    owners: string
    /** Pattern: says that all is counted, behind whose it is or what is counted (累计, 共). */
    together: string
    /** Pattern: says that it is counted for the whole year (全年). */
    year: string
    /** Pattern: says that it is counted from some beginning on (累计, 总量). */
    total: string
    /** Pattern: says that only what is new is counted (新增). */
    new: string
    /** Pattern: words right before a number that only say that it is one (总数, 件数). */
    amounts: string
    /** Pattern: what is done with what is counted, behind the number (实现, 纳入). */
    acts: string
  }
  tables: {
    /** Pattern: a line right above a table that says what it holds (表1 …, …统计表). */
    caption: string
    /** Pattern: a line above it that gives the unit of its figures, which is the first group (单位：件). */
    unit: string
    /** Pattern: heads a column of units, and stands before the unit of a head (单位). */
    unitWord: string
    /** Pattern: opens the head of a column of changes (增减, 同比). */
    change: string
    /** Pattern: opens a line below it that explains it (注：). */
    note: string
    /** Pattern: the heading of a column, or row, whose numbers count nothing (序号, 年份, 文号). */
    codes: string
  }
  shortcomings: {
    /** Pattern: says that something is lacking. */
    lack: string
    /** Pattern: says by a figure alone that there is too little, or too much (真正用过的仅9项). */
    scant: string
    /** Pattern: a clause that ends so says of something that it is lacking (配备不足, 存在短板). */
    lacking: string
    /** Pattern: a clause of what is done about a lack (着力解决…不足). */
    mended: string
    /** Pattern: admits without saying what is lacking. */
    hollow: string
    /** Pattern: names that something is lacking, but nothing that is (不足, 欠账). */
    gap: string
    /** Pattern: a clause that only puts a sentence in its place (与群众期盼相比). */
    frame: string
    /** Pattern: what it is compared with in a clause that says the rest, too (与群众期盼相比仍有差距). */
    comparison: string
    /** Words that carry no topic in a sentence that leads in what is lacking. */
    frameWords: string[]
    /** Pattern: opens a sentence that says what will be done. */
    intention: string
    /** Pattern: sounds like a remedy but says nothing (仍需加强). */
    wish: string
    /** Pattern: one promise for all. */
    blanket: string
    /** Pattern: says that nothing is planned. */
    unplanned: string
    /** Pattern: says before an act that it is under way, done or intended (已更换, 正在招录). */
    begun: string
    /** Pattern: says that something is done from some month on (9月起，已…): a new practice, whatever the act. */
    practice: string
    /** Pattern: says behind what was lacking that all of it was made good: 已全部补录, 已续聘. */
    madeGood: string
    /** Pattern: a clause of a plan that names no act (谱写新篇章). */
    slogan: string
    /** Pattern: a clause that names an act in a few words and nothing of it but zeal (切实加强证件管理). */
    zealous: string
    /** Pattern: an act that would mend something. */
    act: string
    /** Pattern: opens reasons (究其原因). */
    reasons: string
    /** Pattern: opens what will be done, so that what follows is no shortcoming (下一步，针对上述问题). */
    turn: string
    /** Pattern: opens a sentence that goes on about the deficiency before it (有的, 例如). */
    detail: string
    /** Pattern: an example, which is not what is lacking (如…). */
    example: string
    /** Pattern: a clause that says why, behind what is lacking (主要因…). */
    cause: string
    /** Pattern: what leads in a list within a sentence (主要是：). */
    leads: string
    /** Pattern: opens a paragraph that goes on with a list of deficiencies without a number (此外，). */
    adds: string
    /** Pattern: opens a paragraph behind the last item on what is done about all of them (除各项中已列明的以外，). */
    forAll: string
    /** Pattern: opens a paragraph about one field (普法宣传方面，). */
    field: string
    /** Patterns of the heads of columns of a table of shortcomings: what is lacking, why, and what is done about it. */
    lackColumn: string
    reasonColumn: string
    answerColumn: string
    /** Pattern: leads in, at the head of a sentence, what is done about the deficiency before it (措施：). */
    answerLabel: string
    /** Pattern: says at the head of a sentence that it is about the one deficiency before it (针对该问题). */
    single: string
    /** Pattern: opens a paragraph with the word for a deficiency as its label (短板：). */
    lackLabel: string
    /** Words of which headings are made that only name a part (存在的不足, 原因分析). */
    naming: string[]
    /** Pattern: ends a clause that says no more of its object than that something is lacking (执法存在不足). */
    unspecific: string
    /** Pattern whose first group is what is said to be lacking (存在…等问题). */
    among: string
    /** Pattern: tells of the past, as no plan does (累计). */
    past: string
    /** Words of official prose that carry no topic. */
    stop: string[]
  }
  /** How what is lacking and what would mend it are worded: `_remedies.yaml`. */
  remedies: {
    aspects: AspectWords[]
    needs: NeedWords[]
    /** Pattern: measures that every plan has and that answer nothing by themselves. */
    general: string
    /** Pattern: how the name of an indicator ends (率); what, behind the name (提高到) and before it (提升), says that it will be better. */
    indicator: string
    better: string
    bettering: string
    /** Words that name one subject of administration, parted by spaces: a line a subject. */
    subjects: string[]
  }
}

/** A kind of lack, and what mends it. */
export interface AspectWords {
  name: string
  /** Pattern: says that it is lacking. */
  lack: string
  /** Pattern: an act that mends it. */
  act: string
}

/** What only certain acts can mend. */
export interface NeedWords extends AspectWords {
  /** Names of aspects whose acts mend it, too. */
  kinds?: string[]
  /** A clause that names it needs nothing else. */
  alone?: boolean
  /** Only an act that is done to the object that is lacking mends it (健全什么制度): the measure must name that object. */
  object?: boolean
  /** Pattern: clauses that name those who are in need (执法力量不足), for whom it does not count what is done … */
  whose?: string
  /** … for others only (教师队伍); `self`: words of a measure for them that may mean the former besides. */
  others?: string
  self?: string
}

export interface PartWords {
  name: string
  en: string
  /** Patterns: a heading that matches one names the part. */
  headings: string[]
  /** Patterns: a clause of a heading that matches one does not count. */
  except: string[]
  /**
   * Patterns: a heading of the first level that matches one, as a whole or clause by clause, names the part, too, where
   * each of its other clauses matches one or one of `beside`: 正视不足，剖析原因; not 正视不足，优化营商环境.
   */
  alone: string[]
  beside: string[]
  /** Patterns: a sentence that matches one carries the part where no heading names it. */
  sentences: string[]
  /**
   * Patterns: whom a clause speaks of, and what he did. Two different deeds of such a doer in a paragraph carry the part,
   * too.
   */
  doers: string[]
  deeds: string[]
  /** Search those sentences only in sections of these parts; empty: anywhere … */
  within: string[]
  /** … but not in sections of these. */
  outside: string[]
  /** Top sections that name no other part belong to it. */
  rest: boolean
  /** Sections that name it still belong to the part with `rest`. */
  alongside: boolean
}
