import { expect, test } from 'vitest'
import { readHtml } from '../src/read/html/read-html.ts'

const title = '沅平市白渡区商务局2024年法治政府建设年度报告'
const sections: [string, string[]][] = [
  [
    '一、2024年度推进法治政府建设的主要举措和成效',
    ['（一）夯实基础。全年组织学法12次，覆盖干部320人次。', '（二）规范执法。2024年办理案件86件，同比下降5.5%。'],
  ],
  ['二、存在的主要不足和原因', ['执法力量偏弱，主要原因是编制紧、人员流动快。']],
  ['三、2025年度法治政府建设主要安排', ['2025年，从机关选派6名干部充实一线，开展以案释法活动24场。']],
]
const signature = ['白渡区商务局', '2025年1月22日']
const lines = [...sections.flatMap(([heading, texts]) => [heading, ...texts]), ...signature]
const written = (heading: (text: string) => string, text: (text: string) => string): string =>
  sections.map(([name, texts]) => heading(name) + texts.map(text).join('')).join('')
const tagged =
  (tag: string) =>
  (text: string): string =>
    `<${tag}>${text}</${tag}>`
const page = (head: string, body: string): string =>
  `<html><head><meta charset=utf-8>${head}</head><body>${body}</body></html>`

/** Pages of other makers than those of `web-pages.ts`, with what they put around an article; bodies are invented. */
test.each<[string, string, string[]]>([
  [
    'sections of their own, a list of facts, the signature outside',
    page(
      `<meta property="og:title" content="${title}"><title>${title} - 白渡区人民政府门户网站</title>`,
      `<header><a href=/>白渡区人民政府</a><button>搜索</button></header><nav><a href=a>政务公开</a></nav>
       <ol class="path"><li><a href=/>首页</a></li><li>正文</li></ol>
       <article><h1>${title}</h1><ul class="meta"><li>日期：2025-01-24</li><li>来源：区商务局</li><li>阅读：<b>56</b> 次</li></ul>
       ${written((name) => `<h3>${name}</h3>`, tagged('p'))}</article>
       <div class="sign">${signature.map(tagged('p')).join('')}</div>
       <section class="related"><h4>相关推荐</h4><ul><li><a href=1>白渡区商务局召开会议，部署一季度工作。</a></ul></section>
       <footer><p>版权所有</p><p>本站由区大数据局维护。如有问题，请致电。</p></footer>`,
    ),
    [title, '日期：2025-01-24', ...lines],
  ],
  [
    'facts as terms and values, the page named after its column, sentences at the side',
    page(
      '<title>政府信息公开</title>',
      `<div id=wrap><div class="fl"><h3>公开指南</h3><p>本机关按照条例规定，主动公开政府信息。</p><ul><li><a href=1>机构职能</a></ul></div>
       <div class="fr"><dl><dt>索 引 号：</dt><dd>BD-2025-001</dd><dt>发文日期：</dt><dd>2025-01-24</dd><dt>标　　题：</dt><dd>${title}</dd></dl>
       <div class="xxgk"><span class="biaoti">${title.slice(0, 9)}<br>${title.slice(9)}</span>
       ${written((name) => `<div><strong>${name}</strong></div>`, tagged('div'))}${signature.map(tagged('div')).join('')}</div>
       <div class="fj">附件：<a href=1.doc>年度报告.doc</a></div><div><a>【我要打印】</a><a>【关闭窗口】</a></div></div></div>`,
    ),
    [title.slice(0, 9), title.slice(9), '发文日期：2025-01-24', ...lines],
  ],
  [
    'one span with breaks, facts below',
    page(
      `<title>${title}</title>`,
      `<div class="head">白渡区商务局</div><div id="con"><center><font size=5>${title}</font></center><hr>
       <span id="zoom">${lines.map((line) => `&emsp;&emsp;${line}`).join('<br/><br/>')}</span>
       <div class="info">发布时间：2025-01-24 09:30　编辑：某某</div></div><div>地址：白渡区某路1号</div>`,
    ),
    [title, '发布时间：2025-01-24 09:30', ...lines],
  ],
  ['no sentence', page(`<title>${title}</title>`, `<p>${title}</p><p>另行报送</p>`), [title, '另行报送']],
  [
    'nothing that holds it',
    page(
      `<title>${title}</title>`,
      `<h1>白渡区商务局</h1><a href=/>首页</a> | <a href=/x>政务公开</a><br>当前位置：法治政府<br>白商发〔2025〕3号<br><b>${title}</b><br>
       发布时间：2025-01-24　阅读：8次<br>${lines.map((line) => `　　${line}`).join('<br>')}<br>上一篇：无<br>
       本网站由区大数据中心维护，未经许可不得转载。<br>版权所有`,
    ),
    ['白商发〔2025〕3号', title, '发布时间：2025-01-24', ...lines],
  ],
  [
    'rows of a form',
    page(
      '',
      `<h2 align=center>${title}</h2><p>2025-01-24 10:12　来源：区商务局　【字号：大 中 小】</p><table border=1>${sections
        .map(([name, texts]) => `<tr><td>${name}</td><td>${texts.map(tagged('p')).join('')}</td></tr>`)
        .join('')}</table>${signature.map(tagged('p')).join('')}<p><a href=#>返回顶部</a></p>`,
    ),
    [title, '发布日期：2025-01-24 10:12', ...lines],
  ],
  [
    'what was typed beside what was pasted, a number above, an addressee below the title',
    page(
      `<meta name="PubDate" content="2025-01-24 10:12"><title>年度报告</title>`,
      `<div class="main"><p align=right>白商发〔2025〕3号</p><p align=center>${title}</p><p>区委、区政府：</p>
       <div class="Section0">${written(tagged('p'), tagged('p'))}</div>
       <p>特此报告。</p>${signature.map(tagged('p')).join('')}<p>相关链接：<a href=1>上年度报告</a></p><p>本站地图。</p></div>`,
    ),
    [
      '发布日期：2025-01-24 10:12',
      '白商发〔2025〕3号',
      title,
      '区委、区政府：',
      ...lines.slice(0, -2),
      '特此报告。',
      ...signature,
    ],
  ],
])('the article of a page with %s', async (_, source, expected) => {
  const doc = await readHtml(new TextEncoder().encode(source))
  if ('id' in doc) throw new Error(doc.id)
  expect(
    doc.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ).toEqual(expected)
})
