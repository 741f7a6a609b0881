import type { BodyForms } from './bodies-differ.ts'
import { groupOption, mapsOption, regex, regexField, regexOption } from '../shared/option-schemas.ts'
import type { KindWords, UnfitSelf } from './other-bodies.ts'
import type { OfficeWords } from './other-names.ts'
import type { Stray } from './stray-places.ts'

/** The words by which an office's telling of another's field is read. */
interface FieldWords {
  offices: string
  told: string
  ranks: string
  aside: string
  names: { said: string; holders: string }[]
}

/** The words by which a report is compared with the body that issues it. */
export interface IssuerWords {
  bodies: string
  doubtful: string
  opening: string
  selves: string[][]
  unfit: Record<keyof UnfitSelf, string>[]
  lowest: string
  superior: string
  places: string
  institutions: string
  captions: string
  mates: string
  subjects: string
  strays: Record<keyof Stray, string>[]
  fields: FieldWords
  former: string
  organs: string
  names: BodyForms & KindWords & OfficeWords
  counties: string
  levels: string
  tellers: string
  common: string
}

/** Their JSON Schema. */
export const issuerOptions = {
  bodies: regexField('机关名称的写法，不是这样的不比较 · What a name looks like (flag u); others are not compared'),
  doubtful: regexOption('含这些字的名称不比较 · Names with a match of this (flag u) are not compared'),
  opening: regexOption('开头怎样写到报告的机关（body）· How the opening names the body that reports (`body`)'),
  selves: {
    type: 'array',
    items: { type: 'array', minItems: 2, items: regex },
    default: [],
    description:
      '机关怎样自称（我局、我委）：每组里只有一种是自己的 · How bodies call themselves behind 我; of each group one is the issuer’s own',
  },
  unfit: mapsOption(
    '哪一类机关不会怎样自称：县政府的报告没有我局，局的报告可以有我县 · What bodies of a sort do not call themselves',
    {
      issuer: regexField('标题中的机关 · The body in the title'),
      self: regexField('不会有的自称 · What it does not call itself'),
      own: regexField('全文怎样说自己，没有几处的不查 · How the report speaks of itself, else nobody knows'),
      aside: regexOption('同一句里有这些文字，说的是别处 · A sentence with such words speaks of another'),
      unless: regexOption('全文有这些文字，说的可能是上级 · With such words in the report, its superior may be meant'),
    },
    0,
  ),
  lowest: regexOption(
    '机关名称里的地名，这样的机关没有下级会用自称说它：正文写到这个地名的，不写自称也查 · The place in the name of a body below which there is none: that the text names it is enough',
  ),
  superior: regexOption(
    '全文有这样的文字，自称说的可能是上级，不查 · Where the report has a match of this, its superior may be meant',
  ),
  places: regexOption('正文怎样写到自己所在的地方（body）· How the text speaks of its own place (`body`)'),
  institutions: regexOption(
    '正文怎样说自己所在的地方（body）的机构，或者推动那里做什么 · How the text tells of an institution of its own place (`body`), or what it makes that do',
  ),
  captions: regexOption(
    '表的标题、附件的名称怎样以自己所在的地方（body）开头 · How titles of tables and annexes begin with the own place (`body`)',
  ),
  mates: {
    type: 'string',
    default: '',
    description: '几级互不隶属：县的报告没有自己的区（县区）· Levels of which none lies in another (县区)',
  },
  subjects: regexOption(
    '正文怎样把自己所在的地方（body）写成主语；名称要与自己的相近 · How the text begins with its own place (`body`) as the one that does something; only names near to its own are taken',
  ),
  organs: regexOption(
    '机关（body）的领导机构，全文应是一种 · What leads the body (`body`): of one name in all the report',
  ),
  names: groupOption('机关名称怎样组成 · What names of bodies are made of', {
    levels: regexOption('各级地名的末尾 · How names of places end (县)'),
    apart: regexOption('接在后面就不是地名 · What makes that another word, right behind'),
    leads: regexOption('全称开头可省的 · What short names do without at the start (中共)'),
    ends: regexOption('全称末尾可省的 · What they do without at the end (人民政府)'),
    shortened: {
      description: '名称里的长短两种写法，先写长的 · Two forms of one word, the long one first (委员会, 委)',
      type: 'array',
      items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'string', minLength: 1 } },
      default: [],
    },
    speakers: regexOption('接在机关后面，说的是自己 · What of a body speaks for it (党组)'),
    offices: regexOption('部门名称的末尾 · How names of offices end (局)'),
    together: regexOption('一起做事的词，名称写在后面 · Words of acting together, before a name (联合)'),
    twins: {
      description: '同一个部门的几种名称，一地只有一种 · Names of one office, of which a place has one (水务, 水利)',
      type: 'array',
      items: { type: 'array', minItems: 2, items: { type: 'string', minLength: 2 } },
      default: [],
    },
  }),
  counties: regexOption('机关名称里的县、区（level）· Of which level (`level`) the county in the name of a body is'),
  levels: regexOption(
    '正文怎样写到自己县、区的机关，是哪一级的（level）· How bodies of the own county are named, and their level (`level`)',
  ),
  tellers: regexOption(
    '只有报告的机关才这样说自己：机关（body），它是哪一级的（level），去掉地名的名称（office）· How only the one that reports tells of itself: the `body`, its `level`, and its name without a place (`office`)',
  ),
  common: regexOption('许多机关的名称都有的字 · What names of many bodies have (管理)'),
  strays: mapsOption(
    '哪一类机关的报告怎样只说自己所在的地方（body）· How reports of bodies of a sort speak of their own place (`body`) only',
    {
      issuer: regexField('标题中的机关 · The body in the title'),
      places: regexField('怎样写到那个地方（body）· How the place (`body`) is spoken of'),
      aside: regexOption('同一句里有这些文字，说的是别处 · A sentence with such words speaks of another'),
    },
    0,
  ),
  fields: groupOption('一个部门怎样说自己的系统 · How an office tells of its own field', {
    offices: regexOption('管一个方面的部门，只查这些 · Offices with a field of their own; others are left alone'),
    told: regexOption('怎样写到（body），哪个系统（field）· How it is told (`body`), and of which `field`'),
    ranks: regexOption(
      '怎样写到自己系统的执法队伍（body），哪个系统（field）· How those who enforce the law in the own `field` are told of (`body`)',
    ),
    aside: regexOption('同一句里有这些文字，说的是别的部门 · A sentence with such words speaks of others'),
    names: mapsOption(
      '各个系统 · The fields',
      {
        said: regexField('怎样写 · How it is written'),
        holders: regexField('这一系统的部门名称里有的文字 · What names of its offices have'),
      },
      0,
    ),
  }),
  former: regexOption('同一句里有这些文字，说的是从前的名称 · A sentence with such words tells of former names'),
}
