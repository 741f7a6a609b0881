import type { Stats } from '../../lint/result.ts'
import type { Locale } from '../../rules/locale.ts'

/** What all files took, in milliseconds: by stage and by rule. */
export interface RunStats {
  files: number
  parse: number
  understand: number
  rules: Map<string, number>
}

/** Nothing yet. */
export function noStats(): RunStats {
  return { files: 0, parse: 0, understand: 0, rules: new Map() }
}

/** Adds what one file took. */
export function addStats(all: RunStats, stats: Stats | undefined): void {
  if (stats === undefined) return
  all.files++
  all.parse += stats.parse
  all.understand += stats.understand
  for (const [id, time] of Object.entries(stats.rules)) all.rules.set(id, (all.rules.get(id) ?? 0) + time)
}

const mostRules = 10

/** What it took, in lines for people; `stages` are those of the run as a whole. */
export function statsLines(
  all: RunStats,
  stages: { open: number; find: number; total: number },
  locale: Locale,
): string[] {
  const rules = [...all.rules.values()].reduce((sum, time) => sum + time, 0)
  const slowest = [...all.rules].sort(([, a], [, b]) => b - a).slice(0, mostRules)
  const words = {
    zh: {
      head: `用时（毫秒），检查了 ${all.files} 个文件；多个线程同时检查的，各项之和大于合计：`,
      open: '读配置和规则集',
      find: '找文件',
      parse: '解析',
      understand: '理解报告',
      rules: '运行规则',
      total: '合计',
      slowest: '最慢的规则：',
    },
    en: {
      head: `Milliseconds for ${all.files} files (stages of several threads add up to more than the total):`,
      open: 'configuration, rule sets',
      find: 'finding files',
      parse: 'parsing',
      understand: 'understanding',
      rules: 'rules',
      total: 'total',
      slowest: 'Slowest rules:',
    },
  }[locale]
  const line = (name: string, time: number): string => `  ${time.toFixed(1).padStart(9)}  ${name}`
  return [
    words.head,
    line(words.open, stages.open),
    line(words.find, stages.find),
    line(words.parse, all.parse),
    line(words.understand, all.understand),
    line(words.rules, rules),
    line(words.total, stages.total),
    ...(slowest.length > 0 ? [words.slowest, ...slowest.map(([id, time]) => line(id, time))] : []),
  ]
}
