import type { Indicator, Report } from '../../../report/types.ts'

const opener = /[由从自][^，。；]{0,12}$/u
/** 87件减至82件: nothing is named between the two ends. */
const bare = /^[^，。；]{0,4}[到至为]$/u

/** Figures, of which each end of a change has the name of its beginning: 现行有效文件由87件减至82件. The order is kept. */
export function withReachedNames({ changes }: Report, figures: readonly Indicator[]): Indicator[] {
  const beginnings = new Map<Indicator, Indicator>()
  for (const { from, to } of changes)
    if (from && to && from.index === to.index - 1 && opener.test(from.before) && bare.test(to.before))
      beginnings.set(to, from)
  return figures.map((figure) => {
    const from = beginnings.get(figure)
    return from ? { ...figure, before: from.before.replace(opener, ''), scope: from.scope } : figure
  })
}
