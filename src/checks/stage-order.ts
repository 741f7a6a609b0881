import { placeOf } from '../report/text/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { mayMatch } from './shared/may-match.ts'
import { bodyTexts } from './shared/texts-in.ts'
import { mapsOption, regexField, regexOption } from './shared/option-schemas.ts'
import { type Chain, type Disorder, disorderIn, rightBehind } from './stage-order/disorder-in.ts'
import { type ListedChain, misplacedIn, prepareListed } from './stage-order/listed-stages.ts'
import { type Procedure, procedureIn } from './stage-order/procedure-in.ts'

/** What lists of stages are described with. */
const inOrder = '各步，按应有的先后 · The stages, in their order'

interface Stage {
  name: string
  pattern: string
}

interface Options {
  manner: string
  stages: Stage[]
  chains: { doubt: boolean; months: boolean; stages: Stage[] }[]
  procedures: { stages: (Stage & { step: number })[]; apart: string }[]
  inTurn: string
  again: string
  lists: { stages: Stage[] }[]
}

interface Prepared {
  chains: Chain[]
  procedures: Procedure[]
  inTurn: RegExp
  mayList: (text: Text) => boolean
  lists: ListedChain[]
}

const stagesOf = (least: number, description: string) =>
  mapsOption(
    description,
    {
      name: { type: 'string', minLength: 1, description: '名称 · Name' },
      pattern: regexField('怎样写到 · How it is told'),
    },
    least,
  )

/** The stages of one act follow each other in time. */
export const stageOrder = defineKind<Options, Prepared>({
  name: 'stage-order',
  summary: {
    zh: '同一句里写一件事先后的几步，日期也有先后（order）；也可能不按先后的，请人核对（doubt）；说依次进行的几步，按先后来列（listed）。',
    en: 'Where one sentence dates several stages of one act, the dates are in the order of the stages (`order`); where they need not be, somebody is asked to look (`doubt`). Stages that are said to follow each other are listed in their order (`listed`).',
  },
  options: {
    stages: stagesOf(2, inOrder),
    manner: regexOption('日期与一步之间说怎么做的词 · How a stage was done, between its date and it (正式)'),
    chains: mapsOption(
      '别的先后 · Other acts with stages of their own',
      {
        doubt: { type: 'boolean', default: false, description: '先后也可能颠倒 · The order may be another' },
        months: {
          type: 'boolean',
          default: false,
          description:
            '只写到月的也比较，这时每一步紧跟着日期 · Months are compared, too; then each stage stands right behind its date',
        },
        stages: stagesOf(2, inOrder),
      },
      0,
    ),
    procedures: mapsOption(
      '一句里写到的办一件事的各步，中间隔着别的话也算 · Stages of one procedure in a sentence, with anything between them',
      {
        stages: mapsOption(
          '各步 · The stages',
          {
            name: { type: 'string', minLength: 1, description: '名称 · Name' },
            step: { type: 'integer', minimum: 1, description: '第几步，同一步的不分先后 · Its step' },
            pattern: regexField('怎样写到 · How it is told'),
          },
          2,
        ),
        apart: regexOption(
          '句子里有这些文字，可能说的不是一件事 · A sentence with one of these may tell of more than one',
        ),
      },
      0,
    ),
    inTurn: regexOption(
      '顿号列出的几步前面，说它们依次进行的文字 · What says of stages listed behind it that they follow each other',
    ),
    again: regexOption(
      '列出的各步里有这些词，有一步做了不止一次，不比 · What says of a stage that is listed that it was done once more (再次)',
    ),
    lists: mapsOption(
      '这样列出的各步应有的先后 · The order of stages that are listed so',
      { stages: stagesOf(2, inOrder) },
      0,
    ),
  },
  outcomes: ['order', 'doubt', 'listed'],
  notes: ['other', 'step'],
  data: ['text', 'other', 'stage', 'after'],
  prepare: ({ manner, stages, chains, procedures, inTurn, again, lists }) => ({
    inTurn: new RegExp(inTurn, 'u'),
    mayList: lists.length > 0 ? mayMatch(inTurn) : () => false,
    lists: lists.map((list) => prepareListed(list.stages, again)),
    procedures: procedures.map((one) => ({
      stages: one.stages.map(({ pattern, ...stage }) => ({ ...stage, pattern: new RegExp(pattern, 'u') })),
      apart: new RegExp(one.apart, 'u'),
    })),
    chains: [{ doubt: false, months: false, stages }, ...chains].map((chain) => ({
      ...chain,
      right: rightBehind(manner),
      stages: chain.stages.map(({ name, pattern }) => ({ name, pattern: new RegExp(pattern, 'u') })),
    })),
  }),
  run: (report: Report, { chains, procedures, inTurn, mayList, lists }) =>
    bodyTexts(report).flatMap((text): Finding[] => [
      ...together(disorderIn(text.value, chains, report.meta), procedureIn(text.value, procedures, report.meta)).map(
        ({ earlier, later, second, first, doubt }) => ({
          place: placeOf(text, second.start, second.end),
          outcome: doubt ? 'doubt' : 'order',
          data: {
            text: text.raw.slice(later.start, later.end),
            other: text.raw.slice(earlier.start, earlier.end),
            stage: later.name,
            after: earlier.name,
          },
          related: [{ place: placeOf(text, first.start, first.end), note: 'other' }],
        }),
      ),
      ...(mayList(text) ? misplacedIn(text.value, inTurn, lists) : []).map(({ start, end, name, due }) => ({
        place: placeOf(text, start, end),
        outcome: 'listed',
        data: {
          text: text.raw.slice(start, end),
          other: text.raw.slice(due.start, due.end),
          stage: name,
          after: due.name,
        },
        related: [{ place: placeOf(text, due.start, due.end), note: 'step' }],
      })),
    ]),
})

/** The first, and what the others find at dates that are not among them. */
function together(first: Disorder[], others: Disorder[]): Disorder[] {
  return [...first, ...others.filter(({ second }) => !first.some((one) => one.second.start === second.start))]
}
