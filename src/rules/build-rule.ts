import { inBoth, type WrittenWording } from './in-both.ts'
import type { Outcome, Rule, Severity } from './types.ts'

/** A rule file's content, once it is valid. */
export interface RuleFile {
  id: string
  title: string
  severity?: Severity
  basis: string[]
  message?: string
  en?: { title?: string; message?: string; why?: string; fix?: string }
  gate: boolean
  check: { kind: string; [option: string]: unknown }
  outcomes?: Record<string, { severity: Severity; message: string; en?: string; fix?: WrittenWording }>
  notes?: Record<string, WrittenWording>
  docs: { why: string; fix: string }
  examples: Rule['examples']
}

/** Makes a valid rule file a rule; `file` and `set` say where it comes from. */
export function buildRule(content: RuleFile, origin: { file: string; set: string }): Rule {
  const { kind, ...options } = content.check
  return {
    id: content.id,
    title: inBoth({ zh: content.title, en: content.en?.title }),
    basis: content.basis,
    gate: content.gate,
    outcomes: outcomesOf(content),
    notes: Object.fromEntries(Object.entries(content.notes ?? {}).map(([name, note]) => [name, inBoth(note)])),
    check: { kind, options },
    docs: {
      why: inBoth({ zh: content.docs.why, en: content.en?.why }),
      fix: inBoth({ zh: content.docs.fix, en: content.en?.fix }),
    },
    examples: content.examples,
    ...origin,
  }
}

function outcomesOf({ outcomes, severity = 'error', message = '', en }: RuleFile): Record<string, Outcome> {
  if (outcomes === undefined) return { default: { severity, message: inBoth({ zh: message, en: en?.message }) } }
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, outcome]) => [
      name,
      {
        severity: outcome.severity,
        message: inBoth({ zh: outcome.message, en: outcome.en }),
        ...(outcome.fix && { fix: inBoth(outcome.fix) }),
      },
    ]),
  )
}
