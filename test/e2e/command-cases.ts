import type { Case } from './case.ts'

/** What every command that has rules takes. */
const common = (command: string, names: string[], { stdout }: { stdout: RegExp }): Case[] => [
  { argv: [command, ...names, '--rules', 'set', '--no-config', '--locale', 'zh-CN'], code: 0, stdout },
  { argv: [command, ...names, '--config', 'settings.yaml', '--locale=en'], code: 0, stdout },
  { argv: [command, ...names, '-c', 'settings.yaml', '--rules-dir', 'more', '--rule', 'no-fly: off'], code: 0, stdout },
  { argv: [command, ...names, '--config', 'nowhere.yaml'], code: 2, stderr: /nowhere\.yaml/u },
  { argv: [command, '--help'], code: 0, stdout: new RegExp(`^fazhilint ${command}`, 'u') },
]

const help = (command: string): Case[] => [
  { argv: [command, '-h'], code: 0, stdout: /选项：/u },
  { argv: [command, '--help', '--locale', 'en'], code: 0, stdout: /Options:/u },
  { argv: [command, '--help', '--locale', 'zh-CN'], code: 0, stdout: /选项：/u },
]

const annotated = { 'reviewed.docx': /^PK/u }

/** Runs of the commands besides `lint`. */
export const commandCases: Case[] = [
  { argv: ['annotate', 'draft.docx', '-o', 'reviewed.docx'], code: 0, stdout: /批注 \d+ 条/u, wrote: annotated },
  {
    argv: ['annotate', 'draft.docx', '--output', 'reviewed.docx', '--track-fixes', '--level', 'info'],
    code: 0,
    stdout: /修订 \d+ 处/u,
    wrote: annotated,
  },
  { argv: ['annotate', 'draft.docx', '--in-place', '--level', 'error'], code: 0, stdout: /draft\.docx/u },
  { argv: ['annotate', 'draft.docx', '-o', 'small.md', '--level=warning'], code: 2, stderr: /small\.md/u },
  {
    argv: ['annotate', 'draft.docx', '-o', 'reviewed.docx', '--force'],
    after: [['annotate', 'draft.docx', '-o', 'reviewed.docx']],
    code: 0,
    stdout: /批注/u,
  },
  { argv: ['annotate', 'draft.docx', '-o', 'b.docx', '--max-file-size', '9B'], code: 2, stderr: /--max-file-size/u },
  { argv: ['annotate', 'draft.docx'], code: 2, stderr: /-o/u },
  { argv: ['annotate', 'doubt.docx', '--in-place', '-c', 'judge.yaml'], code: 0, stderr: /203\.0\.113\.7/u },
  { argv: ['annotate', 'doubt.docx', '--in-place', '-c', 'judge.yaml', '--no-judge'], code: 0, stdout: /批注/u },
  ...common('annotate', ['draft.docx', '--in-place'], { stdout: /draft\.docx/u }),

  { argv: ['inspect', 'ok.md', '--format', 'stylish'], code: 0, stdout: /不足/u },
  { argv: ['inspect', 'ok.md', '--format', 'json'], code: 0, stdout: /"shortcomings"/u },
  {
    argv: ['inspect', '-f', 'json', '--stdin', '--stdin-filename', 'a.md'],
    stdin: '报告\n',
    code: 0,
    stdout: /a\.md/u,
  },
  { argv: ['inspect', 'ok.md', 'draft.docx'], code: 0, stdout: /^ok\.md$[^]*不足/mu },
  { argv: ['inspect', '-f', 'json', '*.md', 'nowhere.md'], code: 2, stdout: /^\[\n\{[^]*\n,\n\{[^]*\n\]\n$/u },
  { argv: ['inspect', 'ok.md', '--max-file-size', '1MB'], code: 0, stdout: /不足/u },
  { argv: ['inspect', 'ok.md', '--max-file-size', '2B'], code: 2, stderr: /--max-file-size/u },
  { argv: ['inspect', 'nowhere.md'], code: 2, stderr: /nowhere\.md/u },
  { argv: ['inspect', 'doubt.txt', '-c', 'judge.yaml'], code: 0, stdout: /模型判断/u, stderr: /203\.0\.113\.7/u },
  { argv: ['inspect', 'doubt.txt', '-c', 'judge.yaml', '--no-judge'], code: 0, stdout: /待核对/u },
  ...common('inspect', ['ok.md'], { stdout: /./u }),

  { argv: ['rules', '--format', 'stylish'], code: 0, stdout: /^cutoff-word +warning/mu },
  { argv: ['rules', '--format=json'], code: 0, stdout: /"cutoff-word"/u },
  { argv: ['rules', '-f', 'markdown'], code: 0, stdout: /^\| `cutoff-word` \|/mu },
  ...common('rules', [], { stdout: /no-cat/u }),

  { argv: ['explain', 'metric-date'], code: 0, stdout: /修改建议/u },
  { argv: ['explain', '数据有时间'], code: 0, stdout: /metric-date/u },
  { argv: ['explain', 'metric-dat'], code: 2, stderr: /是不是 metric-date？/u },
  ...common('explain', ['no-cat'], { stdout: /猫/u }),

  { argv: ['test', 'bad'], code: 1, stdout: /漏报：有 \[no-cat\]\n/u },
  { argv: ['test', 'nowhere'], code: 2, stderr: /nowhere/u },
  ...help('test'),

  { argv: ['kinds', '--format', 'stylish'], code: 0, stdout: /^text-pattern/mu },
  { argv: ['kinds', 'text-pattern', '--format', 'json'], code: 0, stdout: /"options"/u },
  { argv: ['kinds', '-f', 'markdown'], code: 0, stdout: /^## text-pattern$/mu },
  { argv: ['kinds', 'text-patern'], code: 2, stderr: /是不是 text-pattern？/u },
  ...common('kinds', [], { stdout: /^text-pattern/mu }).filter(({ code }) => code === 0),

  { argv: ['new', 'rule-set', 'mine'], code: 0, wrote: { 'mine/_report.yaml': /extends/u } },
  { argv: ['test', 'mine'], after: [['new', 'rule-set', 'mine']], code: 0, stdout: /0 个不符合/u },
  {
    argv: ['new', 'rule', 'no-bird', '--folder', 'set', '--basis', 'doc'],
    code: 0,
    wrote: { 'set/no-bird.yaml': /^basis: \[doc\]$/mu },
  },
  { argv: ['new', 'Rule'], code: 2, stderr: /new rule/u },
  ...help('new'),

  { argv: ['init'], code: 0, wrote: { 'fazhilint.config.yaml': /extends/u } },
  { argv: ['init'], after: [['init']], code: 2, stderr: /fazhilint\.config\.yaml/u },
  { argv: ['ok.md'], after: [['init']], code: 0, stdout: /没有发现问题/u },
  ...help('init'),

  { argv: ['page'], code: 0, wrote: { 'fazhilint.html': /<html/u } },
  { argv: ['page', '-o', 'mine.html'], code: 0, wrote: { 'mine.html': /<html/u } },
  { argv: ['page', '--output', 'small.md'], code: 2, stderr: /small\.md/u },
  { argv: ['page', '--output', 'small.md', '--force'], code: 0, wrote: { 'small.md': /<html/u } },
  ...help('page'),

  ...common('lsp', ['--stdio', '--client-process-id', String(process.pid)], { stdout: /"capabilities"/u }).map(
    inEditor,
  ),
  { argv: ['lsp', '--nothing'], code: 2, stderr: /--nothing/u },

  { argv: ['completion', 'bash'], code: 0, stdout: /complete -o default -F _fazhilint/u },
  { argv: ['completion', 'fish'], code: 2, stderr: /bash 或 zsh/u },
  ...common('completion', ['zsh'], { stdout: /#compdef fazhilint/u }),
]

/** An editor that opens and closes; it tells of mistakes in settings by messages, so that the server stays. */
function inEditor(one: Case): Case {
  if (one.argv.includes('--help')) return one
  const message = (content: object): string => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...content })
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
  }
  const params = { processId: null, rootUri: null, capabilities: {} }
  const talk = [
    { when: /^/u, say: message({ id: 1, method: 'initialize', params }) },
    { when: /"capabilities"/u, say: message({ id: 2, method: 'shutdown' }) },
    { when: /"id":2/u, say: message({ method: 'exit' }) },
  ]
  return { argv: one.argv, talk, code: 0, stdout: /"capabilities"/u }
}
