import type { Vocabulary } from '../vocabulary.ts'

const clause = '[^，。；、\\d]'

/** How changes are told, with the words of a vocabulary; the years are those of a report. */
export function changePatterns({ figures, indicators, metrics }: Vocabulary, reportYear: number | null) {
  const { rise, fall } = figures
  const about = `(?:${['达到?', '高达', '不到', ...metrics.before].join('|')})`
  const much = `(?:(?:幅度?|率|比例)(?:为|${about})?|了?${about}{0,2})`
  const doing = `(?:${rise}|${fall})`
  const past = `(?:${figures.past}${reportYear === null ? '' : `|${String(reportYear - 1)}年度?`})(?:全年|同期|年?[末底])?`
  const now = `(?:${figures.now}${reportYear === null ? '' : `|${String(reportYear)}年度?`})`
  const than = `同?(?:较|比|与)${past}(?:相比)?`
  const taken = `(?:${figures.done})?`
  return {
    // 比上年多22件, 比上年同期多收8件, 较上年的246件多收41件
    rise: new RegExp(`(?:(?:${rise})${much}-?|${than}(?:多(?:出|${taken})|高出?)|^多${taken})$`, 'u'),
    fall: new RegExp(`(?:(?:${fall})${much}-?|${than}(?:少${taken}|低)|^少${taken})$`, 'u'),
    // 压缩办理时限62.5%，由…
    riseIn: new RegExp(`(?:${rise})了?[一-龥]{2,8}$`, 'u'),
    fallIn: new RegExp(`(?:${fall})了?[一-龥]{2,8}$`, 'u'),
    riseOf: new RegExp(`(?:${rise})`, 'u'),
    fallOf: new RegExp(`(?:${fall})`, 'u'),
    chained: new RegExp(`^[，、（]?(?:同比|环比|总体|即)?${doing}${much}$`, 'u'),
    years: /(?<now>\d{4})年(?:较|比|与)(?<past>\d{4})年(?:相比)?[^，。；、\d]{0,8}$/u,
    doing: new RegExp(doing, 'u'),
    from: /(?:由|从|自)[^，。；]{0,24}$/u,
    to: new RegExp(
      `^[^，。；\\d]{0,10}(?:${doing}[^，。；\\d]{0,4})?(?:到|至|为|成)(?:\\d{4}年[底末]?的?)?[^，。；\\d]{0,8}$`,
      'u',
    ),
    amount: new RegExp(`^${clause}{0,10}[，、（]?${clause}{0,4}${doing}${much}$`, 'u'),
    // The subject of a change that is none of its form: ，平均收费下降
    own: new RegExp(
      `[，、（](?!同[比期]|环比|总体|整体|累计|合计|相[比应]|实[际现]|[即共净比较逐再]|大幅|明显|持续|有效|成功|进一步|显著|稳步|直接|全年|年|分别|${indicators.amounts}|[数总][量数额]|[降增减升涨]幅|幅度)([一-龥]{2,4}?)${doing}`,
      'u',
    ),
    than: new RegExp(`^${clause}{0,10}，?${than}的?$`, 'u'),
    thanAmount: new RegExp(`^(?:${clause}{0,6}，?(?:同比|相比)?${doing}${much}|[多少]${taken})$`, 'u'),
    compared: new RegExp(`^${clause}{0,12}[，（]?(?:${than}|同比)[^，。；、]{0,6}$`, 'u'),
    alone: new RegExp(
      `^${clause}{0,10}[，（](?:(?:${than}|同比)?${clause}{0,2}${doing}${much}|${than}(?:高出?|多(?:出|${taken})|少${taken}|低))$`,
      'u',
    ),
    past: new RegExp(`${past}[^，。；]{0,24}$`, 'u'),
    now: new RegExp(`${now}[^，。；]{0,24}$`, 'u'),
    bracket: new RegExp(`^[（，；]而?${past}的?(?<noun>${clause}{0,12}?)(?:为|是)?$`, 'u'),
    pastNext: new RegExp(`^${clause}{0,8}[，（；]而?${past}(?:为|是)?[^，。；\\d]{0,12}$`, 'u'),
    reached: new RegExp(`^，?(?:${indicators.amounts})?(?:达到?|(?:${rise}|${fall})?[到至])$`, 'u'),
    withPast: new RegExp(`[和与同跟较比]${past}的?$`, 'u'),
    thanLead: new RegExp(`${than}的?$`, 'u'),
    by: new RegExp(`^${clause}{0,6}${doing}${much}$`, 'u'),
    compareBy: new RegExp(`^相?比(?:较|照)?，(?:同比|总体|整体)?${doing}${much}$`, 'u'),
    // 罚款1327万元，同比由1250万元上升6.2%
    fromPast: new RegExp(`^[，（](?:${than}|同比)?[由从](?:${past}|\\d{4}年)?的?$`, 'u'),
    onTo: /^(?:[到至]|，达到?)$/u,
    fromNext: /^[，（]?即?(?:由|从)(?:\d{4}年)?[^，。；\d]{0,16}$/u,
  }
}

export type ChangePatterns = ReturnType<typeof changePatterns>
