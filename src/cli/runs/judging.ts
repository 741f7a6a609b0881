import { join } from 'node:path'
import type { Judge } from '../../judge/judge.ts'
import type { Locale } from '../../rules/locale.ts'
import { rulesById } from '../../rules/rules-by-id.ts'
import { complainOf } from '../complain.ts'
import type { Host } from '../host.ts'
import type { Setup } from '../open-setup.ts'

/** The option for doing without the judge of a configuration. */
export function judgeOptions(locale: Locale) {
  const describe = {
    zh: '不用配置里的 judge（语言模型），什么也不发送',
    en: 'Ask no language model (`judge` of the configuration); nothing is sent',
  }[locale]
  return { 'no-judge': { type: 'boolean', default: false, describe } } as const
}

/** A setup without its judge, if that is asked for. */
export function withJudge(setup: Setup, { noJudge }: { noJudge: boolean }): Setup {
  return noJudge ? { ...setup, config: { ...setup.config, judge: null } } : setup
}

/** Opens the judge that a configuration names; null where it names none. Its answers are kept beside the configuration. */
export async function openJudging(
  { config, ruleSet }: Setup,
  { cwd, env }: Pick<Host, 'cwd' | 'env'>,
  cacheLocation?: string,
): Promise<Judge | null> {
  const { judge: settings, folder, path } = config
  if (settings === null) return null
  // Most runs have no judge, and load nothing of it.
  const [{ openJudge }, { cacheFolder }] = await Promise.all([
    import('../../judge/open-judge.ts'),
    import('./result-cache.ts'),
  ])
  const cache = cacheFolder(cacheLocation === undefined ? folder : cwd, cacheLocation)
  return openJudge(settings, { rules: rulesById(ruleSet), folder: join(cache, 'judge'), env, path: path ?? '' })
}

/** Says once, after all results, what kept a judge from judging. */
export function tellUnjudged(judge: Judge | null, host: Host, locale: Locale): void {
  const trouble = judge?.trouble() ?? null
  if (trouble !== null) complainOf(host, trouble, locale)
}
