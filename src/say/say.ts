import type { Data, Problem } from '../problem/problem.ts'
import { remainder } from '../problem/remainder.ts'
import type { Locale } from '../rules/locale.ts'
import type { Rule, Wording } from '../rules/types.ts'
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
  const worded = outcome === remainder ? { message: more } : rule.outcomes[outcome]
  const advice = rule.outcomes[outcome]?.fix?.[locale] ?? rule.docs.fix[locale]
  return {
    message: fillWords(worded?.message[locale] ?? outcome, data) + judgedBy(problem, locale),
    related: related.map(({ note }) => fillWords(rule.notes[note]?.[locale] ?? note, data)),
    title: rule.title[locale],
    advice: advice.includes('{{') ? fillWords(advice.trim(), { ...yearsOf(problem), ...data }) : advice.trim(),
  }
}

/** How to satisfy a rule, whatever the report; or how to mend one of its outcomes, if that has words of its own. */
export function adviceOf({ docs }: Pick<Rule, 'docs'>, locale: Locale, fix: Wording = docs.fix): string {
  return fillWords(fix[locale].trim(), yearsOf({}))
}

/** That it is a model that holds something to be wrong, and why. */
function judgedBy({ judged }: Problem, locale: Locale): string {
  if (judged?.verdict !== 'fault') return ''
  const { model, reason } = judged
  return { zh: `（${model} 模型判断：${reason}）`, en: ` (judged by the model ${model}: ${reason})` }[locale]
}

/** What advice may say of the year of the report; of an unknown one only that there is one. */
function yearsOf({ reportYear }: Pick<Problem, 'reportYear'>): Data {
  return reportYear === undefined ? { year: '20××', nextYear: '20××' } : { year: reportYear, nextYear: reportYear + 1 }
}

const more = {
  zh: '同一规则的问题在这个文件里还有 {{count}} 处，不再逐一列出',
  en: 'There are {{count}} more of this rule in the file',
}
