import { afterStop } from '../text/after-stop.ts'

/** Whether a text ends as a sentence does, also with a note in brackets after the end. */
export function isClosed(value: string): boolean {
  return end.test(value)
}

const end = new RegExp(
  `[。！？；：…][”’」』）》】]*(?:（[^（）]{1,18}）)?$|。（[^（）]*）$|[。！？…][”’」』）》】]{0,3}${afterStop}(?:（[^（）]{1,18}）)?[*_]{0,3}$`,
  'u',
)
