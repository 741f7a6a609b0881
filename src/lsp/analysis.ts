import type { Doc } from '../doc/doc.ts'
import { bounded } from '../lint/bounded.ts'
import { examineInSteps } from '../lint/examine.ts'
import type { Problem } from '../problem/problem.ts'
import type { Source } from '../read/source.ts'
import type { Report } from '../report/types.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import type { Opened } from './opened.ts'

/** What is known of a document. */
export interface Analysis {
  text: string
  doc: Doc
  report: Report
  problems: Problem[]
  opened: Opened
}

/** So long the server does nothing else, in ms. */
const stretch = 10

/**
 * Understands and lints a document. Whatever else the editor asks for gets its turn in between, and the rest is left undone
 * once nobody wants it: then it is null.
 */
export async function analyse(source: Source, opened: Opened, isWanted: () => boolean): Promise<Analysis | null> {
  const steps = examineInSteps(source, opened.linter)
  let last = performance.now()
  for (;;) {
    const step = await steps.next()
    if (step.done === true) {
      const { doc, report, problems } = step.value
      const shown = bounded(problems)
      const left = opened.withoutKnown?.(source.path, source.text, shown) ?? shown
      return { text: source.text, doc, report, problems: left, opened }
    }
    if (performance.now() - last < stretch) continue
    // What has come is first read, then understood.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
    if (!isWanted()) return null
    last = performance.now()
  }
}

/** Whether a document is what the rules are for: those that look at that first have found nothing. */
export function isReport({ problems, opened }: Analysis): boolean {
  const rules = rulesById(opened.ruleSet)
  return !problems.some(({ source, id }) => source === 'rule' && rules[id]?.gate === true)
}
