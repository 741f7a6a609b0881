import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import type { Rule } from '../rules/types.ts'
import { fillWords } from './fill-words.ts'
import { troubleMessage } from './trouble-message.ts'

/** A problem in words of one language. */
export interface Said {
  message: string
  /** The notes of related places, in their order. */
  related: string[]
  /** What the rule asks, and how to satisfy it; null for what is no rule's. */
  title: string | null
  advice: string | null
}

/** Puts a problem into words: a rule's into those of the rule (by id), the rest into its own. */
export function say(problem: Problem, rules: Record<string, Rule>, locale: Locale): Said {
  const { source, id, outcome, data, related } = problem
  const rule = source === 'rule' && Object.hasOwn(rules, id) ? rules[id] : undefined
  if (rule === undefined) {
    return {
      message: troubleMessage(problem, locale),
      related: related.map(({ note }) => note),
      title: null,
      advice: null,
    }
  }
  return {
    message: fillWords(rule.outcomes[outcome]?.message[locale] ?? outcome, data),
    related: related.map(({ note }) => fillWords(rule.notes[note]?.[locale] ?? note, data)),
    title: rule.title[locale],
    advice: rule.docs.fix,
  }
}
