/** A phrase, or one for a single thing and one for several. */
type Phrase = string | { one: string; other: string }

const both = (text: string): Phrase => ({ one: text, other: text })

/**
 * What yargs says in help and of mistakes, by its own English. Its Chinese lies in files beside it, which the single
 * file for machines without network does not have, and speaks of “non-option 参数”.
 */
export const helpPhrases: Record<'zh' | 'en', Record<string, Phrase>> = {
  zh: {
    'Commands:': '命令：',
    'Options:': '选项：',
    'Examples:': '例：',
    'Positionals:': '参数：',
    'Show help': '显示用法',
    'Show version number': '显示版本号',
    command: '命令',
    boolean: '布尔',
    count: '计数',
    string: '字符串',
    number: '数字',
    array: '数组',
    required: '必填',
    default: '默认',
    'default:': '默认值：',
    'choices:': '可选：',
    'aliases:': '别名：',
    'generated-value': '自动得出',
    deprecated: '不再使用',
    'deprecated: %s': '不再使用：%s',
    'Not enough non-option arguments: got %s, need at least %s': both('少了参数：写了 %s 个，至少要 %s 个'),
    'Too many non-option arguments: got %s, maximum of %s': both('参数太多：写了 %s 个，最多 %s 个'),
    'Missing argument value: %s': both('后面要写值：%s'),
    'Missing required argument: %s': both('必须写明：%s'),
    'Unknown argument: %s': both('不认识的选项或参数：%s（见 --help）'),
    'Unknown command: %s': both('没有这个命令：%s（见 --help）'),
    'Invalid values:': '选项的值不对：',
    'Argument: %s, Given: %s, Choices: %s': '--%s 写的是 %s，只能是 %s',
    'Argument check failed: %s': '选项的值不对：%s',
    'Implications failed:': '还缺别的选项：',
    'Not enough arguments following: %s': '%s 后面要写值',
    'Invalid JSON config file: %s': '不是 JSON 的配置文件：%s',
    'Path to JSON config file': 'JSON 配置文件',
    'Did you mean %s?': '是不是 %s？',
    'Arguments %s and %s are mutually exclusive': '%s 和 %s 不能同时使用',
  },
  en: { 'Positionals:': 'Arguments:' },
}
