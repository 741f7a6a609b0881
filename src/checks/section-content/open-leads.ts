import { blockOf, headingAt, headingOf } from '../../report/links.ts'
import type { Report, Text } from '../../report/types.ts'

/** Paragraphs that lead in to something (建议如下：) with nothing behind them but the next section, or the end. */
export function openLeads(report: Report, leads: RegExp): Text[] {
  return report.blocks.flatMap(({ text, heading }, block) =>
    heading !== null && text.value.endsWith('：') && leads.test(text.value) && isLast(report, block) ? [text] : [],
  )
}

/** Whether nothing that could be led in to stands between a block and the next section, or the end. */
function isLast(report: Report, block: number): boolean {
  const { blocks, outline, tables, margins, meta, appended } = report
  const at = blockOf(report, { block }).heading
  const own = headingOf(report, { heading: at })
  if (own === null || (own.form === 'block' && own.block === block)) return false
  if (tables.some(({ heading }) => heading === at)) return false
  if (block + 1 === blocks.length)
    return meta.signed !== null && appended.tables.length + appended.listed.length === 0 && !margins.some(isAnnex)
  const next = outline.findIndex((heading) => heading.block === block + 1)
  if (next < 0) return false
  const { level, number } = headingAt(report, next)
  // 主要有： above （一） below another （一） leads in to that.
  if (level === own.level) return number !== null && own.number !== null && number === own.number + 1
  return level < own.level && number !== null && number > 1
}

function isAnnex({ value }: Text): boolean {
  return value.startsWith('附')
}
