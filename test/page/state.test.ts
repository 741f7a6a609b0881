import { expect, test } from 'vitest'
import type { Problem } from '../../src/problem/problem.ts'
import type { Severity } from '../../src/problem/severity.ts'
import { kept } from '../../src/page/document/kept.ts'
import { marksByBlock } from '../../src/page/document/marks-by-block.ts'
import { segments } from '../../src/page/document/segments.ts'
import { grouped, listed } from '../../src/page/state/grouped.ts'
import { latenessOf, nameOf, ranked, sortedFiles, worstFirst } from '../../src/page/state/overview.ts'
import { reduce } from '../../src/page/state/reduce.ts'
import { shownFindings } from '../../src/page/state/shown-findings.ts'
import { inTurn, isAll } from '../../src/page/state/in-turn.ts'
import { initialState, noFilter, type State } from '../../src/page/state/state.ts'
import { step } from '../../src/page/state/step.ts'
import { withKeys } from '../../src/page/state/with-keys.ts'
import { readSettings, writeSettings } from '../../src/page/take/settings.ts'
import { askerOf, type Asked } from '../../src/page/work/asker.ts'
import { digestOf } from '../../src/page/work/digest.ts'
import { examineInput } from '../../src/page/work/examine-input.ts'
import type { About, Digest, Examined, Found, Reply } from '../../src/page/work/protocol.ts'
import { pack, unpack } from '../../src/page/work/packed.ts'
import { aboutOf } from '../../src/page/work/rule-set.ts'
import { runAll } from '../../src/page/work/run-all.ts'
import { linterOf, ruleSetOf } from '../shipped.ts'

function found(id: string, severity: Severity, quote = '字'): Found {
  const problem: Problem = {
    ...{ source: 'rule', id, outcome: 'default', data: {}, severity, path: 'a.txt' },
    ...{ place: null, related: [], edits: [] },
  }
  return { problem, quote, section: '' }
}

function digest(path: string, more: Partial<Digest> = {}): Digest {
  return {
    ...{ path, title: null, issuer: null, year: null, counts: { error: 0, warning: 0, info: 0 }, rules: {} },
    ...{ missing: [], late: false, dated: true, annotatable: false, gate: null, unread: null },
    ...more,
  }
}

const about = {
  name: 'x',
  basis: {},
  parts: {},
  required: [],
  deadlines: [],
  rules: { due: { title: { zh: '按时', en: 'in time' } } },
} as unknown as About

const findings = withKeys([found('a', 'info'), found('b', 'error'), found('a', 'info'), found('c', 'error')])

test('findings have keys of their own that a change elsewhere leaves alone', () => {
  const keys = findings.map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
  expect(withKeys([found('z', 'error'), ...findings]).slice(1)).toEqual(findings)
})

test('the list goes by level and rule, and so do the arrows, round the end', () => {
  expect(grouped(findings).map(({ level }) => level)).toEqual(['error', 'info'])
  const order = listed(findings)
  expect(order.map(({ problem }) => problem.id)).toEqual(['b', 'c', 'a', 'a'])
  expect(step(order, null, 1)).toBe(order[0]?.key)
  expect(step(order, null, -1)).toBe(order[3]?.key)
  expect(step(order, order[3]?.key ?? '', 1)).toBe(order[0]?.key)
  expect(step([], null, 1)).toBeNull()
})

test('filters take away levels, rules and what is done', () => {
  const [first] = findings
  expect(shownFindings(findings, { ...noFilter, levels: ['error'] }, [])).toHaveLength(2)
  expect(shownFindings(findings, { ...noFilter, rule: 'a' }, [])).toHaveLength(2)
  expect(shownFindings(findings, { ...noFilter, done: false }, [first?.key ?? ''])).toHaveLength(3)
})

function examined(path: string, view = false): Examined {
  return {
    digest: digest(path),
    packed: pack([found('a', 'info')]),
    findings: [found('a', 'info')],
    view: view
      ? ({
          text: '',
          format: 'text',
          editable: true,
          lineEnd: '\r\n',
          blocks: [],
          map: {},
        } as unknown as Examined['view'])
      : null,
  }
}

function withFiles(count: number): State {
  const files = Array.from({ length: count }, (_, at) => ({
    path: `${at}.txt`,
    source: { kind: 'text' as const, text: 'x' },
  }))
  return reduce(initialState('zh'), { type: 'added', files })
}

test('one file is opened, several are listed; what is examined is kept', () => {
  expect(withFiles(1).open?.file).toBe(1)
  const several = withFiles(3)
  expect(several.open).toBeNull()
  const state = reduce(several, { type: 'examined', file: 2, examined: examined('1.txt') })
  expect(state.files.map(({ status }) => status)).toEqual(['waiting', 'done', 'waiting'])
  const opened = reduce(reduce(state, { type: 'opened', file: 2 }), {
    type: 'examined',
    file: 2,
    examined: examined('1.txt', true),
  })
  expect(opened.open?.findings).toHaveLength(1)
  const key = opened.open?.findings[0]?.key ?? ''
  const chosen = reduce(opened, { type: 'selected', key })
  const again = reduce(chosen, { type: 'examined', file: 2, examined: examined('1.txt', true) })
  expect(again.open?.selected).toBe(key)
  const edited = reduce(again, { type: 'edited', file: 2, text: 'y' })
  expect(edited.open?.stale).toBe(true)
  expect([again.unsaved, edited.unsaved, reduce(edited, { type: 'saved' }).unsaved]).toEqual([false, true, false])
  expect(edited.files[1]?.source).toEqual({ kind: 'text', text: 'y' })
})

test('ticks are kept by file, and other severities make all files wait', () => {
  const ticked = reduce(withFiles(2), { type: 'done', file: 1, key: 'k', done: true })
  expect(ticked.done[1]).toEqual(['k'])
  expect(reduce(ticked, { type: 'done', file: 1, key: 'k', done: false }).done[1]).toEqual([])
  const checked = reduce(ticked, { type: 'examined', file: 1, examined: examined('0.txt') })
  const other = reduce(checked, { type: 'rules', severities: { a: 'off' }, own: null })
  expect(other.files.every(({ status }) => status === 'waiting')).toBe(true)
})

test('text is split where findings begin and end, the gravest first', () => {
  const marks = [
    { key: 'w', severity: 'warning' as const, start: 2, end: 5 },
    { key: 'e', severity: 'error' as const, start: 4, end: 8 },
    { key: 'gap', severity: 'info' as const, start: 9, end: 9 },
  ]
  const all = segments({ start: 0, end: 10 }, { marks, strong: [{ start: 0, end: 2 }], hidden: [] })
  expect(all.map(({ start, end, keys, severity, strong }) => [start, end, keys.join(), severity, strong])).toEqual([
    [0, 2, '', null, true],
    [2, 4, 'w', 'warning', false],
    [4, 5, 'e,w', 'error', false],
    [5, 8, 'e', 'error', false],
    [8, 9, '', null, false],
    [9, 9, 'gap', 'info', false],
    [9, 10, '', null, false],
  ])
})

test('marks go to the blocks that they touch', () => {
  const blocks = [
    { start: 0, end: 4 },
    { start: 6, end: 9 },
    { start: 10, end: 12 },
  ]
  const mark = (start: number, end: number) => ({ key: `${start}`, severity: 'error' as const, start, end })
  const byBlock = marksByBlock(blocks, [mark(0, 2), mark(3, 8), mark(9, 9), mark(10, 11)])
  expect(byBlock.map((marks) => marks.map(({ key }) => key))).toEqual([['0', '3'], ['3', '9'], ['10']])
})

test('the table is sorted, with what was not read at its end; pictures rank', () => {
  const state = withFiles(3)
  const counts = (error: number) => ({ counts: { error, warning: 0, info: 0 } })
  const files = state.files.map((entry, at) => ({
    ...entry,
    status: at === 0 ? ('failed' as const) : ('done' as const),
    problem: at === 0 ? found('x', 'error').problem : null,
    digest: digest(entry.path, { ...counts(at), rules: { due: { count: at, severity: 'error' } } }),
  }))
  const order = sortedFiles(files, { column: 'error', down: true })
  expect(order.map(({ path }) => path)).toEqual(['2.txt', '1.txt', '0.txt'])
  expect(worstFirst(files).map(nameOf)).toEqual(['2', '1'])
  const other = files.map((one) => ({ ...one, digest: digest(one.path, { gate: found('kind', 'error').problem }) }))
  expect(worstFirst(other)).toEqual([])
  const digests = files.slice(1).map((entry) => entry.digest)
  expect(ranked(digests, about, 'zh')).toMatchObject([{ rule: 'due', title: '按时', files: 2, count: 3 }])
})

/** A report on 2023 that was signed on a day; without one where it is empty. */
const signedOn = (day: string): string =>
  `某县水务局2023年法治政府建设年度报告\n\n一、主要举措和成效\n\n全年办案36件。\n\n某县水务局\n${day}\n`

test.each([
  ['2024年2月20日', 'inTime'],
  ['2024年3月6日', 'late'],
  // The year is not over, or the date is wrong.
  ['2023年8月6日', 'inTime'],
  ['', 'unknown'],
])('the shipped rules tell of a report of %s whether it was in time: %s', async (day, expected) => {
  const shipped = await ruleSetOf('rule-of-law-report')
  const setting = { linter: linterOf(shipped), ...aboutOf(shipped) }
  const input = { path: 'a.txt', text: signedOn(day), format: 'text' as const }
  expect(latenessOf((await examineInput(input, setting, false)).digest)).toBe(expected)
})

test('what is drawn changes some at a time, and only where it is another', () => {
  const same = (a: string, b: string): boolean => a === b
  const steps: (readonly string[])[] = [[]]
  const wanted = ['a', 'b', 'c', 'd', 'e']
  while (!isAll(steps.at(-1) ?? [], wanted, same)) steps.push(inTurn(steps.at(-1) ?? [], wanted, 2, same))
  expect(steps.map((one) => one.join(''))).toEqual(['', 'ab', 'abcd', 'abcde'])
  expect(inTurn(wanted, ['a', 'x', 'c', 'y', 'z'], 2, same).join('')).toBe('axcye')
  expect(inTurn(wanted, ['a'], 2, same).join('')).toBe('a')
})

test('lists in which nothing has changed are the same', () => {
  const before = [1, 2]
  expect(kept(before, [1, 2])).toBe(before)
  expect(kept(before, [1, 3])).toEqual([1, 3])
  expect(kept(undefined, [])).toEqual([])
})

test('to begin anew, what was said of the files before is gone with them', () => {
  const said = reduce(withFiles(2), { type: 'announced', text: '22 个问题' })
  expect(said).toMatchObject({ announced: '22 个问题', files: [{}, {}] })
  expect(reduce(said, { type: 'removed-all' })).toMatchObject({ announced: '', files: [] })
})

test('findings can be packed', () => {
  expect(unpack(pack([found('a', 'info', '报告')]))).toEqual([found('a', 'info', '报告')])
})

test('a document of another kind is told from a report', () => {
  const problems = ['a', 'kind'].map((id) => found(id, 'error').problem)
  const gateOf = (rules: object): string | undefined =>
    digestOf('a.txt', problems, { report: null, required: [], deadlines: [], rules: rules as About['rules'] }).gate?.id
  expect(gateOf({ a: {}, kind: { gate: true } })).toBe('kind')
  expect(gateOf({ a: {}, kind: {} })).toBeUndefined()
})

test('settings are written and read as the rules of a configuration', () => {
  const known = new Set(['a', 'b'])
  const wanted = { a: 'off', b: 'error' } as const
  expect(readSettings(writeSettings(wanted), known)).toEqual(wanted)
  expect(readSettings('# mine\nrules:\n  "a": info # why\n  other: error\nlocale: zh\n', known)).toEqual({ a: 'info' })
  expect(readSettings(writeSettings({}), known)).toEqual({})
  expect(readSettings('hello', known)).toBeNull()
})

test('a worker that fails on a file is let go, and another takes the rest', async () => {
  let started = 0
  const log: string[] = []
  await runAll({
    items: ['a', 'bad', 'c'],
    most: 1,
    start: async () => {
      started++
      return Promise.resolve({
        examine: async (input) =>
          input.path === 'bad' ? Promise.reject(new Error('timeout')) : Promise.resolve(examined(input.path)),
        stop: () => undefined,
      })
    },
    input: async (path) => Promise.resolve({ path, text: '', format: 'text' }),
    onDone: (item) => log.push(item),
    onFailed: (item, reason) => log.push(`${item} ${reason}`),
    isStopped: () => false,
  })
  expect(log).toEqual(['a', 'bad timeout', 'c'])
  expect(started).toBe(2)
})

test('answers find their questions; a worker that says nothing for too long is ended', async () => {
  const sent: number[] = []
  let ended = 0
  const worker: Asked = {
    postMessage: ({ id }) => sent.push(id),
    terminate: () => ended++,
    onmessage: null,
    onerror: null,
  }
  const { ask } = askerOf(worker)
  const input = { path: 'a', text: '', format: 'text' as const }
  const [one, two] = [1, 2].map(async (id) => ask({ kind: 'examine', id, input, whole: false }, 1000))
  const tell = (data: object): void => worker.onmessage?.({ data } as MessageEvent<Reply>)
  tell({ action: 'ready' })
  tell({ kind: 'failed', id: 2, reason: 'no' })
  tell({ kind: 'examined', id: 1, examined: examined('a') })
  await expect(one).resolves.toMatchObject({ id: 1 })
  await expect(two).rejects.toThrow('no')
  await expect(ask({ kind: 'examine', id: 3, input, whole: false }, 1)).rejects.toThrow('timeout')
  expect(ended).toBe(1)
  expect(sent).toEqual([1, 2, 3])
})
