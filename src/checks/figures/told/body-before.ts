import { blockOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import { afterLast } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'

/** Patterns of the bodies whose work a sentence tells of. */
export interface BodyWords extends FigureWords {
  bodies: {
    /** Where something is done, not who does it: 深入社区. */
    reached: string
    /** The body that reports: 本局. */
    own: string
    /** The same, or nobody in particular: 全局, 街道, 部分学校. */
    any: string
    /** Bodies of which what they did is all that was done: 政府, 部门. */
    all: string
  }
}

/**
 * Makes a reader of the body whose work the clauses before a figure in its sentence tell of (县公安局强化…，), or only those
 * behind its last ； (nobody in particular is none then); empty for none.
 */
export const bodyReader = once(({ bodies: { reached, own, any }, figures }: BodyWords) => {
  const { ends, longer } = figures.bodies
  const body = new RegExp(`(?:^|[，；：。])([一-龥]{0,8}(?:${ends}))(?!${longer})(?=[^，。；：]{0,24}[，：])`, 'u')
  const another = new RegExp(`^(?:${own})|${reached}`, 'u')
  const anyBody = new RegExp(`^(?:${any})$`, 'u')
  return (report: Report, { metric, block, from }: Indicator, isNear = false): string => {
    const start = Math.max(sentenceOf(report, metric).start, from - 120)
    const lead = blockOf(report, { block }).text.value.slice(start, from)
    const name = body.exec(isNear ? afterLast(lead, '；') : lead)?.[1] ?? ''
    return another.test(name) || (isNear && anyBody.test(name)) ? '' : name
  }
})
