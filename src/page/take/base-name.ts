/** The name of a file without folder and extension. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/u, '').replace(/\.[^.]{1,8}$/u, '')
}
