import type { Change } from '../lint/changes.ts'
import type { Result } from '../lint/result.ts'
import type { Locale } from '../rules/locale.ts'
import { shown, shownInLine } from '../say/shown.ts'
import type { FormatOptions } from './options.ts'
import { paintsFor } from './paints.ts'

/** So many different corrections are shown, and of each so many lines. */
const mostKinds = 12
const mostLines = 6

/** What was corrected in a file: each correction once, with the lines it was made in. */
export function stylishChanges({ path, fixed }: Pick<Result, 'path' | 'fixed'>, options: FormatOptions): string[] {
  if (fixed === undefined) return []
  const { locale, color } = options
  const { bold } = paintsFor(color)
  const { changes, written } = fixed
  const kinds = grouped(changes)
  const count = changes.length
  const head = {
    zh: written ? `修正了 ${count} 处：` : `有 ${count} 处可自动修改（没有写入文件）：`,
    en: written ? `corrections: ${count}` : `corrections, not written: ${count}`,
  }
  const rest = kinds.slice(mostKinds)
  const left = rest.reduce((sum, all) => sum + all.length, 0)
  const more = {
    zh: `另有 ${rest.length} 种，共 ${left} 处（--diff 显示全部）`,
    en: `${left} more of ${rest.length} kinds (--diff shows all)`,
  }
  return [
    `${bold(shown(path))} ${head[locale]}`,
    ...kinds.slice(0, mostKinds).map((all) => `    ${lineFor(all, locale)}`),
    ...(left > 0 ? [`    ${more[locale]}`] : []),
  ]
}

/** Those that change the same into the same, most of them first. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = JSON.stringify([change.before, change.after])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]?.line ?? 0) - (b[0]?.line ?? 0))
}

function lineFor(all: readonly Change[], locale: Locale): string {
  const [first] = all
  const lines = [...new Set(all.map(({ line }) => line))]
  const named = lines.slice(0, mostLines).join({ zh: '、', en: ', ' }[locale])
  const isMore = lines.length > mostLines
  const where = {
    zh: `第 ${named} 行${isMore ? '等' : ''}${all.length > 1 ? `，共 ${all.length} 处` : ''}`,
    en: `line ${named}${isMore ? ', …' : ''}${all.length > 1 ? ` (${all.length} times)` : ''}`,
  }
  return `${quoted(first?.before ?? '', locale)} → ${quoted(first?.after ?? '', locale)}  ${where[locale]}`
}

function quoted(text: string, locale: Locale): string {
  if (text === '') return { zh: '（无）', en: '(nothing)' }[locale]
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { zh: `“${shownInLine(short)}”`, en: `‘${shownInLine(short)}’` }[locale]
}
