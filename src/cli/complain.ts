import type { ReadError } from '../read/read-error.ts'
import type { Locale } from '../rules/locale.ts'
import type { Host } from './host.ts'

/** Says one thing that is wrong, in one line on stderr. */
export function complain(host: Host, message: string): void {
  host.stderr.write(`fazhilint: ${message.replaceAll(/\s+/g, ' ')}\n`)
}

/** Says what could not be read; a mistake in a text in the form that editors jump to. */
export function complainOf(host: Host, { path, message, line, column }: ReadError, locale: Locale): void {
  if (line === undefined) complain(host, `${path}: ${message[locale]}`)
  else host.stderr.write(`${path}:${line}:${column ?? 1} error ${message[locale]}\n`)
}
