import type { TableLine } from './table-lines.ts'

/** Patterns of what heads of tables and the lines around them say. */
export interface TableWords {
  table: {
    /** Heads of sums, those of the fewest first: 小计, 合计, 总计. */
    totals: string[]
    /** Heads of what is part of another line (其中：…). */
    within: string
    /** Heads of what is not added up (占比, 平均, 排名). */
    uncounted: string
    /** Heads of what may be the same in several lines (企业, 单位), so that a total can be less than its parts. */
    distinct: string
    /** Captions and notes by which a total may differ. */
    loose: string
  }
}

/** A line that sums up others, and those that it may sum up. */
export interface TableTotal {
  line: TableLine
  /** The parts, nearest to the total first; the sum may end with any of them. */
  parts: TableLine[]
  /** Sums of parts, which the total may be made of as well. */
  sums: TableLine[]
  /** Some lines may be parts of others, or not be added up. */
  doubtful: boolean
}

interface Ranked {
  line: TableLine
  /** 0: a part; more: a sum, the greater the more it sums up; less: part of a part, or not added up. */
  rank: number
}

const ordinal = '(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|（?\\d{1,2}[.、）]|[①-⑳])'
const numbered = new RegExp(`^${ordinal}`, 'u')

/** In larger tables nothing is added up. */
const most = 400

export function makeTotalFinder({ table: words }: TableWords): (lines: readonly TableLine[]) => TableTotal[] {
  const totals = words.totals.map((source) => new RegExp(`^${ordinal}?(?:${source})(?:（[^（）]{1,12}）)?$`, 'u'))
  const aside = new RegExp(`${words.within}|${words.uncounted}`, 'u')
  const rankOf = ({ names }: TableLine): number => {
    const total = totals.findIndex((pattern) => pattern.test(names.at(-1) ?? ''))
    // 行政处罚 | 合计 sums up less than 合计 alone.
    if (total >= 0) return names.length > 1 ? total + 0.5 : total + 1
    return names.some((name) => aside.test(name)) ? -1 : 0
  }
  return (lines) => {
    const ranked = lines.filter((line) => !line.words).map((line): Ranked => ({ line, rank: rankOf(line) }))
    if (ranked.length > most || !ranked.some(({ rank }) => rank > 0)) return []
    const groups = groupsOf(ranked)
    return ranked
      .filter(({ rank }) => rank > 0)
      .flatMap((total) => totalIn(groups.get(pathOf(total, total.line.names.length - 1)) ?? [], total))
  }
}

/** The lines under each head, and under none: of 行政处罚 | 小计, those that have 行政处罚 first. */
function groupsOf(lines: readonly Ranked[]): Map<string, Ranked[]> {
  const groups = new Map<string, Ranked[]>()
  for (const line of lines) {
    for (let depth = 0; depth <= line.line.names.length; depth++) {
      const path = pathOf(line, depth)
      const group = groups.get(path) ?? []
      group.push(line)
      groups.set(path, group)
    }
  }
  return groups
}

function pathOf({ line }: Ranked, depth: number): string {
  return line.names.slice(0, depth).join('\n')
}

function totalIn(lines: readonly Ranked[], total: Ranked): TableTotal[] {
  const at = lines.indexOf(total)
  const first = lines.findIndex(({ rank }) => rank === total.rank)
  // Totals stand before their parts where no part stands before the first of them.
  const leads = lines.slice(0, first).every(({ rank }) => rank > 0)
  const others = leads ? lines.slice(at + 1) : lines.slice(0, at).reverse()
  const end = others.findIndex(({ rank }) => rank >= total.rank)
  const range = others.slice(0, end < 0 ? undefined : end)
  const parts = range.filter(({ rank }) => rank === 0).map(({ line }) => line)
  if (parts.length < 2) return []
  const highest = Math.max(...range.map(({ rank }) => rank))
  return [
    {
      line: total.line,
      parts,
      sums: highest > 0 ? range.filter(({ rank }) => rank === highest).map(({ line }) => line) : [],
      doubtful: range.some(({ rank }) => rank < 0) || new Set(parts.map(ordinalForm)).size > 1,
    },
  ]
}

/** Lines that are numbered in more than one way are parts of each other. */
function ordinalForm({ names }: TableLine): string {
  const [written = ''] = numbered.exec(names.at(-1) ?? '') ?? []
  return written.replace(/[一二三四五六七八九十]{1,3}/u, '一').replace(/\d{1,2}|[①-⑳]/u, '1')
}
