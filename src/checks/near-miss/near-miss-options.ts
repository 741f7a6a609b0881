import type { OptionSchema } from '../kind.ts'
import { mapsOption, regexField, regexOption } from '../shared/option-schemas.ts'

/** The options of the kind `near-miss`. */
export const nearMissOptions: Record<string, OptionSchema> = {
  entries: {
    description: '提法和名称 · The formulations',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['right'],
      anyOf: [{ required: ['source'] }, { required: ['verified'] }],
      properties: {
        right: {
          description:
            '完整写法，末尾括号中的起止年份可省，不核对 · The full form; a period of years at its end may be left out and is not compared',
          type: 'string',
          minLength: 2,
        },
        also: {
          description: '同样正确的简称和相近名称 · Short and neighbouring forms that are right too',
          type: 'array',
          items: { type: 'string', minLength: 2 },
        },
        wrong: {
          description: '已知的错误写法，在哪里都报 · Wrong forms, found wherever they stand',
          type: 'array',
          items: { type: 'string', minLength: 2 },
        },
        near: {
          description:
            '最多少几个字，或者有没有一个字换成别的字；0 只报音近、形近的错字和 wrong；不写则八字以上为 2，六字以上为 1 · How many neighbouring characters may be missing, or one replaced by any other; 0: only slips that sound or look alike and `wrong` are found; by default 2 from eight characters on, 1 from six on',
          type: 'integer',
          minimum: 0,
          maximum: 2,
        },
        title: {
          description: '名称，只在书名号内查找相近写法 · A title: near misses are searched only between 《 and 》',
          type: 'boolean',
        },
        source: {
          description:
            '出处；没有查到的不写，写 verified: false · The document or law where the form stands; without one, `verified: false`',
          type: 'string',
          minLength: 1,
        },
        verified: {
          description: 'false 表示凭记忆，未核对原文 · false: from memory, not read in a source',
          const: false,
        },
        note: { description: '备注 · For the readers of the rule file', type: 'string', minLength: 1 },
      },
    },
  },
  forms: mapsOption(
    '带有变化成分的错误写法 · Wrong wordings with something variable in them',
    {
      wrong: regexField('错误的写法 · Regular expression (flag u)'),
      right: { description: '正确的写法，可用 $1 · How it should be written, with $1 for groups', type: 'string' },
    },
    0,
  ),
  families: mapsOption(
    '成族的名称，如纪念日：样子像这一族、不在其中而只与一个差一处的，是笔误 · Families of names, as of days that are observed: what looks like one of them, is none and is one slip away from a single one',
    {
      openings: words('可能写混的开头 · First words of which one may be written for another'),
      find: regexField(
        '这一族名称的样子，有分组的取第一个分组 · How such names look, or what their first group is (flag u)',
      ),
      names: {
        description: '已有的名称，用空格或换行分开 · The names there are, parted by spaces or line breaks',
        type: 'string',
        minLength: 2,
      },
    },
    0,
  ),
  terms: {
    description:
      '常用术语、机构名称，三字以上；只报音近、形近的错字和前后颠倒 · Terms of three characters or more: only slips that sound or look alike, or changed places, are found',
    type: 'array',
    default: [],
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['names'],
      properties: {
        names: {
          description: '用空格或换行分开 · Parted by spaces or line breaks',
          type: 'string',
          minLength: 3,
        },
        free: {
          description:
            '首字、末字可能属于别的词，只在短语的边上查 · Whose first or last character may belong to another word: slips there are found at the edge of a phrase only',
          enum: ['start', 'end', 'both'],
        },
      },
    },
  },
  looks: words('术语里形近的字，一组一组写 · Groups of characters that look alike, for `terms`'),
  lawful: words('与术语音近、形近而正确的词 · What is right though it sounds or looks like a part of a term'),
  unsure: words(
    '多半是术语的错字，也可能是对的：只请核对（doubtful） · Slips of terms, as a rule, that may be right: told as `doubtful`',
  ),
  affixes: words(
    '术语里可以省去的字：省去了也许是另一种说法 · Characters that a term may do without: it may be another one without them',
  ),
  markers: words('不会是术语中错字的虚词 · Characters of grammar that are no slip for one of a term'),
  moved: words(
    '词语、并列的各项前后不能调换的名称和提法 · Names and formulations in which words, or items of a list, do not change places',
  ),
  titles: {
    description:
      '法律、法规、文件的名称，书名号内的名称与它比较 · Names that titles between 《 and 》 are compared with',
    type: 'array',
    default: [],
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['names'],
      anyOf: [{ required: ['source'] }, { required: ['verified'] }],
      properties: {
        names: {
          description: '名称，用空格或换行分开 · Parted by spaces or line breaks',
          type: 'string',
          minLength: 2,
        },
        source: {
          description:
            '出处；没有查到的不写，写 verified: false · Where these names stand; without it, `verified: false`',
          type: 'string',
          minLength: 1,
        },
        verified: { description: 'false 表示凭记忆，未核对原文 · false: from memory', const: false },
      },
    },
  },
  accepted: words(
    '同样正确、但不作为比较对象的名称 · Names that are right too, but that nothing is taken for a slip of',
  ),
  short: words(
    '只在没有开头时正确的简称：一行一个，先写简称，再写全称 · Short names that are right without an opening only: a line for each, with the full name behind it',
  ),
  openings: {
    description: '可以省去的开头 · First words without which a name is right too',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    default: [],
  },
  laws: regexOption(
    '列全了的一类名称，如法律：不在其中的就没有 · Names of which there are no others than those listed, as of laws',
  ),
  full: words(
    '这样开头的法律都在其中：查不到的，没有这部法律（none）· With this opening, a law that is not listed does not exist (`none`)',
  ),
  until: {
    type: 'integer',
    default: 0,
    description:
      '法律列全到哪一年，以后年度的报告不报 none · The year up to which laws are listed; `none` is not told in reports on later ones',
  },
  drafts: regexOption('名称末尾括号里说是草案的词 · Notes by which a title is that of a draft (草案)'),
  unmarked: regexOption('没有书名号也查的名称的末尾 · How names end that are looked for without 《 and 》 (法)'),
  endings: {
    description: '区分文种的末尾 · Last words by which kinds of documents are told apart',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    default: [],
  },
  fillers: {
    description: '名称里容易误加或漏掉的词 · Words that are put into a name, or left out, by mistake',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    default: [],
  },
  grammar: words(
    '虚词：夹在提法里或换掉其中的字，仍可能是对的 · Characters of grammar: within a form they need not be a slip',
  ),
  connectives: words('可有可无的虚词 · Characters of grammar that may be left out, too'),
  alike: words('音近、形近的字，一组一组写 · Groups of characters that sound or look alike'),
}

function words(description: string): OptionSchema {
  return { description, type: 'string', default: '' }
}
