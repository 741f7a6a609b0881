import type { TimeKind } from '../report/types.ts'
import type { Locale } from '../rules/locale.ts'

/** What people are told of how a figure's time is known. */
export const timeKinds: Record<Locale, Record<TimeKind, string>> = {
  zh: { explicit: '时间明确', inherited: '沿用前文时间', open: '没有终止日期', vague: '时间含糊', none: '没有时间' },
  en: { explicit: 'explicit', inherited: 'inherited', open: 'open', vague: 'vague', none: 'no time' },
}
