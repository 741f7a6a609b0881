import { isAbsolute, relative, resolve, sep } from 'node:path'

/** The path of a file from a folder, with `/`; null where it lies outside of it. */
export function pathIn(folder: string, path: string, cwd: string): string | null {
  const short = relative(folder, resolve(cwd, path))
  const steps = short.split(sep)
  return short === '' || steps[0] === '..' || isAbsolute(short) ? null : steps.join('/')
}
