import { readFileSync } from 'node:fs'
import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { markdownStrong, processor } from '../src/parse/markdown.ts'
import { seedsIn } from './shipped.ts'

const lines = [...seedsIn('ok'), ...seedsIn('err')]
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .map((line) => line.replace(/^#+\s+/u, '').trim())
const odd = [
  '**一、成效**',
  '（一）**抓学习。**全年3次。',
  '**“四个意识”**和**“两个维护”**',
  '甲**乙',
  '**甲**、**乙**丙**',
]

test.each([...new Set([...lines, ...odd])].filter((line) => line.includes('**')))(
  'what is left of a line without its marks is what the tree says: %s',
  (line) => {
    const marks = markdownStrong(line).flatMap((strong) => strong.marks)
    const kept = Array.from(line, (character, at) =>
      marks.some(({ start, end }) => at >= start && at < end) ? '' : character,
    )
    expect(kept.join('')).toBe(toString(processor.parse(line)))
  },
)
