import type { Wording } from '../rules/types.ts'

const again = {
  zh: '请用 Word 或 WPS 打开它（必要时“打开并修复”），另存为新的 .docx 后再检查',
  en: 'open it in Word or WPS (repair it if asked), save it as a new .docx, then lint that',
}

/** Words for Word files that cannot be read, and for documents that are not written to. */
export const wordWords = {
  'word-damaged': { zh: `Word 文件已损坏；${again.zh}`, en: `is a damaged Word file: ${again.en}` },
  'word-damaged.cut-off': {
    zh: 'Word 文件不完整（可能没有下载或复制完），请重新取得后再检查',
    en: 'is an incomplete Word file (a download that was cut off?): get it anew, then lint it',
  },
  'word-damaged.part': {
    zh: `Word 文件里的 {{name}} 已损坏；${again.zh}`,
    en: `is a Word file in which {{name}} is damaged: ${again.en}`,
  },
  'word-damaged.xml': {
    zh: `Word 文件里的 {{name}} 不是正确的 XML；${again.zh}`,
    en: `is a Word file in which {{name}} is no proper XML: ${again.en}`,
  },
  'word-damaged.twins': {
    zh: `Word 文件里有两个 {{name}}，无法确定以哪一个为准；${again.zh}`,
    en: `is a Word file with two of {{name}}, and nothing tells which one counts: ${again.en}`,
  },
  'word-too-big': {
    zh: 'Word 文件的内容解开后有 {{size}} MB，不作为报告读取；请把报告正文另存为单独的文件',
    en: 'is a Word file that unpacks to {{size}} MB, which is not read as a report: save the report in a file of its own',
  },
  'word-too-big.entries': {
    zh: 'Word 文件里的部件超过 {{limit}} 个，不作为报告读取；请把报告正文另存为单独的文件',
    en: 'is a Word file of more than {{limit}} parts, which is not read as a report: save the report in a file of its own',
  },
  'word-too-big.elements': {
    zh: 'Word 文件里的 {{name}} 内容太多，不作为报告读取；请把报告正文另存为单独的文件',
    en: 'is a Word file in which {{name}} has too much in it for a report: save the report in a file of its own',
  },
  'word-too-big.deep': {
    zh: `Word 文件里的 {{name}} 嵌套层次太深；${again.zh}`,
    en: `is a Word file in which {{name}} is nested too deeply: ${again.en}`,
  },
  'word-locked': {
    zh: '文件设有打开密码，请在 Word 或 WPS 中取消密码后再检查',
    en: 'is locked by a password: remove it in Word or WPS, then lint it',
  },
  'word-no-document': {
    zh: `是压缩包形式的文件，但里面没有 Word 正文；${again.zh}`,
    en: `has no text of a Word document in it: ${again.en}`,
  },
  'word-no-document.embedded': {
    zh: `Word 文件的正文是嵌入的另一个文件，要由 Word 读入；${again.zh}`,
    en: `is a Word file whose text is another file in it, for Word to read in: ${again.en}`,
  },
  'word-no-document.pictures': {
    zh: 'Word 文件里只有图片，没有可以检查的文字；请用报告的文字稿',
    en: 'is a Word file of pictures without text: lint the report that they were made from',
  },
  'word-entities': {
    zh: `Word 文件里的 {{name}} 含有文档类型声明（DTD），为安全起见不读取；${again.zh}`,
    en: `is a Word file in which {{name}} declares a document type, which is not read for safety: ${again.en}`,
  },
  'document-kept': {
    zh: '没有改写：--fix 只改写文本文件（.md、.txt）',
    en: 'not rewritten: --fix rewrites text files only (.md, .txt)',
  },
  'document-kept.docx': {
    zh: '没有改写：--fix 不改写 Word 文件；要把修正写成修订，请用 fazhilint annotate --track-fixes',
    en: 'not rewritten: --fix leaves Word files alone; for the fixes as tracked changes use fazhilint annotate --track-fixes',
  },
  'not-annotated': {
    zh: '不是 .docx，批注只能写进 .docx；请用 Word 或 WPS 打开，另存为 .docx 后再试',
    en: 'is no .docx, the only kind of file that comments are written into: open it in Word or WPS and save it as .docx first',
  },
  'not-annotated.text': {
    zh: '是文本文件，不能写批注；请用 fazhilint lint 查看问题',
    en: 'is a text file, which has no comments: see the findings with fazhilint lint',
  },
} satisfies Record<string, Wording>
