import type { ErrorCode } from 'yaml'
import type { Wording } from './types.ts'

const chinese: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: '锚点（&）或别名（*）写法有误',
  BAD_COLLECTION_TYPE: '标签与内容的类型不符',
  BAD_DIRECTIVE: '% 开头的指令写法有误',
  BAD_DQ_ESCAPE: '双引号内的转义写法有误；正则表达式请用单引号',
  BAD_INDENT: '缩进不对，应与同级各行对齐',
  BAD_SCALAR_START: '文字不能以这个字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '冒号后不能在同一行再写键；文字中有“: ”时请加引号',
  BLOCK_IN_FLOW: '方括号、花括号内不能用缩进写法',
  DUPLICATE_KEY: '键重复，同一级中每个键只能写一次',
  MISSING_CHAR: '缺少引号、冒号、逗号或括号',
  MULTILINE_IMPLICIT_KEY: '键要写在一行之内，并以冒号结尾',
  MULTIPLE_DOCS: '一个文件只能写一份内容，不能用 --- 分成几份',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不能使用这个标签',
  UNEXPECTED_TOKEN: '此处有多余的内容',
}

/** Says what is wrong with the syntax of a YAML file. */
export function wordYamlError({ code, message }: { code: ErrorCode; message: string }): Wording {
  // The parser counts a bracket that is never closed as bad indentation.
  const bracket = /end with an? (.)$/u.exec(message)?.[1]
  if (bracket !== undefined)
    return { zh: `YAML 语法错误：括号没有闭合，缺少 ${bracket}`, en: `YAML syntax: ${message}` }
  if (code === 'MULTIPLE_DOCS')
    return { zh: `YAML 语法错误：${chinese[code] ?? ''}`, en: 'YAML syntax: a file holds one document, without ---' }
  if (code === 'DUPLICATE_KEY')
    return { zh: chinese[code] ?? message, en: 'Duplicate key: each key may stand only once' }
  return { zh: `YAML 语法错误：${chinese[code] ?? message}`, en: `YAML syntax: ${message}` }
}
