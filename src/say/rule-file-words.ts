import type { Wording } from '../rules/types.ts'

/** Words for mistakes in files of rule sets, by kind of trouble and, after a point, its outcome. */
export const ruleFileWords = {
  yaml: { zh: 'YAML 语法错误：{{message}}', en: 'YAML syntax: {{message}}' },
  'yaml.bracket': { zh: 'YAML 语法错误：括号没有闭合，缺少 {{bracket}}', en: 'YAML syntax: {{message}}' },
  'yaml.word': {
    zh: 'YAML 语法错误：写在 { }、[ ] 里面的文字，含有 {{ 的要加引号',
    en: 'YAML syntax: in { } and [ ], a text with {{ in it needs quotation marks',
  },
  'yaml.full-width': {
    zh: 'YAML 语法错误：“{{mark}}”应为半角“{{right}}”',
    en: 'YAML syntax: ‘{{mark}}’ is full-width, write ‘{{right}}’',
  },
  'yaml.full-width-indent': {
    zh: 'YAML 语法错误：缩进要用半角空格，不能用全角空格',
    en: 'YAML syntax: full-width spaces are not allowed as indentation',
  },
  'yaml.no-blank': { zh: 'YAML 语法错误：冒号后面要空一格', en: 'YAML syntax: a colon needs a blank behind it' },
  'yaml.BAD_ALIAS': yaml('锚点（&）或别名（*）写法有误'),
  'yaml.BAD_COLLECTION_TYPE': yaml('标签与内容的类型不符'),
  'yaml.BAD_DIRECTIVE': yaml('% 开头的指令写法有误'),
  'yaml.BAD_DQ_ESCAPE': yaml('双引号内的转义写法有误；正则表达式请用单引号'),
  'yaml.BAD_INDENT': yaml('缩进不对，应与同级各行对齐'),
  'yaml.BAD_SCALAR_START': yaml('文字不能以这个字符开头，请加引号'),
  'yaml.BLOCK_AS_IMPLICIT_KEY': yaml('冒号后不能在同一行再写键；文字中有“: ”时请加引号'),
  'yaml.BLOCK_IN_FLOW': yaml('方括号、花括号内不能用缩进写法'),
  'yaml.COLLECTION_KEY': {
    zh: 'YAML 语法错误：以 { 或 [ 开头的文字要加引号',
    en: 'YAML syntax: a text that opens with { or [ needs quotation marks',
  },
  'yaml.DUPLICATE_KEY': {
    zh: '键重复，同一级中每个键只能写一次',
    en: 'Duplicate key: each key may stand only once',
  },
  'yaml.MISSING_CHAR': yaml('缺少引号、冒号、逗号或括号'),
  'yaml.MULTILINE_IMPLICIT_KEY': yaml('键要写在一行之内，并以冒号结尾'),
  'yaml.MULTIPLE_DOCS': {
    zh: 'YAML 语法错误：一个文件只能写一份内容，不能用 --- 分成几份',
    en: 'YAML syntax: a file holds one document, without ---',
  },
  'yaml.TAB_AS_INDENT': yaml('缩进要用空格，不能用制表符'),
  'yaml.TAG_RESOLVE_FAILED': yaml('不能使用这个标签'),
  'yaml.UNEXPECTED_TOKEN': yaml('此处有多余的内容'),
  alias: { zh: '别名（*）无法展开：{{reason}}', en: 'Aliases cannot be resolved: {{reason}}' },
  'unknown-alias': { zh: '没有名为 &{{name}} 的锚点', en: 'Aliases cannot be resolved: {{reason}}' },
  'empty-file': { zh: '文件是空的', en: 'The file is empty' },
  'stray-extension': {
    zh: '文件名应以 .yaml 结尾，否则不会读取',
    en: 'The file name should end in .yaml, else it is not read',
  },
  'stray-underscore': {
    zh: '以 _ 开头的文件只能是 `_report.yaml`、`_remedies.yaml` 和 `_basis.yaml`',
    en: 'Only `_report.yaml`, `_remedies.yaml` and `_basis.yaml` begin with _',
  },
  twin: { zh: '与 {{other}} 同名，规则名不能重复', en: 'Has the name of {{other}}; each rule needs its own' },
  'id-differs': {
    zh: '`id` 应与文件名相同，写作 `{{name}}`',
    en: '`id` should be `{{name}}`, as the file is named',
  },
  'unknown-basis': unknown('没有名为 `{{word}}` 的依据', 'Unknown basis `{{word}}`'),
  'unknown-basis.none': {
    zh: '没有名为 `{{word}}` 的依据：规则集没有 `_basis.yaml`，也没有在 `_report.yaml` 里继承（extends）有依据的规则集',
    en: 'Unknown basis `{{word}}`: the rule set has no `_basis.yaml`, and extends no set with bases in `_report.yaml`',
  },
  'unknown-rule': unknown('没有名为 `{{word}}` 的规则', 'Unknown rule `{{word}}`'),
  'unknown-kind': unknown('没有名为 `{{word}}` 的检查方式', 'Unknown check kind `{{word}}`'),
  'unknown-outcome': unknown('检查方式没有名为 `{{word}}` 的结果', 'The check kind has no outcome `{{word}}`'),
  'unknown-note': unknown('检查方式没有名为 `{{word}}` 的相关位置', 'The check kind has no note `{{word}}`'),
  'unknown-part': unknown('报告中没有名为 `{{word}}` 的部分', 'Unknown part `{{word}}`'),
  'unknown-part.new': {
    zh: '所继承的规则集没有名为 `{{word}}` 的部分{{known}}如果是新增的部分，请写明 `name`',
    en: 'No set before has a part `{{word}}`{{known}} (a new part needs a `name`)',
  },
  'unknown-key': unknown('没有名为 `{{word}}` 的键', 'Unknown key `{{word}}`'),
  'unknown-word': unknown('检查方式不提供 `{{word}}`', 'The check kind has no word `{{word}}`'),
  'unknown-word.none': {
    zh: '检查方式不提供 `{{word}}`，它不提供任何词',
    en: 'The check kind has no word `{{word}}`; it has none',
  },
  'unclosed-word': { zh: '`{{` 没有以 `}}` 结束', en: '`{{` is not closed by `}}`' },
  'missing-key': { zh: '缺少 `{{key}}`', en: 'Missing key `{{key}}`' },
  'missing-key.either': {
    zh: '缺少 `{{key}}`，也没有 `{{other}}`，要写其中一个',
    en: 'Missing key `{{key}}`, or else `{{other}}`',
  },
  'malformed-key': { zh: '键 `{{key}}` 写法不对', en: 'Key `{{key}}` is malformed' },
  'surplus-key': { zh: '检查方式 `{{kind}}` 不用 `{{key}}`', en: 'Check kind `{{kind}}` has no `{{key}}`' },
  'surplus-key.single': {
    zh: '检查方式 `{{kind}}` 不用 `{{key}}`，只能写 `severity`、`message`',
    en: 'Check kind `{{kind}}` has no `{{key}}`; write `severity` and `message`',
  },
  'surplus-key.several': {
    zh: '检查方式 `{{kind}}` 不用 `{{key}}`，级别和说明应写在 `outcomes` 中',
    en: 'Check kind `{{kind}}` has no `{{key}}`; severity and message belong under `outcomes`',
  },
  'repeated-item': { zh: '与前面的一项重复', en: 'Repeats an earlier item' },
  'no-content': { zh: '{{at}}没有内容', en: '{{at}} is empty' },
  'wrong-type': { zh: '{{at}}应为{{types}}', en: '{{at}} should be {{types}}' },
  'wrong-type.colon': {
    zh: '{{at}}应为由键和值组成的内容：“{{key}}”后面要有半角冒号，再空一格',
    en: '{{at}} should be keys with values: “{{key}}” needs a colon and a blank behind it',
  },
  'wrong-choice': {
    zh: '{{at}}的值{{value}} 不对，应为 {{choices}}',
    en: '{{at}} is{{value}}, expected one of {{choices}}',
  },
  'wrong-choice.options': {
    zh: '{{at}}应为 {{choices}}；选项写在配置文件里，或者在规则集里写一个同名的规则文件',
    en: '{{at}} is a list, expected one of {{choices}}; options belong in a configuration, or in a rule file of the same name',
  },
  'wrong-value': { zh: '{{at}}应为 `{{expected}}`', en: '{{at}} should be `{{expected}}`' },
  'wrong-form': { zh: '{{at}}的值{{value}} 写法不对：{{zh}}', en: '{{at}} is{{value}}: {{en}}' },
  'wrong-form.pattern': {
    zh: '{{at}}的值{{value}} 写法不对：应符合 {{pattern}}',
    en: '{{at}} is{{value}}: should match {{pattern}}',
  },
  'empty-text': { zh: '{{at}}不能为空', en: '{{at}} is empty' },
  'too-few': { zh: '{{at}}至少要有 {{limit}} 项', en: '{{at}} needs at least {{limit}} of them' },
  'too-many': { zh: '{{at}}最多有 {{limit}} 项', en: '{{at}} takes at most {{limit}} of them' },
  'too-small': { zh: '{{at}}不能小于 {{limit}}', en: '{{at}} should be at least {{limit}}' },
  'too-large': { zh: '{{at}}不能大于 {{limit}}', en: '{{at}} should be at most {{limit}}' },
  'no-pattern': noPattern('{{reason}}'),
  // The engine's words for what is wrong with a pattern.
  'no-pattern.Unterminated group': noPattern('圆括号没有闭合'),
  "no-pattern.Unmatched ')'": noPattern('多了右圆括号'),
  'no-pattern.Unterminated character class': noPattern('方括号没有闭合'),
  'no-pattern.Nothing to repeat': noPattern('量词前没有可重复的内容'),
  'no-pattern.Lone quantifier brackets': noPattern('花括号、右方括号本身要写成 \\{ \\} \\]'),
  'no-pattern.Incomplete quantifier': noPattern('花括号中的次数写法有误'),
  'no-pattern.numbers out of order in {} quantifier': noPattern('花括号中的次数前大后小'),
  'no-pattern.Range out of order in character class': noPattern('方括号中的范围前大后小'),
  'no-pattern.Invalid escape': noPattern('反斜杠后不能是这个字符'),
  'no-pattern.Invalid group': noPattern('(? 之后的写法有误'),
  'no-pattern.Invalid named reference': noPattern('引用的组不存在'),
  'no-pattern.\\ at end of pattern': noPattern('末尾多了反斜杠'),
  'slow-pattern': {
    zh: '{{at}}太慢：`{{inner}}` 没有上限，遇到一长串“{{character}}”会越来越慢，请写明次数，如 {1,40}',
    en: '{{at}} is too slow: `{{inner}}` has no bound, on a long run of ‘{{character}}’ it takes ever longer; give one, as in {1,40}',
  },
  'slow-pattern.nested': {
    zh: '{{at}}太慢：重复中套着重复，`{{inner}}` 在 `{{outer}}` 之中，遇到一串“{{character}}”几乎不会结束',
    en: '{{at}} is too slow: a repetition in a repetition, `{{inner}}` in `{{outer}}`, hardly ends on a run of ‘{{character}}’',
  },
  'slow-pattern.neighbours': {
    zh: '{{at}}太慢：`{{inner}}` 和 `{{outer}}` 能匹配同样的字，遇到一长串“{{character}}”会越来越慢',
    en: '{{at}} is too slow: `{{inner}}` and `{{outer}}` take the same characters, on a long run of ‘{{character}}’ it takes ever longer',
  },
  'slow-pattern.twice': {
    zh: '{{at}}太慢：`{{inner}}` 里的“{{character}}”有两种拆法，遇到它的一长串几乎不会结束，请去掉可以由别的词拼成的词',
    en: '{{at}} is too slow: `{{inner}}` takes ‘{{character}}’ in two ways and hardly ends on a run of it; leave out words that others make up',
  },
  'wide-quotes': {
    zh: "{{at}}两端的全角引号会当作要找的文字；YAML 的引号是半角的，请删去或改为单引号。真要找带引号的文字，写作 '{{text}}'",
    en: "{{at}}: full-width quotation marks are sought as part of the text; those of YAML are half-width, so drop them or write single ones. If quoted words are meant, write '{{text}}'",
  },
  'named-group': {
    zh: '{{at}}会与其他正则表达式合成一个，其中不能给组起名 `{{name}}`，请写 (?:…)',
    en: '{{at}} is made part of a larger pattern and cannot have a group named `{{name}}`; write (?:…)',
  },
  'no-day': {
    zh: '{{at}}的值{{value}} 不是日历上的日子，是不是 `{{likely}}`？',
    en: '{{at}} is{{value}}, no day of a calendar; did you mean `{{likely}}`?',
  },
  invalid: { zh: '{{at}}不对：{{reason}}', en: '{{at}} {{reason}}' },
} satisfies Record<string, Wording>

function yaml(zh: string): Wording {
  return { zh: `YAML 语法错误：${zh}`, en: 'YAML syntax: {{message}}' }
}

function unknown(zh: string, en: string): Wording {
  return { zh: `${zh}{{known}}`, en: `${en}{{known}}` }
}

function noPattern(zh: string): Wording {
  return { zh: `{{at}}不是正确的正则表达式（${zh}）`, en: '{{at}} is no regular expression ({{reason}})' }
}
