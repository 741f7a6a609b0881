import { groupOption, mapsOption, regexField, regexOption } from '../shared/option-schemas.ts'

/** The schema of the name of those who have a power. */
export const whoseField = { type: 'string', minLength: 2, description: '谁的职权 · Who has that power' } as const

/** The schema of a table of what only bodies of a sort do, or go by. */
export const heldOption = (description: string) =>
  mapsOption(
    description,
    {
      find: regexField('怎样写到 · How it is told'),
      holders: regexField('这一类机关的名称里有的文字 · What names of that sort have'),
      whose: whoseField,
    },
    0,
  )

/** The schema of what tells whether such an act is the issuer's own. */
export const heldWords = groupOption('怎样看出是不是本机关的 · What tells whether it is the issuer’s own', {
  offices: regexOption('管一个方面的机关，只查这些 · Bodies with a field of their own; others are left alone'),
  helped: regexOption('同一分句里有这些文字，是别的机关做的 · In that clause: another did it'),
  handed: regexOption('前一分句里有这些文字，是交给别的机关的 · In the clause before it: it was left to another'),
  receivers: regexOption('前一分句里交给了这些机关的，是另一件事 · Unless that went to one of these'),
  cites: regexOption('写在规定名称前面，说照它办的词（guide）· Before the name of what is gone by (`guide`)'),
  leads: regexOption('句首写机关之前可以有的 · What may stand before a body at the head of a sentence'),
})
