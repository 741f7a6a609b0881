import type { Wording } from './types.ts'

/** A text as files of rules write it: English may be left out. */
export interface WrittenWording {
  zh: string
  en?: string | undefined
}

/** A text in both languages; where English is left out, it is Chinese too. */
export function inBoth({ zh, en }: WrittenWording): Wording {
  return { zh, en: en ?? zh }
}
