import { join } from 'node:path'
import { isProblem } from '../../problem/is-problem.ts'
import { readProblem } from '../../read/read-problem.ts'
import { shown } from '../../say/shown.ts'
import type { Done } from './annotate-file.ts'
import { findDocuments } from './find-documents.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from '../complain.ts'
import type { Wording } from '../../rules/types.ts'
import { bytesAsked, sizeMisuse, sizeOptions } from '../options/file-size.ts'
import { judgeOptions, openJudging, tellUnjudged, withJudge } from '../runs/judging.ts'
import { openOrComplain } from '../open-setup.ts'
import { commonOptions } from '../options/options.ts'
import { pathIn } from '../options/path-in.ts'
import { print } from '../print.ts'

/** `fazhilint annotate <draft.docx> -o <reviewed.docx>`: the findings as comments in a Word file. */
export const annotateCommand = defineCommand({
  name: 'annotate',
  describe: { zh: '把问题写成 Word 文件里的批注', en: 'Write the findings into Word files as comments' },
  names: {
    most: Infinity,
    name: 'files',
    describe: { zh: 'Word 文件（.docx）或文件夹', en: 'Word files (.docx) or folders' },
  },
  options: (locale) => {
    const describe = {
      zh: {
        output: '写到哪个文件；有多个文件或文件夹时，写到哪个文件夹',
        inPlace: '写回原文件',
        trackFixes: '有把握的修正写成修订',
        level: '只写这一级以上的问题',
        force: '允许覆盖已有的文件',
      },
      en: {
        output: 'The file to write; the folder to write to for several files or a folder',
        inPlace: 'Write into the files themselves',
        trackFixes: 'Make certain fixes as tracked changes',
        level: 'Lowest level of the findings to write',
        force: 'Overwrite files that exist',
      },
    }[locale]
    return {
      output: { type: 'string', alias: 'o', requiresArg: true, describe: describe.output },
      'in-place': { type: 'boolean', default: false, describe: describe.inPlace },
      'track-fixes': { type: 'boolean', default: false, describe: describe.trackFixes },
      level: { choices: ['error', 'warning', 'info'], requiresArg: true, default: 'info', describe: describe.level },
      force: { type: 'boolean', default: false, describe: describe.force },
      ...sizeOptions(locale),
      ...commonOptions(locale),
      ...judgeOptions(locale),
    } as const
  },
  run: async (args, context) => {
    const { host, locale } = context
    const wrong = misuseOf(args) ?? sizeMisuse(args)
    if (wrong !== null) {
      complain(host, wrong[locale])
      return 2
    }
    const opened = await openOrComplain(args, context)
    if (opened === null) return 2
    const { ruleSet, config } = opened
    const judge = await openJudging(withJudge(opened, args), host)
    const { documents, errors, many } = await findDocuments(args.names, host.cwd, args.output)
    for (const error of errors) complainOf(host, error, locale)
    let failed = errors.length > 0
    const [{ linters }, { annotateFile }] = await Promise.all([
      import('../../lint/linters.ts'),
      import('./annotate-file.ts'),
    ])
    const linterFor = linters(ruleSet, config)
    const { inPlace, force, trackFixes, level } = args
    const options = {
      ...{ inPlace, force, trackFixes, level, ruleSet, locale, many, judge },
      most: bytesAsked(args.maxFileSize),
      cwd: host.cwd,
      inputs: documents.map(({ path }) => path),
    }
    const written = new Set<string>()
    for (const { path, name } of documents) {
      const output = args.output === undefined ? path : many ? join(args.output, name) : args.output
      // Two files of one name, from two folders.
      const done = written.has(output)
        ? readProblem(output, { id: 'output-exists' })
        : await annotateFile({ path, output }, { ...options, linter: linterFor(pathIn(config.folder, path, host.cwd)) })
      written.add(output)
      const failures = isProblem(done) ? [done] : done.failures
      for (const failure of failures) complainOf(host, failure, locale)
      failed ||= failures.length > 0
      if (!isProblem(done)) await print(host.stdout, `${saidOf(output, done)[locale]}\n`)
    }
    tellUnjudged(judge, host, locale)
    return failed ? 2 : 0
  },
})

function saidOf(output: string, { comments, changes }: Done): Wording {
  const zh = comments === 0 ? '没有问题，未加批注' : `批注 ${comments} 条`
  const en = comments === 0 ? 'no findings, no comments' : `${comments} ${comments === 1 ? 'comment' : 'comments'}`
  return {
    zh: `${shown(output)}：${zh}${changes === 0 ? '' : `，修订 ${changes} 处`}`,
    en: `${shown(output)}: ${en}${changes === 0 ? '' : `, ${changes} tracked ${changes === 1 ? 'change' : 'changes'}`}`,
  }
}

function misuseOf({
  names,
  output,
  inPlace,
}: {
  names: string[]
  output: string | undefined
  inPlace: boolean
}): Wording | null {
  if (names.length === 0 || names.some((name) => name.trim() === ''))
    return { zh: '请写明要写批注的 Word 文件或文件夹', en: 'name the Word files or folders to annotate' }
  if (inPlace === (output !== undefined))
    return inPlace
      ? { zh: '-o 和 --in-place 只能用一个', en: 'give -o or --in-place, not both' }
      : {
          zh: '请用 -o 写明写到哪里；要写回原文件，请加 --in-place',
          en: 'say with -o where to write; to write into the files themselves give --in-place',
        }
  return output?.trim() === '' ? { zh: '-o 后面要写文件名', en: '-o takes the name of a file' } : null
}
