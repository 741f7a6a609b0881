import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts/parts.ts'
import { matchesAny, pattern } from '../report/text/pattern.ts'
import { placeOf } from '../report/text/text.ts'
import type { Heading, Report } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { hasContent } from './shared/has-content.ts'
import { partsOption, regexOption, regexesOption } from './shared/option-schemas.ts'
import { missingTables } from './section-content/missing-tables.ts'
import { openLeads } from './section-content/open-leads.ts'

interface Options {
  levels: number[]
  itemsIn: string[]
  evenIn: string[]
  except: string[]
  telling: string
  leads: string
  tables: string
}

interface Prepared extends Pick<Options, 'levels' | 'itemsIn' | 'evenIn'> {
  except: RegExp[]
  telling: RegExp
  leads: RegExp
  tables: RegExp
}

/** So much of the end of a paragraph is shown. */
const shown = 16

/** A heading, and a paragraph that leads in to something, has something under it: text or a heading below it. */
export const sectionContent = defineKind<Options, Prepared>({
  name: 'section-content',
  summary: {
    zh: '独立成行的标题下面有正文或下级标题（heading），引出下文的段落后面有下文（lead），说见下表的，下面有表（table）。',
    en: 'A block heading has a body or sub-headings (`heading`), a paragraph that leads in to something is followed by it (`lead`), and where a table below is spoken of there is one (`table`).',
  },
  options: {
    levels: {
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 4 },
      description: '哪些级别的标题 · Levels of headings',
    },
    itemsIn: partsOption('在这些部分中，标题本身可以就是内容 · Parts in which a heading may be its own content'),
    evenIn: partsOption(
      '其中这些部分，别的标题下面都有正文的，也要有正文 · Of these, parts in which that needs text where all headings beside it have some',
    ),
    except: regexesOption('这些标题不查 · Titles that are left alone'),
    telling: regexOption('这样的标题本身说了结果 · Titles that tell by themselves what came of it'),
    leads: regexOption('引出下文的段落怎样结尾 · How a paragraph ends that leads in to something'),
    tables: regexOption('怎样说到下面的表 · How a table below is spoken of'),
  },
  outcomes: ['heading', 'lead', 'table'],
  data: ['title'],
  prepare: ({ except, telling, leads, tables, ...options }) => ({
    ...options,
    except: except.map(pattern),
    telling: pattern(telling),
    leads: pattern(leads),
    tables: new RegExp(tables, 'gu'),
  }),
  run(report, { levels, itemsIn, evenIn, except, telling, leads, tables }) {
    const headings = report.outline
      .filter((heading, index) => levels.includes(heading.level) && isEmpty(report, heading, index))
      .filter((heading) => !isItem(report, heading, itemsIn) || isLeftOut(report, heading, { evenIn, telling }))
      .filter(({ title }) => !matchesAny(title.value, except))
      .map(({ title, place }) => ({ place, outcome: 'heading', data: { title: title.raw } }))
    const open = openLeads(report, leads).map((text) => ({
      place: placeOf(text),
      outcome: 'lead',
      data: { title: text.raw.slice(-shown) },
    }))
    const missing = missingTables(report, tables).map(({ text, from, to }) => ({
      place: placeOf(text, from, to),
      outcome: 'table',
      data: { title: text.raw.slice(from, to) },
    }))
    return [...headings, ...open, ...missing]
  },
})

function isEmpty(report: Report, { level }: Heading, index: number): boolean {
  // A level that is skipped (一、→1.) still stands below.
  return !hasContent(report, index) && (report.outline.at(index + 1)?.level ?? 0) <= level
}

/** So many headings beside one, all with text of their own, tell that it has lost its own. */
const beside = 2

/** Whether all others beside a heading have text; then it is no item of a list of its own. */
function isLeftOut(
  report: Report,
  heading: Heading,
  { evenIn, telling }: Pick<Prepared, 'evenIn' | 'telling'>,
): boolean {
  const above = partsAbove(report.outline, heading.parent)
  if (!above.every((key) => evenIn.includes(key))) return false
  const others = report.outline
    .map((other, index) => ({ other, index }))
    .filter(({ other }) => other !== heading && other.parent === heading.parent && other.level === heading.level)
  const isTitle = !isClosed(report, heading) || (isTitleLike(heading, telling) && others.every(isRunIn))
  return isTitle && others.length >= beside && others.every(({ index }) => hasContent(report, index))
}

/** A title that others beside it go on from (完善执法监督。), and that tells nothing more than they do. */
const titleLike = /^[^，；：、\d]{4,17}[^，；：、\d。][。]?$/u

function isTitleLike({ title }: Heading, telling: RegExp): boolean {
  return titleLike.test(title.value) && !telling.test(title.value)
}

function isRunIn({ other: { form } }: { other: Heading }): boolean {
  return form === 'run-in'
}

/** An item that is its own content ends like a sentence, or lists shortcomings or plans. */
function isItem(report: Report, heading: Heading, itemsIn: string[]): boolean {
  if (isClosed(report, heading)) return true
  return partsAbove(report.outline, heading.parent).some((key) => itemsIn.includes(key))
}

function isClosed(report: Report, heading: Heading): boolean {
  return /[；。]$/u.test(blockOf(report, heading).text.value)
}
