import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path is a folder, or lies in it. */
export function isBelow(path: string, folder: string): boolean {
  const short = relative(folder, path)
  return short !== '..' && !short.startsWith(`..${sep}`) && !isAbsolute(short)
}
