import type { Wording } from '../rules/types.ts'

/** Words for comments in a report that speak to the linter, by kind of trouble and, after a point, its outcome. */
export const directiveWords = {
  'unknown-directive': {
    zh: '没有名为 `fazhilint-{{word}}` 的注释，它不起作用{{known}}',
    en: 'There is no comment `fazhilint-{{word}}`, so it does nothing{{known}}',
  },
  'unknown-directive.form': {
    zh: '“{{written}}”不起作用；请写作 <!-- fazhilint-{{right}} 规则名 -- 理由 -->',
    en: '‘{{written}}’ does nothing; write <!-- fazhilint-{{right}} rule-id -- reason -->',
  },
  'directive-rule': { zh: '没有名为 `{{word}}` 的规则{{known}}', en: 'Unknown rule `{{word}}`{{known}}' },
  'directive-reason': {
    zh: '没有写理由，不起作用；请写作 <!-- fazhilint-disable-next-line 规则名 -- 理由 -->',
    en: 'has no reason and does nothing; write <!-- fazhilint-disable-next-line rule-id -- reason -->',
  },
  'unused-directive': {
    zh: '这里没有 `{{id}}` 的问题可以屏蔽，请删去',
    en: 'There is no finding of `{{id}}` to suppress; remove it',
  },
  'unused-directive.all': { zh: '这里没有问题可以屏蔽，请删去', en: 'There is no finding to suppress; remove it' },
  'unused-directive.enable': {
    zh: '前面没有与它对应的 fazhilint-disable，请删去',
    en: 'There is no fazhilint-disable before it to end; remove it',
  },
} satisfies Record<string, Wording>
