import { groupOption, regexOption } from '../shared/option-schemas.ts'

/** Patterns of what is counted and named beside its number. */
export interface EnumerationWords {
  /** The nouns that are counted, up to their end: 机制, 部门. */
  nouns: string
  /** What may stand between the number and the noun: 个, 项. */
  measures: string
  /** What stands between the noun and the names of all: 即, 分别是. */
  opens: string
  /** The same, where it may be kinds that are named: 包括. */
  includes: string
  /** What names but some of them, or says something else: 等, 其中, 已. */
  partial: string
  /** Acts, which have the number as their object: 围绕甲、乙建立四项机制. */
  acts: string
  /** What stands before the names of all those who take part: 联合, 涉及. */
  takes: string
  /** Nouns of kinds, which are no names: 12个镇（街道、园区）. */
  classes: string
  /** Letters of levels: 市县乡三级. */
  levels: string
  /** Names that end in a number and its noun, which tell nothing of what stands before them: 和平共处五项原则. */
  proper: string
}

/** The schema of these words. */
export const enumerationOptions = groupOption(
  '数词、名词旁边直接列出名称的 · What is counted and named right beside its number: 四项机制（甲、乙、丙、丁）',
  {
    nouns: regexOption('所计的名词 · Nouns that are counted, up to their end'),
    measures: regexOption('数词和名词之间的量词 · What may stand between the number and the noun (项)'),
    opens: regexOption('引出全部名称的词 · What stands before the names of all (即)'),
    includes: regexOption('引出全部名称、也可能引出种类的词 · The same, where kinds may be named (包括)'),
    partial: regexOption('名称里有它就不比较 · What names some only, or says something else (等)'),
    acts: regexOption('以数词为宾语的行为 · Acts that have the number as their object'),
    takes: regexOption('参加者之前的词 · What stands before those who take part (联合)'),
    classes: regexOption('不是名称的类名 · Nouns of kinds, which are no names (街道)'),
    proper: regexOption('自身带有数目的专名 · Names that end in a number and its noun (和平共处五项原则)'),
    levels: { type: 'string', default: '', description: '层级的字 · Letters of levels (省市县)' },
  },
)
