import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import type { Basis, Rule } from '../rules/types.ts'
import { say } from '../say/say.ts'
import { basisName } from './basis-name.ts'

/** A list of remarks as people send it on: a row of cells for each, the names of the columns first. */
export interface RemarkTable {
  heading: string
  columns: string[]
  rows: string[][]
}

/** A problem with the words it is about and where people find it. */
export interface Remarked {
  /** The file; told where the list is about several. */
  path?: string
  problem: Problem
  quote: string
  position: string
}

interface Options {
  locale: Locale
  heading: string
  rules: Record<string, Rule>
  basis: Record<string, Basis>
}

/** The remarks on one report or several, numbered: position, words, what is wrong, on what that rests, what to do. */
export function remarkTable(remarks: readonly Remarked[], { locale, heading, rules, basis }: Options): RemarkTable {
  const several = remarks.some(({ path }) => path !== undefined)
  const { number, file, position, level, quote, message, rests, advice, levels } = names[locale]
  return {
    heading,
    columns: [number, ...(several ? [file] : []), position, level, quote, message, rests, advice],
    rows: remarks.map((remark, at) => {
      const said = say(remark.problem, rules, locale)
      const documents = (rules[remark.problem.id]?.basis ?? []).flatMap((id) => basis[id] ?? [])
      return [
        String(at + 1),
        ...(several ? [remark.path ?? ''] : []),
        remark.position,
        levels[remark.problem.severity],
        remark.quote,
        said.message,
        documents.map((one) => basisName(one, locale)).join({ zh: '；', en: '; ' }[locale]),
        said.advice ?? '',
      ]
    }),
  }
}

const names = {
  zh: {
    number: '序号',
    file: '文件',
    position: '位置',
    level: '级别',
    quote: '原文',
    message: '问题',
    rests: '依据',
    advice: '建议',
    levels: { error: '错误', warning: '警告', info: '提示' },
  },
  en: {
    number: 'No.',
    file: 'File',
    position: 'Place',
    level: 'Level',
    quote: 'Words',
    message: 'Finding',
    rests: 'Basis',
    advice: 'Advice',
    levels: { error: 'error', warning: 'warning', info: 'info' },
  },
}
