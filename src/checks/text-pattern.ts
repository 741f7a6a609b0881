import { allMatches } from '../report/all-matches.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { outside } from './shared/outside.ts'
import { charactersOfAll, type Scope, scopesOption, type Stretch, textsIn } from './shared/texts-in.ts'

interface Options {
  pattern: string
  in: Scope[]
  parts: string[]
  except: string[]
  written: boolean
  replace: string | null
  suggest: string | null
}

const replacement = { type: ['string', 'null'], default: null }

/** Text that should not stand there. */
export const textPattern = defineKind<Options, Prepared>({
  name: 'text-pattern',
  summary: {
    zh: '没有符合某个正则的文字。',
    en: 'No text matches a pattern.',
  },
  options: {
    pattern: {
      type: 'string',
      format: 'regex',
      description: '要找的文字 · Regular expression (flag u), each match is found',
    },
    in: scopesOption('title', 'headings', 'body'),
    parts: {
      type: 'array',
      items: { type: 'string', format: 'part' },
      default: [],
      description: '标题和正文只在这些部分中找 · Look at headings and body only in these parts',
    },
    except: {
      type: 'array',
      items: { type: 'string', format: 'regex' },
      default: [],
      description: '在这些文字之内的不算 · Matches inside a match of one of these are right',
    },
    written: {
      type: 'boolean',
      default: false,
      description: '按原文查找，不统一全角半角 · Match the text as written, without folding widths',
    },
    replace: {
      ...replacement,
      description:
        '自动改为，可用 $1；所用的组没有匹配到则不改 · Correction that is always right, with $1 for groups; none where these hold nothing',
    },
    suggest: { ...replacement, description: '建议改为，可用 $1 · Correction a person decides on, with $1 for groups' },
  },
  data: ['text', 'right'],
  fixable: ({ replace }) => replace !== null,
  prepare: (options) => ({
    options,
    wanted: new RegExp(options.pattern, 'dgu'),
    // The text as written has other characters.
    sieve: options.written ? () => true : sieveOf(options.pattern),
    except: options.except.map((source) => new RegExp(source, 'gu')),
  }),
  run(report, { options, ...patterns }) {
    if (!patterns.sieve(charactersOfAll(report))) return []
    return textsIn(report, options.in, options.parts).flatMap((stretch) => matchesIn(stretch, patterns, options))
  },
})

interface Patterns {
  wanted: RegExp
  sieve: Sieve
  except: RegExp[]
}

interface Prepared extends Patterns {
  options: Options
}

function matchesIn(
  { text, from, to, characters }: Stretch,
  { wanted, sieve, except }: Patterns,
  options: Options,
): Finding[] {
  if (!sieve(characters)) return []
  const value = options.written ? text.raw : text.value
  const matches = allMatches(value, wanted)
    .filter((match) => match[0] !== '' && match.index >= from && match.index < to)
    .map((match) => ({ match, from: match.index, to: match.index + match[0].length }))
  return outside(value, matches, except).map(({ match }) => describe(match, text, options))
}

function describe(match: RegExpExecArray, text: Text, { replace, suggest }: Options): Finding {
  const range = [match.index, match.index + match[0].length] as const
  // Groups are given as they are written.
  const filled = (template: string) =>
    fillGroups(template, (group) => text.raw.slice(...(match.indices?.[group] ?? [0, 0])))
  const correction = (template: string | null) => {
    const words = template === null ? null : filled(template)
    return words === '' && template !== '' ? null : words
  }
  const [always, perhaps] = [correction(replace), correction(suggest)]
  const fix = always === null ? null : editOf(text, range, always)
  const suggestion = perhaps === null ? null : editOf(text, range, perhaps)
  return {
    place: placeOf(text, ...range),
    data: { text: text.raw.slice(...range), right: always ?? perhaps ?? '' },
    ...(fix && { fix }),
    ...(suggestion && { suggestion }),
  }
}
