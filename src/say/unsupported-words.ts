import type { Wording } from '../rules/types.ts'

const docxFromOffice: Wording = {
  zh: '请用 Word 或 WPS 打开，另存为 .docx 后再检查',
  en: 'open it in Word or WPS and save it as .docx',
}

/** Words for files of kinds that are not read, each with what to do about it. */
export const unsupportedWords = {
  unsupported: { zh: '暂不支持这种文件', en: 'is of a kind that is not supported' },
  'unsupported.encrypted': {
    zh: '文件设有打开密码，请在 Word 或 WPS 中取消密码后再检查',
    en: 'is locked by a password: remove it in Word or WPS, then lint it',
  },
  'unsupported.word-old': unread('这种旧的文字处理文件', 'a file of an old word processor', docxFromOffice),
  'unsupported.word-xml': unread(' XML 格式的 Word 文件', 'a Word file in XML', docxFromOffice),
  'unsupported.odt': unread(' OpenDocument（.odt）文件', 'an OpenDocument file (.odt)', docxFromOffice),
  'unsupported.uof': unread(' UOF 文件', 'a UOF file', docxFromOffice),
  'unsupported.pages': unread(' Pages 文件', 'a Pages file', {
    zh: '请在 Pages 中导出为 Word 文件（.docx）后再检查',
    en: 'export it from Pages as a Word file (.docx)',
  }),
  'unsupported.office': {
    zh: '像是 Office 旧格式的文件，但里面没有文字文档，或者文件已损坏；请用 Word 或 WPS 打开确认后另存为 .docx',
    en: 'looks like an old Office file without a text document in it, or a damaged one: open it in Word or WPS and save it as .docx',
  },
  'unsupported.ofd': unread(' OFD 文件', 'an OFD file', {
    zh: '请检查它的 Word 原件，或用 OFD 阅读器导出为 PDF 后再检查',
    en: 'lint the Word file it was made from, or export it as PDF with an OFD viewer',
  }),
  'unsupported.spreadsheet': {
    zh: '是电子表格，不是报告正文；请检查报告的 Word、PDF 或网页版',
    en: 'is a spreadsheet, not the text of a report: lint the report as Word, PDF or web page',
  },
  'unsupported.slides': {
    zh: '是演示文稿，不是报告正文；请检查报告的 Word、PDF 或网页版',
    en: 'is a slide show, not the text of a report: lint the report as Word, PDF or web page',
  },
  'unsupported.epub': {
    zh: '是电子书，不是报告；请检查报告的 Word、PDF 或网页版',
    en: 'is an e-book, not a report: lint the report as Word, PDF or web page',
  },
  'unsupported.image': {
    zh: '是图片，里面没有可以检查的文字；请用报告原始的文字版（Word、网页或带文字的 PDF）',
    en: 'is a picture and holds no text: lint the report it was made from (Word, web page or PDF with text)',
  },
  'unsupported.media': { zh: '是音频或视频，不是报告', en: 'is sound or video, not a report' },
  'unsupported.archive': {
    zh: '是压缩包，请先解压，再检查里面的文件',
    en: 'is an archive: unpack it, then lint the files in it',
  },
  'unsupported.program': { zh: '是程序，不是报告', en: 'is a program, not a report' },
  misnamed: {
    zh: '扩展名是 .{{extension}}，内容却不是这种文件：可能已损坏、被加密或没有下载完整，请重新取得后再检查',
    en: 'is named .{{extension}} but is no such file: it may be damaged, encrypted or cut off; get it anew',
  },
  'misnamed.empty': {
    zh: '文件是空的（0 字节）：可能没有保存好或没有下载完整，请重新取得后再检查',
    en: 'is empty (0 bytes): it may not have been saved or loaded to its end; get it anew',
  },
  'no-article': {
    zh: '网页里没有找到报告正文：可能是栏目列表，或正文要靠脚本、附件才能看到；请打开报告所在的页面再保存，或下载附件检查',
    en: 'has no article in it: it may be a list of articles, or show its text by script or as an attachment; save the page of the report itself, or lint the attachment',
  },
  'no-article.frames': {
    zh: '是框架网页，正文在框架里的另一个页面；请单独打开那个页面再保存',
    en: 'is a frame around other pages: open the page with the text by itself and save that',
  },
  'too-complex': {
    zh: '标签多得或嵌套得不像正常文件，没有读取',
    en: 'has more tags, or deeper ones, than any normal file, and was not read',
  },
} satisfies Record<string, Wording>

function unread(zh: string, en: string, advice: Wording): Wording {
  return { zh: `暂不支持${zh}，${advice.zh}`, en: `is ${en}, which is not supported: ${advice.en}` }
}
