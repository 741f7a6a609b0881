import { anyOf } from '../report/text/pattern.ts'
import { sieveOf } from '../report/text/sieve.ts'
import { defineKind } from './kind.ts'
import { charactersOfAll } from './shared/texts-in.ts'
import { type Lapsed, lapsedIn, type LapsedNames, makeNamesOf } from './lapsed-name/lapsed-in.ts'
import { dayField, mapsOption, partOption, regexOption, regexesOption } from './shared/option-schemas.ts'

interface Options {
  names: Lapsed[]
  before: string
  after: string
  except: string[]
  past: string
  compared: string
  used: string
  plan: string | null
}

/** Names of laws or bodies that were no more before the time a text speaks of. */
export const lapsedName = defineKind<Options, LapsedNames>({
  name: 'lapsed-name',
  summary: {
    zh: '没有把报告年度以前已经废止的法律、已经撤销的机构当作现有的来写。',
    en: 'Nothing is named as it stands (a law, a body) that was repealed or dissolved before the year of the report.',
  },
  options: {
    names: mapsOption('已经没有的 · What is no more', {
      names: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 }, description: '名称 · Names' },
      until: dayField('废止、撤销的日期 · The day from which it was no more', '2021-01-01'),
      now: { type: 'string', minLength: 2, description: '现在的 · What there is now' },
    }),
    before: regexOption('名称前面应有的文字（正则，可用向前查看）· What stands right before a name (pattern)', ''),
    after: regexOption('名称后面应有的文字（正则，可用向后查看）· What stands right after a name (pattern)', ''),
    except: regexesOption('在这些文字之内的不算 · Names inside a match of one of these are right'),
    past: regexOption('同一句里有这些文字，就是在说过去 · A sentence with such words speaks of the past'),
    compared: regexOption(
      '同一句里有这些文字，就是在比较新旧；没有的，新旧并列就是写错了 · A sentence with such words compares the two; else a list that has both is wrong',
    ),
    used: regexOption(
      '紧接在名称前面的这些文字，说的是全年；上半年就没有了的，当年也不能这样写 · Right before a name, such words tell of all the year, for most of which it was no more',
    ),
    plan: partOption('说下一年的部分 · The part that speaks of the next year'),
  },
  outcomes: ['lapsed', 'planned'],
  data: ['text', 'right', 'until'],
  prepare({ names, before, after, except, past, compared, used, plan }) {
    const byName = new Map(names.flatMap((one) => one.names.map((name): [string, Lapsed] => [name, one])))
    const source = `(?:${before})(?<name>${anyOf([...byName.keys()]).source})(?:${after})`
    const named = new RegExp(source, 'gu')
    return {
      named,
      sieve: sieveOf(source),
      begin: makeNamesOf(
        named,
        except.map((one) => new RegExp(one, 'gu')),
      ),
      byName,
      past: new RegExp(past, 'u'),
      compared: new RegExp(compared, 'u'),
      used: new RegExp(used, 'u'),
      plan,
    }
  },
  run(report, prepared) {
    const year = report.meta.reportYear
    if (year === null || !prepared.sieve(charactersOfAll(report))) return []
    const own = report.meta.title?.value ?? ''
    return lapsedIn(report, { ...prepared, year, own })
  },
})
