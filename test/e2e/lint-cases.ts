import type { Case } from './case.ts'

const set = ['--rules', 'set']
const known = { 'fazhilint-suppressions.json': /no-cat/u }

/** Runs of `lint`, the command that needs no name. */
export const lintCases: Case[] = [
  { argv: ['ok.md'], code: 0, stdout: /^没有发现问题/u },
  { argv: ['lint', 'warned.md'], code: 0, stdout: /cutoff-word/u },
  { argv: ['wrong.txt'], code: 1, stdout: /错误/u },
  { argv: [], code: 2, stderr: /请写明/u },
  { argv: ['nowhere.md'], code: 2, stderr: /nowhere\.md: 文件不存在/u },
  { argv: ['explian', 'metric-date'], code: 2, stderr: /没有命令“explian”，是不是 explain？/u },
  { argv: ['--fixx', 'ok.md'], code: 2, stderr: /是不是 --fix？/u },
  { argv: ['--help'], code: 0, stdout: /检查和输出：/u },
  { argv: ['-h', '--locale', 'en'], code: 0, stdout: /Linting and output:/u },
  { argv: ['lint', '--help'], code: 0, stdout: /fazhilint lint/u },
  { argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+/u },
  { argv: ['-v'], code: 0, stdout: /^\d+\.\d+\.\d+/u },

  { argv: ['draft.docx', '--format', 'stylish'], code: 0, stdout: /第\d+段/u },
  { argv: ['warned.md', '-f', 'unix'], code: 0, stdout: /^warned\.md:15:15 warning .*\[cutoff-word\]$/mu },
  { argv: ['warned.md', '--format', 'json'], code: 0, stdout: /^\[\{?[^]*"ruleId":\s*"cutoff-word"/u },
  { argv: ['warned.md', 'ok.md', '--format=ndjson'], code: 0, stdout: /^\{.*\}\n\{.*\}\n$/u },
  { argv: ['warned.md', '--format', 'sarif'], code: 0, stdout: /"version":\s*"2\.1\.0"/u },
  { argv: ['warned.md', '--format', 'junit'], code: 0, stdout: /<testsuites/u },
  { argv: ['warned.md', '--format', 'checkstyle'], code: 0, stdout: /<checkstyle/u },
  { argv: ['warned.md', '--format', 'github'], code: 0, stdout: /^::warning file=/mu },
  { argv: ['warned.md', '--format', 'gitlab'], code: 0, stdout: /"fingerprint"/u },
  { argv: ['warned.md', '--format', 'markdown'], code: 0, stdout: /^\|/mu },
  { argv: ['warned.md', '--format', 'csv'], code: 0, stdout: /cutoff-word/u },
  { argv: ['warned.md', '--format', 'html'], code: 0, stdout: /<\/html>/u },
  {
    argv: ['warned.md', '-f', 'stylish', '-f', 'sarif:out.sarif'],
    code: 0,
    stdout: /警告/u,
    wrote: { 'out.sarif': /2\.1\.0/u },
  },
  { argv: ['ok.md', '--format', 'jsn'], code: 2, stderr: /是不是 json？/u },
  {
    argv: ['ok.md', '--format', 'mine'],
    code: 0,
    stdout: /^1 个文件/u,
    files: {
      'node_modules/eslint-formatter-mine/index.js': 'module.exports = (results) => `${results.length} 个文件`',
    },
  },

  { argv: ['doubt.txt', '-c', 'judge.yaml'], code: 1, stdout: /请核对/u, stderr: /203\.0\.113\.7 不是本机或内网地址/u },
  { argv: ['doubt.txt', '-c', 'judge.yaml', '--no-judge'], code: 1, stdout: /请核对/u },

  { argv: ['warned.md', '--fail-on', 'warning'], code: 1, stdout: /警告/u },
  { argv: ['small.md', ...set, '--fail-on', 'info'], code: 1, stdout: /no-cat/u },
  { argv: ['small.md', ...set, '--fail-on', 'error'], code: 1, stdout: /no-cat/u },
  { argv: ['wrong.txt', '--fail-on=never'], code: 0, stdout: /错误/u },
  { argv: ['warned.md', '--max-warnings', '3'], code: 1, stdout: /警告/u, stderr: /警告/u },
  { argv: ['warned.md', '--max-warnings', '100'], code: 0, stdout: /警告/u },
  { argv: ['warned.md', '--quiet'], code: 0, stdout: /^没有错误；另有 \d+ 个/u },
  { argv: ['small.md', ...set, '--all'], code: 1, stdout: /no-cat/u },
  { argv: ['warned.md', '-o', 'out.txt'], code: 0, wrote: { 'out.txt': /cutoff-word/u } },
  { argv: ['ok.md', '--output-file', 'small.md'], code: 2, stderr: /small\.md/u, wrote: { 'small.md': /养猫/u } },
  { argv: ['ok.md', '--output-file', 'small.md', '--force'], code: 0, wrote: { 'small.md': /没有发现问题/u } },
  { argv: ['ok.md', '--output-file', 'new/deep/out.txt'], code: 0, wrote: { 'new/deep/out.txt': /没有发现问题/u } },
  { argv: ['ok.md', '--output-file', 'small.md/out.txt'], code: 2, stderr: /没有这个文件夹/u },
  { argv: ['small.md', ...set, '--color'], code: 1, stdout: /\u001B\[/u },
  { argv: ['small.md', ...set, '--no-color'], code: 1, stdout: /^[^\u001B]*$/u },
  { argv: ['--print-config', 'small.md', '-c', 'settings.yaml'], code: 0, stdout: /no-cat/u },

  { argv: ['small.md', '--rules', 'mending', '--fix'], code: 0, wrote: { 'small.md': /养鱼/u } },
  {
    argv: ['small.md', '--rules', 'mending', '--fix-dry-run', '--diff'],
    code: 0,
    stdout: /^\+.*养鱼/mu,
    wrote: { 'small.md': /养猫/u },
  },
  {
    argv: ['small.md', '--rules', 'mending', '--fix', '--fix-type', 'no-cat'],
    code: 0,
    wrote: { 'small.md': /养鱼/u },
  },
  { argv: ['small.md', '--rules', 'mending', '--fix', '--fix-type', 'nothing'], code: 2, stderr: /nothing/u },
  { argv: ['small.md', '--fix', '--fix-dry-run'], code: 2, stderr: /不能同时使用/u },

  ...directiveCases(),
  { argv: ['small.md', ...set, '--suppress-all'], code: 0, stderr: /新记下 2 个/u, wrote: known },
  {
    argv: ['small.md', ...set, '--suppress-rule', 'no-cat'],
    code: 0,
    stdout: /no-dog/u,
    stderr: /新记下 1 个/u,
    wrote: known,
  },
  { argv: ['small.md', ...set], after: [['small.md', ...set, '--suppress-all']], code: 0, stdout: /没有/u },
  {
    argv: ['small.md', '--rules', 'mending', '--prune-suppressions', '--suppressions-location', 'known.json'],
    after: [
      ['small.md', '--rules', 'mending', '--suppress-all', '--suppressions-location', 'known.json'],
      ['small.md', '--rules', 'mending', '--fix'],
    ],
    code: 0,
    stderr: /删去了 1 个/u,
    wrote: { 'known.json': /^(?![^]*no-cat)/u },
  },

  { argv: ['--stdin', '--stdin-filename', 'draft.md', ...set], stdin: '法治。养猫。\n', code: 1, stdout: /draft\.md/u },
  { argv: ['-', ...set, '--format', 'unix'], stdin: '法治。养猫。\n', code: 1, stdout: /^<stdin>:1:/u },
  { argv: ['small.md', ...set, '--max-file-size', '1KB'], code: 1, stdout: /no-cat/u },
  { argv: ['small.md', ...set, '--max-file-size=2B'], code: 2, stderr: /超过 2 B .*--max-file-size/u },
  { argv: ['.', ...set, '--ignore-path', 'not'], files: { not: 'small.md\nwrong.txt\n*.docx\n' }, code: 0 },
  { argv: ['small.md', ...set], files: { '.fazhilintignore': '*.md' }, code: 0, stderr: /--no-ignore/u },
  { argv: ['small.md', ...set, '--no-ignore'], files: { '.fazhilintignore': '*.md' }, code: 1, stdout: /no-cat/u },
  { argv: ['*.md', 'wrong.txt', '--concurrency', '2'], code: 1, stdout: /wrong\.txt/u },
  {
    argv: ['small.md', ...set, '--watch'],
    talk: [{ when: /正在监视 1 个文件/u, say: null }],
    code: 0,
    stdout: /no-cat/u,
    stderr: /Ctrl-C/u,
  },
  { argv: ['small.md', ...set, '--stats'], code: 1, stdout: /no-cat/u, stderr: /用时/u },
  { argv: ['small.md', ...set, '--debug'], code: 1, stdout: /no-cat/u, stderr: /small\.md/u },
  { argv: ['small.md', ...set, '--cache'], after: [['small.md', ...set, '--cache']], code: 1, stdout: /no-cat/u },
  { argv: ['small.md', ...set, '--cache', '--cache-location', 'kept'], code: 1, stdout: /no-cat/u },

  { argv: ['small.md', '--locale', 'en', '--config', 'settings.yaml'], code: 1, stdout: /Error/u },
  { argv: ['small.md', '--locale=zh-CN', '-c', 'settings.yaml'], code: 1, stdout: /错误/u },
  {
    argv: ['small.md', '--no-config', ...set],
    files: { 'fazhilint.config.yaml': 'nonsense: 1' },
    code: 1,
    stdout: /no-cat/u,
  },
  {
    argv: ['small.md', '--no-judge', '-c', 'judged.yaml'],
    files: { 'judged.yaml': 'extends: set\njudge: { url: http://127.0.0.1:9/v1, model: none }\n' },
    code: 1,
    stdout: /no-cat/u,
  },
  { argv: ['small.md'], files: { 'fazhilint.config.yaml': 'extend: set' }, code: 2, stderr: /extends/u },
  { argv: ['small.md', ...set, '--rules-dir', 'more'], code: 1, stdout: /no-keep/u },
  { argv: ['small.md', ...set, '--rule', 'no-cat: warning', '--rule=no-dog: off'], code: 0, stdout: /no-cat/u },
  { argv: ['small.md', '--rules', 'nowhere'], code: 2, stderr: /nowhere/u },
]

/** Comments that silence: one that does, and one that is of no use. */
function directiveCases(): Case[] {
  const files = {
    'said.md':
      '2022年法治政府建设年度报告\n\n<!-- fazhilint-disable-next-line no-cat -- 名字 -->\n养猫。\n\n<!-- fazhilint-disable-next-line no-cat -- 名字 -->\n养鱼。\n',
  }
  return [
    { argv: ['said.md', ...set, '--report-unused-disable-directives'], files, code: 0, stdout: /第6行/u },
    {
      argv: ['said.md', ...set, '--no-report-unused-disable-directives'],
      files,
      code: 0,
      stdout: /^没有要报告的问题/u,
    },
    { argv: ['said.md', ...set, '--no-inline-config'], files, code: 1, stdout: /no-cat/u },
  ]
}
