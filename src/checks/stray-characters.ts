import type { Edit } from './kind.ts'
import { defineKind } from './kind.ts'

/** How many more places are shown with the finding. */
const shown = 9

/** Control characters inside the text, all of them one finding. */
export const strayCharacters = defineKind<object>({
  name: 'stray-characters',
  summary: {
    zh: '文中没有程序留下的控制字符。',
    en: 'No control characters, which programs leave behind, stand in the text.',
  },
  options: {},
  notes: ['other'],
  data: ['count', 'code'],
  fixable: true,
  run({ strays }) {
    const [first, ...others] = strays
    if (first === undefined) return []
    const fixes: Edit[] = strays.map(({ place }) => ({ ...place, text: '' }))
    const code = `U+${first.code.toString(16).toUpperCase().padStart(4, '0')}`
    const related = others.slice(0, shown).map(({ place }) => ({ place, note: 'other' }))
    return [{ place: first.place, data: { count: strays.length, code }, related, fixes }]
  },
})
