import { defineKind } from './kind.ts'
import { editAt } from './shared/edits.ts'
import { gather } from './shared/gather.ts'

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
    const code = `U+${(strays[0]?.code ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const edits = strays.map(({ place }) => editAt(place, ''))
    return gather(edits, { data: { count: strays.length, code } })
  },
})
