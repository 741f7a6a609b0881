import type { Counts, FailOn } from '../exit-code.ts'

/** What a patch does not show. */
export function notInDiff(left: number) {
  return {
    zh: `改后还有 ${left} 个问题（--diff 只显示改动）`,
    en: `${left} findings are left (--diff shows changes only)`,
  }
}

/** What `--quiet` left out and made the run fail. */
export function hidden({ warning, info }: Counts, failOn: FailOn) {
  const reached = failOn === 'info' ? warning + info : warning
  return {
    zh: `有 ${reached} 个问题达到 --fail-on ${failOn}（--quiet 只显示错误）`,
    en: `${reached} findings reach --fail-on ${failOn} (--quiet shows errors only)`,
  }
}

/** That there are more warnings than may be. */
export function tooMany(warnings: number, most: number) {
  return {
    zh: `警告 ${warnings} 个，超过了 --max-warnings 允许的 ${most} 个`,
    en: `${warnings} warnings are more than the ${most} that --max-warnings allows`,
  }
}
