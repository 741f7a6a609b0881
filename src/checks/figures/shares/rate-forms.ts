/** How a rate is made: patterns of the words of its base, of what reaches it, and of what does not. */
export interface RateWords {
  rate: string
  of: string
  part: string
  rest?: string
  /** It can be more than 100 %. */
  over?: boolean
  /** All that is listed of its part is added up: 撤销5件、责令履行1件. */
  added?: boolean
}

export interface RatesWords {
  /** Rates whose part is not named by the word in the rate itself. */
  rates: RateWords[]
  /** Words that narrow a rate down (按期, 网上): its part has them too. */
  narrowing: string[]
  /** Acts of rates whose object stands before them: 督察覆盖率. */
  broad: string
  /** Words of what comes in and can be a base. */
  base: string
}

export interface RateForm {
  of: RegExp
  part: RegExp
  rest: RegExp
  over: boolean
  added: boolean
  /** It is of what is not so: 不合格率. */
  denied: boolean
}

const none = /(?!)/u

/** Rates of what is not so: 不合格率, 未完成率. */
const denial = /[不未][一-龥]{2}$/u

interface Known {
  rate: RegExp
  form: RateForm
}

/** 不合格率 is of what 合格率 is of; null for what is not denied, or has a form of its own. */
function deniedForm(name: string, known: Known[]): RateForm | null {
  const denied = denial.exec(name)?.[0]
  if (denied === undefined) return null
  const whole = known.filter(({ rate }) => rate.test(`${name}率`))
  if (whole.some(({ form }) => form.part.test(denied))) return null
  return {
    of: whole[0]?.form.of ?? none,
    part: new RegExp(denied, 'u'),
    rest: none,
    over: false,
    added: false,
    denied: true,
  }
}

export function makeRateForms({ rates, narrowing, ...words }: RatesWords): (name: string) => RateForm[] {
  const broad = new RegExp(`(?:${words.broad})$`, 'u')
  const known = rates.map((words) => ({
    rate: new RegExp(`(?:${words.rate})$`, 'u'),
    form: {
      of: new RegExp(words.of, 'u'),
      part: new RegExp(words.part, 'u'),
      rest: words.rest === undefined ? none : new RegExp(words.rest, 'u'),
      over: words.over === true,
      added: words.added === true,
      denied: false,
    },
  }))
  const narrow = narrowing.map((words) => new RegExp(`(?:${words})`, 'u'))
  return (name) => {
    const denied = deniedForm(name, known)
    if (denied) return [denied]
    const listed = known.filter(({ rate }) => rate.test(`${name}率`))
    // 直接纠错率 is a rate of its own.
    const own = listed.some(({ rate }) => narrow.some((words) => words.test(rate.exec(`${name}率`)?.[0] ?? '')))
    const narrowed = own ? undefined : narrow.find((words) => words.test(name))
    // 问题整改率: what is done stands in the last two characters, or, in 督察覆盖率, before them.
    const last = name.slice(-2)
    const stems = narrowed?.test(last) ? [name.slice(-4, -2)] : [last, name.slice(-4, -2)]
    const forms = stems
      .filter((stem) => stem.length === 2)
      .map((stem) => {
        // 网上办理, 领取电子社保卡
        const both = (way: string): string => `${way}[一-龥]{0,4}${stem}|${stem}[一-龥]{0,2}${way}`
        const part = new RegExp(
          mayForm(name, stem, narrowed) ?? (narrowed === undefined ? stem : both(narrowed.source)),
          'u',
        )
        return { of: none, part, rest: none, over: false, added: false, denied: false }
      })
    const made = broad.test(name) ? forms : forms.slice(0, 1)
    return narrowed === undefined ? [...listed.map(({ form }) => form), ...made] : made
  }
}

/** 网上可办率 is that of 可网上办理: the way stands before 可 or behind it. null for what is no such rate. */
function mayForm(name: string, stem: string, narrowed: RegExp | undefined): string | null {
  const act = /^可([一-龥])$/u.exec(stem)?.[1]
  if (act === undefined || !name.endsWith(stem)) return null
  const way = narrowed?.source ?? name.slice(-4, -2)
  return way === '' ? `可[一-龥]{0,4}${act}` : `可${way}[一-龥]{0,2}${act}|${way}[一-龥]{0,4}可${act}`
}
