import type { Wording } from '../rules/types.ts'
import { unsupportedWords } from './unsupported-words.ts'
import { wordWords } from './word-words.ts'

/** Words for files and rule sets that cannot be read or written, by kind of trouble and, after a point, its outcome. */
export const readWords = {
  system: { zh: '读写失败（{{code}}）', en: 'cannot be read or written ({{code}})' },
  'system.ENOENT': { zh: '文件不存在', en: 'does not exist' },
  'system.ENOTDIR': { zh: '文件不存在', en: 'does not exist' },
  'system.EISDIR': { zh: '是文件夹，不是文件', en: 'is a folder, not a file' },
  'system.EACCES': { zh: '没有权限', en: 'permission denied' },
  'system.EPERM': { zh: '没有权限', en: 'permission denied' },
  'system.ENAMETOOLONG': { zh: '文件名太长', en: 'its name is too long' },
  'system.EROFS': { zh: '磁盘是只读的', en: 'the disk is read-only' },
  'system.ENOSPC': { zh: '磁盘已满', en: 'the disk is full' },
  'system.EEXIST': { zh: '文件已存在', en: 'already exists' },
  binary: { zh: '不是文本文件（含有二进制内容）', en: 'is not a text file (it has binary content)' },
  damaged: {
    zh: '文件损坏：含有不完整的 UTF-8 字符，请重新保存为 UTF-8 文本',
    en: 'is damaged: it has broken UTF-8 characters; save it again as UTF-8 text',
  },
  garbled: {
    zh: '文件内容是乱码：文字曾按错误的编码读出又存下，请从原件重新另存为 UTF-8 文本',
    en: 'is garbled: its text was once read in the wrong encoding and saved so; save it again from the original, as UTF-8',
  },
  'unknown-encoding': {
    zh: '无法识别文字编码：请用记事本打开，另存为，编码选 UTF-8',
    en: 'has an unknown text encoding; save it as UTF-8 text',
  },
  ...unsupportedWords,
  ...wordWords,
  'lock-file': {
    zh: '是文字处理软件打开文件时留下的临时文件，不是报告',
    en: 'is what a word processor leaves beside an open file, not a report',
  },
  'quoted-name': {
    zh: '文件不存在：像是 git 改写过的中文文件名，请用 git diff --name-only -z | xargs -0，或者先运行 git config core.quotepath false',
    en: 'does not exist: it looks like a name that git has quoted; use git diff --name-only -z | xargs -0, or run git config core.quotepath false',
  },
  'hidden-file': {
    zh: '是隐藏文件（文件名以“.”开头），不作为报告检查；确是报告的，请改名后再检查',
    en: 'is a hidden file (its name begins with a dot) and not linted; rename it if it is a report',
  },
  'own-result': {
    zh: '是 fazhilint 写出的检查结果，不是报告',
    en: 'holds findings that fazhilint wrote, not a report',
  },
  'empty-folder': {
    zh: '文件夹里没有可以检查的文件（Word、WPS、PDF、网页、Markdown、纯文本）',
    en: 'the folder has no file to lint (Word, WPS, PDF, web page, Markdown, text)',
  },
  'empty-folder.docx': {
    zh: '文件夹里没有 Word 文件（.docx）',
    en: 'the folder has no Word file (.docx)',
  },
  'no-match': { zh: '没有匹配的文件', en: 'no file matches' },
  'no-file': { zh: '不是普通文件', en: 'it is no regular file' },
  'broken-link': { zh: '链接指向的文件不存在', en: 'is a link to a file that does not exist' },
  'too-big': {
    zh: '文件太大（{{size}}），超过 {{limit}} 的不作为报告读取',
    en: 'is too big ({{size}}): files over {{limit}} are not read as reports',
  },
  'too-big.report': {
    zh: '文件太大（{{size}}），超过 {{limit}} 的不作为报告读取（上限可用 --max-file-size 改）',
    en: 'is too big ({{size}}): files over {{limit}} are not read as reports (--max-file-size sets the limit)',
  },
  'too-many-pages': {
    zh: 'PDF 有 {{pages}} 页，超过 {{limit}} 页的不作为报告读取，请只导出报告部分的页',
    en: 'has {{pages}} pages: PDF files of more than {{limit}} pages are not read as reports; export the pages of the report',
  },
  'locked-pdf': {
    zh: 'PDF 设有打开密码，请用密码打开后另存为不加密的文件，或使用原稿',
    en: 'is a PDF that opens with a password only: save it without one, or lint the draft it was made from',
  },
  'damaged-pdf': {
    zh: 'PDF 文件损坏或不完整，无法打开，请重新导出或下载',
    en: 'is a damaged or incomplete PDF: export or download it again',
  },
  'damaged-pdf.bomb': {
    zh: 'PDF 文件损坏或有害：展开后的内容远远超过一份报告',
    en: 'is a damaged or harmful PDF: it unpacks to far more than a report',
  },
  'unreadable-pdf': {
    zh: 'PDF 里的文字无法还原（字体缺少字符编码表，复制出来也是乱码），请检查原稿，或用文字识别（OCR）重新生成',
    en: 'is a PDF whose characters cannot be told (its fonts lack a Unicode table; copied text is garbled, too): lint the draft, or make it again by OCR',
  },
  'no-text-layer': {
    zh: 'PDF 没有文字层（多为扫描件），请检查原稿（Word 或文本文件），或先做文字识别（OCR）',
    en: 'is a PDF with no text layer, probably scanned: lint the draft it was made from, or run OCR first',
  },
  'no-text-layer.pages': {
    zh: '第 {{pages}} 页没有文字层（多为扫描图片），这些页没有检查',
    en: 'has no text layer, probably scans, on page {{pages}}: not linted there',
  },
  'owner-lost': {
    zh: '写回后文件将不再属于原来的用户和用户组，请由文件的所有者修正',
    en: 'it would no longer belong to its user and group; let its owner fix it',
  },
  'read-only': { zh: '文件是只读的', en: 'the file is read-only' },
  changed: { zh: '检查期间文件被改动过，请重新运行', en: 'the file was changed meanwhile; run again' },
  'ambiguous-encoding': {
    zh: '文件里有些字符的编码写法特殊，无法原样写回，请先另存为 UTF-8',
    en: 'some characters are encoded in a way that cannot be kept; save the file as UTF-8 first',
  },
  unencodable: {
    zh: '修正后的文字无法用文件原来的编码（{{encoding}}）保存，请先另存为 UTF-8',
    en: "the fixed text cannot be saved in the file's encoding ({{encoding}}); save the file as UTF-8 first",
  },
  'not-written': { zh: '没有写回：{{trouble}}', en: 'not written: {{trouble}}' },
  'output-is-input': { zh: '是被检查的文件，不能覆盖', en: 'was linted and is not overwritten' },
  'output-exists': { zh: '已存在，要覆盖请加 --force', en: 'already exists; give --force to overwrite it' },
  'no-output-folder': { zh: '没有这个文件夹', en: 'there is no such folder' },
  'unknown-set': {
    zh: '找不到规则集“{{set}}”：自带的有 {{sets}}，自己的请写文件夹',
    en: 'there is no rule set ‘{{set}}’; name a shipped one ({{sets}}) or a folder',
  },
  'all-ignored': {
    zh: '其中的文件都按忽略规则不检查，要检查请加 --no-ignore',
    en: 'all of its files are ignored; --no-ignore lints them',
  },
  'no-suppressions': {
    zh: '不是问题清单（应由 --suppress-all 等生成）',
    en: 'is no list of known problems, as --suppress-all writes it',
  },
  'unknown-package': {
    zh: '找不到 npm 包“{{set}}”，请先安装：npm install --save-dev {{set}}',
    en: 'there is no npm package ‘{{set}}’; install it: npm install --save-dev {{set}}',
  },
  'set-is-file': { zh: '“{{set}}”是文件，规则集应为文件夹', en: '‘{{set}}’ is a file, a rule set is a folder' },
  'set-circle': {
    zh: '规则集“{{set}}”绕了一圈又引用到自己',
    en: 'rule set ‘{{set}}’ extends itself in a circle',
  },
  'no-rules': {
    zh: '规则集里没有一条规则：文件夹和 `extends` 是否写对？',
    en: 'the rule set has not a single rule: are folder and `extends` right?',
  },
  'set-outside': {
    zh: '规则集“{{set}}”在本规则集的文件夹之外；`extends` 可写自带规则集的名称、npm 包、本文件夹之下的文件夹；要引用同级的文件夹，请在上一级放一个 fazhilint.config.yaml，其中 `extends` 写本规则集',
    en: 'rule set ‘{{set}}’ lies outside the folder of this one; `extends` names a shipped set, an npm package or a folder below its own; for a folder beside it, name this set under `extends` in a fazhilint.config.yaml above both',
  },
  'empty-set': {
    zh: '规则集文件夹里没有规则文件（.yaml）',
    en: 'the rule set folder has no rule file (.yaml)',
  },
  crash: {
    zh: '检查时程序出错（{{reason}}），请把文件和这句话告诉开发者',
    en: 'the linter failed on it ({{reason}}); please report this with the file',
  },
  'program-crash': { zh: '程序出错：{{reason}}', en: 'internal error: {{reason}}' },
  'rule-crash': { zh: '规则 {{rule}} 未能运行：{{reason}}', en: 'Rule {{rule}} could not be run: {{reason}}' },
} satisfies Record<string, Wording>
