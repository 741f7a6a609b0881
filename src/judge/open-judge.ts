import type { JudgeSettings } from '../config/types.ts'
import { cacheEntries, hashOf } from '../read/cache-entries.ts'
import { postJson } from '../read/post-json.ts'
import type { Rule } from '../rules/types.ts'
import type { Inquiry } from './inquiry.ts'
import { type Judge, makeJudge } from './judge.ts'
import type { Verdict } from './read-answer.ts'
import { instructions } from './request.ts'

/** What a judge is opened with. */
export interface Opening {
  rules: Record<string, Rule>
  /** The folder where answers are kept, by model and question. */
  folder: string
  env: Record<string, string | undefined>
  /** The configuration, as the user would name it. */
  path: string
}

/** Opens the judge of a configuration. Nothing is sent before there is a question. */
export function openJudge(settings: JudgeSettings, { rules, folder, env, path }: Opening): Judge {
  const { url, model, allowPublic, keyEnv } = settings
  const key = keyEnv === null ? null : (env[keyEnv] ?? '').trim()
  const entries = cacheEntries(folder, hashOf(`${model}\n${instructions}`))
  const nameOf = (inquiry: Inquiry): string => hashOf(JSON.stringify(inquiry))
  return makeJudge({
    settings,
    rules,
    path,
    known: {
      read: (inquiry) => entries.read(nameOf(inquiry)) as Verdict | null,
      keep: (inquiry, verdict) => {
        entries.write(nameOf(inquiry), verdict)
      },
    },
    failure: key === '' ? { outcome: 'key', reason: keyEnv ?? '' } : null,
    post: async (body, within) => postJson(endpointOf(url), body, { within, allowPublic, key }),
    wait: async (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => performance.now(),
  })
}

/** Services are named by the address that all they offer stands below. */
function endpointOf(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  const path = address.pathname.replace(/\/{1,9}$/u, '')
  address.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`
  return address.href
}
