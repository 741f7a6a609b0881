import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { type Scope, scopes, type Stretch, textsIn } from './shared/texts-in.ts'

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
export const textPattern = defineKind<Options>({
  name: 'text-pattern',
  summary: 'No text matches a pattern.',
  options: {
    pattern: {
      type: 'string',
      format: 'regex',
      description: '要找的文字 · Regular expression (flag u), each match is found',
    },
    in: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: [...scopes] },
      default: ['title', 'headings', 'body'],
      description: '在哪里找 · Where to look',
    },
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
    replace: { ...replacement, description: '自动改为，可用 $1 · Correction that is always right, with $1 for groups' },
    suggest: { ...replacement, description: '建议改为，可用 $1 · Correction a person decides on, with $1 for groups' },
  },
  data: ['text'],
  run(report, options) {
    return textsIn(report, options.in, options.parts).flatMap((stretch) => matchesIn(stretch, options))
  },
})

function matchesIn({ text, from, to }: Stretch, options: Options): Finding[] {
  const value = options.written ? text.raw : text.value
  const spared = options.except.flatMap((source) => [...value.matchAll(new RegExp(source, 'gu'))])
  return [...value.matchAll(new RegExp(options.pattern, 'dgu'))]
    .filter((match) => match[0] !== '' && match.index >= from && match.index < to)
    .filter((match) => !spared.some((around) => encloses(around, match)))
    .map((match) => describe(match, text, options))
}

function encloses(around: RegExpExecArray, match: RegExpExecArray): boolean {
  return around.index <= match.index && around.index + around[0].length >= match.index + match[0].length
}

function describe(match: RegExpExecArray, text: Text, { replace, suggest }: Options): Finding {
  const end = match.index + match[0].length
  const place = placeOf(text, match.index, end)
  const finding = { place, data: { text: text.raw.slice(match.index, end) } }
  const range = { start: place.start.offset, end: place.end.offset }
  // A match that runs over marks, dropped spaces or a cut cannot be written back without losing them.
  if (range.end - range.start !== match[0].length) return finding
  return {
    ...finding,
    ...(replace === null ? {} : { fix: { ...range, text: expand(replace, match, text.raw) } }),
    ...(suggest === null ? {} : { suggestion: { ...range, text: expand(suggest, match, text.raw) } }),
  }
}

/** Fills `$1` … `$9` and `$&` with what the groups matched, as it is written. */
function expand(template: string, match: RegExpExecArray, raw: string): string {
  return template.replaceAll(/\$([1-9&])/gu, (_, group: string) => {
    const [start, end] = match.indices?.[group === '&' ? 0 : Number(group)] ?? [0, 0]
    return raw.slice(start, end)
  })
}
