import { closeSync, constants, openSync, readSync } from 'node:fs'

/** So much of a file tells what it is. */
const opening = 2000

/** How the results begin that the tool writes in files whose names say text or web page. */
const forms = [
  // For people: a file, a level with its number, a rule; or the summary alone.
  /^[^\n]+\n {2}(?:错误|警告|提示|Error|Warning|Info) \d+\n {4}[^\n]*\[[\w-]+\]/u,
  /^(?:没有发现问题|没有检查任何文件|没有全部完成|没有错误；另有 \d+ 个)(?:（检查了 \d+ 个文件|\n|（)/u,
  /^(?:No problems found \(|No file was linted\n|Not all was done \()/u,
  // For editors, and the form of earlier versions.
  /^[^\n]+?:\d+:\d+ (?:error|warning|info) [^\n]+ \[[\w-]+\]\n/u,
  // In Markdown and in a page.
  /^# (?:检查结果|Findings)\n[^]{0,1500}\n\| (?:位置 \| 级别 \| 问题|Place \| Level \| Problem|文件 \| 错误|File \| Error) \|/u,
  /^<!doctype html>[^]{0,400}<meta name="generator" content="fazhilint/u,
  // For programs, whatever the file is called.
  /^\[\s{0,8}\{\s{0,8}"filePath": "[^]{0,600}"(?:messages|shortcomings)": \[/u,
  /^\{\s{0,8}"\$schema": "[^"]{0,200}sarif[^]{0,800}"name":\s?"fazhilint"/u,
  /^"?(?:序号|No\.)"?,"?(?:文件|File)"?,"?(?:位置|Place)"?,/u,
]

/** Whether a text is what the tool itself wrote about reports, by how it begins. */
export function isOwnResult(text: string): boolean {
  return forms.some((form) => form.test(text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n')))
}

/** The same for a file; what cannot be read is none. At once: promises take longer than a thousand such files. */
export function holdsOwnResult(location: string): boolean {
  if (!/\.(?:md|markdown|txt|html?)$/iu.test(location)) return false
  let file: number | null = null
  try {
    // Nobody waits for somebody to open the other end of a pipe.
    file = openSync(location, constants.O_RDONLY | constants.O_NONBLOCK)
    const buffer = new Uint8Array(4 * opening)
    const length = readSync(file, buffer, 0, buffer.length, 0)
    return isOwnResult(new TextDecoder('utf-8').decode(buffer.subarray(0, length)).slice(0, opening))
  } catch {
    return false
  } finally {
    if (file !== null) closeSync(file)
  }
}
