import { severities } from '../rules/severities.ts'
import { escapeXml } from './escape-xml.ts'
import { levelNames } from './level-names.ts'
import type { FormatOptions } from './options.ts'

/** What an overview shows of a file. */
export interface Counted {
  path: string
  /** Its text was read; otherwise `failures` say why not. */
  read: boolean
  /** How many findings, by level, gravest first. */
  levels: number[]
  /** How many findings, by rule. */
  rules: Map<string, number>
  failures: string[]
}

/** The overview of files and rules: the file with the most errors first, the rule that most files break first. */
export function htmlOverview(files: readonly Counted[], { locale, rules }: FormatOptions): string {
  const words = texts[locale]
  const numbered = files.map((file, at) => ({ file, id: `f${at + 1}` })).sort((a, b) => byLevels(b.file, a.file))
  const columns = [...new Set(files.flatMap((file) => [...file.rules.keys()]))]
    .map((rule) => ({ rule, files: files.filter((file) => file.rules.has(rule)).length }))
    .sort((a, b) => b.files - a.files)
  const heads = [
    `<th scope="col">${words.file}</th>`,
    ...severities.map((level) => `<th scope="col" class="${level}">${levelNames[locale][level]}</th>`),
    ...columns.map(
      ({ rule }) => `<th scope="col" class="rule"><span>${escapeXml(rules[rule]?.title[locale] ?? rule)}</span></th>`,
    ),
  ]
  const rows = numbered.map(({ file, id }) =>
    rowOf(file, { id, columns: columns.map(({ rule }) => rule), why: words.unread }),
  )
  const sums = [
    `<th scope="row">${words.broken}</th>`,
    ...severities.map((_, at) => `<td>${files.filter(({ levels }) => (levels[at] ?? 0) > 0).length}</td>`),
    ...columns.map((column) => `<td>${column.files}</td>`),
  ]
  return (
    `<nav aria-label="${words.overview}"><h2>${words.overview}</h2>\n<p>${words.count(files.length, files.filter(({ read }) => !read).length)}</p>\n` +
    `<div class="scroll"><table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n` +
    `<tfoot><tr>${sums.join('')}</tr></tfoot></table></div></nav>\n`
  )
}

function rowOf(
  { path, read, levels, rules, failures }: Counted,
  more: { id: string; columns: string[]; why: string },
): string {
  const name = escapeXml(path)
  const head = `<th scope="row">${read ? `<a href="#${more.id}">${name}</a>` : name}</th>`
  if (!read) {
    const why = escapeXml(`${more.why}${failures.join('；')}`)
    return `<tr class="unread">${head}<td colspan="${levels.length + more.columns.length}">${why}</td></tr>\n`
  }
  const counts = [...levels, ...more.columns.map((rule) => rules.get(rule) ?? 0)]
  return `<tr>${head}${counts.map((count) => `<td class="${heat(count)}">${count === 0 ? '' : count}</td>`).join('')}</tr>\n`
}

/** How deep a cell is coloured. */
function heat(count: number): string {
  return count === 0 ? 'h0' : count < 3 ? 'h1' : count < 10 ? 'h2' : 'h3'
}

/** Files that could not be read come last. */
function byLevels(a: Counted, b: Counted): number {
  if (a.read !== b.read) return Number(a.read) - Number(b.read)
  const at = a.levels.findIndex((count, level) => count !== b.levels[level])
  return at === -1 ? 0 : (a.levels[at] ?? 0) - (b.levels[at] ?? 0)
}

const texts = {
  zh: {
    overview: '汇总',
    file: '文件',
    unread: '未检查：',
    broken: '涉及的文件数',
    count: (all: number, unread: number) => `共 ${all} 个文件${unread === 0 ? '' : `，其中 ${unread} 个未检查`}`,
  },
  en: {
    overview: 'Overview',
    file: 'File',
    unread: 'Not linted: ',
    broken: 'Files concerned',
    count: (all: number, unread: number) => `${all} files${unread === 0 ? '' : `, ${unread} of them not linted`}`,
  },
}
