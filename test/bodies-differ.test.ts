import { expect, test } from 'vitest'
import { type BodyForms, makeBodyReader } from '../src/checks/issuer-agreement/bodies-differ.ts'
import { ruleSetOf } from './shipped.ts'

const { rules } = await ruleSetOf('rule-of-law-report')
const names = rules.find(({ id }) => id === 'issuer-agreement')?.check.options['names'] as BodyForms
const { bodiesDiffer } = makeBodyReader(names)

test.each([
  ['青石县水利局', '清河市青石县水利局'],
  ['清河市政府', '清河市人民政府'],
  ['清河市', '清河市人民政府'],
  ['青石县人社局', '青石县人力资源和社会保障局'],
  ['青石县发改委', '青石县发展和改革委员会'],
  ['青石县卫生健康局', '青石县卫健局'],
  ['青石县北城街道', '青石县人民政府北城街道办事处'],
  ['青石县税务局', '国家税务总局青石县税务局'],
  ['清河经开区管委会', '清河经济技术开发区管理委员会'],
  ['青石县城市管理局', '清河市青石县城市管理和综合执法局'],
  ['清河市水务局', '青石县农业农村局'],
  ['青石县', '青石县司法局'],
  ['市水务局', '清河市水务局'],
  ['青石县市场监管局', '青石县市场监督管理局'],
  ['清河市和平区民政局', '和平区民政局'],
  ['青石县资规局', '青石县规划和自然资源局'],
  ['清河市生态环境局白沙分局', '白沙区生态环境分局'],
  ['青石县金融办', '青石县地方金融管理局'],
  ['清河市清河县水务局', '清河市水务局'],
])('%s and %s may be one body', (one, other) => {
  expect(bodiesDiffer(one, other)).toBe(false)
  expect(bodiesDiffer(other, one)).toBe(false)
})

test.each([
  ['清河市白沙区水务局', '清河市白沟区水务局'],
  ['白沙区水务局', '清河市白沟区水务局'],
  ['青石县水务局', '青石县水利局'],
  ['青石县民政局', '青石县教育局'],
  ['青石县北城街道', '青石县南城街道办事处'],
  ['青石县青石镇', '青石县清石镇人民政府'],
  ['清河市人民政府', '青河市人民政府'],
  ['清河市人民政府', '清河县人民政府'],
  ['清河区司法局', '清河县司法局'],
])('%s and %s are two bodies', (one, other) => {
  expect(bodiesDiffer(one, other)).toBe(true)
  expect(bodiesDiffer(other, one)).toBe(true)
})
