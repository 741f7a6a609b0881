/** Pages as three kinds of content management systems make them, around the lines of a report. Bodies are invented. */

/** What goes into a page. */
export interface Article {
  /** The first is the title. */
  lines: string[]
  /** 2025-03-05 */
  published: string
}

const names = ['青石区水务局', '沅平市档案馆', '云岭县司法局', '白渡街道办事处', '临江区商务局', '东湖镇人民政府']
const side = names
  .map(
    (name, index) =>
      `<li><a href="/art/${String(index)}.html">${name}2023年法治政府建设年度报告</a><span>2024-02-0${String(index + 1)}</span></li>`,
  )
  .join('\n')
const menu = ['首页', '政务公开', '政务服务', '互动交流', '走进青石']
  .map((name) => `<li><a href="/${name}/">${name}</a></li>`)
  .join('')
const footer = `<div class="footer"><p>主办：青石区人民政府办公室　承办：青石区大数据中心</p>
<p>网站标识码：3300000001　<a href="https://beian.example">某ICP备00000001号</a></p><p>建议使用1366*768以上分辨率浏览本站。</p></div>`

/** Characters that sources write as references. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')
}

/** A paragraph an element, the source broken and indented, metadata in the head. */
export function paragraphPage({ lines: [title = '', ...lines], published }: Article): string {
  const body = lines.map((line) =>
    line === '' ? '<p>&nbsp;</p>' : `<p style="text-indent: 2em;">\n            ${broken(escaped(line))}\n        </p>`,
  )
  return `<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="SiteName" content="青石区人民政府">
<meta name="ArticleTitle" content="${escaped(title)}">
<meta name="PubDate" content="${published} 10:21">
<title>${escaped(title)}_青石区人民政府</title>
<style>.a { color: red }</style><script>document.write('<p>不是正文。</p>')</script>
</head>
<body>
<div class="header"><h1 class="logo">青石区人民政府</h1><ul class="nav">${menu}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/fz/">法治政府建设</a></div>
<div class="main">
  <div class="left"><ul>${side}</ul></div>
  <div class="content">
    <h2 class="tit">${escaped(title)}</h2>
    <div class="info"><span>发布时间：${published} 10:21</span><span>来源：区政府办</span>
      <span>浏览次数：<i id="hits">128</i></span><span>字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></span></div>
    <div class="TRS_Editor" id="zoom">
        ${body.join('\n        ')}
    </div>
    <div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
    <p>上一篇：<a href="/1.html">青石区水务局关于防汛值班的通知</a></p>
    <p>下一篇：没有了</p>
  </div>
</div>
${footer}
</body></html>`
}

/** Lines apart by `<br>` after full-width blanks in one cell of nested tables, in GBK as its head says. */
export function breakPage({ lines: [title = '', ...lines], published }: Article): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>${title}</title></head>
<body><table width="1000"><tr><td colspan="2"><table><tr>${menu.replaceAll('li>', 'td>')}</tr></table></td></tr>
<tr><td>您现在的位置：<a href="/">青石区水务局</a>&gt;&gt;<a href="/x">政务公开</a></td></tr>
<tr><td width="200"><ul>${side}</ul></td><td>
<table><tr><td align="center"><b>${title}</b></td></tr>
<tr><td align="center">来源：本站　　发布日期：${published}　　点击数：<script>hits()</script>次　【<a href="#">打印</a>】【<a href="#">关闭</a>】</td></tr>
<tr><td id="fontzoom">${lines.map((line) => (line === '' ? '<br>' : `　　${escaped(line)}<br>`)).join('\r\n')}</td></tr></table>
</td></tr>
<tr><td>版权所有：青石区水务局　技术支持：某公司</td></tr></table></body></html>`
}

/** Pasted from Word: spans of fonts, classes of Office, hidden text and empty paragraphs, in a table that lays out the page. */
export function wordPage({ lines: [title = '', ...lines], published }: Article): string {
  const font = (text: string): string => `<span style="font-size: 16pt; font-family: 仿宋_GB2312;">${text}</span>`
  const body = lines.map((line) => {
    if (line === '') return '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>'
    const [one, two] = [line.slice(0, Math.ceil(line.length / 3)), line.slice(Math.ceil(line.length / 3))]
    return `<p class="MsoNormal" style="text-indent:32pt">${font(escaped(one))}<span lang="EN-US" style="font-size:16pt">${font(escaped(two))}<o:p></o:p></span></p>`
  })
  return `<!-- 页面 --><html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<title>青石区人民政府 - ${escaped(title)}</title></head><body>
<form id="aspnetForm"><input type="hidden" value="甲。乙。">
<div style="display:none"><p>旧版页面的内容，已不再显示。请看新版，谢谢。</p></div>
<table class="xxgk"><tr><td>索引号：</td><td>000014349/2025-00012</td><td>发布机构：</td><td>区政府办</td></tr>
<tr><td>名称：</td><td>${escaped(title)}</td><td>发布日期：</td><td>${published}</td></tr></table>
<table width="100%"><tbody><tr><td class="bt">${escaped(title)}</td></tr><tr><td>
<div class="Section1">${body.join('\n')}</div></td></tr>
<tr><td>附件：<a href="a.docx">${title}.docx</a></td></tr>
<tr><td>责任编辑：某某　<a href="javascript:window.close()">关闭窗口</a></td></tr></tbody></table></form>
<div class="ewm">扫一扫在手机打开当前页</div></body></html>`
}

/** A line as editors break it in the source. */
function broken(line: string): string {
  return line.replaceAll(/([\u4e00-\u9fa5]{30})(?=[\u4e00-\u9fa5])/gu, '$1\n            ')
}
