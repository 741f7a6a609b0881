import type { Wording } from '../rules/types.ts'

const open: Wording = { zh: '{{count}} 处仍请人工核对', en: 'findings left for a person to check: {{count}}' }

/** Words for a language model that was to judge and did not, by why. */
export const judgeWords = {
  judge: said('没有得到模型的判断（{{reason}}）', 'The model gave no judgement ({{reason}})'),
  'judge.address': said('judge.url 不是网址：{{reason}}', '`judge.url` is no address: {{reason}}'),
  'judge.public': said(
    '{{reason}} 不是本机或内网地址，没有发送任何内容（确要使用，请写 allowPublic: true）',
    '{{reason}} is no address of this machine or a private network, so nothing was sent (`allowPublic: true` allows it)',
  ),
  'judge.key': said(
    '环境变量 {{reason}} 没有值，没有发送任何内容',
    'The environment variable {{reason}} has no value, so nothing was sent',
  ),
  'judge.unreachable': said('连不上模型服务（{{reason}}）', 'The service of the model cannot be reached ({{reason}})'),
  'judge.late': said('模型没有在规定时间内回答（judge.timeout）', 'The model did not answer in time (`judge.timeout`)'),
  'judge.cut': said('模型的回答中断了（{{reason}}）', 'The answer of the model broke off ({{reason}})'),
  'judge.long': said('模型的回答过长，未采用', 'The answer of the model is too long and was not used'),
  'judge.redirect': said(
    '模型服务要求转到别的地址（{{reason}}），没有照办',
    'The service of the model sends on to another address ({{reason}}), which was not followed',
  ),
  'judge.refused': said('模型服务拒绝了请求（{{reason}}）', 'The service of the model refused ({{reason}})'),
  'judge.busy': said('模型服务忙或出错（{{reason}}）', 'The service of the model is busy or failed ({{reason}})'),
  'judge.invalid': said(
    '模型没有按要求的格式回答，未采用',
    'The model did not answer in the form that was asked for, so its answer was not used',
  ),
  'judge.partial': said('模型没有答全', 'The model left questions out'),
} satisfies Record<string, Wording>

function said(zh: string, en: string): Wording {
  return { zh: `${zh}；${open.zh}`, en: `${en}; ${open.en}` }
}
