import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from './scratch.ts'

const say = (text: string, more = ''): string => `node -e "console.log('${text}');${more}"`

/** Runs scripts at once; what was said without the lines of npm. */
function atOnce(scripts: Record<string, string>) {
  const cwd = scratchFolder({ 'package.json': JSON.stringify({ scripts }) })
  const argv = [
    '--import',
    import.meta.resolve('tsx'),
    join(process.cwd(), 'scripts/at-once.ts'),
    ...Object.keys(scripts),
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' })
  return { status, said: stdout.split('\n').filter((line) => line !== '' && !line.startsWith('> ')), stderr }
}

test('scripts that run at once say all they have to say, the last one first, and fail if one of them does', () => {
  const slow = say('shown', 'setTimeout(() => {}, 300)')
  const wrong = say('wrong', "console.error('why');process.exitCode=3")
  expect(atOnce({ wrong, right: say('right'), slow })).toMatchObject({
    status: 1,
    said: ['shown', 'wrong', 'why', 'right'],
    stderr: expect.stringMatching(/^failed: wrong$/mu) as string,
  })
  expect(atOnce({ right: say('right'), slow })).toMatchObject({ status: 0, said: ['shown', 'right'] })
  expect(atOnce({ right: say('right'), wrong })).toMatchObject({ status: 1 })
})
